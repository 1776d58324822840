using ReportBot.Core.Plans;

namespace ReportBot.Core.People;

/// <summary>The day it is in a unit.</summary>
internal static class UnitDay
{
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>By the zone of the plan in force; of Viet Nam where the unit has no plan yet.</summary>
    public static DateOnly Of(UnitView view, DateTimeOffset now) => view.PlansAt(now) is [var plan, ..]
        ? PlanClock.Today(plan, now)
        : DateOnly.FromDateTime(now.ToOffset(VietNam).DateTime);
}
