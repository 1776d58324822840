using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The words of a later message that say how it goes with what was filled in before: "bổ sung" and "thêm" add to it.
/// </summary>
internal static partial class LaterWords
{
    /// <summary>The reason of the question what an amount comes to when more was told.</summary>
    public const string SumAsked = "sum";

    /// <summary>The words in which nothing new is told.</summary>
    public const string Nil = "không có gì mới";

    private const string Given = "được hỗ trợ";

    private static readonly string[] Adding = ["bo sung", "xin bo sung", "em bo sung", "cho bo sung", "them", "xin them", "ngoai ra", "con duoc", "duoc them", "cung duoc",
        "a quen", "quen", "quen mat", "a quen mat", "em quen", "toi quen", "a em quen", "con quen", "quen noi", "quen bao", "con nua", "a con nua", "con them", "voi lai", "a voi lai", "voi ca", "them nua", "a them"];
    private static readonly string[] Leading = ["bổ sung thêm", "bổ sung", "thêm", "bo sung them", "bo sung", "them"];
    private static readonly string[] More = ["thêm nữa là", "thêm nữa", "thêm là", "nữa là", "them nua la", "them nua", "nua la"];
    private static readonly string[] Giving = ["vay", "tang", "cho", "duoc", "cap", "nhan", "ho tro", "giup"];
    private static readonly string[] Wishing = ["xin", "de xuat", "dx", "de nghi", "kien nghi", "kn", "mong", "muon", "nguyen vong", "nv", "can"];
    private static readonly Vocabulary Small = new(
        "hẳn", "thôi", "nhé", "nha", "ạ", "à", "ừ", "ờ", "nữa", "luôn", "thì", "là", "mà", "cũng", "đó", "đấy", "này", "nè", "vậy", "thế", "ok", "vâng", "dạ", "em", "tôi", "mình", "xin", "rồi", "nhầm", "à nhầm", "báo nhầm", "ghi nhầm", "gõ nhầm", "gửi nhầm", "em nhầm", "tôi nhầm", "nhầm rồi", "thực ra", "thật ra", "thực ra là", "thật ra là", "sửa", "sửa lại", "xin sửa", "em sửa", "cho sửa", "đính chính", "xin đính chính", "mới đúng", "chứ", "ơi", "ấy", "tiền", "số tiền", "khoản", "mức", "số", "cái", "chỗ", "phần", "giúp", "giùm", "đâu", "sửa giúp", "sửa lại giúp", "mới phải", "không phải", "đúng", "đúng rồi", "sai", "sai rồi", "thêm", "bổ sung", "còn", "tiếp", "tiếp theo", "báo tiếp", "báo cáo tiếp", "khoan", "mà khoan", "à khoan", "khoan đã", "ờ mà", "ờ", "à mà", "!", ".", ",", "-", "?", "…", ":");
    private static readonly Vocabulary Leads = new("nhưng", "nhưng mà", "mà", "à", "vì", "tại", "thì", "chứ");
    private static readonly Vocabulary Days = new("hôm qua", "hôm nay", "hôm kia", "hôm đó", "hôm ấy", "bữa đó", "bữa qua");
    private static readonly Vocabulary Called = new("là", "mới là", "là ngày", "rơi vào");
    private static readonly Vocabulary Weekdays = new("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "cn", "t2", "t3", "t4", "t5", "t6", "t7", "ngày nghỉ", "cuối tuần");
    private static readonly Vocabulary NothingNew = new("không có gì mới", "không gì mới", "chưa có gì mới", "không có chi mới", "không có gì mới đâu", "không có gì thay đổi", "vẫn thế", "vẫn vậy", "vẫn như cũ");
    private static readonly char[] ClauseEnds = [',', ';', '.', '\n', ':'];

    /// <summary>Whether words on one household add to what was reported on it: "bổ sung: được tặng 1 con bò", "vay thêm 20tr".</summary>
    public static bool Add(string words) =>
        VietnameseText.Fold(words).Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(AddsIn);

    // "nuôi thêm bò" is no help: the word stands behind a sign or a code.
    private static bool LeadsClause(string text, int at) =>
        text[..at].TrimEnd() is { Length: > 0 } before && (before[^1] is ':' or ',' or ';' or '.' || SubjectWords.LooksLikeCode(before[(before.LastIndexOf(' ') + 1)..].TrimEnd(':', ',')));

    // "H012 thêm bhyt 1tr"
    private static string? AsHelp(string text)
    {
        foreach (var word in Leading)
        {
            var at = text.IndexOf(word + " ", StringComparison.OrdinalIgnoreCase);
            if (at == 0 && text[word.Length..].TrimStart(' ', ':', ',').Split(' ', 2)[0] is var first && SubjectWords.LooksLikeCode(first.TrimEnd(':', ',')))
            {
                // "thêm H043 thiếu gạo" adds what is told, not help.
                return text[word.Length..].TrimStart(' ', ':', ',');
            }

            if (at == 0 || (at > 0 && LeadsClause(text, at)))
            {
                return IsCode(text, at + word.Length) is not { } code ? text[..at] + Given + text[(at + word.Length)..]
                    : code < text.Length && char.IsAsciiDigit(text[code]) ? text[..at] + text[(at + word.Length + 1)..code] + Given + " " + text[code..]
                    : null;
            }
        }

        return null;
    }

    /// <summary>Words that tell nothing as they stand, as they may be meant: without the word of adding in front, and with it as a word of help.</summary>
    public static IEnumerable<string> Otherwise(string text) =>
        new[] { WithoutMore(text), WithoutLead(text), PictureWords.Occur(text) ? null : AsHelp(text) }.OfType<string>();

    /// <summary>"H116 có gì mới đâu", "tất cả đều ok không vấn đề gì" in the words in which nothing new is told; other words as they are.</summary>
    public static string AsNil(string text) => Alike().Replace(Fine().Replace(Okay().Replace(text, "${before}ổn"), " " + Nil), Nil);

    // "mấy nhà kia cũng như nhà Tuấn, chưa có gì"
    [GeneratedRegex(@"(?:cũng|cung) (?:như|nhu|giống|giong)(?: (?:như|nhu))? (?:nhà|nha|hộ|ho)[^,.;]{1,30}, *(?:chưa|chua|không|khong|ko|k) (?:có |co )?(?:gì|gi)(?: (?:mới|moi|khác|khac|hết|het|cả|ca))?(?= *[.!]?$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Alike();

    // "Bơi thiếu gạo, Ngưi ok", "1 2 3 đều ok": nothing is confirmed by it.
    [GeneratedRegex(@"(?<before>(?:[,;.\n] *\p{L}[^,;.\n]{0,30}|\b(?:đều|deu)) )(?:ok|oke|okie|oki)(?= *(?:[,;.\n]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Okay();

    [GeneratedRegex(@"(?:[ ,]+(?:tất cả|tat ca|thì|thi|đều|deu|vẫn|van|ok|oke|ổn|on|bình thường|binh thuong|cũng|cung))*[ ,]+(?:(?:có|co) (?:gì|gi|chi) (?:mới|moi|thay đổi|thay doi|khác|khac) (?:đâu|dau)|(?:không|khong|ko|k) (?:có |co )?(?:vấn đề|van de|chuyện|chuyen|biến động|bien dong) (?:gì|gi)(?: cả| ca| đâu| hết| het)?)(?: (?:ạ|a|nhé|nhe|em|anh|chị|ad))*[ .!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fine();

    // "H044 thêm nữa là con ốm": what follows is told, and is no help.
    private static string? WithoutMore(string text) =>
        More.FirstOrDefault(m => text.Contains($" {m} ", StringComparison.OrdinalIgnoreCase)) is { } more && text.IndexOf($" {more} ", StringComparison.OrdinalIgnoreCase) is var at
            ? text[..at] + text[(at + more.Length + 1)..]
            : null;

    // "Thêm H043 thiếu gạo": the word of adding may hide what is told.
    private static string? WithoutLead(string text) =>
        Leading.FirstOrDefault(w => text.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase)) is { } lead && IsCode(text, lead.Length) is not null ? text[(lead.Length + 1)..] : null;

    // Where what follows the code begins that stands behind the word of adding; null where none does.
    private static int? IsCode(string text, int at)
    {
        var rest = text[at..].TrimStart(' ', ':', ',');
        var end = rest.AsSpan().IndexOfAny(' ', ':', ',');
        return end > 0 && SubjectWords.LooksLikeCode(rest[..end]) ? text.Length - rest[end..].TrimStart(' ', ':', ',').Length : null;
    }

    /// <summary>What was not understood, without words that only say that something is added or put right.</summary>
    public static string WithoutVerbs(string rest) => string.Join("; ", rest.Split("; ").Where(part =>
        VietnameseText.Fold(part).Trim(' ', ',', '.', ':', '!') is var folded && !SaysWhichDay(part) && !DeniesFigure().IsMatch(folded) && !Adding.Contains(folded, StringComparer.Ordinal) && Commands.Whole(part) != Verb.Edit && !IsSmall(part)));

    /// <summary>What goes along with "không có gì mới", without what says the same in words that were not understood at first.</summary>
    public static string WithoutNil(string rest) => string.Join("; ", rest.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(p => TokenText.Of(p) is var text && !Enumerable.Range(0, text.Count).Any(i => NothingNew.Begins(text, i, text.Count))));

    // "không phải 4/9": what is right stands elsewhere.
    [GeneratedRegex(@"^(?:khong|ko|chu khong|chu ko) phai (?:la |ngay |hom |mung )*[\d/.,-]+ ?(?:k|tr|trieu|nghin|ngan|dong|d)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DeniesFigure();

    /// <summary>The first word that is not small: "ờ mà bỏ khoản vay đi" begins with "bỏ".</summary>
    public static int SkipSmall(TokenText text, int at) => Small.SkipAll(text, at, text.Count);

    /// <summary>"hẳn", "thôi", "nhé" tell nothing.</summary>
    public static bool IsSmall(string part)
    {
        var text = TokenText.Of(part);
        return Small.SkipAll(text, 0, text.Count) == text.Count;
    }

    // "hôm qua là chủ nhật" only says which day another was.
    private static bool SaysWhichDay(string part)
    {
        var text = TokenText.Of(part);
        var at = Leads.SkipAll(text, 0, text.Count);
        var day = Days.Skip(text, at, text.Count);
        var called = day > at ? Called.Skip(text, day, text.Count) : day;
        return called > day && Weekdays.Skip(text, called, text.Count) is var end && end > called && Small.SkipAll(text, end, text.Count) == text.Count;
    }

    private static bool AddsIn(string clause) =>
        Adding.Any(a => clause == a || clause.StartsWith(a + " ", StringComparison.Ordinal))
        || (Giving.Any(g => (" " + clause + " ").Contains($" {g} them ", StringComparison.Ordinal))
            && !Wishing.Any(w => clause.StartsWith(w + " ", StringComparison.Ordinal)));
}
