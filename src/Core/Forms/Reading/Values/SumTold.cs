using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What several forms of help came to, told behind what each was worth: "vay vốn 50 triệu và nhà ở 40 triệu, tổng cộng 90 triệu". The sum
/// answers what the amounts before it left open.
/// </summary>
internal static class SumTold
{
    private static readonly Vocabulary Sums = new("tổng", "tổng cộng", "vị chi", "cộng lại", "cộng", "tất cả", "cả thảy");

    /// <summary>Takes such a sum; whether it was one.</summary>
    public static bool Read(Piece piece, Collector into)
    {
        if (piece is not { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Money, When.Is: "*" } question } || !Sums.Begins(into.Text, piece.Open, piece.OpenEnd) || !(into.IsUnclear(question.Key) || into.Answers.Has(question.Key))
            || MoneyAnswer.ReadAt(question, into.Text, Fillers.AfterLabel.SkipAll(into.Text, piece.OpenEnd, piece.To), piece.To) is not { Reading: AnswerReading.Understood { Answer: Answer.Money sum } } read)
        {
            return false;
        }

        if (Told(into, question.Key) is { Count: > 0 } told ? told.All(t => t <= sum.Vnd) : into.AsksSeveral(question.Key) || (into.Answers[question.Key] is Answer.Money part && part.Vnd < sum.Vnd))
        {
            into.Withdraw(question.Key);
            into.Replace(question, sum);
            into.Consume(piece.From, read.End);
            return true;
        }

        return false;
    }

    /// <summary>The amounts of which it is asked so far which is meant.</summary>
    private static List<long> Told(Collector into, string key) =>
        into.Unclear.FirstOrDefault(u => u.Key == key)?.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.Conflict } doubtful
            ? [.. doubtful.Options.Select(o => o.Answer).OfType<Answer.Money>().Select(m => m.Vnd)]
            : [];
}
