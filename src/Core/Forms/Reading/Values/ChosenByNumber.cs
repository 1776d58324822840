using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"hình thức hỗ trợ: 1, 6", "Nhiệm vụ: 2, 4": behind its label several numbers, or those of a question without counts, are the choices as the form counts them.</summary>
internal static class ChosenByNumber
{
    private static readonly Vocabulary Links = new(",", "và", "+", "&", "số", "mục");

    /// <summary>Reads such an answer; whether it is one.</summary>
    public static bool Read(Piece piece, Collector into)
    {
        var text = into.Text;
        if (piece is not { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Choices } question } || text.At(piece.OpenEnd)?.IsSign(':') != true)
        {
            return false;
        }

        var (end, numbers) = (piece.OpenEnd + 1, 0);
        for (int next; end < text.Count && Boundaries.At(text, end) != Boundary.Strong; end = next)
        {
            next = text[end] is { IsDigits: true, Folded.Length: 1 } ? end + 1 : Links.Skip(text, end, text.Count);
            if (next == end)
            {
                return false;
            }

            numbers += text[end].IsDigits ? 1 : 0;
        }

        if (numbers < (question == FormLexicon.Of(into.Form).Support ? 2 : 1) || ChoiceAnswer.Read(question, text.Through(text.Tokens[(piece.OpenEnd + 1)..end])) is not AnswerReading.Understood chosen)
        {
            return false;
        }

        into.Add(question, chosen);
        into.Consume(piece.From, end);
        return true;
    }
}
