namespace ReportBot.Tests.Shared;

/// <summary>
/// A clock that stands still until a test moves it. Timers that fall due on the way fire in their order, on
/// the test's own thread, each at its own moment.
/// </summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>A clock that stands at 08:00 on 8 September 2025 in Viet Nam, two days before a period is due.</summary>
    public FakeClock()
        : this(new DateTimeOffset(2025, 9, 8, 8, 0, 0, TimeSpan.FromHours(7)))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait: a test can see that something has begun to wait before it moves the clock.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (gate)
            {
                return timers.Count(timer => timer.Due is not null);
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now.ToUniversalTime();
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves on by so much.</summary>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Moves on to this moment; never back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (NextDue(moment) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = moment < now ? throw new ArgumentOutOfRangeException(nameof(moment), "Time does not run back.") : moment;
        }
    }

    /// <summary>
    /// Leaps to this moment like a machine that has slept: what fell due meanwhile fires once, at the end. For months
    /// at once, where each tick of a worker in between would be one too many.
    /// </summary>
    public void LeapTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            now = moment < now ? throw new ArgumentOutOfRangeException(nameof(moment), "Time does not run back.") : moment;
        }

        MoveTo(moment);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (gate)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is null)
            {
                return null;
            }

            now = next.Due > now ? next.Due.Value : now;
            next.Due = next.Period > TimeSpan.Zero ? now + next.Period : null;
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                Due = dueTime < TimeSpan.Zero ? null : clock.now + dueTime;
                Period = period;
            }

            if (dueTime == TimeSpan.Zero)
            {
                clock.MoveTo(clock.GetUtcNow());
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
