namespace ReportBot.Bot.Channels;

/// <summary>
/// Keeps a poll that is answered at once with nothing from being asked again at once: the platform waits with
/// an empty answer, but a server of one's own may not.
/// </summary>
internal sealed class PollPace(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private long began;
    private TimeSpan pause;

    /// <summary>A poll goes out.</summary>
    public void Begin() => began = time.GetTimestamp();

    /// <summary>How long to wait before the next one.</summary>
    public TimeSpan After(bool broughtNew)
    {
        var answeredAtOnce = time.GetElapsedTime(began) < AtOnce;
        pause = (broughtNew, answeredAtOnce) switch
        {
            (true, _) or (_, false) => TimeSpan.Zero,
            _ when pause == TimeSpan.Zero => Shortest,
            _ => pause * 2 < Longest ? pause * 2 : Longest,
        };
        return pause;
    }
}
