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
            ? Of(db, view, plan, period, summary, now)
            : null;

    /// <summary>What the documents show beside the figures, as things are now.</summary>
    internal static PeriodPapers PapersOf(DbConnection db, UnitView view, Plan plan, Period period, Summary summary, DateTimeOffset now) => new()
    {
        Rates = RatesOf(db, view, plan, period, summary),
        YearWork = IsYear(period) ? YearWork.Of(db, view, plan, period) : [],
        Year = IsYear(period) && period.Subject == SubjectKind.Household
            && AnnualOperation.Compile(db, Access.System(view.UnitId), view, period.Due.Year, now) is { } year
                ? new YearMaterial(year.Recognition, year.Officials, year.Bodies)
                : null,
        Answered = PeriodReports.AnsweredIn(db, view.UnitId, period),
    };

    private static DocumentData Of(DbConnection db, UnitView view, Plan plan, Period period, Summary summary, DateTimeOffset now)
    {
        var papers = summary.Frozen is not null && SummaryFreezing.PapersOf(db, view.UnitId, period) is { } kept
            ? PapersJson.Read(kept)
            : PapersOf(db, view, plan, period, summary, now);
        var counted = summary.Sources.Select(s => (s.Number, (long)s.Version)).ToHashSet();
        return new DocumentData
        {
            View = view,
            Plan = plan,
            Period = period,
            Summary = summary,
            Obligations = Obligations.Of(view.Roster, plan, period),
            Reports = FiledReport.Of(db, view.UnitId, plan, period, (number, version) => counted.Contains((number, version))).ToDictionary(r => r.Subject),
            Answered = papers.Answered.ToHashSet(),
            Rates = papers.Rates,
            YearWork = papers.YearWork,
            Year = papers.Year,
        };
    }

    private static bool IsYear(Period period) => period.Kind is PeriodKind.Annual or PeriodKind.Stage;

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

        // Periods before the first report ever: nobody had begun.
        return [.. rates.SkipWhile(r => r.Received == 0 && r.Due < period.Due)];
    }
}
