using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Bot.Startup;

/// <summary>One ready link a role, so that a newcomer can try every side at once. Development only.</summary>
internal static class DemoLinks
{
    // Enough to see a list, a finished one and one in progress.
    private const int Enough = 3;

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
            var reporters = officials.Where(o => o.Roles.HasFlag(Roles.Reporter)).ToList();
            yield return ("Cán bộ", reporters.Find(o => StandsForUnit(unit, o))
                ?? reporters.Find(o => o.Roles == Roles.Reporter && Led(unit, plan, o, day) >= Enough)
                ?? reporters.MaxBy(o => Led(unit, plan, o, day)));
        }

        yield return ("Thư ký", officials.FirstOrDefault(o => o.Roles.HasFlag(Roles.Secretary)));
        yield return ("Ban Thường vụ", officials.FirstOrDefault(o => o.Roles.HasFlag(Roles.Committee) && !o.Roles.HasFlag(Roles.Secretary)));
    }

    // Reports for a unit below, whose figures are there to be proposed.
    private static bool StandsForUnit(UnitView unit, Official official) =>
        official.RepresentsId is { } body && unit.Roster.Organization(body)?.StandsFor is not null;

    private static int Led(UnitView unit, Plan plan, Official official, DateOnly day) =>
        unit.Roster.SubjectsOf(official.Id, day)
            .Count(s => plan.Schedule.Any(r => r.Subject == s.Subject.Id.KindWord) && s.Role == Core.Households.AssignmentRole.Lead);
}

/// <summary>A link for one person.</summary>
internal sealed record DemoLink(string Label, string Name, string Link);
