using System.Globalization;

namespace ReportBot.Bot.Jobs;

/// <summary>
/// Which daily copies are kept: the newest of each of the last 7 days, 5 weeks (Monday to Sunday) and 12 months
/// that have one.
/// </summary>
internal static class BackupRotation
{
    private const int Days = 7;
    private const int Weeks = 5;
    private const int Months = 12;
    private const string Start = "reportbot-";
    private const string End = ".db";

    /// <summary>The name of a day's copy.</summary>
    public static string NameOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Start}{day:yyyy-MM-dd}{End}");

    /// <summary>The day of a copy by its name; null for a file that is none.</summary>
    public static DateOnly? DayOf(string name) =>
        name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
        && DateOnly.TryParseExact(name[Start.Length..^End.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The days whose copies may go.</summary>
    public static IReadOnlyList<DateOnly> Superseded(IEnumerable<DateOnly> days)
    {
        var all = days.Distinct().OrderDescending().ToList();
        var kept = Newest(all, Days, d => d.DayNumber)
            .Concat(Newest(all, Weeks, d => d.DayNumber / 7))
            .Concat(Newest(all, Months, d => (d.Year * 12) + d.Month))
            .ToHashSet();
        return [.. all.Where(d => !kept.Contains(d))];
    }

    private static IEnumerable<DateOnly> Newest(IEnumerable<DateOnly> newestFirst, int count, Func<DateOnly, int> spanOf) =>
        newestFirst.GroupBy(spanOf).Take(count).Select(span => span.First());
}
