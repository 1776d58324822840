using System.Runtime.InteropServices;

namespace ReportBot.Core.Text;

/// <summary>Where a phrase of an index was found.</summary>
/// <param name="Phrase">Its number in the index; meaningless where nothing was found.</param>
/// <param name="Length">How many tokens the phrase has; none where nothing was found.</param>
/// <param name="End">The token after its last one.</param>
/// <param name="Fit">Weak when a mark of the phrase was not typed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundPhrase(int Phrase, int Length, int End, Fit Fit)
{
    public bool IsFound => Length > 0;
}

/// <summary>Phrases by their first word, each with a number; the longest that fits wins, then the one with the marks as typed.</summary>
internal sealed class PhraseIndex
{
    private const int FewestGroups = 16;

    private FirstWords firsts;

    // By the hash that a word has already; a dictionary would count it anew for each question. At least half of the places are empty.
    private Slot[] slots = new Slot[2 * FewestGroups];
    private int groupCount;
    private int phraseCount;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(int Hash, Group? Group);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(Syllable[] Words, int Phrase);

    /// <summary>The phrases with one first word, its marks aside, the longest first.</summary>
    private sealed class Group(Syllable first)
    {
        // The second words of the longer phrases, by their hashes: many share a first word, and few of them the second.
        private int[] seconds = [];

        public Syllable First => first;

        public Entry[] Entries { get; private set; } = [];

        public ReadOnlySpan<int> Seconds => seconds;

        /// <summary>Keeps the order of phrases that are equally long.</summary>
        public void Add(Entry entry)
        {
            var at = Array.FindIndex(Entries, e => e.Words.Length < entry.Words.Length) is >= 0 and var shorter ? shorter : Entries.Length;
            Entries = [.. Entries[..at], entry, .. Entries[at..]];
            seconds = entry.Words.Length > 1 ? [.. seconds[..at], entry.Words[1].Hash, .. seconds[at..]] : seconds;
        }
    }

    /// <summary>Adds a phrase: the number of it, which is an earlier one where the phrase is there already, and none of a phrase without words.</summary>
    public int? Add(string phrase)
    {
        var words = Array.ConvertAll(TokenText.Of(phrase).Tokens, YearInFigures.InPhrase);
        if (words.Length == 0)
        {
            return null;
        }

        var group = Under(words[0]) ?? AddGroup(words[0]);
        foreach (var known in group.Entries)
        {
            if (known.Words.AsSpan().SequenceEqual(words))
            {
                return known.Phrase;
            }
        }

        group.Add(new Entry(words, phraseCount));
        return phraseCount++;
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/> and ends before <paramref name="limit"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token it must begin at.</param>
    /// <param name="limit">The token it must end before or at.</param>
    /// <param name="between">The token after what may stand between two words of the phrase, from the place and the limit it is given.</param>
    public FoundPhrase Find(TokenText text, int at, int limit, Func<TokenText, int, int, int>? between = null)
    {
        if (at >= limit || at >= text.Count)
        {
            return default;
        }

        var token = text[at];
        return firsts.May(token) ? Find(token, text, at, limit, between) : default;
    }

    /// <summary>Which words begin its phrases.</summary>
    public FirstWords Firsts => firsts;

    private FoundPhrase Find(Token token, TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        var best = Under(token.Word) is { } group ? Longest(group, default, text, at, limit, between) : default;
        return token.Standard is { } standard && standard.Folded != token.Folded && Under(standard) is { } meant ? Longest(meant, best, text, at, limit, between) : best;
    }

    private static FoundPhrase Longest(Group group, FoundPhrase best, TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        var seconds = group.Seconds;
        if (seconds.Length > 0 && at + 1 < limit)
        {
            var following = Following.Of(text, at + 1, limit, between);
            for (var i = following.FirstIn(seconds, 0); i >= 0; i = following.FirstIn(seconds, i + 1))
            {
                if (group.Entries[i].Words.Length < best.Length)
                {
                    return best;
                }

                best = Better(best, group.Entries[i], text, at, limit, between);
            }
        }

        for (var i = seconds.Length; i < group.Entries.Length && best.Length <= 1; i++)
        {
            best = Better(best, group.Entries[i], text, at, limit, between);
        }

        return best;
    }

    private static FoundPhrase Better(FoundPhrase best, in Entry entry, TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        var (end, fit) = Fits(entry.Words, text, at, limit, between);
        return fit != Fit.None && (entry.Words.Length > best.Length || fit > best.Fit) ? new FoundPhrase(entry.Phrase, entry.Words.Length, end, fit) : best;
    }

    private Group? Under(Syllable first)
    {
        for (var place = first.Hash & (slots.Length - 1); slots[place].Group is { } group; place = (place + 1) & (slots.Length - 1))
        {
            if (slots[place].Hash == first.Hash && group.First.Folded == first.Folded)
            {
                return group;
            }
        }

        return null;
    }

    private Group AddGroup(Syllable first)
    {
        firsts.Add(first);
        groupCount++;
        if (groupCount > slots.Length / 2)
        {
            var all = slots;
            slots = new Slot[all.Length * 2];
            foreach (var slot in all)
            {
                if (slot.Group is { } group)
                {
                    Put(group);
                }
            }
        }

        return Put(new Group(first));
    }

    private Group Put(Group group)
    {
        var place = group.First.Hash & (slots.Length - 1);
        while (slots[place].Group is not null)
        {
            place = (place + 1) & (slots.Length - 1);
        }

        slots[place] = new Slot(group.First.Hash, group);
        return group;
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
    /// In a sentence with marks a word of three letters or more is the word that is typed: "tham" is not "thăm", and
    /// "tăng" is not "tặng".
    /// </summary>
    private static bool IsAnotherWord(TokenText text, Token token) =>
        text.IsMarked && !token.IsBare && token.Folded.Length >= 3 && token.Standard is null;
}
