using ReportBot.Core.Reports;

namespace ReportBot.Core.Plans;

/// <summary>The periods of one schedule rule of a plan: those that are due while the plan runs.</summary>
internal static class RulePeriods
{
    /// <summary>
    /// Ascending. The first one lies as if the rule had run before the plan's first day; where a rule has
    /// single dates only, its first period begins with the plan.
    /// </summary>
    public static IEnumerable<Period> Of(Plan plan, ScheduleRule rule)
    {
        DateOnly? previous = null;
        foreach (var due in DueDates.Between(rule, plan.From, plan.To))
        {
            yield return Make(plan, rule, due, previous ?? DueDates.Before(rule, due));
            previous = due;
        }
    }

    /// <summary>The last day on time: the due date for "vào ngày", the day before it for "trước ngày".</summary>
    public static DateOnly LastDay(ScheduleRule rule, DateOnly due) => rule.Inclusive ? due : due.AddDays(-1);

    private static Period Make(Plan plan, ScheduleRule rule, DateOnly due, DateOnly? previous)
    {
        var lastDay = LastDay(rule, due);
        var afterPrevious = previous is { } date ? LastDay(rule, date).AddDays(1) : plan.From;
        var opens = rule.OpensDaysBefore is { } days ? due.AddDays(-days) : afterPrevious;
        return new Period
        {
            PlanCode = plan.Code,
            Kind = rule.Kind,
            Due = due,
            LastDay = lastDay,
            Opens = opens,
            LastLateDay = lastDay.AddDays(rule.LateDays),
            CoversFrom = rule.Covers switch
            {
                PeriodSpan.Opening => opens,
                PeriodSpan.SincePrevious => afterPrevious,
                PeriodSpan.Year => new DateOnly(due.Year, 1, 1),
                PeriodSpan.Plan => plan.From,
            },
            CoversTo = lastDay,
            FormId = rule.Form,
            Subject = SubjectId.Of(rule.Subject, 0).Kind,
        };
    }
}
