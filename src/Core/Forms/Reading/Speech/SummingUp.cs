namespace ReportBot.Core.Forms.Reading;

/// <summary>Words with which one sums up or judges, and which tell nothing themselves: "nói chung", "theo tôi", "với đà này".</summary>
internal static class SummingUp
{
    public static readonly string[] Words =
    [
        "nói chung", "nói chung là", "nhìn chung", "nhìn chung thì", "tóm lại", "tóm lại là", "chung quy", "chung quy lại", "túm lại", "theo tôi", "theo em",
        "theo tui", "tôi thấy", "em thấy", "tui thấy", "mình thấy", "tôi nghĩ", "em nghĩ", "tui nghĩ", "tôi đánh giá", "em đánh giá", "chi bộ đánh giá",
        "thôn đánh giá", "tôi nhận thấy", "em nhận thấy", "nhận thấy", "xem ra", "coi bộ", "kiểu này", "kiểu này thì", "như vậy", "như vậy thì",
        "với đà này", "với tình hình này", "tình hình này", "tình hình này thì", "đánh giá chung", "đánh giá", "cơ bản", "về cơ bản",
    ];
}
