using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words of one clause that no answer took.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">The first token.</param>
/// <param name="To">The token after the last.</param>
/// <param name="IsWhole">Whether they are the whole clause.</param>
internal readonly record struct Run(TokenText Text, int From, int To, bool IsWhole)
{
    /// <summary>The first token behind courtesy and signs.</summary>
    public int Start => Fillers.SkipCourtesy(Text, From, To);

    /// <summary>Whether a figure stands among them.</summary>
    public bool HasDigits => Array.Exists(Text.Tokens[From..To], t => t.IsDigits);

    /// <summary>Whether one of the phrases begins among them.</summary>
    public bool Has(Vocabulary words) => words.OccursIn(Text, From, To);

    /// <summary>Whether each word is known: <paramref name="step"/> gives the token after what it knows at a place, or the place itself.</summary>
    public bool IsAll(Func<int, int> step)
    {
        for (var at = From; at < To;)
        {
            var sign = Text[at].Kind is TokenKind.Sign or TokenKind.NewLine && !Text[at].IsSign('%') ? at + 1 : at;
            var next = Math.Max(Math.Max(step(at), sign), Fillers.Courtesy.Skip(Text, at, To));
            if (next <= at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>The token after a phrase, or <paramref name="at"/>.</summary>
    public int Skip(Vocabulary words, int at) => words.Skip(Text, at, To);

    /// <summary>The token after a day that is past.</summary>
    public int SkipDay(int at, Told told) => DateScanner.Read(Text, at, To, told.Today, isAsked: false) is { Doubt: not DateDoubt.Future } day ? day.End : at;

    /// <summary>The token after a part of the household's own name, as it is written.</summary>
    public int SkipName(int at, Told told) => IsCapital(at) && told.IsOwnName(Text[at].Folded) ? at + 1 : at;

    /// <summary>Whether a word is written as a name is.</summary>
    public bool IsCapital(int at) => Text[at].IsWord && char.IsUpper(Text.Text[Text[at].Start]);
}
