using System.Text;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>One phrase of an official's words, and what it is compared by.</summary>
/// <param name="Key">Its words without marks, case and punctuation, one space between.</param>
/// <param name="Shown">As typed, without opening fillers and outer punctuation.</param>
internal sealed record PhraseKey(string Key, string Shown)
{
    // Words that open a remark and say nothing of what is lacking.
    private static readonly HashSet<string> Fillers = new(
        ["hộ", "gia", "đình", "hiện", "nay", "đang", "còn", "vẫn", "bị", "rất", "quá", "cũng", "là"], StringComparer.Ordinal);

    // What is left of "khó khăn lắm, …" is no group.
    private static readonly HashSet<string> Scraps = new(["lắm", "lam", "quá", "rất", "nhiều", "nhieu", "vậy", "thế", "nữa", "thôi", "rồi", "ạ", "có", "à"], StringComparer.Ordinal);

    private static readonly HashSet<string> PlainFillers = new(Fillers.Select(VietnameseText.Fold), StringComparer.Ordinal);

    /// <summary>Reads one phrase; null for one without words and for one that says "nothing".</summary>
    public static PhraseKey? Of(string phrase)
    {
        var words = VietnameseText.Normalize(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (SaysNothing(phrase))
        {
            return null;
        }

        var fillers = IsPlain(phrase) ? PlainFillers : Fillers;
        while (words.Length > 1 && (KeyOf(words[..1]).Length == 0 || (fillers.Contains(words[0].ToLowerInvariant()) && !IsAnother(words[0], words[1]))))
        {
            words = words[1..];
        }

        var key = KeyOf(words);
        return key.Length == 0 || (words.Length == 1 && Scraps.Contains(words[0].Trim('.', ',', '!').ToLowerInvariant())) ? null : new PhraseKey(key, Show(words));
    }

    // Without marks "ho tro" is "hỗ trợ" and "gia yeu" is "già yếu": no "hộ", no "gia đình".
    private static bool IsAnother(string word, string next) => (word.ToLowerInvariant(), next.ToLowerInvariant()) switch
    {
        ("ho", "tro" or "hap" or "ngheo" or "ra" or "nhieu") => true,
        ("gia", not "dinh") => true,
        ("qua", "bi" or "tet" or "cho" or "tang") => true,
        ("con", not ("thieu" or "kho" or "no" or "chua" or "khong" or "ngheo" or "gap" or "bi" or "rat" or "qua" or "can" or "dang" or "yeu" or "o" or "phai")) => true,
        _ => false,
    };

    private static bool SaysNothing(string phrase)
    {
        var text = TokenText.Of(phrase);
        return NonePhrases.IsNone(text, 0, text.Count);
    }

    // Typed without any mark: "con thieu von" is "còn thiếu vốn".
    private static bool IsPlain(string phrase) => phrase.All(char.IsAscii);

    private static string KeyOf(ReadOnlySpan<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
        {
            var start = key.Length;
            foreach (var c in VietnameseText.Fold(word).Where(char.IsLetterOrDigit))
            {
                key.Append(key.Length == start && start > 0 ? " " : "").Append(c);
            }
        }

        return key.ToString();
    }

    private static string Show(ReadOnlySpan<string> words)
    {
        var text = string.Join(' ', words!).Trim().TrimEnd('.', ',', ':', '!', '?', '…', '-');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
    }
}
