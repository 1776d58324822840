using System.Globalization;

namespace ReportBot.Bot.Channels;

/// <summary>Times as platforms write them.</summary>
internal static class MessageTime
{
    // As seconds this would be the year 5138, as milliseconds it is 1973.
    private const long LeastMilliseconds = 100_000_000_000;

    /// <summary>UTC milliseconds of a time in seconds or milliseconds, as digits; 0 for what is none.</summary>
    public static long Milliseconds(string? date) =>
        decimal.TryParse(date, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000_000_000_000m
            ? number >= LeastMilliseconds ? (long)number : (long)(number * 1000)
            : 0;
}
