using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Workbooks;

/// <summary>A unit's roster as the list that an office would hand in: what is in force on a day or begins later.</summary>
internal static class CurrentRoster
{
    /// <summary>The list.</summary>
    public static RosterFile Of(Roster roster, DateOnly asOf)
    {
        var people = roster.Officials.Where(o => Lasts(o.To, asOf)).ToArray();
        var households = roster.HouseholdsInOrder.Where(h => Lasts(h.To, asOf)).ToArray();
        var here = people.Select(o => o.Id).ToHashSet();
        var listed = households.Select(h => h.Id).ToHashSet();
        return new RosterFile
        {
            Sample = roster.IsSample,
            AsOf = asOf,
            Areas = [.. roster.AreasInOrder.Select(a => new AreaEntry(a.Code, a.Kind, a.Name, a.HouseholdTotal))],
            Organizations = [.. roster.Organizations.Select(o => new OrganizationEntry(o.Code, o.Kind, o.Name, Area(roster, o.AreaId)))],
            Officials = [.. people.Select(o => Entry(roster, o))],
            Households = [.. households.Select(h => Entry(roster, h, asOf))],
            Assignments =
            [
                .. roster.Assignments
                    .Where(a => Lasts(a.To, asOf) && (a.OfficialId is not { } who || here.Contains(who)))
                    .Where(a => a.Subject.Kind != SubjectKind.Household || listed.Contains(a.Subject.Id))
                    .OrderBy(a => roster.OrderOf(a.Subject)).ThenBy(a => a.Role).ThenBy(a => a.From)
                    .Select(a => Entry(roster, a)),
            ],
        };
    }

    private static bool Lasts(DateOnly? to, DateOnly asOf) => to is null || to >= asOf;

    private static string? Area(Roster roster, long? id) => id is { } area ? roster.Area(area)?.Code : null;

    private static string? Organization(Roster roster, long? id) => id is { } body ? roster.Organization(body)?.Code : null;

    private static OfficialEntry Entry(Roster roster, Official official) => new(
        official.Code, official.Name, [.. RoleWords.AllOf(official.Roles).Select(w => RoleWords.Parse(w)!.Value)], official.Title,
        Organization(roster, official.OrganizationId), Organization(roster, official.CellId),
        Organization(roster, official.RepresentsId), From(roster, official), official.To);

    // A duty may be older than the day on which its official came onto the list; then the day stays unsaid: as known.
    private static DateOnly? From(Roster roster, Official official) =>
        roster.Assignments.Any(a => a.OfficialId == official.Id && a.From < official.From) ? null : official.From;

    private static HouseholdEntry Entry(Roster roster, Household household, DateOnly asOf)
    {
        var status = household.Statuses.LastOrDefault(s => s.From <= asOf) ?? household.Statuses[0];
        return new HouseholdEntry(
            household.Code, household.HeadName, Area(roster, household.AreaId)!,
            [new StatusEntry(status.Status, status.From, status.Decision)], household.MemberCount, household.From, household.To,
            household.Came, household.CameFrom, household.Left, household.WentTo);
    }

    private static AssignmentEntry Entry(Roster roster, Assignment assignment) => new(
        assignment.OfficialId is { } who ? roster.Official(who)!.Code : Organization(roster, assignment.OrganizationId)!,
        roster.Subject(assignment.Subject)!.Code, assignment.Role, assignment.From, assignment.To);
}
