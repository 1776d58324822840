using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>How many reports of a period have come and whose are missing.</summary>
/// <param name="Due">The date the plan names.</param>
/// <param name="Expected">Reports owed.</param>
/// <param name="Received">Owed reports that came.</param>
/// <param name="OnTime">Of those: first filed by the last day.</param>
/// <param name="Late">Of those: first filed after it.</param>
/// <param name="Missing">Owed reports that did not come.</param>
public sealed record PeriodStatus(
    DateOnly Due, int Expected, int Received, int OnTime, int Late, IReadOnlyList<MissingSubject> Missing)
{
    /// <summary>The list's own word for what is reported on, Vietnamese: "khu phố"; null for the general word.</summary>
    public string? SubjectNoun { get; init; }

    /// <summary>The status of a period; null when this access may not see who is missing in the unit.</summary>
    public static PeriodStatus? Of(DbConnection db, Access access, UnitView view, Plan plan, Period period)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.ListMissing))
        {
            return null;
        }

        var obligations = Obligations.Of(view.Roster, plan, period);
        var lateness = PeriodReports.LatenessOf(db, view.UnitId, period);
        var received = obligations.Where(o => lateness.ContainsKey(o.Subject.Id)).ToArray();
        var late = received.Count(o => lateness[o.Subject.Id]);
        return new PeriodStatus(
            period.Due, obligations.Count, received.Length, received.Length - late, late,
            MissingSubjects.Of(view.Roster, obligations, lateness.ContainsKey))
        {
            SubjectNoun = Reports.SubjectNoun.Of(view.Roster, obligations.Select(o => o.Subject.Id)),
        };
    }
}
