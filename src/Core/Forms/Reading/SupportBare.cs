using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "thăm 5/9 - BHYT - tn 1tr2": a clause that names nothing but a form of help, without a word of giving. It was given
/// where the household cannot well have it of its own (a card, fees, gifts), or where the sentence goes on with help.
/// </summary>
internal static class SupportBare
{
    /// <summary>The pieces, bare things among them as help.</summary>
    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces, TokenText text, FormLexicon lexicon)
    {
        if (lexicon.Support is not { } question || !pieces.Any(p => p.Kind is null))
        {
            return pieces;
        }

        var joined = pieces.ToArray();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] is { Kind: null } loose && Thing(question, text, loose) is { } thing && (thing.IsGiven || GoesOn(joined, i, question, text)))
            {
                joined[i] = new Piece(MarkKind.Choice, question, loose.From, thing.From, thing.To, loose.To);
            }
        }

        return joined;
    }

    private static (int From, int To, bool IsGiven)? Thing(Question question, TokenText text, Piece loose)
    {
        var at = Fillers.BeforeStatement.SkipAll(text, loose.From, loose.To);
        return at < loose.To && ChoiceWords.Find(question, text, at, loose.To) is { Values: [var key] } match && (match.Fit == Fit.Full || match.Length > 1)
            && SupportList.IsOnlyNamed(question, text, at, loose.To) && question.FindChoice(key) is { } choice
                ? (at, match.End, choice is { MayBeBought: false, TakesPurpose: false } && key.Length > 0 && !IsCommonWord(text, at, match.End))
                : null;
    }

    /// <summary>A short everyday word typed without marks may be another.</summary>
    private static bool IsCommonWord(TokenText text, int from, int to) => to == from + 1 && !text[from].Word.IsMarked && text[from].Folded is not ("bhyt" or "hp");

    private static bool GoesOn(Piece[] pieces, int at, Question question, TokenText text) =>
        at + 1 < pieces.Length && pieces[at + 1] is { Kind: MarkKind.Choice or MarkKind.Give } next && next.Question == question
        && !Enumerable.Range(pieces[at].From, next.From - pieces[at].From).Any(i => Boundaries.At(text, i) == Boundary.Strong);
}
