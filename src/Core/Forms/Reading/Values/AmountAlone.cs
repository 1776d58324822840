using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>An amount that says "người" and "tháng" itself, or "bình quân", and needs no label: "mỗi người được 1tr1 mỗi tháng".</summary>
internal static class AmountAlone
{
    private static readonly Vocabulary Average = new("bình quân", "bq", "bình quân đầu người", "bình quân một người", "bình quân mỗi người");

    /// <summary>The piece that such an amount is at a token; null where none begins.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, Piece? current, int at, int end, bool isStart)
    {
        if ((current is not { Question.Kind: QuestionKind.Text or QuestionKind.Money } || (isStart && current is { Question: { Kind: QuestionKind.Text } said } && (BeginsSentence(text, at) || (at > current.OpenEnd && !said.Wish)))) && lexicon.PerQuestions is [var ofEach, ..] && EachEarns.Find(text, ofEach, at, end) is { } earns && (current is not { Question.Kind: QuestionKind.Text } || Fillers.SkipCourtesy(text, earns.To, end) == end))
        {
            return earns;
        }

        if (isStart && current is not { Question.Kind: QuestionKind.Text } && Average.Skip(text, at, end) is var average && average > at && lexicon.PerQuestions is [var asked, ..]
            && MoneyPhrase.Read(text, average, end) is { Doubt: MoneyDoubt.None } amount && Fillers.SkipCourtesy(text, PerUnits.Read(text, amount.End, end).End, end) == end)
        {
            // "bình quân 1.150.000": the form's own question without its first word.
            return new Piece(MarkKind.Label, asked, at, at, average, end);
        }

        if (!text[at].IsDigits || (current is { Question.Kind: QuestionKind.Text } && !isStart) || current is { Question.Kind: QuestionKind.Money } && current.To > at)
        {
            return null;
        }

        foreach (var question in lexicon.PerQuestions)
        {
            if (MoneyPhrase.Read(text, at, end) is { Doubt: MoneyDoubt.None } money
                && PerUnits.Read(text, money.End, end) is { Units: Per.Person | Per.Month } units)
            {
                return new Piece(MarkKind.Label, question, at, at, at, units.End);
            }
        }

        return null;
    }

    private static bool BeginsSentence(TokenText text, int at) => Boundaries.ClauseStart(text, at) is var start && start > 0 && Boundaries.At(text, start - 1) == Boundary.Strong;
}
