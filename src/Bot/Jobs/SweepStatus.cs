using System.Collections.Concurrent;

namespace ReportBot.Bot.Jobs;

/// <summary>When each sweep last ended well, by the real clock; for the readiness page.</summary>
internal sealed class SweepStatus(Surroundings surroundings)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly long startedAt = surroundings.Time.GetTimestamp();

    /// <summary>How long this process runs.</summary>
    public TimeSpan Running => surroundings.Time.GetElapsedTime(startedAt);

    /// <summary>When the sweep that is longest behind ended, and its name; null before the first.</summary>
    public (string Name, DateTimeOffset At, TimeSpan Ago)? Oldest => ended.IsEmpty
        ? null
        : ended.MinBy(e => e.Value) is var oldest ? (oldest.Key, oldest.Value, surroundings.Time.GetUtcNow() - oldest.Value) : null;

    public void Ended(string name) => ended[name] = surroundings.Time.GetUtcNow();
}
