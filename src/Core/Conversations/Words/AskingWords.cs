using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Whether words typed without a question mark ask. A word of asking ("gì", "ai", "mấy", "sao", "nào") asks only where a question has it: at the end
/// ("H012 là hộ gì") or in front of what is asked ("ai phụ trách"). Behind a no ("không còn ai"), where it means everyone ("ai cũng khỏe") or several
/// ("mấy đứa đi học") it tells, and what tells is never answered as a question.
/// </summary>
internal static class AskingWords
{
    private const int Openings = 4;
    private const int LongestEnd = 3;

    private static readonly Vocabulary Opens = new("cho hỏi", "cho em hỏi", "cho tôi hỏi", "cho mình hỏi", "xin hỏi", "em hỏi", "tôi hỏi", "mình hỏi", "muốn hỏi", "hỏi chút", "hỏi tí");
    private static readonly Vocabulary Tail = new("ạ", "vậy", "thế", "nhỉ", "hả", "ha", "ad", "em", "anh", "chị", "e", "tôi", "bạn", "đồng chí", "nhé", "nha", "đó", "đấy", "ta", "nữa", "rồi", "à", "đây", "với", "này", "giờ", "không", "ơi");
    private static readonly Vocabulary Ends = new("ai", "gì", "nào", "sao", "thế nào", "như thế nào", "ra sao", "làm sao", "bao nhiêu", "bao giờ", "khi nào", "lúc nào", "ở đâu", "đến đâu", "tới đâu", "đi đâu", "đâu rồi", "bao lâu", "chỗ nào", "đâu", "mấy");
    private static readonly Vocabulary EndsUnmarked = new("ai", "gì", "sao", "thế nào", "như thế nào", "ra sao", "làm sao", "bao nhiêu", "bao giờ", "khi nào", "lúc nào", "ở đâu", "đến đâu", "tới đâu", "đi đâu", "đâu rồi", "bao lâu", "chỗ nào");

    // "mạch máu não", typed without marks, is no "nào".
    private static readonly Vocabulary Which = new("kỳ nào", "ngày nào", "hôm nào", "hộ nào", "nhà nào", "thôn nào", "làng nào", "câu nào", "mục nào", "phần nào", "cái nào", "báo cáo nào", "tháng nào", "đợt nào", "nơi nào", "loại nào", "nguồn nào", "diện nào", "hình thức nào", "người nào", "cán bộ nào", "đồng chí nào", "khoản nào");

    // Behind these the word of asking denies, or what is asked about is told of.
    private static readonly Vocabulary Denies = new("không", "chưa", "chẳng", "chả", "đừng", "chớ", "biết", "cũng", "đều", "bất kỳ", "bất cứ", "dù", "tùy", "nhớ", "đâu", "có gì", "gì", "hết", "cả", "làm gì có");
    private static readonly Vocabulary Spreads = new("cũng", "đều", "thì", "nấy", "đấy");

    // What the bot itself is asked about may be unknown: "không biết ghi thế nào" asks.
    private static readonly Vocabulary Service = new("báo", "báo cáo", "gửi", "nộp", "gõ", "điền", "nhập", "trả lời", "ghi", "viết", "sửa báo cáo", "sửa", "dùng");

    private static readonly Vocabulary Fronts = new("bao giờ", "khi nào", "lúc nào", "tại sao", "vì sao", "làm thế nào", "làm sao", "thế nào", "bao nhiêu", "mấy giờ", "mấy ngày nữa", "mấy hôm nữa", "mấy kỳ", "mấy báo cáo", "bao lâu", "ở đâu");
    private static readonly Vocabulary Who = new([.. from verb in (string[])["phụ trách", "quản lý", "báo", "gửi", "nộp", "nhận", "duyệt", "là", "đang", "sẽ", "chưa", "còn", "theo dõi", "làm", "đọc", "trả lời", "xem", "lo", "giúp", "biết", "ghi", "sửa", "thay", "cho"] select "ai " + verb]);
    private static readonly Vocabulary Why = new([.. from next in (string[])["chưa", "không", "lại", "vẫn", "còn", "bị", "tôi", "em", "mà", "phải", "hệ thống", "báo cáo", "cứ", "lâu", "hỏi", "ad", "gửi"] select "sao " + next]);
    private static readonly Vocabulary What = new("báo gì", "ghi gì", "gõ gì", "gửi gì", "nộp gì", "viết gì", "điền gì", "báo cáo gì", "làm gì nữa", "làm gì tiếp", "cái gì", "gì vậy", "gì thế", "gì đây", "hỏi gì", "nói gì");

    // Where no household is named there is nobody of whom "sao", "ai" could be told.
    private static readonly Vocabulary Whoever = new("sao", "ai");
    private static readonly Vocabulary HowMany = new("mấy khẩu", "mấy người", "mấy nhân khẩu", "mấy hộ", "mấy nhà", "mấy con", "mấy tuổi", "mấy lần", "mấy câu", "mấy kỳ", "mấy tháng", "mấy cháu");
    private static readonly Vocabulary Has = new("có", "được", "gồm", "còn", "nuôi", "nhà", "hộ", "tôi", "em", "mình");

    /// <summary>Whether the words ask.</summary>
    /// <param name="text">The words; of a household that is named, those behind its code or name.</param>
    /// <param name="isOfOwn">One of the sender's households was named: what stands before the clause that asks is told of it.</param>
    public static bool Ask(string text, bool isOfOwn)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text).Trim(' ', '.', '!', ',', ':', ';', '-'));
        var end = End(words);
        if (end == 0)
        {
            return false;
        }

        var from = Fillers.SkipCourtesy(words, 0, end);
        var clause = ClauseStart(words, end);
        return Enumerable.Range(0, Math.Min(Openings, end)).Any(at => Opens.Begins(words, at, end))
            || AsksInFront(words, from == end ? 0 : from, words.Count, isOfOwn)
            || ((clause <= from || !isOfOwn) && AsksAtEnd(words, clause, end));
    }

    // "ai phụ trách hộ này", "kỳ nào đang mở"; not "ai cũng khỏe", "khi nào có tiền thì sửa".
    private static bool AsksInFront(TokenText words, int from, int count, bool isOfOwn)
    {
        var to = Boundaries.ClauseEnd(words, from, count);
        if (Enumerable.Range(from, Math.Max(0, to - from)).Any(i => Spreads.Begins(words, i, to) || (words[i].Folded == "dau" && i > from && words[i - 1].Folded is not ("o" or "den" or "toi" or "di"))))
        {
            return false;
        }

        return (!isOfOwn && Whoever.Begins(words, from, to)) || new[] { Fronts, Who, Why, What, Which }.Any(v => v.Begins(words, from, to))
            || (from + 1 < to && !Denies.Begins(words, from, to) && new[] { What, Which }.Any(v => v.Begins(words, from + 1, to)));
    }

    private static bool AsksAtEnd(TokenText words, int from, int end)
    {
        if (IsHowMany(words, from, end))
        {
            return true;
        }

        for (var at = Math.Max(from, end - LongestEnd); at < end; at++)
        {
            var asks = words[end - 1].Word.IsMarked || words.IsMarked ? Ends : EndsUnmarked;
            if ((asks.Skip(words, at, end) == end || Which.Skip(words, at, end) == end) && (!IsDenied(words, from, at) || IsOfService(words, from, at)))
            {
                return true;
            }
        }

        return false;
    }

    // "H012 mấy khẩu", "tôi có mấy hộ"; "chị đi hết mấy nhà" tells.
    private static bool IsHowMany(TokenText words, int from, int end)
    {
        var at = Has.SkipAll(words, from, end);
        return HowMany.Skip(words, at, end) == end && at < end;
    }

    private static bool IsOfService(TokenText words, int from, int at) =>
        at > from && (Service.Skip(words, at - 1, at) == at || (at - 1 > from && Service.Skip(words, at - 2, at) == at));

    private static bool IsDenied(TokenText words, int from, int at) => Denies.OccursIn(words, from, at);

    private static int End(TokenText words)
    {
        var end = words.Count;
        while (end > 1 && (words[end - 1].Kind != TokenKind.Word || Tail.Skip(words, end - 1, end) == end))
        {
            end--;
        }

        return end;
    }

    private static int ClauseStart(TokenText words, int end)
    {
        var at = end;
        while (at > 0 && Boundaries.At(words, at - 1) == Boundary.None)
        {
            at--;
        }

        return at;
    }
}
