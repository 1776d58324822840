using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Reports;

/// <summary>What a secretary should read again before it is signed, and what officials usually write, which is not odd.</summary>
public sealed class OddTextTests
{
    private static readonly OddContext Around = new(
        new HashSet<string>(["H044", "H013", "LT"], StringComparer.Ordinal), "Rơ Châm Dơk", ["Nguyễn Thị Xuân", "Rơ Châm Hyơt", "Ksor H'Blin"]);

    [Theory]
    [InlineData("À mà con cô Xuân mới đi bộ đội về chưa có việc", OddReason.Beginning)]
    [InlineData("Lắm vì chị vợ bị bệnh thận phải chạy thận tuần ba lần", OddReason.Beginning)]
    [InlineData("nhất là đường vào rẫy", OddReason.Beginning)]
    [InlineData("thì mới sinh", OddReason.Beginning)]
    [InlineData("về kinh tế", OddReason.Beginning)]
    [InlineData("thiếu vốn và", OddReason.Ending)]
    [InlineData("nhà dột do", OddReason.Ending)]
    [InlineData("vay tháng 8)", OddReason.Ending)]
    [InlineData("thiếu nước,", OddReason.Ending)]
    [InlineData("có được vay thêm không ạ", OddReason.Question)]
    [InlineData("hỏi mua bò giống ở đâu", OddReason.Question)]
    [InlineData("bao giờ có tiền?", OddReason.Question)]
    [InlineData("Cái danh sách hộ của tôi", OddReason.Talk)]
    [InlineData("để tôi chụp đã", OddReason.Talk)]
    [InlineData("nhờ ad ghi giùm", OddReason.Talk)]
    [InlineData("sửa báo cáo", OddReason.Talk)]
    [InlineData("sửa báo cáo BC-000009", OddReason.Code)]
    [InlineData("giống h013", OddReason.Code)]
    [InlineData("hôm 3/9 đi viếng 200k", OddReason.Day)]
    [InlineData("hôm qua nhà cháy sạch rồi", OddReason.Day)]
    [InlineData("dơk chưa có đất sản xuất", OddReason.Name)]
    [InlineData("con cô Xuân chưa có việc", OddReason.Name)]
    [InlineData("châm hyơt thiếu vốn", OddReason.Name)]
    [InlineData("ok", OddReason.Nothing)]
    [InlineData("có", OddReason.Nothing)]
    [InlineData("15kg tháng 9", OddReason.Nothing)]
    [InlineData("hnay e qua, bác neo đơn", OddReason.Day)]
    [InlineData("nha dot", OddReason.Unmarked)]
    [InlineData("thieu gao", OddReason.Unmarked)]
    [InlineData("nha o xa truong 12km", OddReason.Unmarked)]
    [InlineData("con nho khong ai trong", OddReason.Unmarked)]
    [InlineData("tai gay xe", OddReason.Unmarked)]
    [InlineData("con Phiơn ben Klơng thi minh chua qua", OddReason.Unmarked)]
    [InlineData("thieu ao am cho con Phiơn", OddReason.Unmarked)]
    public void Reads_oddly(string words, OddReason why) => Assert.Equal(why, OddText.Why(words, Around));

    [Theory]
    [InlineData("thiếu nước tưới")]
    [InlineData("xin vay 20tr")]
    [InlineData("hỗ trợ sửa nhà ở")]
    [InlineData("chưa có đất ở")]
    [InlineData("vốn")]
    [InlineData("hàng ế")]
    [InlineData("1) thiếu nước tưới 2) đường xa 3) giá bắp thấp")]
    [InlineData("xin ra khỏi danh sách hộ nghèo")]
    [InlineData("muốn con em được đi học")]
    [InlineData("không biết bán bò ở đâu")]
    [InlineData("thiếu ăn mấy hôm nay")]
    [InlineData("được hỗ trợ vay vốn (khoảng 30 triệu)")]
    [InlineData("vì gia đình đông con")]
    [InlineData("mua xuân đất đai khô cằn")]
    [InlineData("nhà xuân nứt")]
    [InlineData("về quê sinh sống")]
    [InlineData("hay đau ốm, không làm được việc nặng")]
    [InlineData("còn nợ ngân hàng")]
    public void Reads_as_officials_write(string words) => Assert.Null(OddText.Why(words, Around));
}
