using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"đề nghị thoát nghèo [vì có nhà mới, có bò]": why it is proposed, directly behind the proposal, answers the question that asks for it.</summary>
internal static class Grounds
{
    private static readonly Vocabulary Why = new("vì", "do", "bởi vì", "bởi", "nhờ", "tại vì", "lý do là", "lý do");

    /// <summary>The piece that such words open; null where they open none.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, Piece? current, int at, int end) =>
        current is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.YesNo } asked } && at == current.OpenEnd && QuestionRoles.Of(asked).IsAskedFor && lexicon.GroundsOf(asked) is { } grounds
        && !VisitPiece.Negation.OccursIn(text, current.From, current.Open) && Why.Skip(text, at, end) is var told && told > at && told < end
            ? new Piece(MarkKind.Label, grounds, at, at, told, end)
            : null;
}
