using System.Globalization;

namespace ReportBot.Bot.Commands;

/// <summary>A date as typed on the command line: 2025-09-10 or 10/9/2025.</summary>
internal static class TypedDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <exception cref="CommandException">It is no date.</exception>
    public static DateOnly Read(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw CommandException.Usage($"'{typed}' không phải một ngày có thật; hãy ghi như 2025-09-10 hoặc 10/9/2025.");
}
