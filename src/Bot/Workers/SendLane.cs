using System.Runtime.InteropServices;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Workers;

/// <summary>The messages of one chat and one priority: one at a time, in order. Used by the sender and by the send under way.</summary>
internal sealed class SendLane
{
    private readonly Lock gate = new();
    private readonly Queue<OutboxRow> waiting = new();
    private bool isTaken;

    /// <summary>Nothing is on its way and nothing waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return !isTaken && waiting.Count == 0;
            }
        }
    }

    /// <summary>Takes a claimed row in; true when nothing is on its way that would go on with it.</summary>
    public bool Add(OutboxRow row)
    {
        lock (gate)
        {
            waiting.Enqueue(row);
            return !isTaken;
        }
    }

    /// <summary>The row to begin with, which takes the lane; null when it is taken or nothing waits.</summary>
    public OutboxRow? Begin()
    {
        lock (gate)
        {
            return isTaken ? null : TakeNext();
        }
    }

    /// <summary>After a message that arrived: the row that follows it; null leaves the lane free.</summary>
    public OutboxRow? Next()
    {
        lock (gate)
        {
            return TakeNext();
        }
    }

    /// <summary>After a message that held up the others, once they are taken out.</summary>
    public void Release()
    {
        lock (gate)
        {
            isTaken = false;
        }
    }

    /// <summary>Takes out what has not begun.</summary>
    public IReadOnlyList<OutboxRow> TakeWaiting()
    {
        lock (gate)
        {
            var rows = waiting.ToArray();
            waiting.Clear();
            return rows;
        }
    }

    private OutboxRow? TakeNext()
    {
        isTaken = waiting.TryDequeue(out var row);
        return row;
    }
}

/// <summary>A lane's name.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneKey(string Channel, string ChatId, long Priority)
{
    /// <summary>The lane a row belongs to.</summary>
    public static LaneKey Of(OutboxRow row) => new(row.Channel, row.ChatId, row.Priority);
}
