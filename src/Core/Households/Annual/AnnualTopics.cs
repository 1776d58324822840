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

    /// <summary>Start, changes and end of the households, by area.</summary>
    public const string Book = "book";

    private static readonly (string Words, string Topic)[] Words =
    [
        ("cong nhan", Recognition), ("thoat ngheo", Recognition), ("recognition", Recognition),
        ("nam sau", NextYear), ("ke hoach", NextYear), ("nhu cau", NextYear), ("next year", NextYear), ("next-year", NextYear),
        ("khen thuong", Commendation), ("khen", Commendation), ("commendation", Commendation),
        ("doi chieu", Book), ("can doi", Book), ("book", Book),
    ];

    /// <summary>The part that words name; empty words are the overview, a code stays as it is. Null for anything else.</summary>
    public static string? Read(string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        return folded.Length == 0 ? ""
            : Words.Where(w => w.Words == folded).Select(w => w.Topic).FirstOrDefault()
                ?? (folded.Length <= 20 && folded.Any(char.IsAsciiDigit) && !folded.Contains(' ', StringComparison.Ordinal) ? words.Trim().ToUpperInvariant() : null);
    }
}
