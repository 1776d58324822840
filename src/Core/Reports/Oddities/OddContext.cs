using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>What is known around a report: the codes of the unit's list and the heads of households whom its author looks after.</summary>
public sealed partial class OddContext
{
    private const int FewestLettersOfName = 2;

    private readonly IReadOnlySet<string> codes;
    private readonly string[] own;
    private readonly string[][] others;

    /// <summary>Of one report.</summary>
    /// <param name="codes">Every code that a household, area or body of the unit has, in capitals.</param>
    /// <param name="own">The head of the household reported on; empty for anything else.</param>
    /// <param name="others">The heads of its author's other households.</param>
    public OddContext(IReadOnlySet<string> codes, string own, IEnumerable<string> others)
    {
        this.codes = codes;
        this.own = Words(own);
        this.others = [.. others.Select(Words).Where(o => o.Length > 1)];
    }

    /// <summary>Whether a word is a code of the unit's list.</summary>
    public bool IsCode(string word) => word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter) && codes.Contains(word.ToUpperInvariant());

    /// <summary>
    /// Whether words begin with the head's own name ("dơk chưa có đất", "Nguyễn Thị Hoa thiếu vốn"), or name another's: with a word
    /// of address ("cô Xuân") or by two words of the name.
    /// </summary>
    public bool NamesSomebody(string text)
    {
        var words = Words(text);
        return BeginsWithOwn(words) || others.Any(o => Names(words, o)) || NamedInFull(words, own);
    }

    // The last word of a name is what people are called by. In small letters it is a name only where no Vietnamese word looks so.
    private bool BeginsWithOwn(string[] words) =>
        own.Length > 0 && words.Length > 1 && IsNameAt(words, 0, own[^1]) && !char.IsUpper(words[0][0]) && IsForeign(own[^1]);

    private static bool Names(string[] words, string[] name)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (IsAddress(words[i - 1]) && char.IsUpper(words[i][0]) && IsNameAt(words, i, name[^1]) && name[^1].Length >= FewestLettersOfName)
            {
                return true;
            }
        }

        return NamedInFull(words, name);
    }

    private static bool NamedInFull(string[] words, string[] name)
    {
        if (name.Length < 2)
        {
            return false;
        }

        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (IsNameAt(words, i, name[^2]) && IsNameAt(words, i + 1, name[^1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameAt(string[] words, int at, string name) => string.Equals(words[at], name, StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string word) =>
        word.ToLowerInvariant() is "anh" or "chị" or "ông" or "bà" or "cô" or "chú" or "bác" or "nhà" or "hộ" or "em" or "dì" or "cậu" or "mẹ" or "già";

    // "dơk", "krơng", "h'blin": letters that no Vietnamese syllable has together.
    private static bool IsForeign(string name) => !Vietnamese().IsMatch(VietnameseText.Fold(name));

    private static string[] Words(string text) => [.. Word().Matches(VietnameseText.Normalize(text)).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Vietnamese();
}
