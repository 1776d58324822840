using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"hộ nghèo giảm từ 8 xuống 6", "hộ nghèo giảm 2 hộ, còn 6": what a count has come to, told with its change.</summary>
internal static class CountFallen
{
    private static readonly Vocabulary Changes = new("giảm", "giảm được", "giảm đi", "đã giảm", "giảm thêm", "đã giảm được", "tăng được", "tăng", "tăng thêm", "từ", "giảm từ", "tăng từ", "đã giảm từ", "rút từ");
    private static readonly Vocabulary Now = new("còn", "xuống", "xuống còn", "còn lại", "nay còn", "chỉ còn", "lên", "lên thành", "thành", "hiện còn", "nên còn", "giờ còn", "hiện nay còn", "đến nay còn", "hiện có", "nay có", "nay chỉ còn", "đến nay chỉ còn", "giờ chỉ còn", "hiện nay chỉ còn", "xuống chỉ còn", "giảm còn", "giảm xuống", "giảm xuống còn", "nay xuống còn", "nay giảm còn");
    private const int Reach = 16;
    private static readonly Vocabulary From = new("từ");
    private static readonly Vocabulary Kinds = new("hộ nghèo", "hộ cận nghèo", "nghèo", "cận nghèo");
    private static readonly Vocabulary Households = new("hộ", "nhà");

    /// <summary>The count behind the change, in this clause or as all of the next one; null where none is told so.</summary>
    public static (AnswerReading Reading, int End)? Read(Question question, TokenText text, int from, int to)
    {
        if (question.Kind != QuestionKind.Number || !Changes.Begins(text, from, to))
        {
            return null;
        }

        for (var at = from + 1; at < to; at++)
        {
            if (At(question, text, at, to) is { } told)
            {
                return told;
            }
        }

        if (FromTo(question, text, from, Math.Min(Boundaries.SentenceEnd(text, from), from + Reach)) is { } between)
        {
            return between;
        }

        var next = to + 1;
        return to < text.Count && Boundaries.At(text, to) == Boundary.Weak && At(question, text, next, Boundaries.ClauseEnd(text, next, text.Count)) is { } behind
            && Fillers.SkipCourtesy(text, Households.SkipAll(text, behind.End, text.Count), text.Count) is var end && end >= Boundaries.ClauseEnd(text, next, text.Count)
                ? behind
                : null;
    }

    /// <summary>"[giảm 3 hộ] nghèo, từ 14 xuống 11 hộ": the change before the label, and behind it what the count has come to.</summary>
    public static (AnswerReading Reading, int End)? Before(Question question, TokenText text, Piece piece) =>
        Before(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.OpenEnd);

    /// <inheritdoc cref="Before(Question, TokenText, Piece)"/>
    public static (AnswerReading Reading, int End)? Before(Question question, Place place) =>
        Before(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd);

    private static (AnswerReading Reading, int End)? Before(Question question, TokenText text, int clause, int label, int labelEnd)
    {
        if (question.Kind == QuestionKind.Number && IsFrom(text, clause, label) && At(question, text, labelEnd, Math.Min(Boundaries.ClauseEnd(text, labelEnd, text.Count), labelEnd + Reach)) is { } since)
        {
            // "từ 150 hộ nghèo nay còn 137 hộ nghèo"
            return (since.Reading, Kinds.Skip(text, since.End - (Households.Begins(text, since.End - 1, since.End) ? 1 : 0), text.Count) is var end && end > since.End ? end : since.End);
        }

        if (question.Kind != QuestionKind.Number || label - 1 < clause || !text[label - 1].IsDigits || !Enumerable.Range(clause, label - 1 - clause).Any(at => Changes.Skip(text, at, label) == label - 1))
        {
            return null;
        }

        return FromTo(question, text, labelEnd, Math.Min(Boundaries.SentenceEnd(text, labelEnd), labelEnd + Reach));
    }

    private static bool IsFrom(TokenText text, int clause, int label)
    {
        var number = label - 1 >= clause && text[label - 1].Folded is "ho" or "nha" ? label - 2 : label - 1;
        return number - 1 >= clause && text[number].IsDigits && From.Skip(text, number - 1, number) == number;
    }

    /// <summary>"từ 110 còn 88": what the second figure says.</summary>
    private static (AnswerReading Reading, int End)? FromTo(Question question, TokenText text, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (From.Skip(text, at, end) is var first && first > at && NumberAnswer.ReadAt(question, text, first, end) is { } was
                && At(question, text, Households.SkipAll(text, was.End, end), end) is { } now)
            {
                return now;
            }
        }

        return null;
    }

    private static (AnswerReading Reading, int End)? At(Question question, TokenText text, int at, int to) =>
        at < to && Now.Skip(text, at, to) is var number && number > at && NumberAnswer.ReadAt(question, text, number, to) is { } count
            ? (count.Reading, count.End)
            : null;
}
