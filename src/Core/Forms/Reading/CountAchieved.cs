using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"chỉ tiêu thoát nghèo 20 hộ, thực hiện 15 hộ": behind a target the next clause tells how many there are.</summary>
internal static class CountAchieved
{
    private static readonly Vocabulary Target = new("chỉ tiêu", "mục tiêu", "kế hoạch", "giao", "được giao", "kế hoạch giao", "chỉ tiêu giao", "phấn đấu", "kh");
    private static readonly Vocabulary Reached = new("thực hiện", "thực hiện được", "đã thực hiện", "đạt", "đạt được", "đã đạt", "kết quả", "kết quả được", "thực tế", "đến nay", "nay", "được", "mới được", "mới", "đã", "đã được", "làm được", "mới làm được", "có", "đã có", "mới có", "mới đạt", "đã làm", "tới nay", ":", "là");

    /// <summary>Adds what was reached, where the piece told the target alone.</summary>
    public static void Add(Piece piece, Collector into)
    {
        var (text, question) = (into.Text, piece.Question!);
        var next = piece.To + 1;
        if (question.Kind != QuestionKind.Number || FormLexicon.IsAskedFor(question) || !Target.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.Open)
            || piece.To >= text.Count || Boundaries.At(text, piece.To) != Boundary.Weak)
        {
            return;
        }

        var end = Boundaries.ClauseEnd(text, next, text.Count);
        var number = Reached.SkipAll(text, next, end);
        if (number > next && NumberAnswer.ReadAt(question, text, number, end) is { } count && Fillers.SkipCourtesy(text, count.End, end) == end)
        {
            into.Add(question, count.Reading);
            into.Consume(next, count.End);
        }
    }
}
