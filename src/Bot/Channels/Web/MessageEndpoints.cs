using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportBot.Bot.Channels.Web;

/// <summary>Beginning a chat and sending to it.</summary>
internal static partial class MessageEndpoints
{
    // A text may take 16 KB; written with escapes its letters take twice as much.
    private const int LargestText = 16 * 1024;
    private const int LargestBody = (2 * LargestText) + 512;
    private const int LargestPhoto = 8 * 1024 * 1024;
    private const int LongestPress = 64;

    public static async Task<IResult> Begin(HttpContext http, WebSessions sessions, ChatLimits limits)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Refusals.Unreadable;
        }

        if (limits.NewChatRefusedFor(http) is { } wait)
        {
            return Refusals.TooFast(http, wait);
        }

        var (id, secret) = await sessions.BeginAsync();
        ChatGuard.GiveSecret(http, id, secret);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new NewChat(id), WebJson.Readable.NewChat, statusCode: 201);
    }

    public static async Task<IResult> Send(string id, HttpContext http, ChatIntake intake, ChatLimits limits)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Refusals.Unreadable;
        }

        var body = await BodyReader.ReadAsync(http.Request, LargestBody, http.RequestAborted);
        if (body is null)
        {
            return Refusals.TextTooLong;
        }

        if (Parse(body) is not { ClientId: { } clientId } typed || !ClientIdShape().IsMatch(clientId))
        {
            return Refusals.Unreadable;
        }

        if (typed.Text is { } text && Encoding.UTF8.GetByteCount(text) > LargestText)
        {
            return Refusals.TextTooLong;
        }

        if (limits.MessageRefusedFor(http, id) is { } wait)
        {
            return Refusals.TooFast(http, wait);
        }

        await (typed.Press is { } data ? intake.PressAsync(id, clientId, data) : intake.TextAsync(id, clientId, typed.Text!));
        return TypedResults.Accepted((string?)null);
    }

    public static async Task<IResult> SendPhoto(
        string id, string? clientId, HttpContext http, ChatIntake intake, ChatLimits limits, Signboards signboards)
    {
        if (clientId is null || !ClientIdShape().IsMatch(clientId))
        {
            return Refusals.Unreadable;
        }

        // Any stranger may begin a chat; only those who were invited may fill the disk.
        if (!signboards.IsLinked(id))
        {
            return Refusals.PhotoBeforeLinking;
        }

        if (limits.MessageRefusedFor(http, id) is { } wait)
        {
            return Refusals.TooFast(http, wait);
        }

        if (http.Request.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return Refusals.NotAPhoto;
        }

        var body = await BodyReader.ReadAsync(http.Request, LargestPhoto, http.RequestAborted);
        if (body is null)
        {
            return Refusals.PhotoTooLarge;
        }

        if (PhotoKind.Of(body) is not { } mime)
        {
            return Refusals.NotAPhoto;
        }

        await intake.PhotoAsync(id, clientId, new(body, mime));
        return TypedResults.Accepted((string?)null);
    }

    // Exactly one of text and press; a lone half of a surrogate pair is no text.
    private static Typed? Parse(byte[] body)
    {
        try
        {
            var typed = JsonSerializer.Deserialize(body, WebJson.Readable.Typed);
            return typed is null || (typed.Text is null) == (typed.Press is null)
                || typed.Press is { Length: 0 or > LongestPress } || (typed.Press is not null && !Ascii.IsValid(typed.Press))
                ? null
                : typed;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{8,64}$", RegexOptions.None | RegexOptions.NonBacktracking)]
    private static partial Regex ClientIdShape();
}
