using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A phrase that opened an answer on one household, and may open the same answer on the next.</summary>
/// <param name="Question">The question that it opened.</param>
/// <param name="Phrase">Its words: "tn", "cấp".</param>
/// <param name="IsHeading">It stands with a colon before the first household: "kk: H009 …; H010 …".</param>
internal sealed record Opened(Question Question, Token[] Phrase, bool IsHeading)
{
    private static readonly Vocabulary Gives = new([.. GivingWords.All, "hỗ trợ"]);

    /// <summary>The phrase of a piece that may open another; null where it names its answer itself ("cấp thẻ BHYT").</summary>
    public static Opened? Of(Piece piece, TokenText text, int nameStart)
    {
        if (piece is not { Question: { } question } || piece.OpenEnd == piece.Open)
        {
            return null;
        }

        var end = piece.Kind switch
        {
            MarkKind.Label or MarkKind.Give => HeadedEnd(question, text, piece, nameStart) ?? piece.OpenEnd,
            MarkKind.Choice when piece.HasColon(text) && text[piece.OpenEnd - 1].Start < nameStart && IsLoan(question, text, piece) => piece.OpenEnd,
            MarkKind.Choice when question.Kind == QuestionKind.Choices => GiveEnd(piece, text) ?? (IsLoan(question, text, piece) ? piece.OpenEnd : piece.Open),
            _ => piece.Open,
        };
        return end == piece.Open ? null : new Opened(question, text.Tokens[piece.Open..end], piece.HasColon(text) && text[piece.Open].Start < nameStart);
    }

    /// <summary>"hỗ trợ xây nhà: H012 60tr, H015 55tr": the form of help that stands before the first household is that of each where amounts follow.</summary>
    private static int? HeadedEnd(Question question, TokenText text, Piece piece, int nameStart) =>
        question.Kind == QuestionKind.Choices && ChoiceWords.Find(question, text, piece.OpenEnd, piece.To) is { Values: [_] } named && text[named.End - 1].Start < nameStart
        && Enumerable.Range(named.End, Math.Max(0, piece.To - named.End)).Any(i => MoneyPhrase.Read(text, i, piece.To) is { Doubt: MoneyDoubt.None }) ? named.End : null;

    private static int? GiveEnd(Piece piece, TokenText text) =>
        Gives.Skip(text, piece.Open, piece.OpenEnd) is var end && end > piece.Open && end < piece.OpenEnd ? end : null;

    /// <summary>"vay": what it takes is an amount and a purpose.</summary>
    private static bool IsLoan(Question question, TokenText text, Piece piece) =>
        ChoiceWords.Find(question, text, piece.Open, piece.OpenEnd) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: true };
}
