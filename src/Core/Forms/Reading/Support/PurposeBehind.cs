using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"vay 25tr | làm chuồng dê |", "được cho vay 30 triệu, nó nói lấy mua máy xới": a clause of its own behind a loan that says what it was for.</summary>
internal static class PurposeBehind
{
    private const int LongestPurpose = 7;
    private static readonly Vocabulary Lead = new("nó nói", "ông nói", "bà nói", "anh nói", "chị nói", "ảnh nói", "chỉ nói", "bảo", "nói", "kể", "là", "để", "lấy", "dùng", "về", "cho biết", "dự định", "định", "tính");

    /// <summary>Notes it where the loan has no note yet.</summary>
    public static void Add(IReadOnlyList<Piece> pieces, Collector into)
    {
        if (FormLexicon.Of(into.Form).Support is not { } help || SupportCounts.Has(help) || into.Answers[help.Key] is not Answer.ChosenMany { Keys: [var only] } || help.FindChoice(only) is not { TakesPurpose: true }
            || FormLexicon.Companion(into.Form, help, QuestionKind.Money) is not { } value || !into.Answers.Has(value.Key) || FormLexicon.Companion(into.Form, help, QuestionKind.Text) is not { } note || into.Answers.Has(note.Key) || into.IsUnclear(note.Key))
        {
            return;
        }

        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: null } loose && pieces[i - 1].Question == help && loose.From > 0 && Boundaries.At(into.Text, loose.From - 1) == Boundary.Weak && Start(into.Text, loose) is { } start)
            {
                SupportNote.Add(help, into, (start, SupportGoods.End(into.Text, start, loose.To, [], into.Today)));
                return;
            }
        }
    }

    private static int? Start(TokenText text, Piece loose)
    {
        var end = Boundaries.ClauseEnd(text, loose.From, loose.To);
        var at = Lead.SkipAll(text, loose.From, end);
        return at < end && end - at is > 1 and <= LongestPurpose && SupportPiece.Purposes.Begins(text, at, end) && text.Tokens[at..end].All(t => t.IsWord || t.IsDigits) && !GivingWords.IsNegated(text, at, end) && !CameWords.Sender.OccursIn(text, at, end) ? at : null;
    }
}
