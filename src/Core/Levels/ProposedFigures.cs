using System.Data.Common;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Levels;

/// <summary>
/// Proposes answers to whoever owes a report on an area, out of the unit's own records, or on a body that stands for a
/// unit below, out of that unit's: the one way by which anything crosses from unit to unit, and figures alone do.
/// </summary>
public static class ProposedFigures
{
    // A period that ends after the day covers days before it, and its reports may have come.
    private const int DaysBeyond = 62;

    /// <summary>
    /// The proposals for one owed report, in the form's order; none where nothing is known. Null when this access does
    /// not owe that report.
    /// </summary>
    public static IReadOnlyList<ProposedAnswer>? Of(
        DbConnection db, Access access, UnitView view, Func<long, UnitView> unit, Plan plan, Period period, SubjectId subject, DateTimeOffset now)
    {
        var own = access.UnitId == view.UnitId && access.OfficialId is { } official
            && Obligations.On(view.Roster, plan, period, subject)?.OwedByOfficial == official;
        if (!own || !access.Allows(Operation.ReadProposed, own: true))
        {
            return null;
        }

        var form = plan.Form(period.FormId);
        return form.Questions.Any(q => q.Prefill is not null) && Source(db, view, unit, subject) is var (of, area)
            ? CollectedFigures.For(form, Collect(db, of, area, period, PlanClock.Today(plan, now)))
            : [];
    }

    private static (UnitView View, Area? Area)? Source(DbConnection db, UnitView view, Func<long, UnitView> unit, SubjectId subject) => subject.Kind switch
    {
        SubjectKind.Area => (view, view.Roster.Area(subject.Id)),
        SubjectKind.Organization when view.Roster.Organization(subject.Id)?.StandsFor is { } code
            && UnitStore.Find(db, code) is { } below && below.ParentId == view.UnitId => (unit(below.Id), null),
        _ => null,
    };

    private static Collected Collect(DbConnection db, UnitView view, Area? area, Period period, DateOnly today)
    {
        var day = today < period.CoversFrom ? period.CoversFrom : today < period.CoversTo ? today : period.CoversTo;
        var reports = new List<CollectedReport>();
        foreach (var row in PeriodReports.Between(db, view.UnitId, period.CoversFrom, day.AddDays(DaysBeyond)))
        {
            if (view.Plans.FirstOrDefault(p => p.Code == row.PlanCode) is { } plan && PlanPeriods.Find(plan, row.PeriodKey) is { } of
                && of.CoversFrom <= day && of.LastDay >= period.CoversFrom && !(plan.Code == period.PlanCode && of.Key == period.Key)
                && plan.Forms.FirstOrDefault(f => f.Id == row.FormId) is { } form && (area is null || Lies(view, row.Subject, area)))
            {
                reports.Add(new CollectedReport(row.Number, row.Subject, of.Kind == PeriodKind.Annual, of.CoversFrom, of.CoversTo, form, AnswersJson.Read(form, row.Answers)));
            }
        }

        return new Collected(area?.Name ?? view.Name, view.Roster, area, reports, period.CoversFrom, day);
    }

    private static bool Lies(UnitView view, SubjectId subject, Area area) => view.Roster.Subject(subject)?.AreaId == area.Id;
}
