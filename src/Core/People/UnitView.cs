using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Core.People;

/// <summary>A unit with its plans and its roster as one immutable snapshot.</summary>
/// <param name="UnitId">Row id.</param>
/// <param name="Code">Stable: <c>kon-gang</c>.</param>
/// <param name="Name">As people say it: "xã Kon Gang".</param>
/// <param name="IsSample">Its people and households are made up for a demonstration.</param>
/// <param name="Plans">The newest version of each plan, newest first by its first day.</param>
/// <param name="Roster">People, areas, bodies, households and assignments.</param>
public sealed record UnitView(
    long UnitId, string Code, string Name, bool IsSample, IReadOnlyList<Plan> Plans, Roster Roster)
{
    /// <summary>The unit above (đơn vị cấp trên); null where there is none.</summary>
    public long? ParentId { get; init; }

    /// <summary>
    /// The plans in force at an instant, newest first: one of their periods is open or late, or they have begun
    /// and not ended. Where none is, the one plan that is nearest: the last that began, or else the first to come.
    /// </summary>
    public IReadOnlyList<Plan> PlansAt(DateTimeOffset utc)
    {
        var inForce = Plans.Where(p => IsInForce(p, PlanClock.Today(p, utc))).ToArray();
        if (inForce.Length > 0 || Plans.Count == 0)
        {
            return inForce;
        }

        return [Plans.FirstOrDefault(p => p.From <= PlanClock.Today(p, utc)) ?? Plans[^1]];
    }

    private static bool IsInForce(Plan plan, DateOnly day) =>
        (plan.From <= day && day <= plan.To) || PlanPeriods.AcceptingOn(plan, day).Count > 0;
}
