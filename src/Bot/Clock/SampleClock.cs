namespace ReportBot.Bot.Clock;

/// <summary>
/// A clock for trying things out: it starts at a given time, runs on at the real pace and can be moved forward.
/// It never goes back, because what was stored must stay in the past. Timers keep the real pace.
/// </summary>
public sealed class SampleClock : TimeProvider
{
    private readonly TimeProvider real;
    private readonly long startedAt;
    private readonly Lock gate = new();
    private DateTimeOffset origin;

    /// <summary>Starts now.</summary>
    /// <param name="start">What the time is to be now.</param>
    /// <param name="real">The clock that it runs on by.</param>
    public SampleClock(DateTimeOffset start, TimeProvider real)
    {
        this.real = real;
        Start = start.ToUniversalTime();
        origin = Start;
        startedAt = real.GetTimestamp();
    }

    /// <summary>Where it was set to start, UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return origin + real.GetElapsedTime(startedAt);
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves forward; false when the time lies in the past already, and nothing is changed.</summary>
    public bool TryMoveTo(DateTimeOffset time)
    {
        lock (gate)
        {
            var elapsed = real.GetElapsedTime(startedAt);
            if (time <= origin + elapsed)
            {
                return false;
            }

            origin = time.ToUniversalTime() - elapsed;
            return true;
        }
    }
}
