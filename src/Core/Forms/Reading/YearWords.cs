using System.Globalization;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A year said in figures ("trong năm 2026"), of all that a report may be of.</summary>
internal static class YearWords
{
    private const int First = 2020;
    private const int Last = 2060;

    /// <summary>Each head before each year: "năm", "cuối năm".</summary>
    public static IEnumerable<string> Behind(params string[] heads) =>
        from head in heads from year in Enumerable.Range(First, Last - First + 1) select head + " " + year.ToString(CultureInfo.InvariantCulture);
}
