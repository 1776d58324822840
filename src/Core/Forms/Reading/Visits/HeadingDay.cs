using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The day of a whole round, said in a heading before the first household: "Sáng 6/9 tôi đi làng trong. H012 đã thăm …", "Kết quả chuyến đi
/// hôm qua: H005 đã thăm …". It is the day of every household that is said to be visited and has none of its own. A heading says
/// nothing but who went where and when; "Hôm qua tôi đi họp huyện. H012 đã thăm" is none.
/// </summary>
internal static class HeadingDay
{
    private const int LongestHeading = 24;
    private const int LongestName = 3;
    private const int FewestWords = 4;
    private static readonly Vocabulary Round = new(["một mạch", "1 mạch", "một lèo", "một lượt", "một vòng", "1 vòng", "cả vòng", "đi vòng", "các hộ", "các nhà", "mấy hộ", "mấy nhà", "vòng quanh", "bà con", .. from count in CountWords.Words(2, 5).Concat(["2", "3", "4", "5", "6"]) from home in (string[])["nhà", "hộ"] select count + " " + home]);

    private static readonly Vocabulary Went = new("đi", "đi được", "đi thăm", "xuống", "ghé", "chạy", "vào", "vô", "lên", "qua", "thăm");

    private static readonly Vocabulary Going = new(
        "đi", "xuống", "vào", "vô", "lên", "ra", "về", "qua", "sang", "ghé", "đến", "chuyến đi", "chuyến", "chuyến thăm", "chuyến công tác", "buổi thăm", "đợt thăm", "đợt đi", "buổi đi", "đi thăm", "thăm", "đi cơ sở", "đi địa bàn", "đi thực tế", "đi một vòng", "đi 1 vòng", "một vòng", "1 vòng", "đi vòng", "cả vòng", "vòng", "vòng quanh", "đi khắp", "đi hết", "đi bản", "đi thôn", "đi làng", "xuống làng", "xuống thôn", "xuống bản", "xuống cơ sở", "xuống địa bàn", "xuống hộ", "đi hộ", "đi các hộ", "đi thăm hộ", "thăm hộ", "thăm các hộ", "thăm nhà", "đi được", "thăm được", "đi thăm về", "gặp", "gặp bà con", "thăm bà con", "tranh thủ ghé", "chạy", "kết quả thăm", "kết quả đi", "kết quả đi thăm", "kết quả chuyến đi", "kết quả buổi thăm");

    private static readonly Vocabulary Around = new([.. CountWords.Words(2, 5), "tôi", "em", "mình", "tui", "e", "chúng tôi", "tụi em", "bọn em", "tổ", "tổ em", "chi bộ", "cùng", "với", "anh em", "chị em", "trưởng thôn", "bí thư", "có", "đã", "vừa", "mới", "vừa mới", "mới vừa", "cũng", "được", "xong", "rồi", "về", "hết", "đủ", "luôn", "và", "thì", "là", "ở", "tại", "trong", "ngoài", "trên", "dưới", "quanh", "khắp", "cả", "các", "mấy", "2", "3", "4", "5", "6", "7", "hộ", "nhà", "gia đình", "bà con", "làng", "thôn", "bản", "buôn", "xóm", "ấp", "khu", "tổ dân phố", "khu phố", "xã", "địa bàn", "cơ sở", "kết quả", "báo cáo", "báo cáo kết quả", "báo cáo nhanh", "tình hình", "danh sách", "tổng hợp", "nội dung", "tóm tắt", "nhật ký", "lịch trình", "ghi chép", "sau", "như sau", "cụ thể", "cụ thể như sau", "cụ thể là", "một vòng", "1 vòng", "một lượt", "1 lượt", "một chuyến", "1 chuyến", "một buổi", "1 buổi", "hôm", "ngày", "buổi", "lúc", "hồi", "đợt", "sáng", "trưa", "chiều", "tối", "đầu", "cuối", "giờ", "của tôi", "của em", "của mình", "theo dõi", "phụ trách", "được giao", "tôi phụ trách", "em phụ trách", "em theo dõi", "tôi theo dõi", "này", "nghèo", "giúp đỡ", "kỳ này", "nhé", "ạ", "gồm", "gồm có", "thấy", "làm việc", "trực tiếp", "lần lượt"]);

    private static readonly Vocabulary Reports = new("báo cáo", "báo", "gửi", "gửi báo cáo", "bc", "tổng hợp", "nộp", "kể", "trình bày", "xin báo cáo");

    /// <summary>Where the heading ends in the words before the first household's name, and its day; null where there is none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="first">The first household's words.</param>
    /// <param name="today">The day that "hôm qua" is counted from.</param>
    public static (int End, DateReading Day)? Find(TokenText text, Block first, DateOnly today)
    {
        var words = text.Through(first.Words);
        if (first.IsShared)
        {
            // "Sáng nay tôi đi được hai nhà, nhà …": said of all already, but for its day.
            return (Read(words, words.Count, today) ?? OfOwnRound(words, words.Count, today)) is { } shared ? (0, shared) : null;
        }

        if (first is not { Mentions: [{ IsEveryone: false }, ..] })
        {
            return null;
        }

        var name = 0;
        while (name < words.Count && name <= LongestHeading && words[name].Start < first.NameStart)
        {
            name++;
        }

        var end = name;
        while (end > 0 && words[end - 1] is { Kind: TokenKind.NewLine } or { Kind: TokenKind.Sign, Folded: "-" or "+" or "*" or "•" or "(" or "|" })
        {
            end--;
        }

        return end > 1 && end <= LongestHeading && words.Count > name && EndsHeading(words, end - 1) && (Read(words, end - 1, today) ?? OfOwnRound(words, end - 1, today)) is { } day ? (end, day) : null;
    }

    /// <summary>"Bữa chủ nhật em đi một vòng hai nhà cho tiện xăng.": the sender's round on one day, whatever is said of how.</summary>
    private static DateReading? OfOwnRound(TokenText words, int to, DateOnly today) =>
        (to == words.Count || Boundaries.At(words, to) == Boundary.Strong) && IsRound(words, to) && Enumerable.Range(0, to).Any(i => Went.Begins(words, i, to)) && !CameWords.Not.OccursIn(words, 0, to) && !CameWords.Phone.OccursIn(words, 0, to) && !CameWords.Elsewhere.OccursIn(words, 0, to)
        && DaysIn(words, to, today) is [{ Doubt: DateDoubt.None } only] ? only : null;

    private static List<DateReading> DaysIn(TokenText words, int to, DateOnly today)
    {
        var days = new List<DateReading>();
        for (var at = 0; at < to; at++)
        {
            if (DateScanner.Read(words, at, to, today, isAsked: false) is { } day)
            {
                days.Add(day);
                at = day.End - 1;
            }
        }

        return days;
    }

    /// <summary>"Hôm nay em báo cáo kết quả: H012 đã thăm": the colon of a heading that says when it is told.</summary>
    public static bool EndsReporting(TokenText text, int at) =>
        text[at].IsSign(':') && Boundaries.ClauseStart(text, at) is var start && Reports.OccursIn(text, start, at) && !Reports.Begins(text, start, at);

    /// <summary>A stop, a colon, a line, or a comma directly before the household.</summary>
    private static bool EndsHeading(TokenText words, int at) => Boundaries.At(words, at) == Boundary.Strong || words[at].IsSign(':') || words[at].IsSign(',');

    private static DateReading? Read(TokenText words, int to, DateOnly today)
    {
        DateReading? day = null;
        var goes = false;
        for (var at = 0; at < to;)
        {
            if (DateScanner.Read(words, at, to, today, isAsked: false) is { } found)
            {
                if (day is not null || found.Doubt is not (DateDoubt.None or DateDoubt.Vague))
                {
                    return null;
                }

                (day, at) = (found, found.End);
                continue;
            }

            if (day is not null && Reports.Begins(words, at, to))
            {
                // "Hôm nay tôi báo cáo kết quả đi thăm: …" says when it is told.
                return null;
            }

            var gone = Going.Skip(words, at, to);
            goes |= gone > at;
            var next = Math.Max(gone, Math.Max(Around.Skip(words, at, to), AllOwn.PlaceEnd(words, at)));
            next = Math.Max(next, Boundaries.At(words, at) == Boundary.Weak && at > 0 ? at + 1 : Fillers.Courtesy.Skip(words, at, to));
            next = next == at && IsNameOfPlace(words, at) ? at + 1 : next;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return goes ? day : null;
    }

    /// <summary>"làng Klơng", "thôn 2", "anh Tuấn": a name behind a word for a place or a person.</summary>
    private static bool IsNameOfPlace(TokenText words, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= LongestName; back--)
        {
            if (words[back].Folded is "lang" or "thon" or "ban" or "buon" or "xom" or "ap" or "khu" or "to")
            {
                return words[at].IsDigits || (words[at].IsWord && char.IsUpper(words.Text[words[at].Start]));
            }
        }

        return false;
    }

    /// <summary>Of one household alone, whether its own words tell the visit: else the heading may be all that does.</summary>
    public static bool IsOfVisit(TokenText words, FormLexicon lexicon) =>
        Enumerable.Range(0, words.Count).Any(at => lexicon.Find(words, at, words.Count) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.YesNo }));

    /// <summary>"Hôm qua em đi một vòng.", "sáng nay tui ghé mấy nhà:": the sender's own round of the households, so that whoever is told of behind it was visited.</summary>
    public static bool IsRound(TokenText heading, int to) =>
        Enumerable.Range(0, to).Any(at => CameWords.Sender.Begins(heading, at, to)) && Enumerable.Range(0, to).Any(at => Round.Begins(heading, at, to)) && !Enumerable.Range(0, to).Any(at => Reports.Begins(heading, at, to));

    /// <summary>"Danh sách thăm ngày 7/9:", "Đã thăm hôm qua:": a heading over a list that says the visit and its day.</summary>
    public static bool IsListOfVisits(TokenText heading, int to, FormLexicon lexicon, DateOnly today) =>
        to > 0 && Enumerable.Range(0, to).LastOrDefault(i => heading[i].Kind != TokenKind.NewLine && !RangeFinder.IsDashSign(heading[i])) is var last && heading[last].IsSign(':')
        && Read(heading, last, today) is not null && IsOfVisit(heading.Through(heading.Tokens[..last]), lexicon);

    /// <summary>Those that something is told of, and nothing of a visit.</summary>
    public static void ShareVisit(IReadOnlyList<(Block Block, Collector Said)> read)
    {
        foreach (var said in read.Where(r => r.Block.Mentions.Count > 0).Select(r => r.Said))
        {
            if (FormLexicon.Of(said.Form).Visit is { } visit && !said.Answers.Has(visit.Key) && !said.IsUnclear(visit.Key)
                && (said.Answers.Count > 0 || said.Unclear.Count > 0 || said.Text.Count > FewestWords) && !NobodyThere.IsSaid(said.Text, 0, said.Text.Count))
            {
                said.Add(visit, new Answer.YesNo(true));
            }
        }
    }

    /// <summary>Gives the day to whoever was visited and has no day; a stretch of days ("tuần trước") asks for it.</summary>
    public static void Share(DateReading day, IReadOnlyList<(Block Block, Collector Said)> read, TokenText heading)
    {
        foreach (var said in read.Select(r => r.Said))
        {
            if (FormLexicon.Of(said.Form).Visit is { } visit && said.Answers[visit.Key] is Answer.YesNo { Value: true }
                && FormLexicon.Companion(said.Form, visit, QuestionKind.Date) is { } when && !said.Answers.Has(when.Key) && !said.IsUnclear(when.Key))
            {
                said.Add(when, DateAnswer.JudgeTold(when, day, heading.Slice(day.Start, day.End), said.Today));
            }
        }
    }
}
