namespace ReportBot.Core.Plans;

/// <summary>One line of a plan's schedule: which dates are due, and how a period around each lies.</summary>
public sealed record ScheduleRule
{
    /// <summary>What the periods are for.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>Days of every month: 10 and 20. A day that a month lacks is its last day.</summary>
    public IReadOnlyList<int> DaysOfMonth { get; init; } = [];

    /// <summary>Dates of every year as MM-dd: "12-15"; "02-29" is the 28th in a common year.</summary>
    public IReadOnlyList<string> DatesOfYear { get; init; } = [];

    /// <summary>Single dates: the end of a stage.</summary>
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    /// <summary>"vào ngày" (the date itself is the last day) against "trước ngày" (the day before it is).</summary>
    public bool Inclusive { get; init; } = true;

    /// <summary>
    /// How many days before the due date it opens; null: on the day after the last day of the previous period
    /// of this rule, so that there is always one open.
    /// </summary>
    public int? OpensDaysBefore { get; init; }

    /// <summary>The time reported on.</summary>
    public PeriodSpan Covers { get; init; }

    /// <summary>How many days after the last day late reports and amendments are accepted.</summary>
    public int LateDays { get; init; }

    /// <summary>The form that the periods are answered with.</summary>
    public required string Form { get; init; }

    /// <summary>What is reported on: <c>household</c>, <c>area</c> or <c>organization</c>.</summary>
    public string Subject { get; init; } = "household";

    /// <summary>When those who still owe a report are reminded.</summary>
    public IReadOnlyList<ReminderRule> Reminders { get; init; } = [];

    /// <summary>What the reports are used for, in the plan's words.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Where the plan says it.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One reminder of a period.</summary>
/// <param name="DaysBefore">Days before the last day; 0 on it, negative after it (overdue).</param>
/// <param name="At">Time of day in the plan's time zone.</param>
/// <param name="WorkingDay">Where it falls on a day off, moved back to the last working day; one after the last day moves on to the next.</param>
public sealed record ReminderRule(int DaysBefore, TimeOnly At, bool WorkingDay = true);

/// <summary>From when a period reports; it always ends with the period's last day.</summary>
public enum PeriodSpan
{
    /// <summary>From the day it opens.</summary>
    Opening,

    /// <summary>From the day after the previous period of the same rule, whenever it opens.</summary>
    SincePrevious,

    /// <summary>From 1 January of the due date's year.</summary>
    Year,

    /// <summary>From the plan's first day.</summary>
    Plan,
}
