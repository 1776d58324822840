namespace ReportBot.Core.People;

/// <summary>Where a one-time code can be used by a press instead of typing.</summary>
/// <param name="publicUrl">Where people reach the web chat.</param>
/// <param name="telegramBot">The bot's name on Telegram, null while there is none or the platform has not said it.</param>
public sealed class InvitationLinks(Uri publicUrl, Func<string?>? telegramBot = null)
{
    /// <summary>The link for a code: a Telegram deep link where there is a bot, else the web chat.</summary>
    public string For(string code) => telegramBot?.Invoke() is { } bot ? $"https://t.me/{bot}?start={code}" : ForWeb(code);

    /// <summary>The link of the web chat, which works for everybody.</summary>
    public string ForWeb(string code) => new Uri(publicUrl, "/chat?code=" + Uri.EscapeDataString(code)).ToString();
}
