using System.Globalization;
using ReportBot.Core.Messaging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Fetches what people sent: from the configured server only, without redirects, counting bytes.</summary>
internal sealed class IncomingFiles(BotApiClient api)
{
    /// <summary>The file; null when it is gone for good or larger than the platform hands out.</summary>
    /// <exception cref="IOException">It could not be fetched now.</exception>
    public async Task<FetchedFile?> FetchAsync(string fileId, CancellationToken cancellationToken)
    {
        var found = await api.CallAsync(new GetFileRequest { FileId = fileId }, cancellationToken);
        if (!found.HasResult)
        {
            return IsGone(found) ? null : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Telegram getFile: {found.Kind} {found.Code} {found.Reason}"));
        }

        if (found.Result.FilePath is not { Length: > 0 } path || found.Result.FileSize > UpdateMapping.MostFileBytes)
        {
            return null;
        }

        using var raw = await api.DownloadAsync(path, UpdateMapping.MostFileBytes, cancellationToken);
        return raw switch
        {
            null => null,
            { Kind: AnswerKind.Ok, IsSuccess: true } answer => new FetchedFile(answer.Body.ToArray(), MimeOf(answer.Body)),
            { Kind: AnswerKind.Foreign } or { Status: 404 or 410 } => null,
            { } answer => throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Telegram file: {answer.Kind} {answer.Status} {answer.Reason}")),
        };
    }

    private static bool IsGone(ApiAnswer<TGFile> answer) =>
        answer is { Kind: AnswerKind.Refused, Code: 400 } && !answer.Says("temporarily unavailable");

    // By its first bytes: neither a name nor a header of the sender's is believed.
    private static string MimeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => "application/octet-stream",
    };
}
