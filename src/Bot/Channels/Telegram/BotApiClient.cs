using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Sends Telegram.Bot's requests. Each goes out once and answers what became of it; none throws, except for
/// cancellation, and nothing it says holds the token. The package's own client is not used: it waits and repeats by
/// itself, and does not tell a request that never left from one whose answer was lost.
/// </summary>
internal sealed class BotApiClient : IDisposable
{
    private const int SmallAnswer = 1 << 20;
    private const int UpdatesAnswer = 64 << 20;
    private const int MostDepth = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(2);

    private readonly ApiTransport transport;
    private readonly ApiAddresses addresses;
    private readonly string token;

    public BotApiClient(string baseUrl, string token, TimeProvider time)
    {
        this.token = token;
        transport = new ApiTransport(time);
        addresses = new ApiAddresses(baseUrl, token);
    }

    /// <summary>Calls, and reads the result as the package describes it.</summary>
    public Task<ApiAnswer<T>> CallAsync<T>(RequestBase<T> request, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(request, ReadAs<T>, Patience, SmallAnswer, cancellationToken);

    /// <summary>Calls for the effect alone: whatever a good answer says is good.</summary>
    public Task<ApiAnswer<bool>> DoAsync<T>(RequestBase<T> request, CancellationToken cancellationToken) =>
        CallAsync(request, _ => true, Patience, SmallAnswer, cancellationToken);

    /// <summary>Sends a message; of what the platform made of it only the number is kept.</summary>
    public Task<ApiAnswer<SentMessage>> SendAsync(RequestBase<Message> request, CancellationToken cancellationToken) =>
        CallAsync(request, ReadSent, request is SendMessageRequest ? Patience : UploadPatience, SmallAnswer, cancellationToken);

    /// <summary>Waits at the server for updates, as long as the request says.</summary>
    public Task<ApiAnswer<ReceivedUpdates>> GetUpdatesAsync(GetUpdatesFrom request, CancellationToken cancellationToken) =>
        CallAsync(request, ReceivedUpdates.Read, Patience + TimeSpan.FromSeconds(request.Timeout), UpdatesAnswer, cancellationToken);

    /// <summary>Fetches a file by the path that getFile gave; null for a path that leads elsewhere.</summary>
    public async Task<RawAnswer?> DownloadAsync(string filePath, int mostBytes, CancellationToken cancellationToken) =>
        addresses.OfFile(filePath) is { } uri
            ? await transport.GetAsync(uri, UploadPatience, mostBytes, cancellationToken)
            : null;

    public void Dispose() => transport.Dispose();

    private async Task<ApiAnswer<TResult>> CallAsync<TResponse, TResult>(
        RequestBase<TResponse> request, Func<JsonElement, TResult?> read, TimeSpan patience, int mostBytes, CancellationToken cancellationToken)
    {
        using var content = await RequestContent.OfAsync(request.ToHttpContent(), cancellationToken);
        using var raw = await transport.PostAsync(addresses.Of(request.MethodName), content, patience, mostBytes, cancellationToken);
        return raw.Kind == AnswerKind.Ok ? Read(raw, read) : new ApiAnswer<TResult>(raw.Kind, Code: raw.Status, Reason: raw.Reason);
    }

    private ApiAnswer<T> Read<T>(in RawAnswer raw, Func<JsonElement, T?> read)
    {
        if (!TryParse(raw, out var document))
        {
            return Unreadable<T>(raw);
        }

        using (document)
        {
            if (ApiEnvelope.Of(document.RootElement) is not { } envelope)
            {
                return Unreadable<T>(raw);
            }

            return envelope.Ok ?? (raw.IsSuccess && envelope.Code is null)
                ? Result(envelope.Result, read)
                : new ApiAnswer<T>(
                    AnswerKind.Refused,
                    Code: envelope.Code ?? raw.Status,
                    Reason: Redaction.Hide(envelope.Description, token),
                    Parameters: envelope.Parameters);
        }
    }

    private static ApiAnswer<T> Result<T>(JsonElement result, Func<JsonElement, T?> read)
    {
        try
        {
            return new ApiAnswer<T>(AnswerKind.Ok, result.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? default : read(result));
        }
        catch (Exception e) when (UpdateJson.IsOfShape(e))
        {
            return new ApiAnswer<T>(AnswerKind.Lost, Reason: "unreadable answer");
        }
    }

    private static bool TryParse(in RawAnswer raw, [NotNullWhen(true)] out JsonDocument? document)
    {
        try
        {
            var reader = new Utf8JsonReader(raw.Body, new JsonReaderOptions { MaxDepth = MostDepth });
            document = JsonDocument.ParseValue(ref reader);
            return true;
        }
        catch (JsonException)
        {
            document = null;
            return false;
        }
    }

    // The Bot API speaks JSON; a page is a proxy's, which did not pass the request on.
    private static ApiAnswer<T> Unreadable<T>(in RawAnswer raw) =>
        raw.IsSuccess && raw.Body.TrimStart(" \r\n\t"u8) is [] or [(byte)'{', ..]
            ? new ApiAnswer<T>(AnswerKind.Lost, Code: raw.Status, Reason: "unreadable answer")
            : new ApiAnswer<T>(AnswerKind.Foreign, Code: raw.Status, Reason: "not an answer of the Bot API");

    private static T? ReadAs<T>(JsonElement result) => result.Deserialize<T>(JsonBotAPI.Options);

    private static SentMessage? ReadSent(JsonElement result) =>
        ApiEnvelope.Number(result, "message_id") is { } id ? new SentMessage(id) : null;
}

/// <summary>Of a message that the bot sent, what is kept.</summary>
/// <param name="MessageId">Its number in the chat.</param>
internal sealed record SentMessage(long MessageId);
