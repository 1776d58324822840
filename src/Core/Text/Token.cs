namespace ReportBot.Core.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with inner apostrophes.</summary>
    Word,

    /// <summary>A run of the digits 0–9.</summary>
    Digits,

    /// <summary>One other visible character.</summary>
    Sign,

    /// <summary>The end of a line.</summary>
    NewLine,
}

/// <summary>A piece of a <see cref="TokenText"/>; <paramref name="Start"/> and <paramref name="End"/> point into its text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the next character stands.</param>
/// <param name="Word">Prepared for comparison.</param>
/// <param name="Standard">The full word that a shorthand stands for: "ko" is "không"; null where it is none.</param>
/// <param name="Glued">No space stands before it.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, Syllable Word, Syllable? Standard, bool Glued)
{
    /// <summary>Prepared for comparison.</summary>
    public Syllable Word
    {
        get;
        init => (field, Hash, MeantHash) = (value, value.Hash, Standard?.Hash ?? value.Hash);
    } = Word;

    /// <summary>The full word that a shorthand stands for: "ko" is "không"; null where it is none.</summary>
    public Syllable? Standard
    {
        get;
        init => (field, MeantHash) = (value, value?.Hash ?? Hash);
    } = Standard;

    /// <summary>The hash of its word: at hand, since hundreds of tables are asked at every token.</summary>
    public int Hash { get; private init; } = Word.Hash;

    /// <summary>The hash of what its shorthand stands for; of its word where it is none.</summary>
    public int MeantHash { get; private init; } = (Standard ?? Word).Hash;

    /// <summary>Typed without marks in a sentence that has none, whatever the sentences around it have.</summary>
    public bool IsBare { get; init; }

    public string Folded => Word.Folded;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsDigits => Kind == TokenKind.Digits;

    public bool IsYear => Kind == TokenKind.Digits && YearInFigures.Is(Folded);

    public bool IsSign(char sign) => Kind == TokenKind.Sign && Word.Folded[0] == sign;

    /// <summary>The better fit of the word as typed and of what its shorthand stands for; a year in figures fits the word for any.</summary>
    public Fit FitsTo(Syllable word)
    {
        var typed = Word.FitsTo(word);
        return typed != Fit.None ? typed
            : Standard is { } standard ? standard.FitsTo(word)
            : IsYear && ReferenceEquals(word, YearInFigures.Any) ? Fit.Full : Fit.None;
    }
}
