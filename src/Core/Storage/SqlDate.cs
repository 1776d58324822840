using System.Globalization;

namespace ReportBot.Core.Storage;

/// <summary>Calendar days in SQL: ISO text, which sorts as the days do.</summary>
public static class SqlDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>As stored.</summary>
    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>As stored; null stays null.</summary>
    public static string? Write(DateOnly? day) => day is { } known ? Write(known) : null;

    /// <summary>As read.</summary>
    /// <exception cref="FormatException">The text is no ISO date.</exception>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    /// <summary>As read; null stays null.</summary>
    /// <exception cref="FormatException">The text is no ISO date.</exception>
    public static DateOnly? ReadOptional(string? text) => text is null ? null : Read(text);
}
