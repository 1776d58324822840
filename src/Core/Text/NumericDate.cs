using System.Globalization;

namespace ReportBot.Core.Text;

/// <summary>Days in figures: 10/9, 10-9-2025, 10.9.25, ngày 10 tháng 9 năm 2025, 10 th 9, ngày 5, mùng 5.</summary>
internal static class NumericDate
{
    private static readonly Vocabulary DayWord = new("ngày", "hôm", "vào ngày", "bữa", "hôm ngày");
    // "hôm 5-9" is one day; "ngày 5-7" may be three.
    private static readonly Vocabulary OneDay = new("hôm", "bữa");
    private static readonly Vocabulary Gone = new("thăm", "đi", "ghé", "gặp", "xuống");
    private static readonly Vocabulary Seen = new("thăm", "thăm rồi", "đã thăm", "đến thăm", "đã đến", "đã ghé", "đã gặp", "đã đi", "ghé thăm", "đi thăm", "gặp rồi", "đi rồi", "ghé rồi");
    private static readonly Vocabulary GoesThere = new("em", "tôi", "tui", "mình", "e", "có", "em có", "tôi có", "em đã", "tôi đã", "mình đã", "em mới", "tôi mới");
    private static readonly Vocabulary Beasts = new("bò", "trâu", "heo", "lợn", "dê", "gà", "vịt", "bê", "nghé", "ngan", "ngỗng", "giống", "vật", "cá", "chó", "cừu", "ong", "thỏ", "trong", "nghèo", "văn", "rông");
    // "hôm 5 em tới thăm": the sender, and no five children.
    private static readonly Vocabulary SenderGoes = new([.. from goes in (string[])["tới", "đi", "đến", "ghé", "thăm", "xuống", "qua", "vào", "vô", "lên", "có", "đã", "mới", "cũng"] select "em " + goes]);
    // The first of the moon's month n falls nineteen days at the earliest behind the first of the calendar's month n.
    private const int LunarLag = 19;
    private static readonly Vocabulary LunarDay = new("mùng", "mồng", "mung", "mong");
    private static readonly Vocabulary MonthWord = new("tháng", "thang", "th", "t");
    private static readonly Vocabulary YearWord = new("năm", "nam", "/");
    private static readonly Vocabulary Lunar = new("âm", "âm lịch", "al", "âl", "(âm lịch)", "(âm)", "( âm lịch )", "lịch âm", "ta");
    private static readonly Vocabulary Solar = new("dương", "dương lịch", "lịch dương", "tây", "lịch tây");
    private static readonly Vocabulary FullMoon = new("rằm", "hôm rằm", "ngày rằm", "30 tết", "mùng 1 tết");
    private static readonly Vocabulary ThisMonth = new("tháng này", "vừa rồi", "vừa qua", "hằng tháng", "rồi");
    private static readonly Vocabulary LastMonth = new("tháng trước", "tháng rồi", "tháng vừa rồi");
    private static readonly Vocabulary NextMonth = new("tháng sau", "tháng tới", "tới", "sắp tới");

    /// <summary>Which words may begin such a day; digits may, too.</summary>
    public static FirstWords Firsts { get; } = FullMoon.Firsts.With(DayWord.Firsts, LunarDay.Firsts);

    /// <param name="text">The text.</param>
    /// <param name="at">The token it must begin at.</param>
    /// <param name="limit">The token it must end before.</param>
    /// <param name="today">The day it is counted from.</param>
    /// <param name="isAsked">A day is expected here, so that "5.9" is one and no amount.</param>
    public static DateReading? Read(TokenText text, int at, int limit, DateOnly today, bool isAsked)
    {
        if (FullMoon.Skip(text, at, limit) is var moon && moon > at)
        {
            var end = MonthWord.Skip(text, moon, limit);
            return DateReading.Doubtful(at, end > moon && end < limit && (text[end].IsDigits || NumberWords.Read(text, end, limit) is not null || text[end].Folded is "gieng" or "chap") ? end + 1 : moon, DateDoubt.Lunar);
        }

        var i = DayWord.SkipAll(text, at, limit);
        var named = i > at;
        if (named && InWords(text, at, i, limit, today) is { } spoken)
        {
            return Judged(text, spoken, isMoons: false, limit, today);
        }

        var lunarWord = LunarDay.Skip(text, i, limit);
        if (lunarWord > i && lunarWord < limit && !text[lunarWord].IsDigits && NumberWords.Read(text, lunarWord, limit) is { Value: >= 1 and <= 10 } first)
        {
            // "mùng năm", "mùng ba tháng chín", as a phone writes it down.
            return InWords(text, at, lunarWord, limit, today) is { } worded ? Judged(text, worded, isMoons: true, limit, today) : DayAlone(text, at, first.End, first.Value, limit, today);
        }

        if (lunarWord >= limit || Number(text, lunarWord, 2) is not { } day)
        {
            return null;
        }

        var isLunarWord = lunarWord > i;
        var found = WithMonth(text, at, lunarWord, day, limit, today, isAsked || named)
            ?? (named || isLunarWord ? DayAlone(text, at, lunarWord + 1, day, limit, today) : null);
        if (found is not { } reading)
        {
            return null;
        }

        var hasMonth = reading.End > lunarWord + 1 && text[lunarWord + 1].Kind != TokenKind.NewLine && !IsRelativeMonth(text, lunarWord + 1, limit);
        // "mùng 3/9", with a stroke, is a day of the calendar; "mùng 3 tháng 9" may be of the moon.
        return Judged(text, reading, isLunarWord && hasMonth && text[lunarWord + 1].Kind != TokenKind.Sign, limit, today);
    }

    /// <summary>The day as it is meant: "… âm", "… ta" is one of the moon, "… dương" none, and the moon's word before it makes it perhaps one.</summary>
    private static DateReading Judged(TokenText text, DateReading reading, bool isMoons, int limit, DateOnly today)
    {
        if (Solar.Skip(text, reading.End, limit) is var solar && solar > reading.End)
        {
            return reading with { End = solar };
        }

        var lunar = Lunar.Skip(text, reading.End, limit);
        // The moon's day of the same name comes three weeks later or more: for a day so recent it lies ahead.
        var isRecent = reading is { Doubt: DateDoubt.None, Day: { } told } && told > today.AddDays(-LunarLag);
        return lunar > reading.End || (isMoons && !isRecent)
            ? new DateReading(reading.Start, lunar, DateDoubt.Lunar, null, reading.Day is { } d && lunar == reading.End ? [d] : [])
            : reading;
    }

    /// <summary>"ngày tám tháng chín", as a phone writes down what is said.</summary>
    private static DateReading? InWords(TokenText text, int start, int at, int limit, DateOnly today) =>
        NumberWords.Read(text, at, limit) is { Value: >= 1 and <= 31 } day && MonthWord.Skip(text, day.End, limit) is var word && word > day.End
        && (NumberWords.Read(text, word, limit) is { Value: >= 1 and <= 12 } month ? month : Number(text, word, 2) is { } figure and <= 12 ? (Value: figure, End: word + 1) : ((int Value, int End)?)null) is { } named
            ? CalendarDay.Of(start, named.End, day.Value, named.Value, null, today)
            : null;

    private static bool IsRelativeMonth(TokenText text, int at, int limit) =>
        ThisMonth.Begins(text, at, limit) || LastMonth.Begins(text, at, limit) || NextMonth.Begins(text, at, limit);

    private static DateReading? WithMonth(TokenText text, int start, int at, int day, int limit, DateOnly today, bool isAsked)
    {
        var separator = at + 1;
        if (MonthWord.Skip(text, separator, limit) is var word && word > separator && word < limit && Number(text, word, 2) is { } month)
        {
            var (year, end) = Year(text, word + 1, limit, YearWord);
            return CalendarDay.Of(start, end, day, month, year, today);
        }

        if (separator + 1 >= limit || text[separator].Kind != TokenKind.Sign || Number(text, separator + 1, 2) is not { } second)
        {
            return null;
        }

        var sign = text[separator].Folded[0];
        var glued = text[separator].Glued && text[separator + 1].Glued;
        return sign switch
        {
            '/' => Slashed(text, start, separator, day, second, limit, today),
            '.' or '-' when glued => Dotted(text, start, separator, day, second, limit, today, isAsked),
            _ => null,
        };
    }

    private static DateReading? Slashed(TokenText text, int start, int separator, int day, int month, int limit, DateOnly today)
    {
        var after = separator + 2;
        var (year, end) = after + 1 < limit && text[after].IsSign('/') && text[after].Glued && YearNumber(text, after + 1) is { } given
            ? (given, after + 2)
            : ((int?)null, after);
        return CalendarDay.Of(start, end, day, month, year, today);
    }

    private static DateReading? Dotted(TokenText text, int start, int separator, int day, int month, int limit, DateOnly today, bool isAsked)
    {
        var after = separator + 2;
        var sign = text[separator].Folded[0];
        if (after + 1 < limit && text[after].IsSign(sign) && text[after].Glued && text[after + 1].Glued && YearNumber(text, after + 1) is { } year)
        {
            return CalendarDay.Of(start, after + 2, day, month, year, today);
        }

        if (!isAsked && !(IsBesideVisit(text, start, after) && IsLately(CalendarDay.Of(start, after, day, month, null, today), today)))
        {
            return null;
        }

        // 5-9 may be the days five to nine, 10-9 cannot; where the ninth month is this or the one before, it is the day.
        var reading = CalendarDay.Of(start, after, day, month, null, today);
        return sign == '-' && day < month && !OneDay.Begins(text, start, start + 1) && !IsLately(reading, today)
            ? DateReading.Doubtful(start, after, DateDoubt.Range, reading is { Doubt: DateDoubt.None, Day: { } d } ? [d] : [])
            : reading;
    }

    /// <summary>"4.9 thăm", "4-9 em ghé", "em đi 9.9 rồi", "thăm rồi 9-9": between figures that may be an amount or two numbers, what is done there tells the day.</summary>
    private static bool IsBesideVisit(TokenText text, int start, int end) =>
        text.At(end)?.Folded is not ("lan" or "luot" or "km" or "cay" or "ki" or "trieu" or "tr" or "nguoi" or "khau" or "con" or "kg" or "gio" or "phut" or "ngay" or "ho" or "nha" or "m")
        && ((start > 0 && Gone.Begins(text, start - 1, start)) || (start > 1 && Seen.Begins(text, start - 2, start)) || (GoesThere.Skip(text, end, text.Count) is var verb && (Seen.Begins(text, verb, text.Count) || (verb > end && Gone.Begins(text, verb, text.Count)))));

    private static bool IsLately(DateReading? reading, DateOnly today) =>
        reading is { Doubt: DateDoubt.None, Day: { } day } && (today.Year - day.Year) * 12 + today.Month - day.Month is 0 or 1;

    private static DateReading? DayAlone(TokenText text, int start, int end, int day, int limit, DateOnly today)
    {
        if (day is < 1 or > 31)
        {
            return DateReading.Doubtful(start, end, DateDoubt.Impossible);
        }

        // "hom 3 toi tham" without marks: I, where that day is past.
        if (NextMonth.Skip(text, end, limit) is var next && next > end && !(next == end + 1 && text[end] is { Folded: "toi", Word.IsMarked: false } && day <= today.Day))
        {
            return DateReading.Doubtful(start, next, DateDoubt.Future);
        }

        if (LastMonth.Skip(text, end, limit) is var last && last > end)
        {
            var month = today.AddMonths(-1);
            return CalendarDay.Of(start, last, day, month.Month, month.Year, today);
        }

        if (Weekday(text, end) && !LunarDay.Begins(text, end - 2, end) && !SenderGoes.Begins(text, end, limit) && !(OneDay.Begins(text, start, start + 1) && BeginsNews(text, end)))
        {
            return null;
        }

        var same = ThisMonth.Skip(text, end, limit);
        return CalendarDay.OfMonthDay(start, same, day, today);
    }

    /// <summary>"hôm 8 nhà mới sinh con", "bữa 3 con ốm": behind one day what is told of the household begins; "hôm 2 con bò chết" counts.</summary>
    private static bool BeginsNews(TokenText text, int at) =>
        text.At(at) is { IsWord: true, Folded: "nha" or "con" } && at + 1 < text.Count && text[at + 1].IsWord && !Beasts.Begins(text, at + 1, text.Count);

    /// <summary>"ngày 2 lần", "hôm 3 người": the number counts something.</summary>
    private static bool Weekday(TokenText text, int at) => Counters.Begins(text, at, text.Count);

    private static (int? Year, int End) Year(TokenText text, int at, int limit, Vocabulary lead) =>
        lead.Skip(text, at, limit) is var i && i > at && i < limit && YearNumber(text, i) is { } year ? (year, i + 1) : (null, at);

    private static int? Number(TokenText text, int at, int digits) =>
        text.At(at) is { IsDigits: true } token && token.Folded.Length <= digits
            ? int.Parse(token.Folded, CultureInfo.InvariantCulture)
            : null;

    private static int? YearNumber(TokenText text, int at) =>
        text.At(at) is { IsDigits: true } token && token.Folded.Length is 2 or 4
            ? int.Parse(token.Folded, CultureInfo.InvariantCulture)
            : null;
}
