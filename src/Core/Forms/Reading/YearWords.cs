using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A year said in figures ("trong năm 2026"), of all that a report may be of.</summary>
internal static class YearWords
{
    /// <summary>Each head before any year: "năm", "cuối năm".</summary>
    public static IEnumerable<string> Behind(params string[] heads) => heads.Select(h => h + " " + YearInFigures.Typed);
}
