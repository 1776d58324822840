using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.ZaloOa.Wire;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// Where Zalo delivers the account's events to. Refuses in the order of what is cheap: type, length, signature, age,
/// shape. Answers 200 only after the event was stored; 503 where it could not be within the platform's two seconds.
/// </summary>
internal sealed class ZaloOaWebhook(
    IOptions<ZaloOaOptions> options, Inbox inbox, WriteGate gate, ZaloOaStatus status, TimeProvider time)
{
    public const string Path = "/zalo-oa/webhook";

    public const string SignatureHeader = "X-ZEvent-Signature";

    private const int MostBytes = 256 << 10;
    private static readonly TimeSpan StorePatience = TimeSpan.FromMilliseconds(1500);

    // The platform brings an event again for two hours at most; an older one is a replay.
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(3);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <summary>Takes a delivery and answers the HTTP status.</summary>
    public async Task<int> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var signature = request.Headers[SignatureHeader];
        if (signature is not [{ Length: > 0 and <= 128 } given])
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!request.HasJsonContentType())
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        return await BodyReader.ReadAsync(request, MostBytes, cancellationToken) is { } body
            ? await VerifyAsync(body, given)
            : StatusCodes.Status413PayloadTooLarge;
    }

    private async Task<int> VerifyAsync(byte[] body, string given)
    {
        var settings = options.Value;
        if (EventSignature.TimestampIn(body) is not { Length: > 0 and <= 20 } timestamp
            || !EventSignature.IsRight(given, settings.AppId!, body, timestamp, settings.OaSecret!))
        {
            return StatusCodes.Status401Unauthorized;
        }

        var at = MessageTime.Milliseconds(timestamp);
        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(at);
        if (age > Oldest || age < -Ahead)
        {
            return StatusCodes.Status401Unauthorized;
        }

        try
        {
            return JsonSerializer.Deserialize(body, ZaloOaJson.Wire.OaEvent) is { } happened
                ? await TakeAsync(happened, at)
                : StatusCodes.Status400BadRequest;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private async Task<int> TakeAsync(OaEvent happened, long at)
    {
        try
        {
            await StoreAsync(happened, at).WaitAsync(StorePatience, time);
            status.Delivered();
            return StatusCodes.Status200OK;
        }
        catch (Exception e) when (e is StorageException or DbException or TimeoutException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task StoreAsync(OaEvent happened, long at)
    {
        if (EventMapping.PersonOf(happened) is { Length: > 0 } person)
        {
            var phone = happened.Info?.Phone is { Length: >= 9 and <= 15 } shared && shared.All(char.IsAsciiDigit) ? shared : null;
            await gate.WriteAsync(db => OaPeople.Seen(db, person, at, phone));
        }

        await inbox.ReceiveAsync(EventMapping.Map(happened, options.Value.AppId!, at));
    }
}
