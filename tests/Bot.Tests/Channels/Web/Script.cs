using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>What the scripted bot answers: realistic in length and shape, without any state.</summary>
internal static class Script
{
    public static IEnumerable<OutgoingMessage> AnswersTo(IncomingMessage message) => (message.Press ?? message.Text ?? "(ảnh)") switch
    {
        "/start" => [new() { Text = "Chào đồng chí. Đồng chí gõ mã mời do Ban Xây dựng Đảng gửi, ví dụ: K7Q9M2XT." }],
        var text when text.StartsWith("/start ", StringComparison.Ordinal) =>
        [
            Say(
                "Chào đồng chí Siu Thơm, Chi bộ làng Tam. Máy này đã được ghép với tên của đồng chí.\n"
                + "Đồng chí phụ trách 3 hộ: H012, H013, H017. Kỳ 10/9 còn 2 ngày.",
                new Button("Báo cáo ngay", "report"), new Button("Các hộ của tôi", "mine")),
        ],
        "report" or "/baocao" =>
        [
            Say(
                "Kỳ 10/9/2025, còn 2 ngày. Đã xong 1/3 hộ.\n1. ✅ H012 Rơ Mah H'Blin\n2. ✏️ H013 Siu Klă, đang dở câu 3\n3. ⬜ H017 Rơ Châm Hyơt\n"
                + "Chọn số, gõ mã hộ, hoặc kể luôn cả mấy hộ trong một tin.",
                new Button("H012", "h12", 1, InText: true), new Button("H013", "h13", 2, InText: true), new Button("H017", "h17", 3, InText: true)),
        ],
        "h13" or "h17" or "h12" =>
        [
            Say(
                "H013 · 3/7 · Thu nhập bình quân một người một tháng?\nKỳ trước: 1.100.000 đ. Ví dụ: 1tr2",
                new Button("Như kỳ trước", "same"), new Button("Bỏ qua", "skip"), new Button("Quay lại", "back")),
        ],
        "1tr2" or "same" =>
        [
            Say(
                "Tôi hiểu là:\nH013: đã thăm 08/09; hỗ trợ: vay vốn, 50.000.000 đ (mua 2 bò); thu nhập 1.200.000 đ/người/tháng; khó khăn: thiếu nước tưới.\n"
                + "Đúng thì trả lời \"đúng\". Sửa thì gõ phần cần sửa, ví dụ: H013 thu nhập 1tr3",
                new Button("Đúng, gửi", "yes"), new Button("Sửa", "edit")),
        ],
        "yes" or "đúng" =>
        [
            Say("Đã nhận báo cáo BC-000123 (H013), kỳ 10/9/2025, lúc 08:05 ngày 08/09.\nCòn H017.", new Button("Làm tiếp H017", "h17")),
        ],
        "tổng hợp" => [Say(Summary, new Button("Danh sách chưa nộp", "missing"), new Button("Nhắc các đồng chí này", "nudge"))],
        "(ảnh)" => [new() { Text = "Đã nhận ảnh của H013." }],
        var other => [new() { Text = $"Tôi chưa hiểu \"{other}\". Gõ \"trợ giúp\" để xem tôi làm được gì." }],
    };

    private const string Summary = """
        TỔNG HỢP KỲ 10/9/2025 · xã Kon Gang · đến 17:00 ngày 10/09
        Báo cáo: 104/120 hộ (86,67 %). Đúng hạn 98, muộn 6, chưa nộp 16.
        Đã thăm 97 hộ. Giúp đỡ trong kỳ: vay vốn 31 hộ, 1,24 tỷ đồng; con giống 22 hộ; nhà ở 4 hộ.
        Dự kiến thoát nghèo: 74 so với chỉ tiêu 89 ▓▓▓▓▓▓▓▓░░
        So với kỳ trước: +6 hộ có báo cáo, +9 hộ dự kiến thoát nghèo.
        Khó khăn nhiều nhất: thiếu nước tưới (18 hộ), thiếu vốn (12), nhà dột (7).
        Chưa nộp: Chi bộ làng Tam (H031, H033), Trường TH&THCS (H040)…
        """;

    private static OutgoingMessage Say(string text, params Button[] buttons) => new() { Text = text, Buttons = buttons };
}
