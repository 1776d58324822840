using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Workers;

/// <summary>What became of one claimed row; without an outcome it goes back unsent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Finished(OutboxRow Row, SendOutcome? Outcome);

/// <summary>
/// The claimed rows on their way: one lane for each chat and priority, in which one message goes after the
/// other, without waiting for the commits between. Called by one thread; only the sends themselves run beside it.
/// </summary>
internal sealed class SendLanes(Sender sender, Signal wake)
{
    private readonly Dictionary<LaneKey, SendLane> lanes = [];
    private readonly ConcurrentQueue<Finished> finished = new();
    private readonly Queue<SendLane> startable = new();
    private int sending;

    /// <summary>Replies claimed and not yet taken back by <see cref="TakeFinished"/>.</summary>
    public int RepliesUnderWay { get; private set; }

    /// <summary>Broadcasts claimed and not yet taken back.</summary>
    public int BroadcastsUnderWay { get; private set; }

    /// <summary>Something has come back.</summary>
    public bool HasFinished => !finished.IsEmpty;

    /// <summary>Takes claimed rows in, each behind those of its chat.</summary>
    public void Add(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(lanes, LaneKey.Of(row), out _);
            lane ??= new SendLane();
            Count(row, 1);
            if (lane.Add(row))
            {
                startable.Enqueue(lane);
            }
        }
    }

    /// <summary>Begins what can begin.</summary>
    public void Start(CancellationToken stop)
    {
        while (startable.TryDequeue(out var lane))
        {
            if (lane.Begin() is { } row)
            {
                Interlocked.Increment(ref sending);
                _ = SendAsync(lane, row, stop);
            }
        }
    }

    /// <summary>Moves what came back into <paramref name="into"/>, with the rows behind it that must wait.</summary>
    public void TakeFinished(List<Finished> into)
    {
        while (finished.TryDequeue(out var done))
        {
            into.Add(done);
            Count(done.Row, -1);
            var key = LaneKey.Of(done.Row);
            if (!lanes.TryGetValue(key, out var lane))
            {
                continue;
            }

            if (HoldsUp(done.Outcome))
            {
                ReturnWaiting(lane, into);
                lane.Release();
            }

            if (lane.IsEmpty)
            {
                lanes.Remove(key);
            }
        }
    }

    /// <summary>Gives back what has not begun and waits, not for ever, for what has.</summary>
    public async Task StopAsync(List<Finished> into)
    {
        foreach (var lane in lanes.Values)
        {
            ReturnWaiting(lane, into);
        }

        for (var second = 0; second < 10 && Volatile.Read(ref sending) > 0; second++)
        {
            await wake.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        TakeFinished(into);
    }

    private void ReturnWaiting(SendLane lane, List<Finished> into)
    {
        foreach (var row in lane.TakeWaiting())
        {
            into.Add(new Finished(row, null));
            Count(row, -1);
        }
    }

    private async Task SendAsync(SendLane lane, OutboxRow first, CancellationToken stop)
    {
        for (OutboxRow? row = first; row is not null;)
        {
            var outcome = await TrySendAsync(row, stop);
            var done = new Finished(row, outcome);

            // Behind what must be settled first nothing goes: the lane stays taken until that was taken back.
            row = HoldsUp(outcome) ? null : lane.Next();
            finished.Enqueue(done);
            if (row is null)
            {
                Interlocked.Decrement(ref sending);
            }

            wake.Raise();
        }
    }

    private async Task<SendOutcome?> TrySendAsync(OutboxRow row, CancellationToken stop)
    {
        try
        {
            return await sender.SendAsync(row, stop);
        }
        catch (OperationCanceledException)
        {
            // Stopped before it began: it goes back unsent.
            return null;
        }
    }

    private static bool HoldsUp(SendOutcome? outcome) => outcome is null || OutboxSettlement.HoldsUpChat(outcome);

    private void Count(OutboxRow row, int change)
    {
        if (row.Priority == OutboxEntry.Reply)
        {
            RepliesUnderWay += change;
        }
        else
        {
            BroadcastsUnderWay += change;
        }
    }
}
