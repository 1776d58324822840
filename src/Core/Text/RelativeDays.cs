namespace ReportBot.Core.Text;

/// <summary>Days named from today: hôm qua, sáng nay, 3 hôm trước, thứ 6 tuần trước; and stretches that name no day.</summary>
internal static class RelativeDays
{
    private static readonly PhraseTable<int> Back = new PhraseTable<int>()
        .AddAll(["hôm nay", "hnay", "h.nay", "h nay", "bữa ni", "hôm ni", "sáng ni", "chiều ni", "trưa ni", "tối ni", "ban sáng", "ban chiều", "bữa nay", "sáng nay", "trưa nay", "chiều nay", "tối nay", "sáng hôm nay", "chiều hôm nay", "trưa hôm nay", "ngày hôm nay", "đầu giờ sáng nay", "đầu giờ chiều nay", "hồi sáng", "hồi sáng này", "hồi sáng nay", "lúc sáng", "lúc sáng nay", "hồi trưa", "hồi trưa nay", "hồi chiều", "hồi chiều nay", "hồi sớm", "s nay", "snay", "ch nay", "sớm ni", "sớm nay", "sáng sớm nay"], 0)
        .AddAll(["hôm qua", "hqua", "h.qua", "h qua", "hôm wa", "hqa", "hwa", "hq", "bữa qua", "sáng qua", "trưa qua", "chiều qua", "tối qua", "tối wa", "sáng bữa qua", "chiều bữa qua", "tối bữa qua", "đêm qua", "sáng hôm qua", "trưa hôm qua", "chiều hôm qua", "tối hôm qua", "ngày hôm qua", "ngày qua"], 1)
        .AddAll(["hôm kia", "bữa kia", "sáng hôm kia", "chiều hôm kia", "tối hôm kia", "ngày hôm kia"], 2)
        .AddAll(["hôm kìa"], 3);

    private static readonly Vocabulary Stretch = new(
        "tuần trước", "tuần rồi", "tuần vừa rồi", "tuần vừa qua", "tuần qua", "tuần này", "trong tuần", "đầu tuần", "giữa tuần", "cuối tuần", "cuối tuần trước",
        "cuối tuần rồi", "đầu tuần này", "đầu tuần trước", "giữa tuần trước", "tháng trước", "tháng này", "tháng rồi", "trong tháng", "đầu tháng", "giữa tháng", "cuối tháng", "mấy hôm trước", "mấy bữa trước",
        "mấy ngày trước", "vài hôm trước", "vài ngày trước", "hôm trước", "hôm nọ", "hôm rồi", "mới đây", "vừa rồi", "hôm bữa", "bữa trước", "dạo trước", "gần đây", "hôm vừa rồi", "bữa rồi", "kỳ trước", "đợt trước", "vài bữa trước", "lúc nãy");

    private static readonly Vocabulary Ahead = new(
        "ngày mai", "mai", "sáng mai", "chiều mai", "mốt", "ngày kia", "ngày mốt", "tuần sau", "tuần tới", "tháng sau", "tháng tới", "cuối tuần này", "hôm sau", "mấy hôm nữa", "vài hôm nữa", "mấy ngày nữa", "cuối tháng này");

    private static readonly Vocabulary Part = new("sáng", "sớm", "trưa", "sáng sớm", "nãy");
    private static readonly Vocabulary DaysAgo = new("hôm trước", "ngày trước", "bữa trước", "hôm rồi", "ngày rồi", "bữa rồi");
    private static readonly Vocabulary SinceDays = new("cách đây", "cách nay", "trước đây");
    private static readonly Vocabulary Days = new("ngày", "hôm", "bữa");
    private static readonly Vocabulary Month = new("tháng", "th", "t");

    /// <summary>Which words may begin such a day; digits may, too.</summary>
    public static FirstWords Firsts { get; } = Back.Firsts.With(Stretch.Firsts, Ahead.Firsts, Part.Firsts, SinceDays.Firsts, NumberWords.Firsts);

    public static DateReading? Read(TokenText text, int at, int limit, DateOnly today)
    {
        if (DaysBack(text, at, limit, today) is { } counted)
        {
            return counted;
        }

        if (Back.Find(text, at, limit) is { } match && !(match.Length == 1 && match.Fit == Fit.Weak) && !IsSender(text, at, match.End))
        {
            return DateReading.Clear(at, match.End, today.AddDays(-match.Values[0]));
        }

        if (at > 0 && text[at - 1].Folded is "hoi" or "khi" && Part.Skip(text, at, limit) is var part && part > at)
        {
            // "hồi sáng em ghé": of this day.
            return DateReading.Clear(at, part, today);
        }

        if (Ahead.Skip(text, at, limit) is var ahead && ahead > at)
        {
            return IsSingle(text, at, ahead) && (!text.IsMarked || (at > 0 && text[at - 1].IsWord && char.IsUpper(text.Text[text[at].Start]))) ? null : DateReading.Doubtful(at, ahead, DateDoubt.Future);
        }

        return Stretch.Skip(text, at, limit) is var end && end > at
            ? DateReading.Doubtful(at, MonthBehind(text, end, limit), DateDoubt.Vague)
            : null;
    }

    /// <summary>"tôi qua thăm": I came over, and no evening of yesterday.</summary>
    private static bool IsSender(TokenText text, int at, int end) =>
        text[at].Folded == "toi" && (text.Text.AsSpan(text[at].Start, text[at].End - text[at].Start).Equals("tôi", StringComparison.OrdinalIgnoreCase)
            || (!text[at].Word.IsMarked && text.At(end)?.Folded is "tham" or "nha" or "ho" or "ghe" or "gap"));

    private static bool IsSingle(TokenText text, int at, int end) => end - at == 1 && text[at].Folded is "mai" or "mot";

    /// <summary>"3 hôm trước", "hai ngày trước", "cách đây 3 ngày".</summary>
    private static DateReading? DaysBack(TokenText text, int at, int limit, DateOnly today)
    {
        var since = SinceDays.Skip(text, at, limit);
        if (Count(text, since, limit) is not { } count || count.Value > 366)
        {
            return null;
        }

        var end = since > at ? Days.Skip(text, count.End, limit) : DaysAgo.Skip(text, count.End, limit);
        return end > count.End ? DateReading.Clear(at, end, today.AddDays(-count.Value)) : null;
    }

    private static (int Value, int End)? Count(TokenText text, int at, int limit) =>
        at < limit && text[at].IsDigits && text[at].Folded.Length <= 3
            ? (int.Parse(text[at].Folded, System.Globalization.CultureInfo.InvariantCulture), at + 1)
            : NumberWords.Digit(text, at, limit) is { } digit ? (digit, at + 1) : null;

    /// <summary>"cuối tháng" takes the month's number with it.</summary>
    private static int MonthBehind(TokenText text, int end, int limit) =>
        end < limit && Month.Begins(text, end - 1, limit) && text[end].IsDigits ? end + 1 : end;
}
