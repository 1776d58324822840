using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The sender's own matters: who writes ("em Lành đây"), that the report comes late and why ("đt hết pin"), how it will be told ("tôi kể gọn
/// thế này"), and the way of a visit that is answered ("tui lội bùn"). Why nobody went stays: the office asks for it.
/// </summary>
internal static class SendersOwn
{
    private const int LongestName = 10;

    private static readonly Vocabulary Sender = new("em", "tôi", "tui", "mình", "e", "m", "mk", "t", "tụi em", "tụi tui", "bọn em", "chúng tôi", "chúng em", "cháu", "con");
    private static readonly Vocabulary Elder = new("anh", "chị", "cô", "chú", "bác", "thầy", "ông", "bà");
    private static readonly Vocabulary Offices = new("là", "ở", "bên", "của", "đây", "nè", "ạ", "xã", "thôn", "làng", "buôn", "bản", "ấp", "trạm", "trạm y tế", "y tế", "mầm non", "giáo viên", "trường", "công an", "công an viên", "công an xã", "đoàn", "đoàn xã", "đoàn thanh niên", "phụ nữ", "hội phụ nữ", "nông dân", "hội nông dân", "cựu chiến binh", "mặt trận", "chi bộ", "bí thư", "trực", "địa bàn", "chỉ huy", "báo cáo", "bc", "dân quân", "xã đội", "thôn đội", "trưởng thôn", "cán bộ", "chi hội");

    private static readonly Vocabulary Ways = new(
        "đi", "đến", "tới", "ghé", "rẽ", "tạt", "lội", "leo", "chạy", "xách xe", "đạp xe", "lên", "xuống", "vào", "vô", "ra", "qua", "sang", "về", "gặp", "thăm", "ngồi", "nói chuyện", "hỏi chuyện", "hỏi", "hỏi thăm", "cố", "ráng", "đi luôn", "trượt chân", "bổ", "có mặt", "ăn cưới", "ăn giỗ", "trèo", "băng");

    private static readonly Vocabulary Reporting = new("báo", "báo cáo", "nhắn", "gửi", "nộp", "trả lời", "rep", "bc", "phản hồi", "nói", "kể");
    private static readonly Vocabulary Late = new("trễ", "muộn", "chậm", "giờ mới", "chừ mới", "nay mới", "bữa nay mới", "mới rảnh", "rảnh", "mới có sóng", "có sóng", "chưa kịp", "quên", "tưởng", "xin lỗi", "xl", "sorry", "sr", "báo sớm", "hơi trễ", "quên mất");
    private static readonly Vocabulary Sorry = new("thông cảm", "bỏ qua", "quên mất", "lỗi", "xl");
    private static readonly Vocabulary Asking = new("mong", "mong được", "xin", "trời ơi", "trời", "cho", "nhé", "nha", "vì", "vậy");
    private static readonly Vocabulary ToCome = new("mai", "ngày mai", "chiều mai", "sáng mai", "tuần sau", "hôm sau", "bữa sau", "lần sau", "kỳ sau", "tháng sau", "sẽ", "định", "tính đi", "để");
    private static readonly Vocabulary Devices = new("điện thoại", "đt", "dt", "máy", "mạng", "sóng", "pin", "sim", "zalo");
    private static readonly Vocabulary Broken = new("hết pin", "hết tiền", "hết dung lượng", "rơi", "hư", "hỏng", "mất sóng", "không có sóng", "yếu", "lag", "chập chờn", "sập nguồn", "vô nước", "xuống nước");
    private static readonly Vocabulary Busy = new("bận", "bận quá", "họp", "trực", "khai giảng", "tập huấn", "công tác", "tổ chức lễ");

    private static readonly Vocabulary Announces = new(
        "kể", "nói", "báo", "báo cáo", "xin báo", "ghi", "thưa", "trả lời", "gộp", "nhắn", "gửi", "nộp", "cập nhật", "bc");

    private static readonly Vocabulary Manner = new(
        "gọn", "ngắn", "ngắn thôi", "ngắn gọn", "nghe", "nghe nì", "nghe nè", "thế này", "thế ni", "vầy", "vậy", "như vầy", "lần lượt", "luôn", "mấy nhà", "mấy hộ", "hai nhà", "ba nhà", "hai hộ", "ba hộ", "bốn nhà", "cả ba", "cả hai", "cả", "đây", "xin", "cho", "dễ", "chừ", "cứ", "như", "chuyện", "là", "dài lắm", "số là", "thì", "giờ", "mà", "hỏi", "ít", "thôi", "nhà đó", "hộ đó", "nhà", "hộ", "có", "có gì", "sau", "thật", "thiệt", "với", "để", "giúp", "giùm", "hộ em", "rõ", "nhanh", "thêm", "trước", "một thể", "một lượt", "một mạch", "mới", "vừa", "nãy", "ấy", "nhé", "nghen", "nha", "ạ", "mấy", "tình hình", "phần", "từng", "bốn hộ", "sớm", "muộn", "trễ", "quên", "cập nhật");

    private static readonly Vocabulary People = new("ổng", "bả", "ảnh", "chỉ", "nó", "chủ hộ", "vợ", "chồng", "con trai", "con gái", "con dâu", "bà cụ", "ông cụ", "gia đình", "vợ chồng", "các cháu", "mấy đứa", "mẹ", "bố", "ba má", "thằng", "cháu nội", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "ông này", "bà này");

    /// <summary>Whether the words tell nothing else.</summary>
    public static bool Is(Run run, Told told) => IsSorry(run) || IsExcuse(run, told) || IsAnnouncement(run, told) || IsIntroduction(run, told) || IsWay(run, told);

    /// <summary>"mong chị thông cảm", "trời ơi e quên mất".</summary>
    private static bool IsSorry(Run run) =>
        run.Has(Sorry) && run.IsAll(at => Math.Max(Math.Max(run.Skip(Sorry, at), run.Skip(Asking, at)), Math.Max(run.Skip(Sender, at), run.Skip(Elder, at))));

    /// <summary>"em gửi báo cáo trễ vì máy hết pin", "giờ tui mới có sóng mà nhắn": of the sender or what is his, and of reporting.</summary>
    private static bool IsExcuse(Run run, Told told)
    {
        if ((!run.Has(Sender) && !run.Has(Devices)) || run.Has(People) || run.Has(ToCome) || run.HasDigits)
        {
            return false;
        }

        return (run.Has(Late) && run.Has(Reporting)) || (told.IsVisited && !NewsWords.OccurIn(run) && (run.Has(Late) || run.Has(Busy))) || (told.IsVisited && run.Has(Devices) && run.Has(Broken));
    }

    /// <summary>"Tôi nói ngắn thôi", "Bác hỏi ba hộ thì tôi thưa cả ba", "ghi vầy nha".</summary>
    private static bool IsAnnouncement(Run run, Told told)
    {
        var announces = false;
        return run.IsWhole && run.IsAll(at =>
        {
            var verb = run.Skip(Announces, at);
            announces |= verb > at;
            var who = Math.Max(run.Skip(Sender, at), run.Skip(Elder, at));
            return Math.Max(Math.Max(verb, who), Math.Max(run.Skip(Manner, at), run.SkipName(at, told)));
        }) && announces;
    }

    /// <summary>"em Lành đây", "con là Đạt bên Đoàn xã", "báo anh Ba": before anything is told.</summary>
    private static bool IsIntroduction(Run run, Told told)
    {
        if (!run.IsWhole || run.To - run.From > LongestName || Boundaries.SentenceEnd(run.Text, 0) < run.From || run.HasDigits)
        {
            return false;
        }

        var start = run.Start;
        if (start >= run.To || (!Sender.Begins(run.Text, start, run.To) && !Sender.Begins(run.Text, run.From, run.To) && !Elder.Begins(run.Text, run.From, run.To)))
        {
            return false;
        }

        var says = false;
        return run.IsAll(at =>
        {
            var office = run.Skip(Offices, at);
            says |= office > at || run.IsCapital(at);
            var name = run.IsCapital(at) && !told.IsOwnName(run.Text[at].Folded) ? at + 1 : at;
            return Math.Max(Math.Max(office, name), Math.Max(run.Skip(Sender, at), run.Skip(Elder, at)));
        }) && says;
    }

    /// <summary>"tôi lên rẫy gặp", "tui lội bùn", "Ăn cưới bên xóm xong tôi rẽ", where the visit is answered.</summary>
    private static bool IsWay(Run run, Told told) =>
        told.IsVisited && run.Has(Sender) && run.Has(Ways) && !run.HasDigits && !NewsWords.OccurIn(run) && !run.Has(People) && !run.Has(ToCome);
}
