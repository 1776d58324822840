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
    private const int FewestGroups = 16;

    private FirstWords firsts;

    // By the hash that a word has already; a dictionary would count it anew for each question.
    private Group?[] groups = new Group?[FewestGroups];
    private int count;

    private sealed record Entry(Syllable[] Words, List<T> Values)
    {
        /// <summary>The hash of the second word; of the only one where there is no second.</summary>
        public int Second { get; } = Words[Math.Min(1, Words.Length - 1)].Hash;
    }

    /// <summary>The phrases with one first word, its marks aside, the longest first.</summary>
    private sealed class Group(Syllable first)
    {
        public Syllable First => first;

        public Entry[] Entries { get; set; } = [];

        public Group? Next { get; set; }
    }

    /// <summary>The best so far; no entry where nothing fits yet.</summary>
    private readonly record struct Best(Entry? Entry, int End, Fit Fit)
    {
        public int Length => Entry?.Words.Length ?? 0;
    }

    /// <summary>Adds a phrase; the same phrase may be added with another value.</summary>
    public void Add(string phrase, T value)
    {
        var words = TokenText.Of(phrase).Tokens.Select(t => t.Word).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        var group = Under(words[0]) ?? AddGroup(words[0]);
        if (Array.Find(group.Entries, e => e.Words.SequenceEqual(words)) is { } known)
        {
            if (!known.Values.Contains(value))
            {
                known.Values.Add(value);
            }

            return;
        }

        // The sort keeps the order of phrases that are equally long.
        group.Entries = [.. group.Entries.Append(new Entry(words, [value])).OrderByDescending(e => e.Words.Length)];
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
    /// <param name="mayStandBetween">The token after what may stand between two words of the phrase, from the place and the limit it is given: "chắc chắn (năm nay) thoát".</param>
    public PhraseMatch<T>? Find(TokenText text, int at, int limit, Func<TokenText, int, int, int>? mayStandBetween = null) =>
        Longest(text, at, limit, mayStandBetween) is { Entry: { } entry } best ? new PhraseMatch<T>(best.End, entry.Words.Length, best.Fit, entry.Values) : null;

    /// <summary>The token after the longest phrase that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public int Skip(TokenText text, int at, int limit) => Longest(text, at, limit, between: null) is { Entry: not null } best ? best.End : at;

    /// <summary>Which words begin its phrases.</summary>
    public FirstWords Firsts => firsts;

    private Best Longest(TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        if (at >= limit || at >= text.Count || !firsts.May(text[at]))
        {
            return default;
        }

        var token = text[at];
        var best = Under(token.Word, default, text, at, limit, between);
        return token.Standard is { } standard && standard.Folded != token.Folded ? Under(standard, best, text, at, limit, between) : best;
    }

    private Group? Under(Syllable first)
    {
        for (var group = groups[first.Hash & (groups.Length - 1)]; group is not null; group = group.Next)
        {
            if (group.First.Hash == first.Hash && group.First.Folded == first.Folded)
            {
                return group;
            }
        }

        return null;
    }

    private Group AddGroup(Syllable first)
    {
        firsts.Add(first);
        count++;
        if (count > groups.Length)
        {
            var all = groups;
            groups = new Group?[all.Length * 2];
            foreach (var head in all)
            {
                for (var (group, next) = (head, head?.Next); group is not null; (group, next) = (next, next?.Next))
                {
                    Put(group);
                }
            }
        }

        return Put(new Group(first));
    }

    private Group Put(Group group)
    {
        var slot = group.First.Hash & (groups.Length - 1);
        group.Next = groups[slot];
        return groups[slot] = group;
    }

    private Best Under(Syllable first, Best best, TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        if (!firsts.May(first) || Under(first) is not { } group)
        {
            return best;
        }

        // Many phrases share a first word, and few of them the second.
        var second = group.Entries[0].Words.Length > 1 ? Following.Of(text, at + 1, limit, between) : default;
        foreach (var entry in group.Entries)
        {
            if (entry.Words.Length < best.Length)
            {
                break;
            }

            if (entry.Words.Length > 1 && !second.May(entry.Second))
            {
                continue;
            }

            var (end, fit) = Fits(entry.Words, text, at, limit, between);
            if (fit != Fit.None && (entry.Words.Length > best.Length || fit > best.Fit))
            {
                best = new Best(entry, end, fit);
            }
        }

        return best;
    }

    private static (int End, Fit Fit) Fits(Syllable[] words, TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        var fit = Fit.Full;
        for (var w = 0; w < words.Length; w++, at++)
        {
            if (w > 0 && between is not null && at < limit && text[at].FitsTo(words[w]) == Fit.None)
            {
                at = between(text, at, limit);
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
