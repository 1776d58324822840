using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Workers;

/// <summary>
/// Sends what the outbox holds: claims, sends side by side but in order within a chat, and settles. One loop
/// owns all of its state; each turn settles what came back and claims more in one commit.
/// </summary>
internal sealed class OutboxWorker(
    WriteGate gate, ChannelSet channels, Sender sender, MessageBudget budget, TimeProvider time, OutboxSignal signal, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    private const int MostRepliesUnderWay = 128;

    // Few, so that a broadcast to thousands holds neither memory nor the way of replies.
    private const int MostBroadcastsUnderWay = 48;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);

    private readonly SendLanes lanes = new(sender, signal.Queued);
    private readonly List<Finished> unsettled = [];
    private readonly bool hasQuota = channels.Names.Any(budget.Counts);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RetryAsync(() => gate.WriteAsync(Outbox.ReleaseAll), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RetryAsync(() => TurnAsync(stoppingToken), stoppingToken);
        }

        await StopAsync();
    }

    private async Task<bool> TurnAsync(CancellationToken stop)
    {
        lanes.TakeFinished(unsettled);
        lanes.Start(stop);
        var replyRoom = MostRepliesUnderWay - lanes.RepliesUnderWay;
        var broadcastRoom = MostBroadcastsUnderWay - lanes.BroadcastsUnderWay;
        var turn = await gate.WriteAsync(db => Commit(db, replyRoom, broadcastRoom));
        unsettled.Clear();
        lanes.Add(turn.Claimed);
        lanes.Start(stop);
        if (turn.Claimed.Count == 0 && !lanes.HasFinished)
        {
            await signal.Queued.WaitAsync(IdleFor(turn.NextDue), stop);
        }

        return true;
    }

    private Turn Commit(DbConnection db, int replyRoom, int broadcastRoom)
    {
        var now = time.GetUtcNow();
        Settle(db, now);
        var claimed = new List<OutboxRow>();
        if (channels.Names.Count > 0)
        {
            if (replyRoom > 0)
            {
                claimed.AddRange(Outbox.Claim(db, channels.Names, OutboxEntry.Reply, now, Lease, replyRoom));
            }

            if (broadcastRoom > 0)
            {
                claimed.AddRange(Outbox.Claim(db, Broadcasting(db, now), OutboxEntry.Broadcast, now, Lease, broadcastRoom));
            }
        }

        return new Turn(claimed, claimed.Count == 0 ? Outbox.NextDueAt(db, now) : null);
    }

    // Where a bot's month is used up, what remains is for replies.
    private IReadOnlyList<string> Broadcasting(DbConnection db, DateTimeOffset now) =>
        !hasQuota || budget.UsedUp(db, now) is not { Count: > 0 } usedUp ? channels.Names : [.. channels.Names.Except(usedUp, StringComparer.Ordinal)];

    private void Settle(DbConnection db, DateTimeOffset now)
    {
        var sent = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, outcome) in unsettled)
        {
            // What was perhaps taken is counted, and every part of a long message: a platform's count is never above ours.
            if (outcome is { Taken: > 0 and var taken })
            {
                sent[row.Channel] = sent.GetValueOrDefault(row.Channel) + taken;
            }

            if (outcome is null)
            {
                OutboxSettlement.Return(db, row);
            }
            else
            {
                OutboxSettlement.Settle(db, row, outcome, now);
            }
        }

        foreach (var (channel, count) in sent)
        {
            MessageCounts.Add(db, channel, incoming: 0, outgoing: count, now);
        }
    }

    private TimeSpan IdleFor(DateTimeOffset? next)
    {
        var wait = next is null ? LongestIdle : next.Value - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.FromMilliseconds(20) : wait < LongestIdle ? wait : LongestIdle;
    }

    // What was sent but not settled would be sent again after the restart: one last commit avoids it.
    private async Task StopAsync()
    {
        try
        {
            await lanes.StopAsync(unsettled);
            await gate.WriteAsync(db => Settle(db, time.GetUtcNow()));
        }
        catch (StorageException e)
        {
            logger.LogWarning("Outbox at stop: {Reason}", e.Message);
        }
    }

    private async Task RetryAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act();
                return;
            }
            catch (StorageException e)
            {
                logger.LogError("Outbox: {Reason}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private sealed record Turn(IReadOnlyList<OutboxRow> Claimed, DateTimeOffset? NextDue);
}
