namespace ReportBot.Core.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="End">The token after its last one.</param>
/// <param name="Length">How many tokens the phrase of the table has.</param>
/// <param name="Fit">Weak when a mark of the phrase was not typed.</param>
/// <param name="Values">What the table holds under it; several where one phrase has several meanings.</param>
internal sealed record PhraseMatch<T>(int End, int Length, Fit Fit, IReadOnlyList<T> Values);

/// <summary>Phrases by their first word; the longest that fits wins, then the one with the marks as typed.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);

    private sealed record Entry(Syllable[] Words, List<T> Values);

    /// <summary>Adds a phrase; the same phrase may be added with another value.</summary>
    public void Add(string phrase, T value)
    {
        var words = TokenText.Of(phrase).Tokens.Select(t => t.Word).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(words[0].Folded, out var entries))
        {
            byFirst[words[0].Folded] = entries = [];
        }

        if (entries.Find(e => e.Words.SequenceEqual(words)) is { } known)
        {
            if (!known.Values.Contains(value))
            {
                known.Values.Add(value);
            }

            return;
        }

        entries.Add(new Entry(words, [value]));
        entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    public PhraseTable<T> AddAll(IEnumerable<string> phrases, T value)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase, value);
        }

        return this;
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/> and ends before <paramref name="limit"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token it must begin at.</param>
    /// <param name="limit">The token it must end before or at.</param>
    /// <param name="mayStandBetween">Words that may stand between two words of the phrase: "chắc chắn (năm nay) thoát".</param>
    public PhraseMatch<T>? Find(TokenText text, int at, int limit, Func<TokenText, int, int>? mayStandBetween = null)
    {
        var token = text[at];
        PhraseMatch<T>? best = null;
        best = Better(best, FindUnder(token.Folded, text, at, limit, mayStandBetween));
        if (token.Standard is { } standard && standard.Folded != token.Folded)
        {
            best = Better(best, FindUnder(standard.Folded, text, at, limit, mayStandBetween));
        }

        return best;
    }

    private static PhraseMatch<T>? Better(PhraseMatch<T>? a, PhraseMatch<T>? b) =>
        a is null || (b is not null && (b.Length > a.Length || (b.Length == a.Length && b.Fit > a.Fit))) ? b : a;

    private PhraseMatch<T>? FindUnder(string first, TokenText text, int at, int limit, Func<TokenText, int, int>? between)
    {
        PhraseMatch<T>? best = null;
        if (byFirst.TryGetValue(first, out var entries))
        {
            foreach (var entry in entries)
            {
                if (best is not null && entry.Words.Length < best.Length)
                {
                    break;
                }

                var (end, fit) = Fits(entry.Words, text, at, limit, between);
                if (fit != Fit.None)
                {
                    best = Better(best, new PhraseMatch<T>(end, entry.Words.Length, fit, entry.Values));
                }
            }
        }

        return best;
    }

    private static (int End, Fit Fit) Fits(Syllable[] words, TokenText text, int at, int limit, Func<TokenText, int, int>? between)
    {
        var fit = Fit.Full;
        for (var w = 0; w < words.Length; w++, at++)
        {
            if (w > 0 && between is not null && at < limit && text[at].FitsTo(words[w]) == Fit.None)
            {
                at = between(text, at);
            }

            var one = at < limit ? text[at].FitsTo(words[w]) : Fit.None;
            if (one == Fit.None)
            {
                return (at, Fit.None);
            }

            fit = one < fit ? one : fit;
        }

        return fit == Fit.Weak && words.Length == 1 && IsAnotherWord(text, text[at - 1]) ? (at, Fit.None) : (at, fit);
    }

    /// <summary>
    /// In text with marks a word of three letters or more is the word that is typed: "tham" is not "thăm", and
    /// "tăng" is not "tặng".
    /// </summary>
    private static bool IsAnotherWord(TokenText text, Token token) =>
        text.IsMarked && token.Folded.Length >= 3 && token.Standard is null;
}
