namespace ReportBot.Bot.Workers;

/// <summary>Spaces the broadcasts to one and the same chat; replies do not pass here.</summary>
internal sealed class ChatPacer(double perSecond, double perGroupPerMinute, TimeProvider time)
{
    private const int PruneAbove = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> nextFree = new(StringComparer.Ordinal);
    private readonly long spacing = perSecond > 0 ? (long)(time.TimestampFrequency / perSecond) : 0;
    private readonly long groupSpacing = perGroupPerMinute > 0 ? (long)(time.TimestampFrequency * 60 / perGroupPerMinute) : 0;

    /// <summary>How long this broadcast waits; the turn is taken.</summary>
    public TimeSpan Take(string chatId)
    {
        var gap = chatId.StartsWith('-') ? Math.Max(spacing, groupSpacing) : spacing;
        if (gap == 0)
        {
            return TimeSpan.Zero;
        }

        lock (gate)
        {
            var now = time.GetTimestamp();
            if (nextFree.Count > PruneAbove)
            {
                foreach (var (chat, _) in nextFree.Where(entry => entry.Value <= now).ToList())
                {
                    nextFree.Remove(chat);
                }
            }

            var turn = Math.Max(now, nextFree.GetValueOrDefault(chatId, now));
            nextFree[chatId] = turn + gap;
            return TimeSpan.FromSeconds((double)(turn - now) / time.TimestampFrequency);
        }
    }
}
