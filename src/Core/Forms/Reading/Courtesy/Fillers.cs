using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words that say nothing of their own: courtesy, links between words, who is spoken of.</summary>
internal static class Fillers
{
    /// <summary>Courtesy, anywhere.</summary>
    public static readonly Vocabulary Courtesy = new(
        "ạ", "a", "ơi", "dạ", "vâng", "nhé", "nha", "nhá", "ah", "à", "nghe", "hén", "nè", "luôn", "rồi", "thưa", "thưa đồng chí", "kính gửi", "kính báo cáo", "bn", "bạn", "bạn ơi", "bn ơi", "mn", "mn ơi", "mọi người ơi", "đồng chí", "đ/c", "đc", "sếp", "thủ trưởng", "bí thư", "chủ tịch", "anh ơi", "chị ơi", "nek", "nhé sếp", "vừa qua", "vừa rồi",
        "anh", "chị", "em", "tôi", "mình", "cháu", "chú", "bác", "e", "t", "xin báo cáo", "báo cáo", "bc", "b/c", "xin gửi", "gửi", "gửi báo cáo", "em gửi", "em báo cáo", "tôi báo cáo", "chào", "chào anh", "chào chị", "chào đồng chí",
        "cảm ơn", "cám ơn", "xin cảm ơn", "xin cám ơn", "thanks", "tks", "trân trọng", "trân trọng cảm ơn", "hết", "xin hết", "ok", "xin chào", "tình hình", "tình hình hộ", "kỳ này", "báo cáo kỳ này", "kỳ 10", "kỳ 20", "xin phép báo cáo", "em xin báo cáo", "tôi xin báo cáo", "nhanh", "báo cáo nhanh", "hi", "hello", "alo", "cụ thể như sau", "như sau", "sau", "đợt này", "bt", "đâu", "đó", "đấy", "á", "nhen", "nghen", "lận", "quên ghi", "à quên ghi", "quên báo", "quên nói", "ghi thêm", "ad", "ad ơi", "hen", "ak", "nhoa", "xin được báo cáo", "e bc", "em bc", "e báo cáo", "r", "thông tin", "trùi ui", "trời ơi", "trời ui", "trời", "chao ôi", "ôi", "úi", "à mà", "ừ mà", "à này", "à còn", "à quên");

    /// <summary>What may stand between a boundary and the word that opens a statement.</summary>
    public static readonly Vocabulary BeforeStatement = new(
        [.. YearWords.Behind("năm"), "và", "nên", "thì", "còn", "với", "nhưng", "do đó", "vì vậy", "vậy nên", "đồng thời", "ngoài ra", "bên cạnh đó", "hiện", "hiện nay", "hiện tại", "hiện giờ", "hiện đang", "nay", "bây giờ", "giờ đây", "đến nay", "vẫn", "vẫn còn", "cũng", "đang", "đều", "lại", "có", "gặp", "đang gặp", "còn gặp",
        "hộ", "hộ này", "gia đình", "gđ", "bà con", "chủ hộ", "gia chủ", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "tôi", "mình", "tớ", "e", "tui", "tụi em", "bọn em", "người dân", "dân", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "ông bà", "vợ chồng", "nhà", "chúng tôi", "cán bộ", "tổ", "chi bộ",
        "chỉ", "kỳ này", "trong kỳ", "đợt này", "lần này", "tháng này", "cuối năm", "cuối năm nay", "đến cuối năm", "năm nay", "năm qua", "cả năm", "cả năm nay", "trong năm", "trong năm qua", "trong năm nay", "tổng", "riêng", "về", "cái", "tất cả", "toàn bộ", "cả", "tất cả các hộ", "cả hai hộ", "cả ba hộ", "các hộ", "mấy hộ", "hai hộ", "ba hộ", "có một số", "một số", "nhiều", "những", "các", "chủ yếu", "mới", "vừa", "vừa mới", "đã", "sau đó", "xong", "rồi", "tiếp tục", "kính", "xin", "rất", "thật sự", "+", "*", "•", "–", "—", "-", "&", "(", ")", ":", "\"", "“", "”", "=", "ạ", "dạ", "cho", "là", "được", "kêu", "than", "kêu là", "than là", "nói", "nói là", "bảo", "cho biết", "cho hay", "phản ánh", "chia sẻ", "tâm sự", "trình bày", "họ", "người ta", "ngta", "bị", "luôn", "hay", "thường", "trước mắt", "tại hộ", "mức", "số", "theo", "để", "dùng", "sử dụng", "dùng để", "sử dụng để", "đã dùng"]);

    /// <summary>What may stand between a label and its answer.</summary>
    public static readonly Vocabulary AfterLabel = new(
        ":", "-", "–", "—", "=", "→", "->", ">", "là", "thì", "hiện nay", "hiện tại", "hiện", "của hộ", "của gia đình", "của gđ", "của hộ này", "cho hộ", "hộ", "có", "gồm", "bao gồm", "như sau", "*", "•");

    private static readonly Vocabulary Pronouns = new("em", "tôi", "mình", "chúng tôi", "chúng em", "cháu", "con", "e", "dạ", "vâng");
    private static readonly Vocabulary Farewell = new("cảm ơn", "cám ơn", "xin cảm ơn", "xin cám ơn", "xin chân thành cảm ơn", "chân thành cảm ơn", "trân trọng", "xin trân trọng", "kính báo anh", "kính báo chị", "kính báo đồng chí", "kính báo các đồng chí", "kính báo các anh", "kính báo lãnh đạo", "xin hết", "hết ạ", "thanks", "tks", "chúc", "kính chúc", "mong được thông cảm", "có gì em báo sau", "báo cáo hết");

    /// <summary>A sentence that only takes leave: "Em cảm ơn các bác nhiều". It ends what was told.</summary>
    public static bool IsFarewell(TokenText text, int from, int to) =>
        Farewell.Begins(text, Pronouns.SkipAll(text, from, to), to) && !text.Tokens[from..to].Any(t => t.IsSign(':') || t.IsDigits);

    /// <summary>Skips courtesy and signs.</summary>
    public static int SkipCourtesy(TokenText text, int at, int limit)
    {
        while (at < limit)
        {
            var next = Courtesy.Skip(text, at, limit);
            if (next == at && text[at].Kind is TokenKind.Sign or TokenKind.NewLine && !text[at].IsSign('%'))
            {
                next = at + 1;
            }

            if (next == at)
            {
                return at;
            }

            at = next;
        }

        return at;
    }
}
