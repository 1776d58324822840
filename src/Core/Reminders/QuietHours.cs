using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>From 21:00 to 06:30 in the plan's time zone nobody is written to unasked; what falls in it goes at 06:30.</summary>
public static class QuietHours
{
    private static readonly TimeOnly Begin = new(21, 0);
    private static readonly TimeOnly End = new(6, 30);

    /// <summary>Whether it is quiet at an instant.</summary>
    public static bool At(Plan plan, DateTimeOffset utc) =>
        IsQuiet(TimeOnly.FromDateTime(PlanClock.Local(plan, utc).DateTime));

    /// <summary>The instant itself, or the end of the quiet hours that it falls in, UTC.</summary>
    public static DateTimeOffset After(Plan plan, DateTimeOffset utc)
    {
        var local = PlanClock.Local(plan, utc).DateTime;
        var time = TimeOnly.FromDateTime(local);
        if (!IsQuiet(time))
        {
            return utc.ToUniversalTime();
        }

        var day = DateOnly.FromDateTime(local);
        return PlanClock.At(plan, time >= Begin ? day.AddDays(1) : day, End);
    }

    private static bool IsQuiet(TimeOnly time) => time >= Begin || time < End;
}
