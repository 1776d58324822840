namespace ReportBot.Core.Text;

/// <summary>Days named by the week: "thứ 6", "t6", "chủ nhật", "thứ sáu tuần trước".</summary>
internal static class Weekdays
{
    private static readonly PhraseTable<int> Names = new PhraseTable<int>()
        .AddAll(["thứ 2", "thứ hai", "t2"], 0).AddAll(["thứ 3", "thứ ba", "t3"], 1)
        .AddAll(["thứ 4", "thứ tư", "t4"], 2).AddAll(["thứ 5", "thứ năm", "t5"], 3)
        .AddAll(["thứ 6", "thứ sáu", "t6"], 4).AddAll(["thứ 7", "thứ bảy", "thứ bẩy", "t7"], 5)
        .AddAll(["chủ nhật", "cn", "chúa nhật"], 6);

    private static readonly Vocabulary Lead = new("hôm", "ngày", "sáng", "chiều", "trưa", "tối", "vào");
    private static readonly Vocabulary LastWeek = new("tuần trước", "tuần rồi", "tuần vừa rồi", "tuần vừa qua", "tuần qua");

    // "đứa thứ tư", "con bé thứ hai": which of the children.
    private static readonly Vocabulary Children = new("đứa", "bé", "cháu", "thằng");
    private static readonly Vocabulary ThisWeek = new("tuần này");
    private static readonly Vocabulary NextWeek = new("tuần sau", "tuần tới", "tới", "này tới");
    private static readonly Vocabulary Goes = new("ghé", "thăm", "đến", "xuống", "vào", "qua", "lên", "đi", "gặp", "có", "đã", "mới");
    private static readonly Vocabulary JustPast = new("vừa rồi", "vừa qua", "rồi", "qua", "trước", "mới rồi");

    /// <summary>Which words may begin such a day.</summary>
    public static FirstWords Firsts { get; } = Names.Firsts.With(Lead.Firsts);

    public static DateReading? Read(TokenText text, int at, int limit, DateOnly today)
    {
        var i = Lead.SkipAll(text, at, limit);
        if (i >= limit || Names.Find(text, i, limit) is not { } name || (i == at && at > 0 && Children.Begins(text, at - 1, at)))
        {
            return null;
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var inThisWeek = monday.AddDays(name.Values[0]);
        if (LastWeek.Skip(text, name.End, limit) is var last && last > name.End)
        {
            return DateReading.Clear(at, last, inThisWeek.AddDays(-7));
        }

        if (NextWeek.Skip(text, name.End, limit) is var next && next > name.End && !IsSpeaker(text, i, name.End, next))
        {
            return new DateReading(at, next, DateDoubt.Future, inThisWeek.AddDays(7), []);
        }

        if (ThisWeek.Skip(text, name.End, limit) is var same && same > name.End)
        {
            return inThisWeek > today
                ? new DateReading(at, same, DateDoubt.Future, inThisWeek, [])
                : DateReading.Clear(at, same, inThisWeek);
        }

        return Bare(text, at, name.End, limit, inThisWeek, today);
    }

    /// <summary>"hom chu nhat toi ghe nha chi Hanh" without marks: I, who went there on a day that "hôm" says is past.</summary>
    private static bool IsSpeaker(TokenText text, int name, int at, int end) =>
        end == at + 1 && text[at] is { Folded: "toi", Word.IsMarked: false } && name > 0 && text[name - 1].Folded == "hom" && Goes.Begins(text, end, text.Count);

    /// <summary>Whether a day stands there by its weekday alone.</summary>
    public static bool IsAlone(TokenText text, DateReading day) =>
        day is { Doubt: DateDoubt.None, Day: not null } && text[day.Start].Folded != "hom"
        && Lead.SkipAll(text, day.Start, day.End) is var name && name < day.End && Names.Find(text, name, day.End)?.End == day.End;

    /// <summary>Whether a day stands there by its weekday alone, which lies ahead in this week: "thứ tư", said on Tuesday of a day to come or of last week's.</summary>
    public static bool MayBeAhead(TokenText text, DateReading day, DateOnly today) =>
        day is { Doubt: DateDoubt.None, Day: { } date } && date < today.AddDays(-(((int)today.DayOfWeek + 6) % 7))
        && Lead.SkipAll(text, day.Start, day.End) is var name && name < day.End && Names.Find(text, name, day.End)?.End == day.End;

    /// <summary>The latest one; on that very weekday it is today's or last week's, so it is asked.</summary>
    private static DateReading Bare(TokenText text, int at, int end, int limit, DateOnly inThisWeek, DateOnly today)
    {
        var past = JustPast.Skip(text, end, limit);
        if (inThisWeek == today)
        {
            return past > end
                ? DateReading.Clear(at, past, today.AddDays(-7))
                : DateReading.Doubtful(at, end, DateDoubt.Range, today, today.AddDays(-7));
        }

        return DateReading.Clear(at, past, inThisWeek > today ? inThisWeek.AddDays(-7) : inThisWeek);
    }
}
