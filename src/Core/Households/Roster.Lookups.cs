using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households;

/// <summary>Who looks after what on a day.</summary>
public sealed partial class Roster
{
    private readonly RosterIndex index;

    /// <summary>Areas by position, then code.</summary>
    public IReadOnlyList<Area> AreasInOrder => index.AreasInOrder;

    /// <summary>Bodies by the position of their area, then code.</summary>
    public IReadOnlyList<Organization> OrganizationsInOrder => index.OrganizationsInOrder;

    /// <summary>Households by the position of their area, then code.</summary>
    public IReadOnlyList<Household> HouseholdsInOrder => index.HouseholdsInOrder;

    /// <summary>The households of an area as it is now, by code, those that have left the list included.</summary>
    public IReadOnlyList<Household> HouseholdsOf(long areaId) => index.HouseholdsOf(areaId);

    /// <summary>The households that live in an area on a day, by code, on the list or not.</summary>
    public IEnumerable<Household> HouseholdsIn(long areaId, DateOnly day) =>
        index.EverIn(areaId).Where(h => h.AreaOn(day) == areaId);

    /// <summary>Code and name of a subject; null when there is none.</summary>
    public Subject? Subject(SubjectId id) => index.Subject(id);

    /// <summary>The subject with this code, in capitals or not; null when there is none.</summary>
    public Subject? SubjectByCode(string code) => index.Subject(code);

    /// <summary>The name of an official; empty when there is none.</summary>
    public string NameOf(long officialId) => Official(officialId)?.Name ?? "";

    /// <summary>All assignments on a subject, past and future ones included.</summary>
    public IReadOnlyList<Assignment> AssignmentsOn(SubjectId subject) => index.On(subject);

    /// <summary>The place of a subject in lists: area position, then code.</summary>
    public int OrderOf(SubjectId subject) => index.Order(subject);

    /// <summary>Whether an official belongs to the unit on a day.</summary>
    public bool IsHere(long officialId, DateOnly day) =>
        Official(officialId) is { } official && official.From <= day && (official.To is null || day <= official.To);

    /// <summary>Who reports for a body on a day: the first by code of those who represent it; null when nobody does.</summary>
    public Official? RepresentativeOf(long organizationId, DateOnly day) =>
        index.Representatives(organizationId).FirstOrDefault(o => IsHere(o.Id, day) && o.BodiesOn(day).RepresentsId == organizationId);

    /// <summary>
    /// Who leads a subject on a day, the newest assignment where two overlap. A household without a lead of
    /// its own is led by whoever leads its area.
    /// </summary>
    public Assignment? LeadOf(SubjectId subject, DateOnly day)
    {
        Assignment? lead = null;
        foreach (var assignment in index.On(subject))
        {
            if (assignment.Role == AssignmentRole.Lead && Holds(assignment, day)
                && (lead is null || (assignment.From, assignment.Id).CompareTo((lead.From, lead.Id)) > 0))
            {
                lead = assignment;
            }
        }

        return lead is null && subject.Kind == SubjectKind.Household && Household(subject.Id) is { } household
            ? LeadOf(new SubjectId(SubjectKind.Area, household.AreaOn(day)), day)
            : lead;
    }

    /// <summary>
    /// What an official looks after on a day, in any role, in person or for the body that the official
    /// represents; a household stays in it while it is on the list, whatever its status. Each subject once, with
    /// the nearest role (lead, support, supervisor); in the order of lists.
    /// </summary>
    public IReadOnlyList<LookedAfter> SubjectsOf(long officialId, DateOnly day)
    {
        var found = new Dictionary<SubjectId, LookedAfter>();
        foreach (var assignment in AssignmentsOf(officialId, day))
        {
            foreach (var subject in Expand(assignment, day))
            {
                var role = RoleIn(assignment, subject.Id, day);
                if (IsOnList(subject.Id, day) && (!found.TryGetValue(subject.Id, out var known) || role < known.Role))
                {
                    found[subject.Id] = new LookedAfter(subject, role, assignment.OrganizationId);
                }
            }
        }

        return [.. found.Values.OrderBy(l => index.Order(l.Subject.Id))];
    }

    /// <summary>What an official or the body represented may lead on a day, each once, in the order of lists; another lead may be newer.</summary>
    internal IEnumerable<SubjectId> MayLead(long officialId, DateOnly day) =>
        AssignmentsOf(officialId, day)
            .Where(a => a.Role == AssignmentRole.Lead)
            .SelectMany(a => Expand(a, day))
            .Select(s => s.Id)
            .Distinct()
            .OrderBy(index.Order);

    /// <summary>The assignments in force on a day of an official, those of the body that the official represents included.</summary>
    public IEnumerable<Assignment> AssignmentsOf(long officialId, DateOnly day)
    {
        if (!IsHere(officialId, day))
        {
            return [];
        }

        var own = index.OfOfficial(officialId).Where(a => a.HoldsOn(day));
        return Official(officialId)!.BodiesOn(day).RepresentsId is { } body && RepresentativeOf(body, day)?.Id == officialId
            ? own.Concat(index.OfOrganization(body).Where(a => a.HoldsOn(day)))
            : own;
    }

    /// <summary>Whether a household is on the list on a day; areas and bodies always are.</summary>
    public bool IsOnList(SubjectId subject, DateOnly day) =>
        subject.Kind != SubjectKind.Household
        || (Household(subject.Id)?.IsListedOn(day) ?? false);

    // An assignment on an area is one on each of its households too.
    private IEnumerable<Subject> Expand(Assignment assignment, DateOnly day)
    {
        if (Subject(assignment.Subject) is { } subject)
        {
            yield return subject;
        }

        if (assignment.Subject.Kind == SubjectKind.Area)
        {
            foreach (var household in HouseholdsIn(assignment.Subject.Id, day))
            {
                yield return Subject(new SubjectId(SubjectKind.Household, household.Id))!;
            }
        }
    }

    // Whoever leads an area only supports the household in it that has a lead of its own.
    private AssignmentRole RoleIn(Assignment assignment, SubjectId subject, DateOnly day) =>
        assignment.Role == AssignmentRole.Lead && LeadOf(subject, day)?.Id != assignment.Id
            ? AssignmentRole.Support
            : assignment.Role;

    private bool Holds(Assignment assignment, DateOnly day) =>
        assignment.HoldsOn(day) && (assignment.OfficialId is not { } official || IsHere(official, day));
}

/// <summary>A subject that an official looks after.</summary>
/// <param name="Subject">What.</param>
/// <param name="Role">How; only the lead owes reports.</param>
/// <param name="ForOrganization">The body on whose behalf; null in person.</param>
public sealed record LookedAfter(Subject Subject, AssignmentRole Role, long? ForOrganization);
