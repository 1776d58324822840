using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Words before the first household that are said of every household behind them: "Hôm 5/9 đi thăm 3 hộ: H015 …; H017 …",
/// "Sáng nay tôi đã ghé hai nhà. Nhà … Nhà …".
/// </summary>
internal static class Prefaces
{
    private static readonly Vocabulary Several = new([.. CountWords.Several, .. CountWords.Words(2, 10), CountWords.All[0], .. CountWords.AllOf(2, 3)]);

    private static readonly Vocabulary SaidOfAll = new("tất cả", "cả", "các hộ", "những hộ", "mấy hộ", "toàn bộ", "đều", "đã thăm", "đã đến thăm", "đã đi thăm", "chưa thăm", "hôm nay đã thăm", "hôm qua đã thăm");

    // Headings that only name the subject of the message.
    private static readonly Vocabulary Heading = new("kết quả", "tình hình", "danh sách", "kế hoạch", "lịch", "báo cáo kết quả", "báo cáo tình hình", "báo cáo việc", "về việc", "v/v", "nội dung", "theo kế hoạch", "nhật ký", "chương trình", "mai", "ngày mai");

    private static readonly Vocabulary Results = new("kết quả", "báo cáo", "tình hình", "danh sách", "tổng hợp");

    private static readonly Vocabulary Among = new("trong", "trong số", "với", "về");
    private static readonly Vocabulary Followed = new("tôi", "em", "mình", "theo dõi", "phụ trách", "giúp đỡ", "được giao", "đỡ đầu", "của", "này", "thì", ",", ":", "nghèo");

    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "tui", "e", "chúng tôi", "tụi em", "bọn em");
    private static readonly Vocabulary Going = new("tôi", "em", "mình", "tui", "e", "chúng tôi", "tụi em", "bọn em", "đã", "vừa", "mới", "có", "đi", "thăm", "đi thăm", "về", "xong", "rồi", "hết", "đủ", "một vòng", "1 vòng", "một lượt", "1 lượt", "các", "mấy", "hộ", "nhà", "bà con", "gia đình", "xuống", "ghé", "qua", "vào", "vô", "lên", "thăm hỏi", "hỏi thăm", "hôm", "ngày", "luôn", ",", "thì", "được");

    // "hôm nay tôi báo cáo 2 hộ, …" tells no visit.
    private static readonly Vocabulary Went = new("đi", "đi được", "đi thăm", "ghé", "ghé thăm", "thăm", "thăm được", "xuống", "xuống thăm", "vào", "vào thăm", "vô", "qua thăm", "sang thăm", "lên thăm", "gặp được");
    private const int LongestFirst = 4;
    private static readonly Vocabulary First = new([.. from noun in (string[])["nhà", "hộ", ""] from number in (string[])["đầu", "đầu tiên", "thứ nhất"] select (noun + " " + number + " là").Trim(), "một là"]);
    private static readonly Vocabulary Managed = new("được");

    /// <summary>
    /// The words said of all, the token where the households begin, and how many they say; null where none are. "đi được 4 hộ"
    /// is a visit, "đi hộ" to the form.
    /// </summary>
    public static (Token[] Words, int End, int? Count)? Find(TokenText text, IReadOnlyList<Mention> mentions, FormLexicon lexicon, DateOnly today)
    {
        var first = mentions.FirstOrDefault(m => !m.IsEveryone);
        var end = first is null ? 0 : first.Start;
        while (end > 0 && text[end - 1] is { Kind: TokenKind.NewLine } or { Kind: TokenKind.Sign, Folded: "-" or "+" or "*" or "•" or "(" or "|" })
        {
            end--;
        }

        end = BeforeFirst(text, end);
        if (first is not null && OfThem(text, first.Start) is { } of)
        {
            return of;
        }

        var households = mentions.Where(m => !m.IsEveryone).Select(m => m.Code ?? text.Slice(m.Start, m.End)).Distinct(StringComparer.Ordinal).Count();
        if (end < 3 || households < 2 || Boundaries.At(text, end - 1) != Boundary.Strong && !text[end - 1].IsSign(':') && !text[end - 1].IsSign(','))
        {
            return null;
        }

        var isList = text[end - 1].IsSign(':');
        for (var at = 1; at < end; at++)
        {
            if (text[at].Folded is "ho" or "nha" && (text[at - 1].IsDigits || Several.Begins(text, at - 1, at)) && (isList || (CountWords.At(text, at - 1) == households && (!text[end - 1].IsSign(',') || Went.OccursIn(text, 0, end)))))
            {
                var managed = at > 2 && Managed.Begins(text, at - 2, at - 1) ? at - 2 : at - 1;
                return ([.. text.Tokens[..managed], text[at], .. text.Tokens[AllOwn.PlaceEnd(text, at + 1)..(end - 1)]], end, CountWords.At(text, at - 1));
            }
        }

        if (Boundaries.At(text, end - 1) == Boundary.Strong && TellsVisit(text, end, lexicon) && SaysOnlyGoing(text, end - 1, today))
        {
            // "Em mới đi thăm về sáng nay. Bác Thuận, …. Cô Thoan, …"
            return (text.Tokens[..(end - 1)], end, null);
        }

        return isList && (SaidOfAll.Begins(text, 0, end) || TellsVisit(text, end, lexicon)) ? (text.Tokens[..(end - 1)], end, null) : null;
    }

    /// <summary>Nothing but that the sender went to see them, and when.</summary>
    private static bool SaysOnlyGoing(TokenText text, int to, DateOnly today)
    {
        var isSender = false;
        for (var at = 0; at < to;)
        {
            isSender |= Sender.Begins(text, at, to);
            var next = DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: DateDoubt.None } day ? day.End : Math.Max(Going.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return isSender;
    }

    /// <summary>"… hai nhà. Nhà đầu là Kpă Thoan": where the words begin that count the first.</summary>
    private static int BeforeFirst(TokenText text, int end) =>
        Enumerable.Range(Math.Max(0, end - LongestFirst), Math.Min(LongestFirst, end)).FirstOrDefault(i => First.Skip(text, i, end) == end, end);

    /// <summary>"Trong ba hộ tôi theo dõi thì H013 …": of which households is told, and nothing yet.</summary>
    private static (Token[] Words, int End, int? Count)? OfThem(TokenText text, int end)
    {
        var at = Among.Skip(text, Fillers.SkipCourtesy(text, 0, end), end);
        var number = Among.Begins(text, Fillers.SkipCourtesy(text, 0, end), end) && at + 1 < end && (CountWords.At(text, at) is not null || Several.Begins(text, at, at + 1)) ? at + 1 : end;
        return number < end && text[number].Folded is "ho" or "nha" && Followed.SkipAll(text, number + 1, end) == end ? ([], end, null) : null;
    }

    /// <summary>"Sáng nay đi một vòng thăm hộ:" tells a visit; "Kết quả thăm hộ:" is a heading.</summary>
    private static bool TellsVisit(TokenText text, int end, FormLexicon lexicon)
    {
        var start = Fillers.SkipCourtesy(text, 0, end);
        if (Heading.Begins(text, 0, end) || Heading.Begins(text, start, end) || Results.OccursIn(text, start, end) || text.Tokens[..(end - 1)].Any(t => t.IsSign(':')))
        {
            return false;
        }

        for (var at = 0; at < end; at++)
        {
            if (lexicon.Find(text, at, end) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.YesNo }))
            {
                return true;
            }
        }

        return false;
    }
}
