namespace ReportBot.Core.Text;

/// <summary>
/// A year in figures, of all that a report may be of: one word of a phrase stands for each of them ("trong năm" and
/// <see cref="Typed"/> for "trong năm 2026"), behind its first word.
/// </summary>
internal static class YearInFigures
{
    /// <summary>How a phrase writes it: a character that nobody types.</summary>
    public const string Typed = "\uE000";

    // No word of a text is folded to this.
    private static readonly Syllable Year = Syllable.Of("#year");

    /// <summary>The word of a phrase that a year in figures fits.</summary>
    public static Syllable Any => Year;

    /// <summary>The word of a phrase as a table compares it.</summary>
    public static Syllable InPhrase(Token token) => token.IsSign(Typed[0]) ? Year : token.Word;

    /// <summary>From 2020 to 2060.</summary>
    public static bool Is(string digits) =>
        digits is ['2', '0', >= '2' and <= '5', >= '0' and <= '9'] or ['2', '0', '6', '0'];
}
