using System.Data.Common;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Core.Messaging;

/// <summary>How far a broadcast has come.</summary>
/// <param name="Id">Its number, by which people name it.</param>
/// <param name="Kind"><c>reminder</c>, <c>nudge</c>, <c>ended</c> or <c>locked</c>.</param>
/// <param name="PlanCode">The plan of its period; empty where it is about several.</param>
/// <param name="PeriodKey">The period; empty where it is about several.</param>
/// <param name="State"><c>running</c>, <c>paused</c> or <c>stopped</c>.</param>
/// <param name="StartedAt">UTC milliseconds.</param>
/// <param name="Total">Messages.</param>
/// <param name="Sent">Of those: the messenger has them.</param>
/// <param name="Failed">Given up after several attempts.</param>
/// <param name="Unreachable">To people whom no messenger reaches.</param>
/// <param name="Stopped">Not sent because it was stopped.</param>
public sealed record BroadcastProgress(
    long Id, string Kind, string PlanCode, string PeriodKey, string State, long StartedAt,
    long Total, long Sent, long Failed, long Unreachable, long Stopped)
{
    /// <summary>Messages still to be sent.</summary>
    public long Remaining => Total - Sent - Failed - Unreachable - Stopped;

    /// <summary>Nothing can be paused or stopped any more.</summary>
    public bool IsOver => Remaining == 0;
}

/// <summary>
/// Messages that the service sends to many of its own accord, as one thing that has a progress and can be paused.
/// The counts are those of its outbox rows, so they are true after any restart. Replies are never held.
/// </summary>
public static class Broadcast
{
    /// <summary>How long a broadcast is shown.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    /// <summary>
    /// In a statement on the outbox: the state of a row that is to be sent again, by that of its broadcast.
    /// </summary>
    internal const string WaitingState = """
        CASE COALESCE((SELECT b.state FROM broadcasts b WHERE b.id = outbox.broadcast_id), 'running')
          WHEN 'paused' THEN 'held' WHEN 'stopped' THEN 'stopped' ELSE 'queued' END
        """;

    private const string Insert = """
        INSERT INTO broadcasts (unit_id, kind, plan_code, period_key, started_at, started_by)
        VALUES (@unitId, @kind, @planCode, @periodKey, @now, @startedBy)
        RETURNING id
        """;

    private const string Select = """
        SELECT b.id AS Id, b.kind AS Kind, b.plan_code AS PlanCode, b.period_key AS PeriodKey, b.state AS State,
          b.started_at AS StartedAt, COUNT(*) AS Total,
          SUM(CASE WHEN COALESCE(h.state, o.state) = 'sent' THEN 1 ELSE 0 END) AS Sent,
          SUM(CASE WHEN COALESCE(h.state, o.state) IN ('dead', 'review') THEN 1 ELSE 0 END) AS Failed,
          SUM(CASE WHEN COALESCE(h.state, o.state) = 'unreachable' THEN 1 ELSE 0 END) AS Unreachable,
          SUM(CASE WHEN COALESCE(h.state, o.state) = 'stopped' THEN 1 ELSE 0 END) AS Stopped
        FROM broadcasts b
        JOIN outbox o ON o.broadcast_id = b.id
        LEFT JOIN outbox h ON h.id = o.joined_to
        WHERE b.unit_id = @unitId AND b.started_at > @since
        GROUP BY b.id, b.kind, b.plan_code, b.period_key, b.state, b.started_at
        ORDER BY b.id DESC
        """;

    private const string SetState =
        "UPDATE broadcasts SET state = @to WHERE id = @id AND unit_id = @unitId AND state = @from";

    private const string SetRows = "UPDATE outbox SET state = @to WHERE broadcast_id = @id AND state IN @from";

    /// <summary>Begins one; its messages are queued with its number.</summary>
    public static long Begin(
        DbConnection db, long unitId, string kind, DateTimeOffset now, string planCode = "", string periodKey = "", long? startedBy = null) =>
        db.ExecuteScalar<long>(Insert, new { unitId, kind, planCode, periodKey, now = now.ToUnixTimeMilliseconds(), startedBy });

    /// <summary>Those of the last days with messages, newest first; null for an access that may not see them.</summary>
    public static IReadOnlyList<BroadcastProgress>? Recent(DbConnection db, Access access, DateTimeOffset now) =>
        access.Allows(Operation.ManageBroadcasts)
            ? [.. db.Query<Row>(Select, new { unitId = access.UnitId, since = (now - Shown).ToUnixTimeMilliseconds() }).Select(r => r.Progress)]
            : null;

    /// <summary>Holds what is not on its way yet; false when it is not running, or not the access's.</summary>
    public static bool Pause(DbConnection db, Access access, long id) =>
        Change(db, access, id, ("running", "paused"), (["queued"], "held"));

    /// <summary>Goes on with what is held; false when it is not paused, or not the access's.</summary>
    public static bool Resume(DbConnection db, Access access, long id) =>
        Change(db, access, id, ("paused", "running"), (["held"], "queued"));

    /// <summary>Gives up what is not on its way yet; false when it is stopped already, or not the access's.</summary>
    public static bool Stop(DbConnection db, Access access, long id) =>
        Change(db, access, id, ("running", "stopped"), (["queued", "held"], "stopped"))
        || Change(db, access, id, ("paused", "stopped"), (["queued", "held"], "stopped"));

    private static bool Change(
        DbConnection db, Access access, long id, (string From, string To) state, (string[] From, string To) rows)
    {
        if (!access.Allows(Operation.ManageBroadcasts)
            || db.Execute(SetState, new { id, unitId = access.UnitId, from = state.From, to = state.To }) == 0)
        {
            return false;
        }

        db.Execute(SetRows, new { id, from = rows.From, to = rows.To });
        return true;
    }

    // Sums have no type of their own where there are no rows, so they cannot be read by a constructor.
    private sealed class Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string PlanCode { get; init; } = "";

        public string PeriodKey { get; init; } = "";

        public string State { get; init; } = "";

        public long StartedAt { get; init; }

        public long Total { get; init; }

        public long Sent { get; init; }

        public long Failed { get; init; }

        public long Unreachable { get; init; }

        public long Stopped { get; init; }

        public BroadcastProgress Progress =>
            new(Id, Kind, PlanCode, PeriodKey, State, StartedAt, Total, Sent, Failed, Unreachable, Stopped);
    }
}
