using System.Data.Common;
using Dapper;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>The compiled summaries in storage.</summary>
internal static class SummaryStore
{
    private const string Columns =
        "SELECT id AS Id, content AS Content, outdated_at AS OutdatedAt, is_period_end AS IsPeriodEnd FROM summaries ";

    private const string Newest = Columns + """
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey
        ORDER BY compiled_at DESC, id DESC LIMIT 1
        """;

    private const string OfPeriodEnd = Columns + """
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND is_period_end = 1
        ORDER BY id LIMIT 1
        """;

    private const string Insert = """
        INSERT INTO summaries (unit_id, plan_code, period_key, compiled_at, content, is_period_end)
        VALUES (@unitId, @planCode, @periodKey, @at, @content, @isPeriodEnd)
        """;

    private const string Outdate = """
        UPDATE summaries SET outdated_at = @now
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND outdated_at IS NULL
        """;

    /// <summary>The last one compiled; null when there is none.</summary>
    public static SummaryRow? Last(DbConnection db, long unitId, Period period) =>
        db.QueryFirstOrDefault<SummaryRow>(Newest, Key(unitId, period.PlanCode, period.Key));

    /// <summary>The one that was sent by itself when the period ended; null when there is none.</summary>
    public static SummaryRow? Sent(DbConnection db, long unitId, Period period) =>
        db.QueryFirstOrDefault<SummaryRow>(OfPeriodEnd, Key(unitId, period.PlanCode, period.Key));

    /// <summary>Keeps a summary.</summary>
    public static void Add(DbConnection db, long unitId, Summary summary, bool isPeriodEnd) => db.Execute(Insert, new
    {
        unitId,
        planCode = summary.Plan,
        periodKey = summary.Period,
        at = summary.CompiledAt.ToUnixTimeMilliseconds(),
        content = SummaryJson.Write(summary),
        isPeriodEnd = isPeriodEnd ? 1 : 0,
    });

    /// <summary>A report of the period came or changed.</summary>
    public static int MarkOutdated(DbConnection db, long unitId, string planCode, string periodKey, DateTimeOffset now) =>
        db.Execute(Outdate, new { unitId, planCode, periodKey, now = now.ToUnixTimeMilliseconds() });

    private static object Key(long unitId, string planCode, string periodKey) => new { unitId, planCode, periodKey };
}

/// <summary>A stored summary.</summary>
internal sealed record SummaryRow(long Id, string Content, long? OutdatedAt, long IsPeriodEnd)
{
    /// <summary>Something came or changed since.</summary>
    public bool IsOutdated => OutdatedAt is not null;
}
