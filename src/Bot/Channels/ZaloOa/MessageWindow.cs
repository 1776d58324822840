namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// When an Official Account may write: eight messages within 48 hours of the person's last act are free; up to the
/// seventh day each is paid for; then none is taken until the person writes again.
/// </summary>
internal static class MessageWindow
{
    private const int FreeReplies = 8;
    private static readonly TimeSpan Free = TimeSpan.FromHours(48);
    private static readonly TimeSpan Paid = TimeSpan.FromDays(7);

    /// <summary>Why nothing may be sent to a person now; null when it may.</summary>
    /// <param name="contact">What is known of the person.</param>
    /// <param name="pays">The account pays for messages.</param>
    /// <param name="now">UTC.</param>
    public static string? ClosedBecause(OaContact? contact, bool pays, DateTimeOffset now)
    {
        if (contact is null)
        {
            return "window: the person has never written to the account";
        }

        var since = now - DateTimeOffset.FromUnixTimeMilliseconds(contact.LastAt);
        return since > Paid ? "window: no interaction in the past 7 days"
            : pays ? null
            : since > Free ? "window: no interaction in the past 48 hours"
            : contact.Replies >= FreeReplies ? "window: 8 free replies used since the last interaction"
            : null;
    }
}
