namespace ReportBot.Core.Conversations;

/// <summary>One report of a round told in one message; its answers are in the draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Unclear">What must be asked yet.</param>
/// <param name="Rest">Words of a nil report that were not understood; those of any other are in the draft.</param>
/// <param name="Nil">Nothing new: reported so without touching what a draft holds.</param>
public sealed record BatchItem(DraftRef Draft, IReadOnlyList<UnclearKey> Unclear, string Rest = "", bool Nil = false)
{
    /// <summary>A mark of how it was read back last; null where it was not.</summary>
    public string? Seen { get; init; }

    /// <summary>Figures that were written down as most likely meant; the read-back says so.</summary>
    public IReadOnlyList<GuessedFigure> Guessed { get; init; } = [];
}

/// <summary>A figure written down as it is most likely meant.</summary>
/// <param name="Key">The question.</param>
/// <param name="Read">What was typed.</param>
/// <param name="Answers">What it was taken for, as the JSON of answers with this one alone.</param>
public sealed record GuessedFigure(string Key, string Read, string Answers);

/// <summary>A question that a message touched without answering it beyond doubt.</summary>
public sealed record UnclearKey(string Key, Doubt Doubt);
