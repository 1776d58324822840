using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// Where Telegram delivers to. Refuses in the order of what is cheap: secret, type, length, shape. Answers 200
/// only after the update was stored; 503 where it could not be, so that Telegram brings it again.
/// </summary>
internal sealed class TelegramWebhook
{
    public const string Path = "/telegram/webhook";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBytes = 1 << 20;

    private readonly TelegramBots bots;
    private readonly byte[] secret;

    public TelegramWebhook(IOptions<TelegramOptions> options, TelegramBots bots)
    {
        this.bots = bots;
        secret = Digest(options.Value.SecretToken!);
    }

    /// <summary>Takes a delivery for one bot and answers the HTTP status.</summary>
    public async Task<int> ReceiveAsync(HttpRequest request, int number, CancellationToken cancellationToken)
    {
        if (!IsFromTelegram(request))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (number < 1 || number > bots.All.Count)
        {
            return StatusCodes.Status404NotFound;
        }

        if (!request.HasJsonContentType())
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (request.ContentLength > MostBytes)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        return await ReadAsync(request.Body, body, cancellationToken)
            ? await TakeAsync(bots.All[number - 1], body.GetBuffer().AsMemory(0, (int)body.Length))
            : StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task<int> TakeAsync(TelegramBot bot, ReadOnlyMemory<byte> body)
    {
        UpdateJson? update;
        try
        {
            using var document = JsonDocument.Parse(body);
            update = Read(document.RootElement, out var unreadable);
            if (unreadable is { } id)
            {
                // Refused, Telegram would bring it again for a day, before all others.
                bot.Intake.Pass([id]);
                return StatusCodes.Status200OK;
            }
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }

        return update is null or { Id: 0 } ? StatusCodes.Status400BadRequest : await StoreAsync(bot, update);
    }

    private static async Task<int> StoreAsync(TelegramBot bot, UpdateJson update)
    {
        try
        {
            await bot.Intake.AcceptAsync([update]);
        }
        catch (Exception e) when (UpdateIntake.IsOfStore(e))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        bot.Status.InContact();
        return StatusCodes.Status200OK;
    }

    private static UpdateJson? Read(JsonElement root, out long? unreadable)
    {
        unreadable = null;
        try
        {
            return UpdateJson.Read(root);
        }
        catch (JsonException)
        {
            unreadable = UpdateJson.IdOf(root);
            return null;
        }
    }

    // Digests have one length, so the comparison tells nothing of the secret's own.
    private bool IsFromTelegram(HttpRequest request) =>
        request.Headers.TryGetValue(SecretHeader, out var given)
        && given is [{ Length: > 0 and <= 256 } one]
        && CryptographicOperations.FixedTimeEquals(Digest(one), secret);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // Counted, because a length may be missing or wrong.
    private static async Task<bool> ReadAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var chunk = new byte[4096];
        int read;
        while ((read = await from.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (to.Length + read > MostBytes)
            {
                return false;
            }

            to.Write(chunk, 0, read);
        }

        return true;
    }
}
