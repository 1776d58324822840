using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What everybody who reports asks of the bot; what is told of a household, wished or answered is none of it.</summary>
public sealed class BotQuestionTests
{
    [Theory]
    [InlineData("tôi phụ trách mấy hộ", "Mine")]
    [InlineData("toi co may ho", "Mine")]
    [InlineData("hộ của tôi là hộ nào", "Mine")]
    [InlineData("cho xin cái danh sách hộ của tôi", "Mine")]
    [InlineData("quên mã hộ rồi", "Mine")]
    [InlineData("cho hỏi hộ cận nghèo có phải báo cáo không", "All")]
    [InlineData("báo cáo của tôi tới đâu rồi", "Progress")]
    [InlineData("hộ nào của tôi đã báo rồi", "Progress")]
    [InlineData("gio con ho nao", "Progress")]
    [InlineData("em báo xong hết chưa", "Progress")]
    [InlineData("bên xã đã nhận được chưa đồng chí", "Progress")]
    [InlineData("cai nay la gui xong roi ha", "Progress")]
    [InlineData("hôm nay có phải báo cáo không", "Deadline")]
    [InlineData("e chao ac ah, cho e hoi bao cao ky nay den ngay nao", "Deadline")]
    [InlineData("kỳ trước tôi báo gì", "Before")]
    [InlineData("báo cáo tháng 8 của em đâu", "Before")]
    [InlineData("gửi ảnh kiểu gì", "Pictures")]
    [InlineData("bạn là ai", "Who")]
    [InlineData("có ai ko", "Who")]
    [InlineData("số điện thoại Ban Xây dựng Đảng", "Phone")]
    [InlineData("không thăm được thì ghi sao", "NotVisited")]
    [InlineData("hộ đi vắng thì báo sao", "NotVisited")]
    [InlineData("viết tắt được không", "Short")]
    [InlineData("hộ này thoát nghèo rồi báo sao", "Escaped")]
    [InlineData("ad ơi sao hỏi hoài z", "Why")]
    [InlineData("mạng yếu quá", "Trouble")]
    [InlineData("thôi mai làm", "Later")]
    [InlineData("chào, nhắc hoài vậy, tôi còn bận họp", "Later")]
    [InlineData("em muốn đổi số điện thoại", "Device")]
    [InlineData("mai làm thuê ở rẫy", null)]
    [InlineData("bận làm ăn xa, chưa gặp", null)]
    [InlineData("chưa thăm", null)]
    [InlineData("không có", null)]
    [InlineData("hộ đi vắng", null)]
    [InlineData("gửi", null)]
    [InlineData("gửi rồi", null)]
    [InlineData("đã nhận được 1 con bò", null)]
    [InlineData("muốn đổi giống lúa", null)]
    [InlineData("lỗi tại mất mùa", null)]
    [InlineData("có 5 hộ đã thăm", null)]
    public void Is_read(string text, string? ask) => Assert.Equal(ask, BotQuestion.Read(text)?.ToString());

    [Theory]
    [InlineData("báo cáo sai rồi", false, "Change")]
    [InlineData("em muốn sửa lại báo cáo", false, "Change")]
    [InlineData("sửa báo cáo", true, "Change")]
    [InlineData("sai rồi", true, "Change")]
    [InlineData("báo nhầm, không phải hộ này", false, "Other")]
    [InlineData("xóa báo cáo", false, "Gone")]
    [InlineData("rút lại báo cáo", false, "Gone")]
    [InlineData("sai rồi", false, null)]
    [InlineData("sửa thu nhập 1tr3", false, null)]
    [InlineData("sửa nhà", false, null)]
    [InlineData("báo cáo đã thăm hôm qua", false, null)]
    [InlineData("xóa đề xuất", false, null)]
    public void Mending_is_read(string left, bool isNumbered, string? of) => Assert.Equal(of, MendWords.Read(left, isNumbered)?.ToString());

    [Theory]
    [InlineData("xem", true)]
    [InlineData("lần trước báo gì", true)]
    [InlineData("cho em xem lại báo cáo", true)]
    [InlineData("xem tivi cả ngày", false)]
    [InlineData("là hộ nào", false)]
    public void A_look_is_read(string left, bool asks) => Assert.Equal(asks, BotLookup.Is(left));

    [Theory]
    [InlineData("H120 là hộ gì", "H120")]
    [InlineData("H120 thăm rồi", null)]
    public void A_code_asked_about_is_found(string text, string? code) => Assert.Equal(code, BotLookup.Code(text));

    [Theory]
    [InlineData("ok em, cam on em nhieu", true)]
    [InlineData("Dạ vâng, em cám ơn anh chị nhiều ạ", true)]
    [InlineData("tốt quá, cảm ơn", true)]
    [InlineData("dạ vâng", false)]
    [InlineData("cảm ơn, H012 thăm hôm qua", false)]
    public void Thanks_are_known(string text, bool are) => Assert.Equal(are, SmallTalkFlow.IsThanks(text));
}
