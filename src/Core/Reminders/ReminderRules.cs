using System.Globalization;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>A reminder of a period at its time.</summary>
/// <param name="Name">What it is known by, stable when the plan's list of reminders changes: <c>3@08:00</c>.</param>
/// <param name="DaysBefore">Days before the last day, as the plan says; negative: overdue.</param>
/// <param name="At">When, UTC, moved off days off and out of the quiet hours.</param>
public sealed record PlannedReminder(string Name, int DaysBefore, DateTimeOffset At)
{
    /// <summary>It tells of a deadline that has passed.</summary>
    public bool IsOverdue => DaysBefore < 0;
}

/// <summary>
/// Which reminders of a period fall when. A reminder up to the last day moves back to the last working day, but
/// not before the period opens; an overdue one moves forward to the next working day, because moved back it
/// would come before the deadline that it says has passed. The deadline itself never moves.
/// </summary>
public static class ReminderRules
{
    /// <summary>All reminders of a period in the order of their times; of those that fall together the most urgent comes last.</summary>
    public static IReadOnlyList<PlannedReminder> Of(Plan plan, Period period) =>
        [.. PlanPeriods.RuleOf(plan, period).Reminders
            .Select(rule => Plan(plan, period, rule))
            .DistinctBy(r => r.Name, StringComparer.Ordinal)
            .OrderBy(r => r.At).ThenByDescending(r => r.DaysBefore)];

    /// <summary>
    /// The one reminder that makes sense at an instant: the latest whose time has come, however late the service
    /// asks. None before the first, in quiet hours, after the last day until the overdue one, and after the lock.
    /// </summary>
    public static PlannedReminder? Current(Plan plan, Period period, DateTimeOffset now)
    {
        if (QuietHours.At(plan, now) || Of(plan, period).LastOrDefault(r => r.At <= now) is not { } latest)
        {
            return null;
        }

        return period.PhaseOn(PlanClock.Today(plan, now)) switch
        {
            PeriodPhase.Open => latest,
            PeriodPhase.Late when latest.IsOverdue => latest,
            PeriodPhase.Late or PeriodPhase.NotOpen or PeriodPhase.Locked => null,
        };
    }

    private static PlannedReminder Plan(Plan plan, Period period, ReminderRule rule)
    {
        var day = period.LastDay.AddDays(-rule.DaysBefore);
        if (rule.WorkingDay)
        {
            day = rule.DaysBefore < 0
                ? WorkingDays.OnOrAfter(plan, day, period.LastLateDay)
                : WorkingDays.OnOrBefore(plan, day, period.Opens);
        }

        return new PlannedReminder(
            string.Create(CultureInfo.InvariantCulture, $"{rule.DaysBefore}@{rule.At:HH:mm}"),
            rule.DaysBefore,
            QuietHours.After(plan, PlanClock.At(plan, day, rule.At)));
    }
}
