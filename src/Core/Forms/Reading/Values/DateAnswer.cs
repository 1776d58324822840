using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Days as answers.</summary>
internal static class DateAnswer
{
    /// <summary>Days: no report of a visit waits for half a year and more.</summary>
    private const int LongPast = 200;

    private static readonly Vocabulary Own = new("ngày", "thăm", "thăm ngày", "đi", "đến", "hôm", "đã thăm", "mới", "vừa", "là", ":", "hồi", "từ", "cũng", "luôn");

    private static readonly Vocabulary After = new("luôn", "hết", "cả", "đó", "đấy", "nè", "rồi", "thôi", "ấy", "hết rồi", "là", "đi", "thăm", "đến", "gặp");
    private static readonly Vocabulary Until = new("đến", "tới", "đến ngày", "tới ngày", "-", "–");

    /// <summary>Reads the whole of an answer.</summary>
    public static AnswerReading ReadWhole(Question question, TokenText text, DateOnly today)
    {
        var typed = text.Text.Trim();
        if (Range(text, Own.SkipAll(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count), today) is { } range)
        {
            return new AnswerReading.Doubtful(ReadingReasons.DateRange, typed, range);
        }

        for (var at = 0; at <= text.Count && at < 6;)
        {
            if (DateScanner.Read(text, at, text.Count, today, isAsked: true) is { } found)
            {
                return IsEnd(text, found.End)
                    ? Judge(question, found, typed)
                    : LeftOver(question, found, typed);
            }

            var next = Own.Skip(text, Fillers.SkipCourtesy(text, at, text.Count), text.Count);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return BareDay(question, text, today) ?? (AnswerReading)new AnswerReading.Unreadable(ReadingReasons.DateUnreadable, typed);
    }

    /// <summary>A day told in a message: one so long past that a slip in the year is likelier ("5/9/24") is asked.</summary>
    public static AnswerReading JudgeTold(Question question, DateReading found, string typed, DateOnly today) =>
        found is { Doubt: DateDoubt.None, Day: { } day } && day < today.AddDays(-LongPast)
            ? new AnswerReading.Doubtful(ReadingReasons.DateVague, typed, [Meaning(day)])
            : Judge(question, found, typed);

    /// <summary>What a day that was found means for the question.</summary>
    public static AnswerReading Judge(Question question, DateReading found, string typed) => found switch
    {
        { Doubt: DateDoubt.None, Day: { } day } => new AnswerReading.Understood(new Answer.Date(day)),
        { Doubt: DateDoubt.Future, Day: { } day } when question.FutureAllowed => new AnswerReading.Understood(new Answer.Date(day)),
        { Doubt: DateDoubt.Impossible or DateDoubt.Future } => new AnswerReading.Unreadable(ReadingReasons.Of(found.Doubt), typed),
        _ => new AnswerReading.Doubtful(ReadingReasons.Of(found.Doubt), typed, [.. found.Options.Distinct().Select(Meaning)]),
    };

    private static int Value(Token digits) => int.Parse(digits.Folded, System.Globalization.CultureInfo.InvariantCulture);

    // "từ 5 đến 7/9": one of the two, or a day between them.
    private static List<Meaning>? Range(TokenText text, int at, DateOnly today) =>
        at + 2 < text.Count && text[at] is { IsDigits: true, Folded.Length: <= 2 } first && Until.Skip(text, at + 1, text.Count) is var to && to > at + 1
        && DateScanner.Read(text, to, text.Count, today, isAsked: true) is { Doubt: DateDoubt.None, Day: { } last } found && IsEnd(text, found.End)
        && Value(first) is >= 1 and var day && day < last.Day
            ? [Meaning(new DateOnly(last.Year, last.Month, day)), Meaning(last)]
            : null;

    // "1/9 luôn", "17/6 hết"
    private static bool IsEnd(TokenText text, int at)
    {
        for (int next; (next = Math.Max(After.Skip(text, at, text.Count), Fillers.SkipCourtesy(text, at, text.Count))) > at;)
        {
            at = next;
        }

        return at == text.Count;
    }

    private static Meaning Meaning(DateOnly day) => new(DateText.Format(day), new Answer.Date(day));

    private static AnswerReading LeftOver(Question question, DateReading found, string typed) => Judge(question, found, typed) switch
    {
        AnswerReading.Understood { Answer: Answer.Date date } =>
            new AnswerReading.Doubtful(ReadingReasons.DateRange, typed, [Meaning(date.Day)]),
        var other => other,
    };

    /// <summary>A bare number as the answer to "which day?" is the day of the month, to be confirmed.</summary>
    private static AnswerReading.Doubtful? BareDay(Question question, TokenText text, DateOnly today)
    {
        if (text.Count == 2 && text[0] is { IsDigits: true, Folded.Length: <= 2 } && text[1] is { IsDigits: true, Folded.Length: <= 2 })
        {
            // "5 9", as it is dictated.
            var (spoken, month) = (Value(text[0]), Value(text[1]));
            return month is >= 1 and <= 12 && spoken >= 1 && spoken <= DateTime.DaysInMonth(today.Year, month) && new DateOnly(today.Year, month, spoken) is var said && said <= today
                ? new AnswerReading.Doubtful(ReadingReasons.DateVague, text.Text.Trim(), [Meaning(said)])
                : null;
        }

        if (!text[0].IsDigits || text[0].Folded.Length > 2 || Fillers.SkipCourtesy(text, 1, text.Count) != text.Count)
        {
            return null;
        }

        var day = Value(text[0]);
        return day is >= 1 and <= 31 && CalendarDay.OfMonthDay(0, 1, day, today) is { Doubt: DateDoubt.None, Day: { } found }
            ? new AnswerReading.Doubtful(ReadingReasons.DateVague, text.Text.Trim(), [Meaning(found)])
            : null;
    }
}
