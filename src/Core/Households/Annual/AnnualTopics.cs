using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Annual;

/// <summary>The parts of the annual material that can be asked for.</summary>
public static class AnnualTopics
{
    /// <summary>Households proposed, checked and recognised, with their grounds.</summary>
    public const string Recognition = "recognition";

    /// <summary>Needs and proposals for next year's plan.</summary>
    public const string NextYear = "next-year";

    /// <summary>On-time rates, visits and exits of officials and bodies.</summary>
    public const string Commendation = "commendation";

    /// <summary>What each area and body did.</summary>
    public const string Work = "work";

    /// <summary>Start, changes and end of the households, by area.</summary>
    public const string Book = "book";

    private static readonly (string Words, string Topic)[] Words =
    [
        ("cong nhan", Recognition), ("thoat ngheo", Recognition), ("recognition", Recognition),
        ("viec da lam", Work), ("ket qua", Work), ("don vi", Work), ("co quan", Work), ("dia ban", Work), ("khu pho", Work), ("xom", Work), ("work", Work),
        ("nam sau", NextYear), ("ke hoach", NextYear), ("ke hoach nam sau", NextYear), ("nhu cau", NextYear), ("next year", NextYear), ("next-year", NextYear),
        ("khen thuong", Commendation), ("khen", Commendation), ("commendation", Commendation),
        ("doi chieu", Book), ("can doi", Book), ("book", Book),
    ];

    /// <summary>
    /// The part that words name, and which page of its lists ("khen thưởng trang 2"); empty words are the overview, a code
    /// stays as it is. Null for anything else.
    /// </summary>
    public static (string Topic, int Page)? Read(string words)
    {
        var typed = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return typed is [.. var topic, var trang, var number] && VietnameseText.Fold(trang) is "trang" or "page"
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1000
                ? (Named(string.Join(' ', topic)) is { } of ? (of, page) : null)
                : Named(words) is { } all ? (all, 1) : null;
    }

    private static string? Named(string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        return folded.Length == 0 ? ""
            : Words.Where(w => w.Words == folded).Select(w => w.Topic).FirstOrDefault()
                ?? (folded.Length <= 20 && folded.Any(char.IsAsciiDigit) && !folded.Contains(' ', StringComparison.Ordinal) && !folded.Contains('/', StringComparison.Ordinal) ? words.Trim().ToUpperInvariant() : null);
    }
}
