using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Documents.Content;

namespace ReportBot.Core.Documents.Excel;

/// <summary>Values as a worksheet holds them.</summary>
internal static partial class SheetValue
{
    /// <summary>The most characters of a cell.</summary>
    public const int MostCharacters = 32_767;

    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>
    /// Text as it may lie in a cell: nothing in it is ever a formula, because it is stored as an inline string, and
    /// what looks like an escape of the format (<c>_x0041_</c>) stays what was typed.
    /// </summary>
    public static string Text(string text)
    {
        var clean = Escape().Replace(CleanText.Lines(text), "_x005F$0");
        return clean.Length <= MostCharacters ? clean : clean[..(MostCharacters - 1)] + "…";
    }

    /// <summary>
    /// Whether a text would become a formula when somebody edits the cell and goes on: it is marked as text then.
    /// </summary>
    public static bool LooksLikeFormula(string text) => text.TrimStart() is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..];

    /// <summary>The serial number of a day or a local time.</summary>
    public static string Serial(DateTime local) => (local - Zero).TotalDays.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>"A1", "AB12".</summary>
    public static string Address(int column, int row)
    {
        Span<char> letters = stackalloc char[3];
        var at = 3;
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters[--at] = (char)('A' + ((n - 1) % 26));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters[at..]}{row}");
    }

    /// <summary>"'Giúp đỡ'!$B$2:$B$9"</summary>
    public static string Range(string sheet, int column, int firstRow, int count)
    {
        var letters = Address(column, 0)[..^1];
        return string.Create(CultureInfo.InvariantCulture, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!${letters}${firstRow}:${letters}${firstRow + count - 1}");
    }

    /// <summary>"'Giúp đỡ'!$B$1"</summary>
    public static string Cell(string sheet, int column, int row) => Range(sheet, column, row, 1).Split(':')[0];

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
