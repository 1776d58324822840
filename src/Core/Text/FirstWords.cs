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

    public void Add(Syllable word) => this[Slot(word.Hash)] |= 1UL << word.Hash;

    /// <summary>Whether a phrase may begin with the word; no for certain, yes for nearly certain.</summary>
    public readonly bool May(Syllable word) => (this[Slot(word.Hash)] & (1UL << word.Hash)) != 0;

    private static int Slot(int hash) => (hash >> 6) & (Length - 1);
}
