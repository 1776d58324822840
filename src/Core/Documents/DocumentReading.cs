using System.Data.Common;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents;

/// <summary>Reads what the documents of a period are made of.</summary>
public static class DocumentReading
{
    private const int MostRates = 12;

    /// <summary>All of it as this connection sees it; null when this access may not export summaries of the unit.</summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static DocumentData? Read(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now) =>
        access.Allows(Operation.Export) && SummaryOperations.Read(db, access, view, plan, period, now) is { } summary
            ? Of(db, view, plan, period, summary) with { Annual = AnnualOf(db, view, period, now) }
            : null;

    private static DocumentData Of(DbConnection db, UnitView view, Plan plan, Period period, Summary summary)
    {
        var counted = summary.Sources.Select(s => (s.Number, (long)s.Version)).ToHashSet();
        return new DocumentData
        {
            View = view,
            Plan = plan,
            Period = period,
            Summary = summary,
            Obligations = Obligations.Of(view.Roster, plan, period),
            Reports = FiledReport.Of(db, view.UnitId, period, plan.Form(period.FormId), (number, version) => counted.Contains((number, version)))
                .ToDictionary(r => r.Subject),
            Rates = RatesOf(db, view, plan, period, summary),
            YearWork = period.Kind is PeriodKind.Annual or PeriodKind.Stage ? YearWork.Of(db, view, plan, period) : [],
        };
    }

    private static AnnualMaterial? AnnualOf(DbConnection db, UnitView view, Period period, DateTimeOffset now) =>
        period.Kind is PeriodKind.Annual or PeriodKind.Stage && period.Subject == SubjectKind.Household
            ? AnnualOperation.Compile(db, Access.System(view.UnitId), view, period.Due.Year, now)
            : null;

    private static List<PeriodRate> RatesOf(DbConnection db, UnitView view, Plan plan, Period period, Summary summary)
    {
        var before = PlanPeriods.Of(plan)
            .Where(p => p.Kind == period.Kind && p.Subject == period.Subject && p.Due < period.Due)
            .TakeLast(MostRates - 1);
        var rates = new List<PeriodRate>();
        foreach (var earlier in before)
        {
            var obligations = Obligations.Of(view.Roster, plan, earlier);
            var lateness = PeriodReports.LatenessOf(db, view.UnitId, earlier);
            var received = obligations.Where(o => lateness.ContainsKey(o.Subject.Id)).ToArray();
            rates.Add(new PeriodRate(earlier.Due, obligations.Count, received.Length, received.Count(o => !lateness[o.Subject.Id])));
        }

        rates.Add(new PeriodRate(period.Due, summary.Expected, summary.Received, summary.OnTime));
        return rates;
    }
}
