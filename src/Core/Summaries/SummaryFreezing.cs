using System.Data.Common;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Freezing ("chốt") a period's summary: from then on it is what everybody is shown, and what comes later is told as
/// changes since. Undoing it takes a reason; both are kept and audited.
/// </summary>
public static class SummaryFreezing
{
    /// <summary>A shorter text is no reason.</summary>
    public const int ShortestReason = 5;

    private const string InForce = """
        SELECT content AS Content, papers AS Papers, frozen_at AS FrozenAt FROM frozen_summaries
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND unfrozen_at IS NULL
        """;

    private const string Insert = """
        INSERT INTO frozen_summaries (unit_id, plan_code, period_key, content, papers, frozen_at, frozen_by)
        VALUES (@unitId, @planCode, @periodKey, @content, @papers, @now, @by)
        """;

    private const string End = """
        UPDATE frozen_summaries SET unfrozen_at = @now, unfrozen_by = @by, reason = @reason
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND unfrozen_at IS NULL
        """;

    /// <summary>
    /// What speaks against freezing now: the period takes reports still and some may come or change. Null where
    /// nothing does, where its figures are frozen already, or where this access may not freeze them.
    /// </summary>
    public static (int Missing, int Expected)? Early(DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now)
    {
        var phase = period.PhaseOn(PlanClock.Today(plan, now));
        if (!May(access, view) || phase is not (PeriodPhase.Open or PeriodPhase.Late) || Find(db, view.UnitId, period) is not null)
        {
            return null;
        }

        var reported = PeriodReports.LatenessOf(db, view.UnitId, period);
        var owed = Obligations.Of(view.Roster, plan, period);
        var missing = owed.Count(o => !reported.ContainsKey(o.Subject.Id));
        return missing == 0 && phase == PeriodPhase.Late ? null : (missing, owed.Count);
    }

    /// <summary>
    /// Freezes the figures as they are now, or answers those frozen before; null when this access may not or the
    /// period has not begun.
    /// </summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="access">Whose act it is.</param>
    /// <param name="view">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="period">The period.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="papers">What else is to stay as it is now, made from the figures; kept beside them.</param>
    public static Summary? Freeze(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now, Func<Summary, string>? papers = null)
    {
        if (!May(access, view) || period.PhaseOn(PlanClock.Today(plan, now)) == PeriodPhase.NotOpen)
        {
            return null;
        }

        if (Find(db, view.UnitId, period) is null)
        {
            var summary = SummaryOperations.Compile(db, view, plan, period, now, isPeriodEnd: false);
            db.Execute(Insert, new
            {
                unitId = view.UnitId,
                planCode = period.PlanCode,
                periodKey = period.Key,
                content = SummaryJson.Write(summary with { Replaces = null }),
                papers = papers?.Invoke(summary) ?? "",
                now = now.ToUnixTimeMilliseconds(),
                by = access.OfficialId,
            });
            Audit.Note(db, access, Operation.FreezeSummary, Subject(period), "frozen", now);
        }

        return SummaryOperations.Read(db, Access.System(view.UnitId), view, plan, period, now);
    }

    /// <summary>Undoes it; false when this access may not, nothing is frozen, or there is no reason.</summary>
    public static bool Unfreeze(DbConnection db, Access access, UnitView view, Period period, string reason, DateTimeOffset now)
    {
        if (!May(access, view) || reason.Trim().Length < ShortestReason
            || db.Execute(End, new
            {
                unitId = view.UnitId,
                planCode = period.PlanCode,
                periodKey = period.Key,
                reason = reason.Trim(),
                now = now.ToUnixTimeMilliseconds(),
                by = access.OfficialId,
            }) == 0)
        {
            return false;
        }

        Audit.Note(db, access, Operation.FreezeSummary, Subject(period), "unfrozen", now);
        return true;
    }

    /// <summary>What was frozen beside a period's figures; null where nothing is frozen or nothing stood beside them.</summary>
    internal static string? PapersOf(DbConnection db, long unitId, Period period) =>
        Find(db, unitId, period) is { Papers.Length: > 0 } row ? row.Papers : null;

    /// <summary>The frozen figures with what came since; the current ones where nothing is frozen.</summary>
    internal static Summary InForceOr(DbConnection db, UnitView view, Plan plan, Period period, Summary current)
    {
        if (Find(db, view.UnitId, period) is not { } row)
        {
            return current;
        }

        var frozen = SummaryJson.Read(row.Content);
        var since = SummaryChanges.Between(frozen, wasSent: false, current);
        return frozen with
        {
            Frozen = new FrozenMark(PlanClock.Local(plan, DateTimeOffset.FromUnixTimeMilliseconds(row.FrozenAt)), since.IsEmpty ? null : since),
        };
    }

    private static bool May(Access access, UnitView view) => access.UnitId == view.UnitId && access.Allows(Operation.FreezeSummary);

    private static Row? Find(DbConnection db, long unitId, Period period) =>
        db.QueryFirstOrDefault<Row>(InForce, new { unitId, planCode = period.PlanCode, periodKey = period.Key });

    private static string Subject(Period period) => $"{period.PlanCode}/{period.Key}";

    private sealed record Row(string Content, string Papers, long FrozenAt);
}

/// <summary>That a summary is frozen.</summary>
/// <param name="At">Since when, with the offset of the plan's zone.</param>
/// <param name="Since">What came or changed since; null for nothing.</param>
public sealed record FrozenMark(DateTimeOffset At, Supersession? Since);
