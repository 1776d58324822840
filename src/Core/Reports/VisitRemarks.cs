using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>
/// Words that go along with a report and tell only of the visit ("cũng chưa", "mai em đi", "hẹn cuối tuần"): once the visit is answered
/// otherwise, or says the same, they are of no use to the office.
/// </summary>
public static class VisitRemarks
{
    private static readonly Vocabulary Not = new(
        "chưa", "chưa đi", "chưa thăm", "chưa đến", "chưa tới", "chưa ghé", "chưa qua", "chưa xuống", "chưa đi được", "chưa thăm được", "chưa đến được", "chưa kịp", "chưa kịp đi", "chưa kịp thăm", "chưa kịp qua", "chưa qua kịp", "cũng chưa", "vẫn chưa");

    private static readonly Vocabulary Plans = new(
        "mai", "ngày mai", "mốt", "ngày mốt", "tuần sau", "tuần tới", "cuối tuần", "cuối tháng", "đầu tháng", "tháng sau", "hôm sau", "bữa sau", "chiều", "chiều nay", "chiều mai", "sáng mai", "tối", "tối nay", "lát", "lát nữa", "hẹn", "hẹn lại", "sẽ", "sẽ đi", "sẽ thăm", "để mai", "để sau", "định", "tính", "chắc", "chắc mai", "mới", "rồi mới");

    private static readonly Vocabulary Small = new(
        "em", "e", "tôi", "mình", "anh", "chị", "đi", "thăm", "đến", "tới", "ghé", "qua", "xuống", "vào", "gặp", "được", "thì", "rồi", "lại", "có", "cũng", "còn", "vẫn", "mà", "nhà", "hộ", "này", "đó", "ạ", "nha", "nhé", "luôn", "báo", "sau", "quay", "với", ",", ".");

    // "cháu qua rồi ạ": that there was a visit, said by whoever went.
    private static readonly Vocabulary Went = new("qua rồi", "đi rồi", "thăm rồi", "đến rồi", "tới rồi", "ghé rồi", "xuống rồi", "vào rồi", "gặp rồi", "có qua", "có ghé", "có đi", "có đến", "có xuống", "mới qua", "mới ghé", "mới đi");
    private static readonly Vocabulary Who = new("cháu", "con", "bác", "cô", "chú", "tui", "tao", "hôm qua", "hôm nay", "hôm kia", "bữa qua", "sáng nay", "sáng", "vừa", "đã", "xong", "dạ", "thưa");

    // "chị đi rẫy xa", "khóa cửa không gặp": why nobody was met.
    private static readonly Vocabulary Away = new(
        "khóa cửa", "cửa khóa", "nhà khóa", "nhà khóa cửa", "không gặp", "ko gặp", "không gặp ai", "không có ai", "không ai", "không có nhà", "không ở nhà", "đi vắng", "vắng nhà", "vắng", "đi rẫy", "đi nương", "đi làm", "đi làm thuê", "đi làm xa", "đi xa", "chưa về", "ở rẫy", "ở xa", "đi chơi", "đi họp", "đi viện");
    private static readonly Vocabulary Whoever = new("hộ", "nhà", "cả nhà", "chủ hộ", "vợ chồng", "gia đình", "hai vợ chồng", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "hôm đó", "lúc đó", "hôm ấy", "thì", "đều", "đang", "(", "mà", "nhưng", "do", "vì");

    private static readonly Vocabulary Reason = new("vì", "do", "tại", "bởi", "bởi vì", "tại vì");

    /// <summary>What is left beside this answer to whether the household was visited.</summary>
    /// <param name="rest">The words, their parts divided by semicolons.</param>
    /// <param name="visited">The answer.</param>
    public static string Without(string rest, bool visited) => rest.Length == 0 ? rest
        : string.Join("; ", rest.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => !IsOfTheVisit(p, visited)));

    /// <summary>What is left where a visit that was denied has been made: why nobody was met goes as well.</summary>
    /// <param name="rest">The words, their parts divided by semicolons.</param>
    public static string WithoutAbsence(string rest) => rest.Length == 0 ? rest
        : string.Join("; ", rest.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => TokenText.Of(VietnameseText.Normalize(p)) is var text && !Away.Begins(text, Whoever.SkipAll(text, 0, text.Count), text.Count)));

    private static bool IsOfTheVisit(string part, bool visited)
    {
        var text = TokenText.Of(VietnameseText.Normalize(part));
        var (denies, plans, went) = (false, false, false);
        for (var at = 0; at < text.Count;)
        {
            var (no, plan) = (Not.Skip(text, at, text.Count), Plans.Skip(text, at, text.Count));
            denies |= no > at;
            var goes = Went.Skip(text, at, text.Count);
            plans |= plan > at && no <= at && goes <= plan;
            went |= goes > at && no <= at;
            var next = Math.Max(Math.Max(Math.Max(no, plan), goes), Math.Max(Small.Skip(text, at, text.Count), Who.Skip(text, at, text.Count)));
            if (next == at)
            {
                // "chưa đi được vì mưa": why there was no visit goes with the no.
                return visited && denies && Reason.Begins(text, at, text.Count);
            }

            at = next;
        }

        // A plan beside "chưa" is news; beside a visit it is past.
        return visited ? denies || plans || went : denies;
    }
}
