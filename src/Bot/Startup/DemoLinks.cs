using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Bot.Startup;

/// <summary>One ready link a role, so that a newcomer can try every side at once. Development only.</summary>
internal static class DemoLinks
{
    // Enough to see a list, a finished one and one in progress.
    private const int EnoughHouseholds = 3;

    /// <summary>Makes the codes; earlier unused ones of the same people end.</summary>
    public static IReadOnlyList<DemoLink> Make(DbConnection db, UnitView unit, InvitationLinks links, DateTimeOffset now)
    {
        var access = Access.System(unit.UnitId);
        var made = new List<DemoLink>();
        foreach (var (label, official) in People(unit, now))
        {
            if (official is not null && Invitations.Create(db, access, official, now) is { } code)
            {
                made.Add(new DemoLink(label, official.Name, links.ForWeb(code)));
            }
        }

        return made;
    }

    private static IEnumerable<(string Label, Official? Official)> People(UnitView unit, DateTimeOffset now)
    {
        var officials = unit.Roster.Officials;
        if (unit.PlansAt(now) is [var plan, ..])
        {
            var day = PlanClock.Today(plan, now);
            yield return ("Cán bộ", officials.FirstOrDefault(o => o.Roles == Roles.Reporter && Led(unit, o, day) >= EnoughHouseholds)
                ?? officials.FirstOrDefault(o => o.Roles.HasFlag(Roles.Reporter)));
        }

        yield return ("Thư ký", officials.FirstOrDefault(o => o.Roles.HasFlag(Roles.Secretary)));
        yield return ("Ban Thường vụ", officials.FirstOrDefault(o => o.Roles.HasFlag(Roles.Committee) && !o.Roles.HasFlag(Roles.Secretary)));
    }

    private static int Led(UnitView unit, Official official, DateOnly day) =>
        unit.Roster.SubjectsOf(official.Id, day)
            .Count(s => s.Subject.Id.Kind == SubjectKind.Household && s.Role == Core.Households.AssignmentRole.Lead);
}

/// <summary>A link for one person.</summary>
internal sealed record DemoLink(string Label, string Name, string Link);
