using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>
/// Tells which words of a report would read oddly where the office signs them. It changes nothing and refuses nothing; short
/// notes are usual and are not odd, and that marks are missing is told last.
/// </summary>
public static partial class OddText
{
    // Whoever types marks types them here too; without marks only what can be nothing else.
    private static readonly HashSet<string> Begins = Set(
        "à ừ ờ ơ ủa dạ vâng ạ ok oke nha nhé nhá thì mà lắm nhất nữa nhưng và hoặc là của luôn vậy thế đó ấy nè nhỉ hả nên rồi với bởi uhm ừm hihi haha");

    private static readonly string[] BeginsPhrases = ["thôi thì", "thôi để", "còn lại", "à mà", "hay là", "như vậy", "cho biết", "xin báo", "em báo", "tôi báo", "báo cáo"];

    private static readonly HashSet<string> Ends = Set(
        "vì do tại bởi và với của để là thì mà nhưng hoặc ở trong từ các những mỗi bị rất nên như gồm");

    // The same words as the end of something whole: "hỗ trợ nhà ở".
    private static readonly string[] EndsWhole = ["nhà ở", "đất ở", "chỗ ở", "nơi ở", "tự do", "lý do", "bên trong", "tồn tại", "hiện tại"];

    private static readonly string[] Asks =
    [
        "được không", "được ko", "được hông", "có không", "phải không", "phải ko", "không ạ", "ko ạ", "không vậy", "chưa ạ", "chưa vậy", "chưa nhỉ", "hả", "nhỉ", "thế nào", "ra sao",
        "làm sao", "vì sao", "tại sao", "bao giờ", "khi nào", "lúc nào", "không ad", "ko ad", "duoc khong", "phai khong", "tai sao", "vi sao", "lam sao", "the nao", "khi nao", "bao gio",
    ];

    private static readonly string[] AsksAtEnd = ["ở đâu", "o dau", "bao nhiêu", "là gì", "thì sao", "vậy sao", "thi sao"];

    private static readonly string[] Talks =
    [
        "tôi", "giùm", "dùm", "giúp tôi", "giúp em", "ad", "admin", "bot", "cảm ơn", "cám ơn", "cam on", "xin lỗi", "xin loi", "ghi nhầm", "nhắn nhầm", "gõ nhầm", "ghi lộn", "nhầm hộ", "à quên", "em quên", "quên báo", "chưa hỏi", "hỏi lại", "để hỏi",
        "báo sau", "gửi sau", "nhập sau", "ghi sau", "em báo", "chị báo", "anh báo", "em ơi", "chị ơi", "anh ơi", "em không rõ", "em chưa", "em sẽ", "để em", "em thấy", "em có", "em đi", "em vào", "em đến", "em ghé", "em thăm", "em gửi", "mai em", "của em ạ", "danh sách hộ của", "sửa báo cáo", "gửi báo cáo", "xóa báo cáo",
        "báo cáo hộ", "báo cáo nhanh", "tui", "viết ngắn", "mắt kém", "báo thêm", "bao them", "là nhà khác", "la nha khac", "là hộ khác", "chứ không phải hộ", "chu khong phai ho", "như trên", "như kỳ trước", "như lần trước", "như tháng trước", "nhu tren", "cua toi", "cho toi", "giup toi", "em bao", "cum on", "nhé", "nha ad", "cho xem", "e xem", "em xem", "nói rồi mà",
    ];

    private static readonly string[] Days =
    [
        "hôm qua", "hôm kia", "hôm nay", "hôm trước", "hôm bữa", "bữa trước", "bữa qua", "bữa kia", "sáng nay", "chiều nay", "tối qua", "hồi sáng", "hồi chiều", "ngày mai", "ngày mốt", "sáng mai", "chiều mai", "đã thăm", "chưa thăm", "đi viếng", "mai đi", "hẹn", "hôm rày", "bữa rày", "hnay", "hqua", "hom qua", "hom nay", "da tham", "chua tham", "sang nay",
    ];

    // "Về quê" is told of somebody; "về kinh tế" announces what does not follow.
    private static readonly HashSet<string> Homes = Set("quê nhà làng bản thôn xã buôn hưu với");

    // Right as they stand, with no mark to miss.
    private static readonly HashSet<string> Plain = Set(
        "ai anh ba ban bao cam cao cha chi chia cho con cung dao em gia giao hai hay heo hoa khai khi khoa khoai khu kinh lai lan lao lo mai may mua nay nghe nhanh nhau sau sang sinh song tai tay than thay theo thu tin trai trong vay xa xe xin xong kg km bhyt ubnd nhcsxh hdnd xd");

    // Alone they tell nothing.
    private static readonly HashSet<string> Empty = Set("ok oke có không ko chưa rồi đúng sai dạ vâng hết co roi chua dung uh ừ đủ gì");

    /// <summary>The first reason that these words give; null for words that read as a report's.</summary>
    /// <param name="words">The answer to a question that is answered in words, as stored.</param>
    /// <param name="about">What is known of the household or body and its neighbours; null where nothing is.</param>
    public static OddReason? Why(string words, OddContext? about = null)
    {
        var text = VietnameseText.Normalize(words).Trim();
        var lower = text.ToLowerInvariant();
        var typed = Typed().Matches(lower).Select(m => m.Value).ToArray();
        if (typed.Length == 0 || (typed.Length == 1 && Empty.Contains(typed[0])))
        {
            return OddReason.Nothing;
        }

        if (typed[0] == "về" && typed.Length is 2 or 3 && !Homes.Contains(typed[1]))
        {
            return OddReason.Beginning;
        }

        var row = $" {string.Join(' ', typed)} ";
        var isMarked = !lower.All(char.IsAscii);
        return IsCoded(text, about) ? OddReason.Code
            : lower.Contains('?', StringComparison.Ordinal) || Holds(row, Asks) || (EndsIn(row, AsksAtEnd) && !row.Contains(" không biết ", StringComparison.Ordinal)) ? OddReason.Question
            : Holds(row, Talks) ? OddReason.Talk
            : (Holds(row, Days) && !row.Contains(" mấy hôm nay ", StringComparison.Ordinal)) || DayOf().IsMatch(lower) ? OddReason.Day
            : (isMarked && Begins.Contains(typed[0])) || BeginsPhrases.Any(p => row.StartsWith($" {p} ", StringComparison.Ordinal)) ? OddReason.Beginning
            : IsCut(lower, typed, row, isMarked) ? OddReason.Ending
            : about?.NamesSomebody(text) == true ? OddReason.Name
            : AmountOnly().IsMatch(lower) ? OddReason.Nothing
            : IsUnmarked(WithoutNames(text)) ? OddReason.Unmarked
            : null;
    }

    // In a short answer one word that lacks its marks is enough, in a longer one it may be a name.
    private static bool IsUnmarked(string text)
    {
        var lower = text.ToLowerInvariant();
        var typed = Typed().Matches(lower).Select(m => m.Value).ToArray();
        return lower.All(c => char.IsAscii(c) || !char.IsLetter(c)) && typed.Count(w => w.Length > 1 && char.IsAsciiLetter(w[0]) && !Plain.Contains(w)) >= (typed.Length <= 3 ? 1 : 2);
    }

    // A name with its marks ("con Phiơn", "nha H Lưn") among words without.
    private static string WithoutNames(string text) => Name().Replace(text, " ");

    private static bool IsCut(string lower, string[] typed, string row, bool isMarked) =>
        lower[^1] is ',' or ':' or '(' or '+' or '-'
        || lower.Count(c => c == '(') != lower.Count(c => c == ')') - Numberings(lower)
        || (isMarked && Ends.Contains(typed[^1]) && typed.Length > 1 && !EndsIn(row, EndsWhole));

    // "1) thiếu nước 2) đường xa": brackets of a list have no opening one.
    private static int Numberings(string lower) => char.IsAsciiDigit(lower[0]) ? Numbered().Count(lower) : 0;

    private static bool IsCoded(string text, OddContext? about) =>
        ReportCode().IsMatch(text) || (about is not null && Typed().Matches(text).Any(m => about.IsCode(m.Value)));

    private static bool Holds(string row, string[] phrases) => phrases.Any(p => row.Contains($" {p} ", StringComparison.Ordinal));

    private static bool EndsIn(string row, string[] phrases) => phrases.Any(p => row.EndsWith($" {p} ", StringComparison.Ordinal));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Name();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^\W*\d+([.,]\d+)?\s*(kg|tạ|tấn|tr|triệu|k|nghìn|ngàn|đ|con|bao|cái|suất)?(\s+tháng\s+\d{1,2})?\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AmountOnly();

    [GeneratedRegex(@"\b(bc|dn)[- ]?\d{3,}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReportCode();

    [GeneratedRegex(@"\b(hôm|hom|bữa|mùng|sáng|chiều|tối)\s+(ngày\s+)?\d{1,2}([/.-]\d{1,2})?\b(?!\s*(tháng|giờ|h))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex DayOf();

    [GeneratedRegex(@"(^|[\s,;.])\d{1,2}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
