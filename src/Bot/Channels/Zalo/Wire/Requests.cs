namespace ReportBot.Bot.Channels.Zalo.Wire;

/// <param name="Timeout">Seconds, as text.</param>
internal sealed record GetUpdatesRequest(string Timeout);

internal sealed record SendMessageRequest(string ChatId, string Text)
{
    /// <summary>Parts of the text by their place in it, so that nothing in the text itself is ever markup.</summary>
    public TextStyle[]? TextStyles { get; init; }
}

/// <param name="Start">UTF-16 units from the beginning.</param>
/// <param name="Len">UTF-16 units.</param>
/// <param name="St">The platform's codes: b for bold.</param>
internal sealed record TextStyle(int Start, int Len, string[] St);

/// <param name="ChatId">Where to.</param>
/// <param name="Photo">An address that the platform fetches it from.</param>
internal sealed record SendPhotoRequest(string ChatId, string Photo)
{
    public string? Caption { get; init; }
}

internal sealed record SetWebhookRequest(string Url, string SecretToken);

/// <summary>For methods that need nothing said.</summary>
internal sealed record NoFields
{
    public static NoFields Instance { get; } = new();
}
