using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A total told behind its parts: "đợt 1 thăm 3 hộ, đợt 2 thăm 4 hộ, tổng cộng 7 hộ", "mỗi tháng thăm 1 lần, cả năm 12 lần". It
/// answers what its parts left open; where a part alone was taken for the answer, the total is the answer if it says so.
/// </summary>
internal static class CountTotals
{
    private static readonly Vocabulary Sums = new("tổng cộng", "tổng số", "tổng cộng là", "cộng lại", "cộng lại là", "cộng", "cả thảy", "vị chi", "vị chi là", "cộng chung", "gộp lại", "tất cả là", "như vậy là", "vậy là", "tổng cộng được", "cộng được", "tính ra", "tính ra là", "tính ra cả năm");
    private static readonly Vocabulary Totals = new("tổng", "tổng là", "cả năm", "cả năm được", "cả năm là", "cả năm thăm", "tính cả năm", "trong năm", "tất cả", "tổng cả năm", "cả năm tổng cộng", "cả năm cộng lại", "tổng cộng cả năm", "cả năm tất cả");
    private static readonly Vocabulary Units = new("hộ", "nhà", "lần", "lượt", "hộ rồi", "lần thăm", "hộ nghèo và cận nghèo", "hộ nghèo, cận nghèo", "cả năm", "trong năm");

    /// <summary>Takes such totals; leaves every other word where it was.</summary>
    public static void AddAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        foreach (var loose in pieces.Where(p => p.Kind is null))
        {
            Add(loose.From, loose.To, pieces, into);
        }

        for (var at = 1; at < into.Text.Count; at++)
        {
            // The clause behind a count that was asked lies in no piece.
            if (Boundaries.At(into.Text, at - 1) == Boundary.Weak && !into.IsConsumed(at))
            {
                Add(at, Boundaries.ClauseEnd(into.Text, at, into.Text.Count), pieces, into);
            }
        }

        AddAlone(pieces, into);
    }

    private static void Add(int from, int to, IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        var sum = Sums.Skip(text, from, to);
        var number = sum > from ? sum : Totals.Skip(text, from, to);
        if (number == from || into.IsConsumed(from) || Before(from, pieces, text) is not { Question: { } question }
            || NumberAnswer.ReadAt(question, text, number, to) is not { Reading: AnswerReading.Understood { Answer: Answer.Number total } } read
            || Fillers.SkipCourtesy(text, Units.SkipAll(text, read.End, to), to) < to)
        {
            return;
        }

        if (into.IsUnclear(question.Key))
        {
            into.Resolve(question, total);
            into.Consume(from, to);
        }
        else if (into.Answers[question.Key] is Answer.Number part && (part == total || (part.Value < total.Value && (sum > from || QuestionRoles.Of(question).CountsTimes))))
        {
            into.Replace(question, total);
            into.Consume(from, to);
        }
        else if (into.Answers[question.Key] is Answer.Number other && other.Value < total.Value && question.Required && text[from].Folded == "tong")
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(from, to), [Option(other), Option(total)]));
            into.Consume(from, to);
        }
    }

    /// <summary>"H012 - 8 lần - …": a clause that says no more than how many times answers the one question that counts times.</summary>
    private static void AddAlone(IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        if (into.Form.Questions.Where(q => QuestionRoles.Of(q).CountsTimes).ToList() is not [var times] || into.Answers.Has(times.Key) || into.IsUnclear(times.Key))
        {
            return;
        }

        foreach (var loose in pieces.Where(p => p.Kind is null))
        {
            var at = Fillers.SkipCourtesy(text, loose.From, loose.To);
            if (at < loose.To && text[at].IsDigits && text.At(at + 1)?.Folded is "lan" or "luot" && NumberAnswer.ReadAt(times, text, at, loose.To) is { Reading: AnswerReading.Understood { Answer: var count } } read
                && Fillers.SkipCourtesy(text, read.End, loose.To) == loose.To)
            {
                into.Add(times, count);
                into.Consume(loose.From, loose.To);
                return;
            }
        }
    }

    /// <summary>The count that the sentence told last before the total.</summary>
    private static Piece? Before(int at, IReadOnlyList<Piece> pieces, TokenText text) =>
        pieces.LastOrDefault(p => p is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Number, When: null } } && p.Open < at && Boundaries.SentenceEnd(text, p.Open) > at && !QuestionRoles.Of(p.Question).IsAskedFor)
            is { } last && !pieces.Any(p => p.Kind is not null and not MarkKind.Label && p.Open > last.Open && p.Open < at) ? last : null;

    private static Meaning Option(Answer.Number count) => new(count.Value.ToString(CultureInfo.InvariantCulture), count);
}
