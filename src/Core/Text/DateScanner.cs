namespace ReportBot.Core.Text;

/// <summary>Reads a day that begins at a token, in any of the shapes of officials' messages.</summary>
internal static class DateScanner
{
    private static readonly Vocabulary To = new("-", "–", "đến", "tới", "đến ngày", "và", "hoặc", "hay", "hay là", "hoặc là", ",", "và ngày", ", ngày", "&");
    private static readonly Vocabulary Lead = new("vào", "từ", "từ ngày", "lúc", "hồi");

    // Asked at every token, and nearly always in vain.
    private static readonly FirstWords Firsts = Lead.Firsts.With(Weekdays.Firsts, RelativeDays.Firsts, NumericDate.Firsts);

    /// <summary>Reads one day, or two of them as a doubt; null where none begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token it must begin at.</param>
    /// <param name="limit">The token it must end before.</param>
    /// <param name="today">The day it is counted from.</param>
    /// <param name="isAsked">A day is expected here, so that "5.9" is one and no amount.</param>
    public static DateReading? Read(TokenText text, int at, int limit, DateOnly today, bool isAsked)
    {
        if (ReadOne(text, at, limit, today, isAsked) is not { } first)
        {
            return DayPair(text, at, limit, isAsked);
        }

        var next = To.Skip(text, first.End, limit);
        if (next > first.End + 1 && text[first.End].Folded is "va" or "," && ReadOne(text, next, limit, today, isAsked) is null)
        {
            // "ngày 3 và ngày 7"
            next = first.End + 1;
        }

        return next > first.End && ReadOne(text, next, limit, today, isAsked) is { } second && second.Day != first.Day
            ? DateReading.Doubtful(at, second.End, DateDoubt.Range, [.. Days(first), .. Days(second)])
            : first;
    }

    private static IEnumerable<DateOnly> Days(DateReading reading) =>
        reading is { Doubt: DateDoubt.None, Day: { } day } ? [day] : reading.Options;

    private static DateReading? ReadOne(TokenText text, int at, int limit, DateOnly today, bool isAsked)
    {
        if (at >= limit || !(text[at].IsDigits || Firsts.May(text[at])))
        {
            return null;
        }

        var i = SkipClock(text, Lead.SkipAll(text, at, limit), limit);
        if (i >= limit)
        {
            return null;
        }

        var found = Weekdays.Read(text, i, limit, today)
            ?? RelativeDays.Read(text, i, limit, today)
            ?? NumericDate.Read(text, i, limit, today, isAsked)
            ?? (i > at ? RelativeDays.Read(text, at, limit, today) : null);
        return found is { } reading ? Confirm(text, reading with { Start = at }, limit, today) : null;
    }

    /// <summary>"thứ 6 5/9", "hôm qua (8/9)": a second naming of the same day belongs to it; another day is a doubt.</summary>
    private static DateReading Confirm(TokenText text, DateReading first, int limit, DateOnly today)
    {
        var open = text.At(first.End)?.IsSign('(') == true || text.At(first.End)?.IsSign(',') == true ? first.End + 1 : first.End;
        var again = open < limit
            ? NumericDate.Read(text, open, limit, today, isAsked: false) ?? (open > first.End ? null : RelativeDays.Read(text, open, limit, today))
            : null;
        if (again is not { } second || first.Doubt == DateDoubt.Lunar)
        {
            return first;
        }

        var end = text.At(second.End)?.IsSign(')') == true && open > first.End ? second.End + 1 : second.End;
        if (first.Doubt == DateDoubt.Vague || first.Doubt == DateDoubt.Range || second.Day == first.Day)
        {
            return second with { Start = first.Start, End = end };
        }

        return open == first.End && second.Doubt is not DateDoubt.Vague
            ? DateReading.Doubtful(first.Start, end, DateDoubt.Range, [.. Days(first), .. Days(second)])
            : second.Doubt == DateDoubt.Vague && open == first.End ? first with { End = end } : first;
    }

    /// <summary>"8h sáng nay", "9 giờ 30 ngày 5/9": the hour is not kept.</summary>
    private static int SkipClock(TokenText text, int at, int limit)
    {
        if (at + 1 >= limit || !text[at].IsDigits || text[at].Folded.Length > 2 || text[at + 1].Folded is not ("h" or "g" or "gio"))
        {
            return at;
        }

        var end = at + 2;
        return end < limit && text[end].IsDigits && text[end].Folded.Length == 2 && (text[end].Glued || text[at + 1].Folded == "gio")
            && !(end + 1 < limit && text[end + 1].IsSign('/'))
            ? end + 1
            : end;
    }

    /// <summary>"10-20" where a day is expected: two days of a month.</summary>
    private static DateReading? DayPair(TokenText text, int at, int limit, bool isAsked) =>
        isAsked && at + 2 < limit && text[at].IsDigits && text[at].Folded.Length <= 2 && text[at + 1].IsSign('-')
        && text[at + 2].IsDigits && text[at + 2].Folded.Length <= 2
            ? DateReading.Doubtful(at, at + 3, DateDoubt.Range)
            : null;
}
