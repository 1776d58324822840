namespace ReportBot.Core.Plans;

/// <summary>One line of a plan's schedule: which dates are due, and how a period around each lies.</summary>
public sealed record ScheduleRule
{
    /// <summary>What the periods are for.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>Days of every month: 10 and 20. A day that a month lacks is its last day.</summary>
    public IReadOnlyList<int> DaysOfMonth { get; init; } = [];

    /// <summary>Dates of every year as MM-dd: "12-15".</summary>
    public IReadOnlyList<string> DatesOfYear { get; init; } = [];

    /// <summary>Single dates: the end of a stage.</summary>
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];

    /// <summary>"vào ngày" (the date itself is the last day) against "trước ngày" (the day before it is).</summary>
    public bool Inclusive { get; init; } = true;

    /// <summary>How many days before the due date it opens; null: on the day after the previous due date of this rule.</summary>
    public int? OpensDaysBefore { get; init; }

    /// <summary>How many days after the last day late reports and amendments are accepted.</summary>
    public int LateDays { get; init; }

    /// <summary>The form that the periods are answered with.</summary>
    public required string Form { get; init; }

    /// <summary>What is reported on: <c>household</c>, <c>area</c> or <c>organization</c>.</summary>
    public string Subject { get; init; } = "household";

    /// <summary>When those who still owe a report are reminded.</summary>
    public IReadOnlyList<ReminderRule> Reminders { get; init; } = [];

    /// <summary>Where the plan says it.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One reminder of a period.</summary>
/// <param name="DaysBefore">Days before the last day; 0 on it, negative after it (overdue).</param>
/// <param name="At">Time of day in the plan's time zone.</param>
/// <param name="WorkingDay">Moved back to the last working day where it falls on a day off.</param>
public sealed record ReminderRule(int DaysBefore, TimeOnly At, bool WorkingDay = true);
