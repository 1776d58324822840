using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>
/// The reports that a period expects, from the assignments in force on its last day: households that are on
/// the list and poor or near-poor that day, each once, owed by their lead; a leading body's representative
/// owes for it. Supporters and supervisors owe nothing.
/// </summary>
public static class Obligations
{
    /// <summary>All of a period, by area position, then code.</summary>
    public static IReadOnlyList<Obligation> Of(Roster roster, Plan plan, Period period)
    {
        var subjects = period.Subject switch
        {
            SubjectKind.Household => roster.HouseholdsInOrder.Select(h => new SubjectId(SubjectKind.Household, h.Id)),
            SubjectKind.Area => roster.AreasInOrder.Select(a => new SubjectId(SubjectKind.Area, a.Id)),
            SubjectKind.Organization => roster.OrganizationsInOrder.Select(o => new SubjectId(SubjectKind.Organization, o.Id)),
        };
        var obligations = new List<Obligation>();
        foreach (var subject in subjects)
        {
            if (On(roster, plan, period, subject) is { } obligation)
            {
                obligations.Add(obligation);
            }
        }

        return obligations;
    }

    /// <summary>The one that a period expects on a subject; null when none is owed.</summary>
    public static Obligation? On(Roster roster, Plan plan, Period period, SubjectId subject)
    {
        CheckPlan(plan, period);
        var day = period.LastDay;
        return subject.Kind == period.Subject && IsReportedOn(roster, subject, day) && roster.LeadOf(subject, day) is { } lead
            ? new Obligation(
                period,
                SubjectOn(roster, subject, day),
                lead.OfficialId ?? roster.RepresentativeOf(lead.OrganizationId!.Value, day)?.Id,
                lead.OrganizationId)
            : null;
    }

    /// <summary>Those of a period that one official owes, in the order of lists; without a walk through the unit.</summary>
    public static IReadOnlyList<Obligation> OwedBy(Roster roster, Plan plan, Period period, long officialId) =>
        [.. roster.MayLead(officialId, period.LastDay)
            .Select(subject => On(roster, plan, period, subject))
            .OfType<Obligation>()
            .Where(o => o.OwedByOfficial == officialId)];

    // In the area in which it lived then.
    private static Subject SubjectOn(Roster roster, SubjectId id, DateOnly day)
    {
        var subject = roster.Subject(id)!;
        return id.Kind == SubjectKind.Household && roster.Household(id.Id)!.AreaOn(day) is var area && area != subject.AreaId
            ? subject with { AreaId = area }
            : subject;
    }

    private static bool IsReportedOn(Roster roster, SubjectId subject, DateOnly day) =>
        roster.IsOnList(subject, day)
        && (subject.Kind != SubjectKind.Household
            || roster.Household(subject.Id)!.StatusOn(day) is HouseholdStatus.Poor or HouseholdStatus.NearPoor);

    private static void CheckPlan(Plan plan, Period period)
    {
        if (!string.Equals(plan.Code, period.PlanCode, StringComparison.Ordinal))
        {
            throw new ArgumentException($"Period {period.Key} is of plan {period.PlanCode}, not {plan.Code}.", nameof(period));
        }
    }
}
