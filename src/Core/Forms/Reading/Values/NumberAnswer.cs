using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Counts as answers: 01, 2 hộ, hai hộ, 2,08 % is none.</summary>
internal static class NumberAnswer
{
    private static readonly Vocabulary About = new("khoảng", "tầm", "chừng", "là", "có", ":", "-", "=", "được");
    private static readonly Vocabulary Bound = new("hơn", "trên", "dưới", "gần", "từ", "ít nhất", "tối đa", "vài", "mấy");
    private static readonly Vocabulary Times = new("lượt", "bận", "hộ", "nhà");
    private static readonly Vocabulary Or = new("hoặc", "hoặc là", "hay", "hay là");
    private static readonly Vocabulary To = new("-", "–", "đến", "tới", "hoặc");

    /// <summary>Reads the whole of an answer.</summary>
    public static AnswerReading ReadWhole(Question question, TokenText text)
    {
        var at = Fillers.Courtesy.SkipAll(text, 0, text.Count);
        if (ReadAt(question, text, at, text.Count) is { } found && Fillers.SkipCourtesy(text, found.End, text.Count) == text.Count)
        {
            return found.Reading;
        }

        return NonePhrases.IsNone(text, at, text.Count) && question.Min is null or <= 0
            ? new AnswerReading.Understood(new Answer.Number(0))
            : new AnswerReading.Unreadable(ReadingReasons.NumberUnreadable, text.Text.Trim());
    }

    /// <summary>Reads the count that begins at <paramref name="at"/>, or null.</summary>
    public static (AnswerReading Reading, int End)? ReadAt(Question question, TokenText text, int at, int limit)
    {
        var start = About.SkipAll(text, at, limit);
        var isBound = Bound.SkipAll(text, start, limit) > start;
        start = Bound.SkipAll(text, start, limit);
        if (Count(text, start, limit) is not { } count || IsYear(text, start) || (text.At(count.End) is { Folded: "h" or "g", Glued: true } && text.At(count.End + 1) is { IsDigits: true, Glued: true }))
        {
            // "7h30" is an hour.
            return null;
        }

        var end = Counters.Begins(text, count.End, limit) || Times.Begins(text, count.End, limit) ? count.End + 1 : count.End;
        if (To.Skip(text, count.End, limit) is var next && next > count.End && Count(text, next, limit) is { } second)
        {
            return (new AnswerReading.Doubtful(ReadingReasons.NumberRange, text.Slice(at, second.End), [Meaning(count.Value), Meaning(second.Value)]), second.End);
        }

        if (Or.Skip(text, end, limit) is var other && other > end && Count(text, other, limit) is { } either)
        {
            // "8 lần hay 9 lần"
            return Between(text, at, count.Value, either, limit);
        }

        // "đn thoát nghèo 2h": households, shortened.
        end = end == count.End && text.At(end) is { Folded: "h", Glued: true } && end < limit && QuestionRoles.Of(question).CountsHouseholds ? end + 1 : end;
        var typed = text.Slice(at, end);
        return (isBound
            ? new AnswerReading.Doubtful(ReadingReasons.NumberRange, typed, [Meaning(count.Value)])
            : InBounds(question, count.Value, typed), end);
    }

    private static (AnswerReading Reading, int End) Between(TokenText text, int at, long first, (long Value, int End) second, int limit)
    {
        var end = Counters.Begins(text, second.End, limit) || Times.Begins(text, second.End, limit) ? second.End + 1 : second.End;
        return (new AnswerReading.Doubtful(ReadingReasons.NumberRange, text.Slice(at, end), [Meaning(first), Meaning(second.Value)]), end);
    }

    /// <summary>"thăm 10/6": a day where a count is asked for.</summary>
    public static bool IsDay(TokenText text, int at, int limit) => at < limit && text[at].IsDigits && IsOfDay(text, at, at + 1, limit);

    private static AnswerReading InBounds(Question question, long value, string typed) =>
        value < question.Min ? new AnswerReading.Unreadable(ReadingReasons.NumberTooSmall, typed)
        : value > question.Max ? new AnswerReading.Unreadable(ReadingReasons.NumberTooLarge, typed)
        : new AnswerReading.Understood(new Answer.Number(value));

    private static Meaning Meaning(long value) =>
        new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), new Answer.Number(value));

    private static (long Value, int End)? Count(TokenText text, int at, int limit)
    {
        if (DigitNumber.Read(text, at, limit) is { } digits)
        {
            return digits.Shape is DigitShape.Plain or DigitShape.Grouped or DigitShape.OneGroup && !IsInside(text, at) && !IsMoney(text, digits.End, limit) && text.At(digits.End)?.IsSign('%') != true && !IsOfDay(text, at, digits.End, limit)
                ? ((long)digits.Value, digits.End)
                : null;
        }

        return NumberWords.ReadCount(text, at, limit) is { } words && !IsMoney(text, words.End, limit) && !(text[at].Folded == "nam" && text.At(words.End)?.IsSign(':') == true) ? (words.Value, words.End) : null;
    }

    /// <summary>Within "1.245": the figures behind the point are no number of their own.</summary>
    public static bool IsInside(TokenText text, int at) =>
        at > 1 && at < text.Count && text[at] is { IsDigits: true, Glued: true } && text[at - 1] is { Glued: true, Folded: "." or "," } && text[at - 2].IsDigits;

    /// <summary>"hộ nghèo là 15 triệu/người/năm": an amount counts nothing.</summary>
    private static bool IsMoney(TokenText text, int end, int limit) =>
        end < limit && text[end] is { IsWord: true, Folded: "trieu" or "tr" or "ty" or "nghin" or "ngan" };

    /// <summary>"cuối năm 2024": the name of a year counts nothing.</summary>
    private static bool IsYear(TokenText text, int at) =>
        at > 0 && text[at] is { IsDigits: true, Folded.Length: 4 } && text[at - 1].Folded == "nam";

    /// <summary>"thăm 10/6" tells a day; "thăm 3/5 hộ" counts.</summary>
    private static bool IsOfDay(TokenText text, int at, int end, int limit) =>
        (end + 1 < limit && text[end] is { Glued: true, Folded: "/" } && text[end + 1] is { IsDigits: true, Glued: true } && !Counters.Begins(text, end + 2, limit))
        || (at > 1 && text[at].Glued && text[at - 1] is { Glued: true, Folded: "/" } && text[at - 2].IsDigits);
}
