using System.Data.Common;
using Dapper;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>What was told about a period, so that it is told once. The primary key decides, whoever asks again.</summary>
internal static class Notices
{
    /// <summary>In place of an official: the whole period.</summary>
    public const long WholePeriod = 0;

    /// <summary>The note to the secretary on people without a chat.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>A nudge by the secretary.</summary>
    public const string Nudge = "nudge";

    /// <summary>The summary at the period's end.</summary>
    public const string Ended = "ended";

    /// <summary>The note on what changed until the lock.</summary>
    public const string Locked = "locked";

    private const string SelectAt = """
        SELECT at FROM notices
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND official_id = @officialId AND name = @name
        """;

    private const string Insert = """
        INSERT INTO notices (unit_id, plan_code, period_key, official_id, name, at)
        VALUES (@unitId, @planCode, @periodKey, @officialId, @name, @now)
        ON CONFLICT (unit_id, plan_code, period_key, official_id, name) DO NOTHING
        """;

    private const string Upsert = """
        INSERT INTO notices (unit_id, plan_code, period_key, official_id, name, at)
        VALUES (@unitId, @planCode, @periodKey, @officialId, @name, @now)
        ON CONFLICT (unit_id, plan_code, period_key, official_id, name) DO UPDATE SET at = excluded.at
        """;

    /// <summary>The name of a planned reminder: <c>remind:3@08:00</c>.</summary>
    public static string Remind(PlannedReminder reminder) => "remind:" + reminder.Name;

    /// <summary>When it was told last, UTC; null when never.</summary>
    public static DateTimeOffset? At(DbConnection db, long unitId, Period period, string name, long officialId = WholePeriod) =>
        db.ExecuteScalar<long?>(SelectAt, Key(unitId, period, name, officialId, default)) is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : null;

    /// <summary>Notes that it is told now; false when it was told before.</summary>
    public static bool Claim(DbConnection db, long unitId, Period period, string name, DateTimeOffset now) =>
        db.Execute(Insert, Key(unitId, period, name, WholePeriod, now)) > 0;

    /// <summary>Notes that an official was told now, whenever that was before.</summary>
    public static void Keep(DbConnection db, long unitId, Period period, string name, long officialId, DateTimeOffset now) =>
        db.Execute(Upsert, Key(unitId, period, name, officialId, now));

    private static object Key(long unitId, Period period, string name, long officialId, DateTimeOffset now) => new
    {
        unitId,
        planCode = period.PlanCode,
        periodKey = period.Key,
        officialId,
        name,
        now = now.ToUnixTimeMilliseconds(),
    };
}
