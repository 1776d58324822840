using System.Globalization;

namespace ReportBot.Core.Plans;

/// <summary>The due dates that a schedule rule names.</summary>
public static class DueDates
{
    /// <summary>The due dates of the rule from a day to a day, both included, ascending, each once.</summary>
    /// <exception cref="FormatException">A date of the year is not MM-dd.</exception>
    public static IEnumerable<DateOnly> Between(ScheduleRule rule, DateOnly from, DateOnly to) =>
        Years(rule, from.Year, to.Year)
            .Where(d => from <= d && d <= to)
            .Distinct()
            .Order();

    /// <summary>The last due date of the rule before a day; null where it has only single dates and none is earlier.</summary>
    public static DateOnly? Before(ScheduleRule rule, DateOnly day)
    {
        var earliest = rule.Dates.Count == 0 ? day.Year - 1 : Math.Min(day.Year - 1, rule.Dates.Min().Year);
        DateOnly? latest = null;
        foreach (var date in Years(rule, Math.Max(1, earliest), day.Year))
        {
            if (date < day && (latest is null || date > latest))
            {
                latest = date;
            }
        }

        return latest;
    }

    /// <summary>Reads a date of every year, MM-dd; false where no year has such a day.</summary>
    public static bool TryParseDateOfYear(string text, out (int Month, int Day) date)
    {
        // 2024 is a leap year, so that 02-29 is read.
        var found = DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = (day.Month, day.Day);
        return found;
    }

    private static (int Month, int Day) ParseDateOfYear(string text) =>
        TryParseDateOfYear(text, out var date) ? date : throw new FormatException($"No date of the year: {text}");

    private static IEnumerable<DateOnly> Years(ScheduleRule rule, int first, int last)
    {
        for (var year = first; year <= last; year++)
        {
            foreach (var date in Year(rule, year))
            {
                yield return date;
            }
        }
    }

    private static IEnumerable<DateOnly> Year(ScheduleRule rule, int year)
    {
        var monthly =
            from month in Enumerable.Range(1, 12)
            from day in rule.DaysOfMonth
            select Clamped(year, month, day);
        var yearly = rule.DatesOfYear.Select(ParseDateOfYear).Select(d => Clamped(year, d.Month, d.Day));
        return monthly.Concat(yearly).Concat(rule.Dates.Where(d => d.Year == year));
    }

    private static DateOnly Clamped(int year, int month, int day) =>
        new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
