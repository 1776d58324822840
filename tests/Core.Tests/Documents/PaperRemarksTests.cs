using ReportBot.Core.Documents.Content;

namespace ReportBot.Core.Tests.Documents;

/// <summary>What of the words sent along tells of the household and belongs into the paper.</summary>
public sealed class PaperRemarksTests
{
    [Theory]
    [InlineData("ổng vui lắm, em về trễ nha sếp", "")]
    [InlineData("con gái lấy chồng", "con gái lấy chồng")]
    [InlineData("con gái út nghỉ học, em gửi sau nha chị", "con gái út nghỉ học")]
    [InlineData("em thấy bà yếu lắm", "em thấy bà yếu lắm")]
    [InlineData("em bận đám cưới nên báo trễ", "")]
    [InlineData("anh ơi ghi giùm em, hộ mới mua 1,5 sào đất", "hộ mới mua 1,5 sào đất")]
    [InlineData("cảm ơn sếp nhiều, chúc sếp khỏe", "")]
    [InlineData("chồng bả đi lấy keo vắng nhà", "chồng bả đi lấy keo vắng nhà")]
    [InlineData("tôi đã nhắc hộ, hẹn 3 ngày tới làm giấy", "hẹn 3 ngày tới làm giấy")]
    [InlineData("vợ anh ấy vừa xuất viện, Bà kể", "vợ anh ấy vừa xuất viện")]
    [InlineData("hết gạo", "hết gạo")]
    [InlineData("bò đẻ rồi nha sếp", "bò đẻ rồi")]
    [InlineData("Chị Tâm ạ, chị đỡ ho chưa, bò đẻ rồi", "bò đẻ rồi")]
    [InlineData("chị chủ hộ chưa có thẻ", "chị chủ hộ chưa có thẻ")]
    [InlineData("chị ơi con bả bỏ học rồi", "con bả bỏ học rồi")]
    public void Of_a_remark_stays_what_tells_of_the_household(string remark, string kept) => Assert.Equal(kept, PaperRemarks.Of(remark));
}
