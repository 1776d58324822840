using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Jrai and Bahnar women's names, H'Djuin, as people type them on a telephone: "hdjuin", "h djuin", "h' djuin", "djuin". No word of Vietnamese
/// begins with an H and a consonant behind it, so that such a name is known by itself, in small letters and without a title.
/// </summary>
internal static partial class HighlandNames
{
    private const string Vowels = "aeiouyăâêôơư";

    /// <summary>The words of other spellings of a whole name; none where it has no such part.</summary>
    public static IEnumerable<string[]> Typed(string name)
    {
        var parts = name.Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(parts, p => Given(p) is not null))
        {
            yield break;
        }

        yield return With(parts, "h");
        if (Array.Exists(parts, p => p.Contains('\'', StringComparison.Ordinal)))
        {
            yield return With(parts);
            yield return With(parts, "h", "'");
        }
    }

    /// <summary>Where a name ends that begins at <paramref name="at"/> with its H: "hdjuin", "h'djuin", "h djuin"; <paramref name="at"/> where none does.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        if (at >= limit || !text[at].IsWord)
        {
            return at;
        }

        if (Given(text[at].Folded.Replace('’', '\'')) is not null)
        {
            return at + 1;
        }

        var next = text[at].Folded == "h" && text.At(at + 1) is { Kind: TokenKind.Sign, Folded: "'" or "’" } ? at + 2 : at + 1;
        return text[at].Folded == "h" && next < limit && text[next].IsWord && text[next].Folded.Length > 1 ? next + 1 : at;
    }

    /// <summary>Whether a folded word begins as none of Vietnamese does, and has a vowel: "blin", "djuin".</summary>
    public static bool IsNoWord(string folded) => Cluster().IsMatch(folded);

    /// <summary>Whether a folded word ends as none of Vietnamese does: "dok", "hyol".</summary>
    public static bool EndsAsNone(string folded) => folded.Length > 2 && folded[^1] is 'k' or 'l' or 'r' or 's' && folded[^2] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The given name of a householder as it is spoken: "Bơi" of H'Bơi.</summary>
    public static Syllable Spoken(KnownSubject subject)
    {
        var last = TokenText.Of(subject.Name) is { Count: > 0 } name ? name.Text[name.Tokens[^1].Start..name.Tokens[^1].End] : "";
        return Syllable.Of(last is ['H' or 'h', '\'' or '’', _, ..] ? last[2..] : last);
    }

    private static string[] With(string[] parts, params string[] h) => [.. parts.SelectMany(p => Given(p) is { } given ? [.. h, NameMatcher.Key(given)] : (string[])[NameMatcher.Key(p)])];

    // "Djuin" of H'Djuin, "nhi" of Hnhi
    private static string? Given(string part) => part switch
    {
        ['H' or 'h', '\'', _, _, ..] => part[2..],
        ['H' or 'h', var next, var then, ..] when char.IsLetter(next) && (!IsVowel(next) || (next is 'y' or 'Y' && IsVowel(then))) => part[1..],
        _ => null,
    };

    private static bool IsVowel(char letter) => Vowels.Contains(VietnameseText.Fold(letter.ToString())[0], StringComparison.Ordinal);

    // Two consonants side by side.
    [GeneratedRegex("^(h'?[bcdgklmnpqrstv]|[bkgp][lr]|k[psd]|t[l]|d[lrj]|[msr][lr]|bh|dh|jr).*[aeiouy]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Cluster();
}
