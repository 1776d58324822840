namespace ReportBot.FakeBotApi;

/// <summary>Updates that wait to be fetched: confirmed by a poll's offset, as the Bot API does it.</summary>
internal sealed class UpdateQueue(long firstId, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly LinkedList<QueuedUpdate> waiting = new();
    private long nextId = firstId;
    private TaskCompletionSource arrived = NewSignal();
    private CancellationTokenSource? poll;

    /// <summary>How many are not confirmed yet.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Whether somebody waits for updates now.</summary>
    public bool HasPoll
    {
        get
        {
            lock (gate)
            {
                return poll is not null;
            }
        }
    }

    /// <summary>The update's id is given in order; <paramref name="write"/> makes the JSON of it.</summary>
    public QueuedUpdate Add(long queueKey, Func<long, byte[]> write)
    {
        lock (gate)
        {
            var update = new QueuedUpdate(nextId, queueKey, write(nextId));
            nextId++;
            waiting.AddLast(update);
            arrived.TrySetResult();
            return update;
        }
    }

    /// <summary>As after a quiet week: the ids go on anywhere.</summary>
    public void RestartIdsAt(long id)
    {
        lock (gate)
        {
            nextId = id;
        }
    }

    /// <summary>Brings an update once more.</summary>
    public void AddAgain(QueuedUpdate update)
    {
        lock (gate)
        {
            waiting.AddLast(update);
            arrived.TrySetResult();
        }
    }

    /// <summary>Takes all out, for delivery by webhook.</summary>
    public List<QueuedUpdate> TakeAll()
    {
        lock (gate)
        {
            var all = waiting.ToList();
            waiting.Clear();
            return all;
        }
    }

    /// <summary>Ends the poll that waits, as setWebhook does.</summary>
    public void EndPoll()
    {
        lock (gate)
        {
            poll?.Cancel();
        }
    }

    /// <summary>Null when another poll took over.</summary>
    public async Task<List<QueuedUpdate>?> PollAsync(long? offset, int limit, TimeSpan wait, CancellationToken aborted)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        lock (gate)
        {
            poll?.Cancel();
            poll = mine;
            Confirm(offset);
        }

        try
        {
            var until = time.GetUtcNow() + wait;
            while (true)
            {
                Task signal;
                lock (gate)
                {
                    if (waiting.Count > 0 || until <= time.GetUtcNow())
                    {
                        return [.. waiting.Take(limit)];
                    }

                    arrived = arrived.Task.IsCompleted ? NewSignal() : arrived;
                    signal = arrived.Task;
                }

                await Task.WhenAny(signal, Task.Delay(until - time.GetUtcNow(), time, mine.Token));
                mine.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            lock (gate)
            {
                poll = ReferenceEquals(poll, mine) ? null : poll;
            }
        }
    }

    private void Confirm(long? offset)
    {
        if (offset is < 0)
        {
            while (waiting.Count > -offset)
            {
                waiting.RemoveFirst();
            }

            return;
        }

        while (waiting.First is { } first && first.Value.Id < offset)
        {
            waiting.RemoveFirst();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>An update as it will be delivered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="QueueKey">Updates of one key are delivered in order.</param>
/// <param name="Json">Its body.</param>
public sealed record QueuedUpdate(long Id, long QueueKey, byte[] Json);
