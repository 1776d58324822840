namespace ReportBot.Core.Text;

/// <summary>Turns a day and month, with or without a year, into the day that is meant. Day first, always.</summary>
internal static class CalendarDay
{
    // A day without a year that lies ahead is last year's only when that is the nearer one: 10/9 said in January.
    private const int NearPastDays = 183;

    public static DateReading Of(int start, int end, int day, int month, int? year, DateOnly today) =>
        year is { } given ? WithYear(start, end, day, month, given, today) : Nearest(start, end, day, month, today);

    /// <summary>The latest day of that number that is not to come: "ngày 5", "mùng 5".</summary>
    public static DateReading OfMonthDay(int start, int end, int day, DateOnly today)
    {
        for (var back = 0; back <= 2; back++)
        {
            var month = today.AddMonths(-back);
            if (Make(month.Year, month.Month, day) is { } found && found <= today)
            {
                return DateReading.Clear(start, end, found);
            }
        }

        return DateReading.Doubtful(start, end, DateDoubt.Impossible);
    }

    private static DateReading WithYear(int start, int end, int day, int month, int year, DateOnly today)
    {
        var full = year < 100 ? 2000 + year : year;
        return Make(full, month, day) is not { } found ? DateReading.Doubtful(start, end, DateDoubt.Impossible)
            : found > today ? new DateReading(start, end, DateDoubt.Future, found, [])
            : DateReading.Clear(start, end, found);
    }

    private static DateReading Nearest(int start, int end, int day, int month, DateOnly today)
    {
        var thisYear = Make(today.Year, month, day);
        var lastYear = Make(today.Year - 1, month, day);
        if (thisYear is null && lastYear is null)
        {
            return DateReading.Doubtful(start, end, DateDoubt.Impossible);
        }

        if (thisYear is null && (month < today.Month || lastYear is null))
        {
            // 29/2 of a year that had none.
            return DateReading.Doubtful(start, end, DateDoubt.Impossible);
        }

        if (thisYear is { } now && now <= today)
        {
            return DateReading.Clear(start, end, now);
        }

        return lastYear is { } past && today.DayNumber - past.DayNumber <= NearPastDays
            ? DateReading.Clear(start, end, past)
            : new DateReading(start, end, DateDoubt.Future, thisYear, []);
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
