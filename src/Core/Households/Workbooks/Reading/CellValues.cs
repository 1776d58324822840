using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Days and counts in cells, however they were typed.</summary>
internal static partial class CellValues
{
    private const int FirstSerial = 32_874;
    private const int LastSerial = 73_415;

    /// <summary>A day: a date cell, its bare number, or 01/9/2025, 1-9-25, 1.9.2025, 2025-09-01, "ngày 1 tháng 9 năm 2025"; null where it is none.</summary>
    public static DateOnly? Day(GridCell cell)
    {
        if (cell.Day is { } day)
        {
            return day;
        }

        if (cell.Number is { } number)
        {
            return number is >= FirstSerial and <= LastSerial && number == Math.Floor(number)
                ? new DateOnly(1899, 12, 30).AddDays((int)number)
                : null;
        }

        var text = WorkbookWords.Key(cell.Text);
        return Iso().Match(text) is { Success: true } iso ? Make(iso)
            : DayFirst().Match(text) is { Success: true } typed ? Make(typed)
            : null;
    }

    /// <summary>A whole number, "5" or "5 khẩu"; null where it is none.</summary>
    public static int? Count(GridCell cell)
    {
        if (cell.Number is { } number)
        {
            return number is >= 0 and <= 1_000_000 && number == Math.Floor(number) ? (int)number : null;
        }

        return Counted().Match(WorkbookWords.Key(cell.Text)) is { Success: true } match
            ? int.Parse(match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;
    }

    private static DateOnly? Make(Match match)
    {
        var (day, month, year) = (Group(match, "d"), Group(match, "m"), Group(match, "y"));
        year = year < 100 ? 2000 + year : year;
        return year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Group(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?:ngay )?(?<d>[0-9]{1,2})(?: ?[-/.] ?| thang )(?<m>[0-9]{1,2})(?: ?[-/.] ?| nam )(?<y>[0-9]{4}|[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?<n>[0-9]{1,3}(?:\\.[0-9]{3})?|[0-9]{1,6})(?: ?(?:khau|nguoi|ho|nhan khau))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
