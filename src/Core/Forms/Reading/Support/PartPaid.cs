using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"được hỗ trợ 40 triệu làm nhà, đã nhận 20 triệu còn lại tháng sau": what has come so far is what was given; the rest is kept as words.</summary>
internal static class PartPaid
{
    private static readonly Vocabulary Came = new("đã nhận", "mới nhận", "đã nhận trước", "mới nhận được", "đã nhận được", "nhận trước", "mới được", "đã giải ngân", "mới giải ngân", "ứng trước", "đợt đầu", "mới cấp", "đã cấp");
    private static readonly Vocabulary Left = new("còn lại", "còn", "số còn lại", "phần còn lại", "nửa còn lại", "nửa kia");
    private static readonly Vocabulary Ahead = new("tháng sau", "đợt sau", "sau", "kỳ sau", "năm sau", "cuối năm", "tuần sau", "chưa nhận", "chưa có", "chưa", "đợt 2", "sẽ", "chờ", "khi", "mai mốt", "tháng tới");

    /// <summary>Whether the piece says so of help told before it in its sentence; then its worth is what has come.</summary>
    public static bool Read(Piece piece, Collector into)
    {
        var text = into.Text;
        if (FormLexicon.Companion(into.Form, piece.Question!, QuestionKind.Money) is not { } value || into.Answers[value.Key] is not Answer.Money)
        {
            return false;
        }

        for (var at = piece.From; at <= piece.Open; at++)
        {
            if (Came.Skip(text, at, text.Count) is var sum && sum > at && MoneyPhrase.Read(text, sum, text.Count) is { Doubt: MoneyDoubt.None } && MoneyAnswer.ReadAt(value, text, sum, text.Count) is { Reading: AnswerReading.Understood { Answer: Answer.Money came } } read
                && SaysLeft(text, read.End))
            {
                into.Replace(value, came);
                into.Consume(at, read.End);
                return true;
            }
        }

        return false;
    }

    private static bool SaysLeft(TokenText text, int at)
    {
        var left = at < text.Count && Boundaries.At(text, at) == Boundary.Weak ? at + 1 : at;
        return Left.Skip(text, left, text.Count) is var behind && behind > left && Enumerable.Range(behind, Math.Max(0, Math.Min(4, text.Count - behind))).Any(i => Ahead.Begins(text, i, text.Count));
    }
}
