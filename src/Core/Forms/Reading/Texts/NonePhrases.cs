using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"không", "chưa có gì", "không có khó khăn gì": nothing to tell, as the whole of an answer.</summary>
internal static class NonePhrases
{
    private static readonly Vocabulary Head = new("không", "chưa", "none", "hổng");
    // "khó khăn gì thì không", "nguyện vọng gì cũng không"
    private static readonly Vocabulary Whatever = new("gì thì", "gì cũng", "nào thì", "nào cũng", "gì thì cũng", "cũng", "vẫn", "gì vẫn");
    private static readonly Vocabulary Tail = new(
        "có", "có gì", "gì", "cái gì", "cái gì hết", "cái gì cả", "gì cả", "gì hết", "gì hết trơn", "gì hớt", "hớt", "gì hết trọi", "hết trơn", "hết trọi", "chi", "chi hết", "chi cả", "chi mô", "gì sất", "sất", "ráo", "gì ráo", "ráo trọi", "hết", "cả", "nào", "nào cả", "phát sinh", "phát sinh gì", "gặp", "gặp gì", "thêm", "đáng kể", "đáng kể gì", "lớn", "gì lớn", "gì thêm", "gì đáng kể",
        "gì mới", "mới", "khác", "gì khác", "kỳ này", "trong kỳ", "trong kỳ này", "trong tháng", "trong tháng này", "trong năm", "trong năm qua", "năm qua", "trong năm nay", "cả năm", "năm nay", "trong quý", "quý này", "tháng này", "đợt này", "trong đợt này", "lần này", "lần nào", "từ đầu năm đến nay", "từ đầu năm", "từ đầu kỳ", "từ đầu tháng", "từ đầu quý", "từ đầu quý tới giờ", "từ đầu kỳ tới giờ", "từ đầu kỳ đến giờ", "từ đầu năm tới giờ", "từ đầu năm đến giờ", "từ đầu năm tới nay", "từ trước tới giờ", "từ trước đến giờ", "từ hồi nào tới giờ", "tới giờ", "đến giờ", "bữa giờ", "mấy tháng nay", "hết trơn hết trọi", "từ trước đến nay", "hiện nay", "hiện tại", "lúc này", "bây giờ", "luôn", "đâu", "được gì", "được", "ai", "bao giờ", "ạ", "nhé", "nha", "đề xuất", "kiến nghị", "khó khăn", "nguyện vọng", "thay đổi", "đặc biệt", "xác định", "xác định được", "rõ", "thống kê", "tính được", "gì đặc biệt", "đồng nào", "hỗ trợ", "giúp đỡ", "vướng mắc", "cho", "cho hộ", "cho gia đình", "cho gđ", "cho hộ này", "của ai", "từ xã", "của xã", "của nhà nước", "từ nhà nước", "của huyện", "của địa phương", "từ địa phương", "từ ai", "từ đâu", "khoản nào", "thấy", "thấy gì", "thấy có", "thấy có gì", ".", "…", "!");

    /// <summary>Whether the range says nothing but "none".</summary>
    public static bool IsNone(TokenText text, int from, int to)
    {
        var start = Fillers.AfterLabel.SkipAll(text, from, to);
        start = Fillers.Courtesy.SkipAll(text, start, to);
        start = Whatever.SkipAll(text, start, to);
        var head = Head.Skip(text, start, to);
        return head > start && Fillers.SkipCourtesy(text, Tail.SkipAll(text, head, to), to) == to;
    }

    /// <summary>The token after a "không có … gì" that begins at <paramref name="at"/>; <paramref name="at"/> where none does.</summary>
    public static int SkipNoneTail(TokenText text, int at, int limit) => Tail.SkipAll(text, at, limit);

    public static bool BeginsNegation(TokenText text, int at, int limit) => Head.Begins(text, at, limit);
}
