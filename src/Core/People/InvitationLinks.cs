namespace ReportBot.Core.People;

/// <summary>Where a one-time code can be used by a press instead of typing.</summary>
public sealed class InvitationLinks(Uri publicUrl)
{
    /// <summary>The bot's name on Telegram, known once the platform has told it; links then lead there.</summary>
    public string? TelegramBot { get; set; }

    /// <summary>The link for a code: a Telegram deep link where there is a bot, else the web chat.</summary>
    public string For(string code) => TelegramBot is { } bot ? $"https://t.me/{bot}?start={code}" : ForWeb(code);

    /// <summary>The link of the web chat, which works for everybody.</summary>
    public string ForWeb(string code) => new Uri(publicUrl, "/chat?code=" + Uri.EscapeDataString(code)).ToString();
}
