namespace ReportBot.Core.Text;

/// <summary>Words that count things, so that the number before them is a quantity and no amount of money.</summary>
internal static class Counters
{
    private static readonly Vocabulary Words = new(
        "con", "cái", "chiếc", "cây", "bao", "kg", "ký", "kí", "kilo", "ki lô", "ki lô gam", "kí lô", "ký lô", "cân", "tấn", "tạ", "yến", "lít", "gói", "thùng", "hộp",
        "suất", "phần", "tấm", "viên", "cặp", "đôi", "đàn", "bộ", "máy", "chai", "can", "cuộn", "mét", "m2", "khối", "m3",
        "sào", "ha", "héc ta", "công", "ngày công", "buổi", "lần", "lớp", "người", "hộ", "khẩu", "nhân khẩu", "cháu", "em",
        "bé", "đứa", "nhỏ", "tháng", "năm", "ngày", "tuần", "giờ", "quyển", "bao tải", "đôi", "thửa", "tập", "thẻ", "căn", "ngôi", "gian", "cuốn", "túi", "bịch", "xe", "luống", "gốc",
        "bò", "trâu", "dê", "heo", "lợn", "gà", "vịt", "ngan", "ngỗng", "ong", "thỏ", "cá", "bê", "nghé", "ao", "nhà", "giếng", "téc", "bồn", "chuồng", "tổ", "món", "xuất", "hũ", "gùi", "giạ", "thúng", "rổ", "sọt", "bó", "vỉ", "tờ", "xô", "thau", "lu", "khay", "cm", "km", "điểm", "việc", "con giống");

    // A number before these may belong to the amount ("1 triệu 2 người"), so the amount is asked about.
    private static readonly Vocabulary People = new("người", "khẩu", "nhân khẩu", "hộ", "tháng", "năm", "lao động");

    public static bool Begins(TokenText text, int at, int limit) => Words.Begins(text, at, limit);

    /// <summary>Whether the range is one such word and nothing else.</summary>
    public static bool BeginsAndEnds(TokenText text, int at, int limit) => Words.Skip(text, at, limit) == limit && at < limit;

    public static bool BeginsPeople(TokenText text, int at, int limit) => People.Begins(text, at, limit);
}
