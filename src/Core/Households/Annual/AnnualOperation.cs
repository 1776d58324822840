using System.Data.Common;
using ReportBot.Core.Forms;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Income;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Annual;

/// <summary>Reading the annual material, for whoever reads summaries of the unit.</summary>
public static class AnnualOperation
{
    /// <summary>The material of a year up to today; null where this access may not, or the year has not begun.</summary>
    public static AnnualMaterial? Compile(DbConnection db, Access access, UnitView view, int year, DateTimeOffset now)
    {
        var today = UnitDay.Of(view, now);
        if (access.UnitId != view.UnitId || !access.Allows(Operation.ReadSummary) || year > today.Year || year < 2000)
        {
            return null;
        }

        var last = new DateOnly(year, 12, 31);
        var to = today < last ? today : last;
        return AnnualCompiler.Compile(view, new AnnualInput(
            year, to, Read(view, AnnualStore.Of(db, view.UnitId, year)), Owed(view, year, to), ProposalStore.All(db, view.UnitId), LineIn(view))
        {
            Subjects = Subjects(view, year, to),
        });
    }

    /// <summary>The year of one subject; whether it may be read is decided by the caller.</summary>
    internal static HouseholdYear? OfHousehold(DbConnection db, UnitView view, SubjectId subject, int year) =>
        subject.Kind == SubjectKind.Household && view.Roster.Household(subject.Id) is { } household
            ? AnnualCompiler.WithLine(
                HouseholdYears.Of(household.Id, household.Code, Read(view, AnnualStore.On(db, view.UnitId, subject, year))), household.AreaId, LineIn(view))
            : null;

    private static List<Obligation> Owed(UnitView view, int year, DateOnly to) => Owed(view, p => p.Due.Year == year && p.LastDay < to);

    private static List<Subject> Subjects(UnitView view, int year, DateOnly to) =>
    [
        .. Owed(view, p => p.Due.Year == year && p.Opens <= to && p.Subject != SubjectKind.Household)
            .Select(o => o.Subject).DistinctBy(s => s.Id).OrderBy(s => view.Roster.OrderOf(s.Id)),
    ];

    private static List<Obligation> Owed(UnitView view, Func<Period, bool> when) =>
        [.. view.Plans.SelectMany(plan => PlanPeriods.Of(plan).Where(when).SelectMany(p => Obligations.Of(view.Roster, plan, p)))];

    private static List<YearReport> Read(UnitView view, IReadOnlyList<AnnualRow> rows)
    {
        var form = ReportReview.FormOf(view);
        var reports = new List<YearReport>(rows.Count);
        foreach (var row in rows)
        {
            if (form(row.PlanCode, row.FormId, (int)row.FormVersion) is { } known)
            {
                reports.Add(new YearReport(
                    row.Number, row.Subject, row.PlanCode, row.PeriodKey, row.Kind, row.Day, row.IsLate != 0, known, AnswersJson.Read(known, row.Answers))
                {
                    CoversYear = view.Plans.FirstOrDefault(p => p.Code == row.PlanCode) is { } plan
                        && PlanPeriods.Find(plan, row.PeriodKey) is { } period && period.CoversFrom == new DateOnly(period.Due.Year, 1, 1),
                });
            }
        }

        return reports;
    }

    private static Func<long, DateOnly, long?> LineIn(UnitView view) => (area, day) =>
        view.Roster.Area(area) is { } known ? IncomeLines.VietNam.For(day, known.Kind)?.Vnd : null;
}
