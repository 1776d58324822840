namespace ReportBot.Bot.Workers;

/// <summary>
/// Spaces the messages of one channel evenly, without bursts (a burst still trips the platform's own count),
/// replies before broadcasts. With a limit of 0 nothing waits.
/// </summary>
internal sealed class Pacer(double perSecond, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> replies = new();
    private readonly Queue<TaskCompletionSource> broadcasts = new();
    private readonly long spacing = perSecond > 0 ? (long)(time.TimestampFrequency / perSecond) : 0;
    private long nextFree = time.GetTimestamp();
    private bool pumping;

    /// <summary>Waits for this message's turn.</summary>
    public Task WaitAsync(bool isReply, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            if (!pumping && now >= nextFree)
            {
                nextFree = Math.Max(now, nextFree) + spacing;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (isReply ? replies : broadcasts).Enqueue(turn);
            if (!pumping)
            {
                pumping = true;
                _ = PumpAsync();
            }

            return turn.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The platform asked the whole channel to wait.</summary>
    public void Pause(TimeSpan span)
    {
        lock (gate)
        {
            nextFree = Math.Max(nextFree, time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency));
        }
    }

    private async Task PumpAsync()
    {
        while (true)
        {
            var wait = TimeUntilFree();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time);
                continue;
            }

            if (!GrantOne())
            {
                return;
            }
        }
    }

    private TimeSpan TimeUntilFree()
    {
        lock (gate)
        {
            // Rounded up: a timer that fires early would only make another turn.
            var milliseconds = Math.Ceiling((nextFree - time.GetTimestamp()) * 1000.0 / time.TimestampFrequency);
            return TimeSpan.FromMilliseconds(Math.Max(0, milliseconds));
        }
    }

    private bool GrantOne()
    {
        TaskCompletionSource? turn;
        lock (gate)
        {
            if (!replies.TryDequeue(out turn) && !broadcasts.TryDequeue(out turn))
            {
                pumping = false;
                return false;
            }

            // From when it was free, not from now: timers are late by a millisecond or so, and those would add up.
            var now = time.GetTimestamp();
            nextFree = (now - nextFree > time.TimestampFrequency / 20 ? now : nextFree) + spacing;
        }

        turn.TrySetResult();
        return true;
    }
}
