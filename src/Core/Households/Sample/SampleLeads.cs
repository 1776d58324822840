using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Sample;

/// <summary>
/// Who looks after which area of an invented unit, where reports are on areas or bodies: each area has a lead, who is
/// that of its households too, and further officials help; a body reports on itself.
/// </summary>
internal static class SampleLeads
{
    /// <summary>All of them: bodies, leads of areas, then those who help.</summary>
    public static IReadOnlyList<AssignmentEntry> Make(
        IReadOnlyList<OfficialEntry> officials, IReadOnlyList<AreaEntry> areas, IReadOnlyList<OrganizationEntry> reporting, DateOnly from)
    {
        var represented = officials.Select(o => o.Represents).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var reporters = officials.Where(o => o.AllRoles.HasFlag(Roles.Reporter)).ToArray();
        return
        [
            .. reporting.Where(o => represented.Contains(o.Code)).Select(o => new AssignmentEntry(o.Code, o.Code, AssignmentRole.Lead, from)),
            .. areas.Select((a, i) => new AssignmentEntry(reporters[i % reporters.Length].Code, a.Code, AssignmentRole.Lead, from)),
            .. reporters.Skip(areas.Count).Select((o, i) => new AssignmentEntry(o.Code, areas[i % areas.Count].Code, AssignmentRole.Support, from)),
        ];
    }
}
