using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Handover;

/// <summary>Households that one official leads from a day on in the place of another.</summary>
/// <param name="Assignment">Row id of the assignment that began.</param>
/// <param name="From">Its first day.</param>
/// <param name="Successor">Who leads now; the representative where a body does.</param>
/// <param name="Predecessor">Who led the day before.</param>
/// <param name="Households">The households, in the order of lists.</param>
public sealed record HouseholdHandover(long Assignment, DateOnly From, long Successor, long Predecessor, IReadOnlyList<Household> Households);

/// <summary>Finds hand-overs in the assignments; a first lead is none, for there is no story to hand over.</summary>
public static class Handovers
{
    /// <summary>Those that began within some days up to a day, by assignment.</summary>
    public static IReadOnlyList<HouseholdHandover> Of(Roster roster, DateOnly from, DateOnly to)
    {
        var found = new List<HouseholdHandover>();
        foreach (var assignment in roster.Assignments)
        {
            if (assignment.Role == AssignmentRole.Lead && from <= assignment.From && assignment.From <= to && assignment.HoldsOn(to)
                && LeaderOf(roster, assignment, to) is { } successor)
            {
                found.AddRange(TakenOver(roster, assignment)
                    .Select(h => (Household: h, Before: Before(roster, h, assignment.From)))
                    .Where(h => h.Before is { } before && before != successor)
                    .GroupBy(h => h.Before!.Value, h => h.Household)
                    .Select(g => new HouseholdHandover(assignment.Id, assignment.From, successor, g.Key, [.. g])));
            }
        }

        return found;
    }

    private static IEnumerable<Household> TakenOver(Roster roster, Assignment assignment)
    {
        var households = assignment.Subject.Kind switch
        {
            SubjectKind.Household => roster.Household(assignment.Subject.Id) is { } one ? [one] : [],
            SubjectKind.Area => roster.HouseholdsIn(assignment.Subject.Id, assignment.From),
            SubjectKind.Organization => [],
        };
        return households.Where(h => h.IsListedOn(assignment.From)
            && roster.LeadOf(new SubjectId(SubjectKind.Household, h.Id), assignment.From)?.Id == assignment.Id);
    }

    private static long? Before(Roster roster, Household household, DateOnly day)
    {
        var yesterday = day.AddDays(-1);
        return roster.LeadOf(new SubjectId(SubjectKind.Household, household.Id), yesterday) is { } lead ? LeaderOf(roster, lead, yesterday) : null;
    }

    private static long? LeaderOf(Roster roster, Assignment assignment, DateOnly day) =>
        assignment.OfficialId ?? roster.RepresentativeOf(assignment.OrganizationId!.Value, day)?.Id;
}
