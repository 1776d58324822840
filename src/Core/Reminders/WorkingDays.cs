using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>Days on which an office works: Monday to Friday without the plan's own holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether the office works on a day.</summary>
    public static bool Is(Plan plan, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !plan.Holidays.Contains(day);

    /// <summary>The last working day not after this one and not before the earliest; the day itself where there is none.</summary>
    public static DateOnly OnOrBefore(Plan plan, DateOnly day, DateOnly earliest)
    {
        for (var candidate = day; candidate >= earliest; candidate = candidate.AddDays(-1))
        {
            if (Is(plan, candidate))
            {
                return candidate;
            }
        }

        return day;
    }

    /// <summary>The first working day not before this one and not after the latest; the day itself where there is none.</summary>
    public static DateOnly OnOrAfter(Plan plan, DateOnly day, DateOnly latest)
    {
        for (var candidate = day; candidate <= latest; candidate = candidate.AddDays(1))
        {
            if (Is(plan, candidate))
            {
                return candidate;
            }
        }

        return day;
    }
}
