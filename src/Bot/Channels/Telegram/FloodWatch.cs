namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// A 429 does not say whether one chat is meant or the whole bot. It is taken for the chat it answers, until
/// several different chats were refused with nothing delivered in between: then it is the bot.
/// </summary>
internal sealed class FloodWatch
{
    private const int Several = 3;

    private readonly Lock gate = new();
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private volatile bool isQuiet = true;

    /// <summary>A message was taken.</summary>
    public void Delivered()
    {
        if (isQuiet)
        {
            return;
        }

        lock (gate)
        {
            refused.Clear();
            isQuiet = true;
        }
    }

    /// <summary>A message to this chat was refused; true when the whole bot should wait.</summary>
    public bool Refused(string chatId)
    {
        lock (gate)
        {
            isQuiet = false;
            refused.Add(chatId);
            return refused.Count >= Several;
        }
    }
}
