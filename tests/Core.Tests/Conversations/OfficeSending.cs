using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Broadcasts and counts of the office in memory: one reminder under way, two bots in use.</summary>
internal sealed partial class Office
{
    private static readonly BudgetLine[] OfficeBudget =
    [
        new(new MessageCount("telegram", 100, 200, 0), null, 12, 1000),
        new(new MessageCount("zalo", 600, 650, 0), new ChannelQuota(3000, 50), 32, 3900),
    ];

    private readonly List<BroadcastProgress> broadcasts =
    [
        new(12, "nudge", "kon-gang-2025", "periodic:2025-09-10", "running", 1757552400000, 41, 37, 1, 1, 0),
        new(11, "ended", "kon-gang-2025", "periodic:2025-09-10", "running", 1757547000000, 4, 4, 0, 0, 0),
    ];

    private readonly HashSet<string> boards = [];

    private Outcome.Done SetBoard(string chat, bool isBoard)
    {
        _ = isBoard ? boards.Add(chat) : boards.Remove(chat);
        return new Outcome.Done();
    }

    private Outcome Change(Request.ChangeBroadcast change)
    {
        var i = broadcasts.FindIndex(b => !b.IsOver && b.Id == (change.Id ?? 12));
        if (i < 0 || broadcasts[i].State == (change.Change == BroadcastChange.Pause ? "paused" : "stopped"))
        {
            return new Outcome.NotFound();
        }

        broadcasts[i] = change.Change switch
        {
            BroadcastChange.Pause => broadcasts[i] with { State = "paused" },
            BroadcastChange.Resume => broadcasts[i] with { State = "running" },
            _ => broadcasts[i] with { State = "stopped", Stopped = broadcasts[i].Remaining },
        };
        return new Outcome.Broadcasts(broadcasts, broadcasts[i]);
    }
}
