using System.Collections.Frozen;

namespace ReportBot.Core.Text;

/// <summary>Numbers below one thousand written out: "hai", "mười lăm", "ba mươi hai", "một trăm linh năm".</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (Syllable Word, int Value)[]> Digits = CountWords.Words(1, 9).Select((word, i) => (word, i + 1)).Concat(CountWords.Variants)
        .Select(p => (Word: Syllable.Of(p.Item1), Value: p.Item2)).GroupBy(p => p.Word.Folded, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>Which words are digits.</summary>
    public static FirstWords Firsts { get; } = FirstWords.Of(Digits.Values.SelectMany(words => words).Select(w => w.Word));

    private static readonly Syllable Ten = Syllable.Of(CountWords.OneToTen[^1]);
    private static readonly Syllable Tens = Syllable.Of("mươi");
    private static readonly Syllable TensToo = Syllable.Of("chục");
    private static readonly Syllable Hundred = Syllable.Of("trăm");
    private static readonly Syllable Zero = Syllable.Of("không");
    private static readonly Syllable And = Syllable.Of("linh");
    private static readonly Syllable AndToo = Syllable.Of("lẻ");

    /// <summary>Reads the number that begins at <paramref name="at"/>; null where none does.</summary>
    /// <returns>The value and the token after it.</returns>
    public static (int Value, int End)? Read(TokenText text, int at, int limit)
    {
        if (Is(text, at, limit, Zero) && Is(text, at + 1, limit, Hundred) && BelowHundred(text, Is(text, at + 2, limit, And) || Is(text, at + 2, limit, AndToo) ? at + 3 : at + 2, limit) is { } below)
        {
            // "[một triệu] không trăm năm mươi [nghìn]"
            return below;
        }

        if (Digit(text, at, limit) is { } hundreds && Is(text, at + 1, limit, Hundred))
        {
            var rest = at + 2;
            var linked = Is(text, rest, limit, And) || Is(text, rest, limit, AndToo) ? rest + 1 : rest;
            return BelowHundred(text, linked, limit) is { } tail
                ? ((hundreds * 100) + tail.Value, tail.End)
                : (hundreds * 100, rest);
        }

        return BelowHundred(text, at, limit);
    }

    /// <summary>
    /// The same of a count: "năm" that is the year ("cả năm", "năm 2025", "năm nay") and "lăm", which stands behind "mười" alone, count nothing.
    /// </summary>
    public static (int Value, int End)? ReadCount(TokenText text, int at, int limit)
    {
        if (Read(text, at, limit) is not { } number || number.End > at + 1)
        {
            return Read(text, at, limit);
        }

        var (before, behind) = (text.At(at - 1)?.Folded, text.At(number.End));
        return text[at].Folded is "lam" or "nham"
            || (text[at].Folded == "nam" && (before is "ca" or "trong" or "moi" or "hang" or "mot" or "suot" or "dau" or "cuoi" or "giua" or "tung" or "qua" or "nua" or "tu" or "den" or "het" or "so"
                || behind is { Folded: "nay" or "qua" or "ngoai" or "truoc" or "sau" or "toi" or "hoc" or "kia" } || behind is { IsDigits: true }))
            ? null
            : number;
    }

    /// <summary>Whether the word stands within a larger number: "trăm", "lẻ", "mươi".</summary>
    public static bool IsWithin(TokenText text, int at) =>
        Is(text, at, text.Count, Hundred) || Is(text, at, text.Count, And) || Is(text, at, text.Count, AndToo) || Is(text, at, text.Count, Tens) || Is(text, at, text.Count, TensToo);

    /// <summary>The value 1–9 of the word at <paramref name="at"/>, or null.</summary>
    public static int? Digit(TokenText text, int at, int limit)
    {
        if (at >= limit || !Digits.TryGetValue(text[at].Folded, out var words))
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (text[at].Word.FitsTo(word) != Fit.None)
            {
                return value;
            }
        }

        return null;
    }

    private static (int Value, int End)? BelowHundred(TokenText text, int at, int limit)
    {
        if (Is(text, at, limit, Ten))
        {
            return Digit(text, at + 1, limit) is { } unit ? (10 + unit, at + 2) : (10, at + 1);
        }

        if (Digit(text, at, limit) is not { } first)
        {
            return null;
        }

        if (!Is(text, at + 1, limit, Tens) && !Is(text, at + 1, limit, TensToo))
        {
            return (first, at + 1);
        }

        return Digit(text, at + 2, limit) is { } last ? ((first * 10) + last, at + 3) : (first * 10, at + 2);
    }

    private static bool Is(TokenText text, int at, int limit, in Syllable word) =>
        at >= 0 && at < limit && text[at].Word.FitsTo(word) != Fit.None;
}
