using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>Which owed reports have not come, and from whom.</summary>
public static class MissingSubjects
{
    /// <summary>Those of the obligations whose subject is not among the reported ones, in the obligations' order.</summary>
    public static IReadOnlyList<MissingSubject> Of(
        Roster roster, IReadOnlyList<Obligation> obligations, Func<SubjectId, bool> isReported) =>
        [.. obligations.Where(o => !isReported(o.Subject.Id)).Select(o => Of(roster, o))];

    private static MissingSubject Of(Roster roster, Obligation obligation)
    {
        var official = obligation.OwedByOfficial is { } id ? roster.Official(id) : null;
        return new MissingSubject(
            obligation.Subject.Code,
            obligation.Subject.Name,
            obligation.Subject.AreaId is { } area ? roster.Area(area)?.Name : null,
            official?.Name,
            official?.Id,
            GroupOf(roster, obligation, official)?.Name);
    }

    // The body that owes it, or the owing official's party cell, or where the official works.
    private static Organization? GroupOf(Roster roster, Obligation obligation, Official? official) =>
        (obligation.OwedByOrganization ?? official?.CountsForOn(obligation.Period.LastDay)) is { } id ? roster.Organization(id) : null;
}
