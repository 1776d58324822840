using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Reports;

/// <summary>What the secretary reads under "lời gửi kèm", and what only fills it.</summary>
public sealed class RemarkNewsTests
{
    private static readonly HashSet<string> Names = new(["djuin", "h", "tien", "blin", "trung"], StringComparer.Ordinal);

    [Theory]
    [InlineData("ac oi e quen bao thu nhap")]
    [InlineData("thôi để lại, gửi kèm cũng được")]
    [InlineData("cai nay la gui xong roi ha")]
    [InlineData("tôi muốn đề xuất")]
    [InlineData("chỉ nhờ")]
    [InlineData("5 hộ thôn 2")]
    [InlineData("nào cả 5")]
    [InlineData("nhà 7 người")]
    [InlineData("ho djuin")]
    [InlineData("ho h djuin")]
    [InlineData("khỏe")]
    [InlineData("nắm tình hình")]
    [InlineData("tôi phụ trách đều")]
    [InlineData("H9,10,11")]
    [InlineData("mai e đi")]
    [InlineData("em nhận được thông báo trả lại")]
    [InlineData("cảm ơn em nhiều nhé")]
    [InlineData("hôm 5/9")]
    [InlineData("A lô, đồng chí Tiến đây")]
    [InlineData("ủa H074 với H Blin hả")]
    [InlineData("Hi, quick: H085 ok ko có gì mới")]
    [InlineData("mà khoan")]
    [InlineData("sao không thấy")]
    [InlineData("Chào. Tôi 63 tuổi, mắt kém, viết ngắn: Tiến")]
    public void Tells_nothing(string remark) => Assert.False(RemarkNews.Is(remark, Names));

    [Theory]
    [InlineData("con gái mới lấy chồng")]
    [InlineData("do đi học chính trị")]
    [InlineData("hộ Tiến đã thoát nghèo")]
    [InlineData("bò đẻ")]
    [InlineData("đang làm hồ sơ vay 50tr, chưa được duyệt")]
    [InlineData("không vay")]
    [InlineData("800k")]
    [InlineData("1tr2")]
    [InlineData("300k cho H010")]
    [InlineData("gia đình đang sửa nhà")]
    [InlineData("đi vắng")]
    [InlineData("không có nhà")]
    [InlineData("vợ mới sinh con thứ 3")]
    [InlineData("ho h'djuin chuyen di noi khac")]
    [InlineData("không ổn định")]
    [InlineData("chuyển qua làng Klơng ở rồi")]
    [InlineData("bà đang sốt, đã đưa ra trạm y tế")]
    [InlineData("moi dc hoi phu nu cho 5 con de giong")]
    [InlineData("cho nó 1 con bò cái")]
    [InlineData("may gat hu nen chua gat duoc lua")]
    public void Is_news(string remark) => Assert.True(RemarkNews.Is(remark, Names));
}
