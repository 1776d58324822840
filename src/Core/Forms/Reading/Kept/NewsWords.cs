using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words that may be news of a household: death and birth, illness, work, debts, animals, the house, quarrels, papers, wishes, and every no.</summary>
internal static class NewsWords
{
    // "hết sức", "vừa cho heo ăn": no news of what runs out or of an animal.
    private static readonly Vocabulary Harmless = new("hết sức", "cho heo ăn", "cho gà ăn", "cho bò ăn", "chăn bò", "chăn trâu", "chăn dê", "phơi lúa", "phơi cà phê", "tuốt lúa", "học bài", "hỏi thăm", "mới hỏi", "xuống nước", "nhà mới", "cho em", "cho tôi", "cho anh", "cho chị", "dọn cơm", "mời cơm", "xem chuồng", "ra tận chuồng", "xem dê", "xem bò", "xem heo", "xem gà", "đàn dê", "xem vườn", "ra vườn");

    private static readonly Vocabulary All = new(
        "không", "chưa", "chẳng", "chả", "hổng", "chớ có", "thiếu", "hết", "cạn", "mất", "chết", "qua đời", "tang", "đám tang", "đám ma", "chôn", "mai táng", "bỏ mả", "từ trần", "lâm chung", "hấp hối",
        "sinh", "đẻ", "sanh", "bầu", "thai", "mang thai", "sảy", "bệnh", "bịnh", "ốm", "đau", "sốt", "viện", "bệnh viện", "mổ", "gãy", "tai nạn", "té", "ngã", "tàn tật", "khuyết tật", "liệt", "ung thư", "cấp cứu", "nhập viện", "ra viện", "khỏi", "khỏe", "thuốc", "tâm thần", "tự tử", "đuối nước", "trầm cảm",
        "cưới", "lấy chồng", "lấy vợ", "ly hôn", "ly dị", "ly thân", "chia tay", "bỏ", "bỏ nhà", "bỏ đi", "chuyển", "dọn", "dời", "tách hộ", "nhập hộ", "cãi", "cãi nhau", "đánh", "đánh nhau", "bạo lực", "bạo hành", "xô xát", "say", "rượu", "nhậu", "nghiện", "ma túy", "cờ bạc", "tranh chấp", "kiện", "tố cáo", "tù", "bắt", "trộm", "lừa", "mâu thuẫn", "hiếp", "xâm hại",
        "nợ", "vay", "trả", "bán", "mua", "chuộc", "cầm cố", "cho", "tặng", "cấp", "nhận", "hứa", "phát", "hỗ trợ", "giúp", "ủng hộ", "hồ sơ", "đơn", "duyệt", "học", "nghề", "việc làm", "xin việc", "đi làm", "làm thuê", "làm công nhân", "phụ hồ", "công ty", "xuất ngũ", "nhập ngũ", "bộ đội", "nước ngoài", "sài gòn", "bình dương", "thoát nghèo", "tái nghèo", "cận nghèo", "hộ nghèo", "đăng ký", "giấy", "khai sinh", "hộ khẩu", "nhân khẩu", "sổ", "đất", "ruộng", "bhyt", "bảo hiểm", "trợ cấp", "lương",
        "cháy", "sập", "dột", "ngập", "lũ", "lụt", "lốc", "sạt", "tốc mái", "đổ", "trôi", "cuốn", "hư", "hỏng", "nứt", "mục", "gấp", "khẩn", "khẩn cấp", "nguy", "nguy hiểm", "báo động", "đói", "khổ", "khó", "nghèo", "buồn", "khóc", "sợ", "lo", "rầu", "xin", "mong", "muốn", "ước", "đề nghị", "đề xuất", "kiến nghị", "nguyện vọng", "nhờ", "thắc mắc", "phản ánh", "bức xúc",
        "bò", "trâu", "heo", "lợn", "gà", "vịt", "dê", "cá", "ong", "tằm", "chuồng", "mì", "lúa", "cà phê", "tiêu", "điều", "cây", "vườn", "mùa", "dịch", "giá", "tiền", "vốn", "lãi", "lỗ", "thu", "kiếm", "xây", "lợp", "sửa", "làm nhà", "móng", "điện", "giếng", "bị", "chỉ còn", "một mình", "neo đơn", "già yếu", "hoàn cảnh", "đi xa", "vắng");

    /// <summary>Whether the words hold one of them.</summary>
    public static bool OccurIn(Run run)
    {
        for (var at = run.From; at < run.To;)
        {
            var harmless = run.Skip(Harmless, at);
            if (harmless == at && run.Skip(All, at) > at)
            {
                return true;
            }

            at = Math.Max(harmless, at + 1);
        }

        return false;
    }
}
