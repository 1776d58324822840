using System.Runtime.CompilerServices;

namespace ReportBot.Core.Text;

/// <summary>
/// Which words begin a phrase of a table, by some bits of their hash: a message asks hundreds of tables at every word, nearly always in
/// vain. It lies within the table itself, so that the question costs one look at the memory.
/// </summary>
[InlineArray(Length)]
internal struct FirstWords
{
    private const int Length = 8;

    private ulong bits;

    public static FirstWords Of(IEnumerable<Syllable> words)
    {
        var firsts = default(FirstWords);
        foreach (var word in words)
        {
            firsts.Add(word);
        }

        return firsts;
    }

    public void Add(Syllable word) => this[Slot(word.Hash)] |= 1UL << word.Hash;

    /// <summary>Whether a phrase may begin with the word; no for certain, yes for nearly certain.</summary>
    public readonly bool May(int hash) => (this[Slot(hash)] & (1UL << hash)) != 0;

    /// <summary>The same of a word as typed or as meant.</summary>
    public readonly bool May(Token token) => May(token.Hash) || (token.MeantHash != token.Hash && May(token.MeantHash));

    /// <summary>These, and those of further tables.</summary>
    public readonly FirstWords With(params ReadOnlySpan<FirstWords> others)
    {
        var all = this;
        foreach (var other in others)
        {
            for (var i = 0; i < Length; i++)
            {
                all[i] |= other[i];
            }
        }

        return all;
    }

    private static int Slot(int hash) => (hash >> 6) & (Length - 1);
}
