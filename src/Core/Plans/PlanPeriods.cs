namespace ReportBot.Core.Plans;

/// <summary>The periods of a plan: which there are and which one is meant on a day. Days are days of the plan's time zone.</summary>
public static class PlanPeriods
{
    /// <summary>All periods of the plan, each kind, ordered by due date.</summary>
    public static IReadOnlyList<Period> Of(Plan plan) => plan.Periods.All;

    /// <summary>The period with this key; null when the plan has none.</summary>
    public static Period? Find(Plan plan, string key) => plan.Periods.Find(key);

    /// <summary>The periods that accept reports on a day, on time or late, ordered by due date.</summary>
    public static IReadOnlyList<Period> AcceptingOn(Plan plan, DateOnly day) =>
        [.. plan.Periods.All.Where(p => p.PhaseOn(day) is PeriodPhase.Open or PeriodPhase.Late)];

    /// <summary>The periods due on a date, as the plan names it (for "trước ngày 10/6": 10/6).</summary>
    public static IReadOnlyList<Period> DueOn(Plan plan, DateOnly due) =>
        [.. plan.Periods.All.Where(p => p.Due == due)];

    /// <summary>
    /// The period that a report without a named period is meant for: open on the day, periodic before other
    /// kinds, then the nearest due; null when none is open.
    /// </summary>
    public static Period? OpenOn(Plan plan, DateOnly day) =>
        plan.Periods.All
            .Where(p => p.PhaseOn(day) == PeriodPhase.Open)
            .OrderBy(p => p.Kind == PeriodKind.Periodic ? 0 : 1)
            .ThenBy(p => p.Due)
            .FirstOrDefault();

    /// <summary>The next period that is not open yet on the day, by the day it opens; null after the last.</summary>
    public static Period? Next(Plan plan, DateOnly day) =>
        plan.Periods.All.Where(p => p.PhaseOn(day) == PeriodPhase.NotOpen).MinBy(p => (p.Opens, p.Due));

    /// <summary>The period of the same kind before this one; null for the first.</summary>
    public static Period? Previous(Plan plan, Period period) =>
        plan.Periods.All.LastOrDefault(p => p.Kind == period.Kind && p.Due < period.Due);

    /// <summary>The rule of the schedule that a period comes from: its reminders, its source in the plan.</summary>
    /// <exception cref="KeyNotFoundException">The period is not one of this plan.</exception>
    public static ScheduleRule RuleOf(Plan plan, Period period) =>
        plan.Schedule.FirstOrDefault(r => r.Kind == period.Kind && DueDates.Between(r, period.Due, period.Due).Any())
        ?? throw new KeyNotFoundException($"Plan {plan.Code} has no period {period.Key}.");
}
