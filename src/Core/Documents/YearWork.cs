using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents;

/// <summary>How whoever owes reports kept to them over the periods of the year up to one.</summary>
/// <param name="OfficialId">The official who owed them; null where a body owed them and nobody represented it.</param>
/// <param name="OrganizationId">The party cell or body that they count for.</param>
/// <param name="Expected">Reports owed.</param>
/// <param name="Received">Owed reports that came.</param>
/// <param name="OnTime">Of those: on time.</param>
/// <param name="Subjects">On how many different households, areas or bodies.</param>
public sealed record YearWork(long? OfficialId, long? OrganizationId, int Expected, int Received, int OnTime, int Subjects)
{
    /// <summary>Of the year of a period, the period itself included.</summary>
    public static IReadOnlyList<YearWork> Of(DbConnection db, UnitView view, Plan plan, Period last)
    {
        var owed = new List<(long? Official, long? Body, SubjectId Subject, bool Came, bool OnTime)>();
        foreach (var period in PlanPeriods.Of(plan).Where(p => p.Due.Year == last.Due.Year && p.LastDay <= last.LastDay))
        {
            var lateness = PeriodReports.LatenessOf(db, view.UnitId, period);
            foreach (var o in Obligations.Of(view.Roster, plan, period))
            {
                var came = lateness.TryGetValue(o.Subject.Id, out var late);
                owed.Add((o.OwedByOfficial, BodyOf(view, o), o.Subject.Id, came, came && !late));
            }
        }

        return
        [
            .. owed.GroupBy(o => (o.Official, o.Body)).Select(g => new YearWork(
                g.Key.Official, g.Key.Body, g.Count(), g.Count(o => o.Came), g.Count(o => o.OnTime), g.Select(o => o.Subject).Distinct().Count())),
        ];
    }

    /// <summary>The body that owes a report, or the party cell or workplace of the official who does.</summary>
    public static long? BodyOf(UnitView view, Obligation owed)
    {
        var official = owed.OwedByOfficial is { } id ? view.Roster.Official(id) : null;
        return owed.OwedByOrganization ?? official?.CountsForOn(owed.Period.LastDay);
    }
}
