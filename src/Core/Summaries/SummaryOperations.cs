using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>Compiling the summary of a period, and knowing when one is out of date.</summary>
public static class SummaryOperations
{
    /// <summary>
    /// Compiles the summary of a period from its current reports and keeps it, unless it says the same as the
    /// last one kept. It states what came since the summary sent at the period's end, or else since the last
    /// one, where that is out of date. Null when this access may not read summaries of the unit.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static Summary? Compile(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        MayRead(access, view)
            ? SummaryFreezing.InForceOr(db, view, plan, period, Compile(db, view, plan, period, now, isPeriodEnd: false))
            : null;

    /// <summary>As <see cref="Compile(DbConnection, Access, UnitView, Plan, Period, DateTimeOffset)"/>, only read: nothing is kept.</summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static Summary? Read(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        MayRead(access, view)
            ? SummaryFreezing.InForceOr(db, view, plan, period, WithChanges(db, view, period, Figures(db, view, plan, period, now)))
            : null;

    /// <summary>
    /// The figures of one part of the unit as the reports stand now, without the targets, which are the unit's. Nothing is kept.
    /// Null when this access may not read summaries of the unit.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static Summary? ReadPart(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, UnitPart part, DateTimeOffset now)
    {
        if (!MayRead(access, view))
        {
            return null;
        }

        var before = PlanPeriods.Previous(plan, period);
        return SummaryCompiler.Compile(
            (view.Code, $"{part.NameIn(view.Roster)}, {view.Name}", view.IsSample),
            plan with { Targets = [], TargetTable = null },
            view.Roster,
            Only(InputOf(db, view, plan, period), view, part),
            before is null ? null : Only(InputOf(db, view, plan, before), view, part),
            now);
    }

    /// <summary>A report of the period came late or changed: the summaries compiled before are out of date.</summary>
    public static void MarkOutdated(DbConnection db, long unitId, string planCode, string periodKey, DateTimeOffset now) =>
        SummaryStore.MarkOutdated(db, unitId, planCode, periodKey, now);

    /// <summary>As above, for the service's own sweeps.</summary>
    internal static Summary Compile(
        DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now, bool isPeriodEnd)
    {
        var summary = WithChanges(db, view, period, Figures(db, view, plan, period, now));
        if (isPeriodEnd || SummaryStore.Last(db, view.UnitId, period) is not { IsOutdated: false } last
            || !SaysTheSame(SummaryJson.Read(last.Content), summary))
        {
            SummaryStore.Add(db, view.UnitId, summary, isPeriodEnd);
        }

        return summary;
    }

    /// <summary>The summary now, with what changed since the one sent at the period's end; null where that one still holds or none was sent.</summary>
    internal static Summary? ChangesSinceSent(DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        SummaryStore.Sent(db, view.UnitId, period) is { IsOutdated: true }
        && Compile(db, view, plan, period, now, isPeriodEnd: false) is { Replaces.WasSent: true } summary
            ? summary
            : null;

    private static bool MayRead(Access access, UnitView view) =>
        access.UnitId == view.UnitId && access.Allows(Operation.ReadSummary);

    private static Summary Figures(DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        SummaryCompiler.Compile(
            (view.Code, view.Name, view.IsSample),
            plan,
            view.Roster,
            InputOf(db, view, plan, period) with { BaseYears = BaseYears(db, view, plan, period) },
            PlanPeriods.Previous(plan, period) is { } previous ? InputOf(db, view, plan, previous) : null,
            now);

    private static PeriodInput Only(PeriodInput whole, UnitView view, UnitPart part)
    {
        List<Obligation> owed = [.. whole.Obligations.Where(o => part.Holds(view.Roster, o))];
        var subjects = owed.Select(o => o.Subject.Id).ToHashSet();
        return new PeriodInput(whole.Period, owed, [.. whole.Reports.Where(r => subjects.Contains(r.Subject))])
        {
            AdHoc = [.. whole.AdHoc.Where(r => subjects.Contains(SubjectId.Of(r.SubjectKind, r.SubjectId)))],
        };
    }

    private static List<PeriodInput> BaseYears(DbConnection db, UnitView view, Plan plan, Period period)
    {
        var years = plan.Targets.Where(t => t is { Kind: Target.Multiple, BaseIncome: null, BaseYear: not null }).Select(t => t.BaseYear!.Value).ToHashSet();
        return years.Count == 0
            ? []
            : [.. PlanPeriods.Of(plan)
                .Where(p => p.Kind == PeriodKind.Annual && years.Contains(p.Due.Year) && p.LastDay < period.LastDay)
                .Select(p => InputOf(db, view, plan, p))];
    }

    private static PeriodInput InputOf(DbConnection db, UnitView view, Plan plan, Period period) =>
        new(period, Obligations.Of(view.Roster, plan, period), PeriodReports.Of(db, view.UnitId, period)) { AdHoc = AdHocReports.In(db, view.UnitId, plan, period) };

    // What everybody was sent counts before what one person asked for in between.
    private static Summary WithChanges(DbConnection db, UnitView view, Period period, Summary summary)
    {
        var sent = SummaryStore.Sent(db, view.UnitId, period);
        var baseline = sent is { IsOutdated: true } ? sent : SummaryStore.Last(db, view.UnitId, period);
        if (baseline is not { IsOutdated: true })
        {
            return summary;
        }

        var changes = SummaryChanges.Between(SummaryJson.Read(baseline.Content), baseline.IsPeriodEnd != 0, summary);
        return changes.IsEmpty ? summary : summary with { Replaces = changes };
    }

    private static bool SaysTheSame(Summary kept, Summary summary) =>
        SummaryJson.Write(Timeless(kept)) == SummaryJson.Write(Timeless(summary));

    private static Summary Timeless(Summary summary) =>
        summary with { CompiledAt = default, Replaces = null, Targets = summary.Targets?.Undated() };
}
