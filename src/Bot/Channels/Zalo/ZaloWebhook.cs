using System.Text.Json;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Zalo.Wire;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>
/// Where Zalo delivers to. Refuses in the order of what is cheap: secret, type, length, shape. Answers 200 only after
/// the message was stored; 503 where it could not be within the platform's two seconds, so that it is brought again.
/// </summary>
internal sealed class ZaloWebhook(IOptions<ZaloOptions> options, ZaloBots bots, TimeProvider time)
{
    public const string Path = "/zalo/webhook";

    public const string SecretHeader = "X-Bot-Api-Secret-Token";

    // One message of at most 2,000 characters and addresses: far less than this.
    private const int MostBytes = 256 << 10;
    private static readonly TimeSpan StorePatience = TimeSpan.FromMilliseconds(1500);

    private readonly SharedSecret secret = new(SecretHeader, options.Value.SecretToken!);

    /// <summary>Takes a delivery for one bot and answers the HTTP status.</summary>
    public async Task<int> ReceiveAsync(HttpRequest request, int number, CancellationToken cancellationToken)
    {
        if (!secret.IsIn(request))
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

        return await BodyReader.ReadAsync(request, MostBytes, cancellationToken) is { } body
            ? await TakeAsync(bots.All[number - 1], body)
            : StatusCodes.Status413PayloadTooLarge;
    }

    private async Task<int> TakeAsync(ZaloBot bot, byte[] body)
    {
        Update? update;
        try
        {
            update = JsonSerializer.Deserialize(body, ZaloJson.Wire.Update);
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }

        if (update is null)
        {
            return StatusCodes.Status400BadRequest;
        }

        try
        {
            await bot.Intake.AcceptAsync(update).WaitAsync(StorePatience, time);
            return StatusCodes.Status200OK;
        }
        catch (Exception e) when (ZaloIntake.IsOfStore(e) || e is TimeoutException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
    }
}
