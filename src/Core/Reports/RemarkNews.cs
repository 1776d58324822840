using System.Text.RegularExpressions;
using ReportBot.Core.Households;
using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>
/// Which of the words that go along with reports tell the office anything: greetings, talk to the service, half of a sentence and
/// names alone do not. They stay with the report; lists leave them out and say so.
/// </summary>
public static partial class RemarkNews
{
    private const int ShortestWord = 2;
    private const int LongestOpening = 8;

    private static readonly Vocabulary Opening = new(
        "tôi", "tui", "em", "mình", "cháu", "anh", "chị", "đồng chí", "ạ", "dạ", "xin", "cho", "báo", "báo cáo", "báo thêm", "báo cáo thêm", "bổ sung", "thêm", "là", "như sau", "tin", "à", "quên", "với", "nữa", "hôm nay", "bữa nay", "nhà", "hộ", "thì", ",");

    private static readonly Vocabulary Small = new(
        "tôi", "tui", "em", "e", "mình", "anh", "a", "chị", "c", "ông", "bà", "cô", "chú", "bác", "dì", "cháu", "con", "các", "đồng chí", "đ/c", "đc", "ad", "admin", "bot", "ơi", "oi", "ạ", "dạ", "vâng", "nha", "nhé", "nghe", "luôn", "à", "ừ", "ờ", "hả", "nè", "đó", "đấy", "kia", "này", "nọ", "thì", "là", "mà", "và", "với", "cùng", "của", "ở", "tại", "trong", "ngoài",
        "hộ", "nhà", "gia đình", "bà con", "mấy", "những", "nào", "cả", "đều", "tất cả", "hết", "mỗi", "từng", "lại", "cũng", "vẫn", "vậy", "như", "thế", "còn", "nữa", "thêm", "rồi", "xong", "alo", "a lô", "alô", "hi", "hello", "ok", "oke", "okie", "quick", "ủa", "khoan", "khoan đã", "đây", "gì", "gì mới", "không có gì mới", "ko có gì mới", "như cũ", "sao", "thế nào", "nhỉ", "kìa", "dzậy", "ha", "hen", "nghen", "hổng", "hông", "hong", "có", "không", "ko", "k", "chưa", "được", "bị", "đã", "đang", "sẽ", "để", "cho", "chỉ", "nhờ", "thôi", "ghi", "giùm", "dùm", "giúp", "kèm", "gửi", "báo", "báo cáo", "bc", "quên", "nhầm", "xem", "bỏ", "phần", "muốn", "xin", "hỏi",
        "thôn", "làng", "xóm", "khu phố", "địa bàn", "phụ trách", "người", "nhân khẩu", "khẩu", "kỳ", "kỳ này", "tháng này", "đợt này", "đợt", "thăm", "đi thăm", "đến thăm", "ghé", "ghé thăm", "thăm hỏi", "đến", "tới", "vào", "xuống", "qua", "sang", "đi", "về", "hẹn", "cùng", "chủ nhật", "cn", "thứ", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "hnay", "hqua", "hom qua", "đi hết", "hết cả", "cùng đi", "cùng chi hội phụ nữ", "cùng hội phụ nữ", "cùng trưởng thôn", "cùng già làng", "cùng chi hội", "minh", "hôm", "ngày", "hôm qua", "hôm nay", "hôm kia", "sáng", "chiều", "tối", "nay", "mai", "mùng", "tuần", "tuần này", "tuần trước", "lúc", "hồi", "bữa", "chung",
        "tình hình", "nắm tình hình", "nắm", "thu nhập", "khó khăn", "đề xuất", "kiến nghị", "nguyện vọng", "hỗ trợ", "giúp đỡ", "giá trị", "cụ thể", "ngày thăm", "khả năng", "đánh giá", "khoảng", "chắc", "bình thường", "bình thường thôi", "ổn", "ổn định", "tốt", "khỏe", "vui", "vui vẻ", "vui lòng", "thấy", "nhìn chung", "nói chung", "chung chung", "cơ bản", "sau", "trước", "số", "và các", "lần", "kính gửi", "thưa", "sau đây", "như sau", "xin chào", "chào",
        ",", ".", ":", ";", "-", "–", "(", ")", "/", "!", "?", "…", "“", "”", "\"");

    // News, though each word of them is small.
    private static readonly Vocabulary Told = new("nhà ở", "sửa nhà", "đi vắng", "vắng nhà", "không có nhà", "không ổn", "không ổn định", "chưa ổn", "chưa ổn định", "không khỏe", "không tốt");

    // Said to the service or of the reporting itself, whatever else stands beside it.
    private static readonly Vocabulary Talk = new(
        "gửi kèm", "gửi xong", "gửi chưa", "nhận được chưa", "ghi giùm", "ghi nhầm", "ghi lộn", "nhầm hộ", "lộn hộ", "em quên", "e quên", "tôi quên", "quên báo", "chưa hiểu", "bỏ phần", "bỏ lời", "sửa báo cáo", "xóa báo cáo", "thông báo trả lại", "cảm ơn", "cám ơn", "xin lỗi", "nói rồi mà", "báo rồi mà", "ghi rồi mà", "tôi muốn đề xuất", "muốn hỏi", "cho hỏi", "cho em hỏi",
        "là nhà khác", "là hộ khác", "của nhà khác", "của hộ khác", "không phải hộ", "không phải nhà", "không phải kỳ", "viết tắt", "viết ngắn", "viết gọn", "báo ngắn", "báo gọn", "báo nhanh", "mắt kém", "không rành máy", "sao không thấy", "sao chưa thấy", "sao lại", "mà khoan", "quên mã", "số điện thoại ban", "danh sách hộ của", "xem lại", "để em xem", "cho em xem", "hướng dẫn em", "báo cáo trễ", "báo trễ", "báo muộn");

    /// <summary>Whether a remark tells the office something.</summary>
    /// <param name="remark">One part of what was sent along.</param>
    /// <param name="names">Words of names of the unit's households, folded; a name alone tells nothing.</param>
    public static bool Is(string remark, IReadOnlySet<string> names)
    {
        var words = TokenText.Of(VietnameseText.Normalize(remark));
        if (Talk.OccursIn(words, 0, words.Count))
        {
            return false;
        }

        if (Amount().IsMatch(remark) || Figure().IsMatch(remark) || Told.OccursIn(words, 0, words.Count))
        {
            return true;
        }

        // A figure without a word is no news.
        var (content, figures) = (0, 0);
        for (var at = 0; at < words.Count;)
        {
            var next = Small.Skip(words, at, words.Count);
            if (next == at)
            {
                var word = words[at];
                figures += word.IsDigits ? 1 : 0;
                content += word.IsWord && word.Folded.Length >= ShortestWord && !names.Contains(word.Folded) && !IsCode(words, at) ? 1 : 0;
                next = at + 1;
            }

            at = next;
        }

        return content > 1 || (content == 1 && (figures > 0 || words.Tokens.Count(t => t.IsWord) > 1));
    }

    /// <summary>The remarks of one report that tell something, as they are read, and how many others there are.</summary>
    public static (IReadOnlyList<string> News, int Others) Of(string rest, int longest, IReadOnlySet<string> names)
    {
        var all = RestWords.Remarks(rest, longest);
        List<string> news = [.. all.Where(r => Is(r, names)).Select(WithoutOpening)];
        return (news, all.Count - news.Count);
    }

    // "Tui báo thêm: nhà anh Vinh …" begins with what is said to the service.
    private static string WithoutOpening(string remark)
    {
        var words = TokenText.Of(VietnameseText.Normalize(remark));
        for (var at = 0; at < Math.Min(words.Count - 1, LongestOpening);)
        {
            if (words[at].IsSign(':'))
            {
                return at > 0 ? words.Text[words[at + 1].Start..] : remark;
            }

            var next = Opening.Skip(words, at, words.Count);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return remark;
    }

    /// <summary>The words of all names of heads of households.</summary>
    public static IReadOnlySet<string> NamesIn(Roster roster) => roster.Households
        .SelectMany(h => VietnameseText.Fold(h.HeadName).Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Append(LastOf(h.HeadName)))
        .ToHashSet(StringComparer.Ordinal);

    private static string LastOf(string name) => VietnameseText.Fold(name).Split(' ')[^1];

    [GeneratedRegex(@"\d\s?(k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|đ|tỷ|ty)(\d|\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    // "được hỗ trợ 100%", "thu nhập: 900"
    [GeneratedRegex(@"\d\s?%|\p{L}:\s?\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    // "H011", "BC-000009"
    private static bool IsCode(TokenText words, int at) => words.At(at + 1) is { IsDigits: true, Glued: true };
}
