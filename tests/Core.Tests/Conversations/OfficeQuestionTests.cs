using ReportBot.Core.Conversations;
using ReportBot.Core.Tests.Forms;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What the office asks in sentences of its own, as it types them; and what reports and is no question.</summary>
public sealed class OfficeQuestionTests
{
    [Theory]
    [InlineData("ai nộp muộn", "Late", "")]
    [InlineData("ai nop tre vay", "Late", "")]
    [InlineData("ai chua dung han", "Late", "")]
    [InlineData("những ai không nộp đúng hạn", "Late", "")]
    [InlineData("danh sách nộp muộn", "Late", "")]
    [InlineData("thôn 2 ai nộp muộn", "Late", "thôn 2")]
    [InlineData("anh Nam nộp muộn không", "Late", "anh Nam")]
    [InlineData("nhac lai ho chua nop", "Nudge", "")]
    [InlineData("nhắc mọi người", "Nudge", "")]
    [InlineData("nhac het di", "Nudge", "")]
    [InlineData("đôn đốc các đồng chí chưa nộp", "Nudge", "")]
    [InlineData("gui lai cho toi file word", "Word", "")]
    [InlineData("in bao cao", "Word", "")]
    [InlineData("lap bao cao tong hop", "Word", "")]
    [InlineData("cho xin ban excel", "Excel", "")]
    [InlineData("gui file excel ky nay cho toi", "Excel", "", "gui file excel cho toi")]
    [InlineData("so sanh thang truoc", "Compare", "")]
    [InlineData("so với kỳ trước thế nào", "Compare", "")]
    [InlineData("con may ho", "Standing", "")]
    [InlineData("den gio duoc bao nhieu ho", "Standing", "")]
    [InlineData("ty le nop bao nhieu phan tram", "Standing", "")]
    [InlineData("còn mấy hộ chưa nộp", "Standing", "")]
    [InlineData("đc Thắng đã nộp mấy hộ", "Standing", "đc Thắng")]
    [InlineData("bao cao cua anh Nam dau", "Standing", "anh Nam")]
    [InlineData("xem bao cao anh Thang", "Standing", "anh Thang")]
    [InlineData("hoi nong dan the nao", "Standing", "hoi nong dan")]
    [InlineData("thon 2 bao nhieu ho roi", "Standing", "thon 2")]
    [InlineData("ai chua nop vay", "Missing", "")]
    [InlineData("con ai chua bao cao k", "Missing", "")]
    [InlineData("nhung ho nao chua nop", "Missing", "")]
    [InlineData("truong hoc so 1 chua nop a", "Missing", "truong hoc so 1")]
    [InlineData("co bao nhieu ho ngheo", "Stock", "")]
    [InlineData("cho toi ma cua anh Thang", "Invite", "anh Thang")]
    [InlineData("moi anh Thang", "Invite", "anh Thang")]
    [InlineData("anh Thang chua vao duoc", "Outside", "anh Thang")]
    [InlineData("them can bo moi", "List", "")]
    [InlineData("bao giờ chốt số liệu", "Deadline", "")]
    [InlineData("chi bộ thôn 2 báo gì", "Summary", "chi bộ thôn 2")]
    [InlineData("tỷ lệ hộ nghèo giờ còn bao nhiêu", "Stock", "")]
    [InlineData("đồng chí Lê Quốc Sơn sao chưa báo", "Standing", "Lê Quốc Sơn")]
    [InlineData("khóa chưa ạ", "Deadline", "")]
    [InlineData("tình hình thế nào rồi", "Summary", "")]
    [InlineData("báo cáo nhanh tình hình cho tôi", "Summary", "")]
    [InlineData("chi tieu nam nay la bao nhieu", "Summary", "", "chi tieu la bao nhieu")]
    [InlineData("thôn nào báo cáo chậm nhất", "ByArea", "")]
    [InlineData("hộ nào khó khăn nhất", "Hardest", "")]
    [InlineData("ho nao kho khan nhat", "Hardest", "")]
    [InlineData("hộ nào thu nhập thấp nhất", "Hardest", "")]
    [InlineData("hộ nào thu nhập cao nhất", "BestOff", "")]
    [InlineData("hộ nào đủ điều kiện thoát nghèo", "Exits", "")]
    [InlineData("danh sách hộ dự kiến thoát nghèo", "Exits", "")]
    [InlineData("đề xuất gì cần quyết", "Decisions", "")]
    [InlineData("đề xuất nào chưa trả lời", "Decisions", "")]
    [InlineData("ai đã nộp rồi", "Standing", "")]
    [InlineData("còn bao nhiêu hộ nghèo", "Stock", "")]
    public void Is_read(string text, string ask, string named, string? left = null)
    {
        var read = OfficeQuestion.Read(left ?? text, SampleForm.Household);

        Assert.Equal((ask, named), (read?.Ask.ToString(), read?.Named));
    }

    [Theory]
    [InlineData("de xuat cua cac ho", "proposal")]
    [InlineData("kien nghi cua co so", "proposal")]
    [InlineData("khó khăn của các hộ", "difficulty")]
    [InlineData("hộ nào không thăm được", "visited", "false")]
    [InlineData("hộ nào chưa được thăm", "visited", "false")]
    [InlineData("hộ nào được hỗ trợ nhà ở", "support", "housing")]
    [InlineData("có bao nhiêu hộ được hỗ trợ nhà ở", "support", "housing")]
    [InlineData("có mấy hộ được vay vốn rồi", "support", "loan")]
    [InlineData("ho nao chua tham", "visited", "false")]
    [InlineData("bao nhiêu hộ đã thăm", "visited")]
    [InlineData("thu nhap binh quan bao nhieu", "income")]
    [InlineData("nguyện vọng của bà con là gì", "aspiration")]
    public void A_question_of_the_form_is_asked_about(string text, string key, string? answer = null)
    {
        var read = OfficeQuestion.Read(text, SampleForm.Household);

        Assert.Equal((OfficeAsk.Figure, key, answer), (read?.Ask, read?.Question?.Key, read?.Answer));
    }

    [Theory]
    [InlineData("hộ nào cần sửa nhà", "sửa nhà")]
    [InlineData("những hộ nào xin máy bơm?", "máy bơm")]
    [InlineData("hộ nào muốn được học nghề", "học nghề")]
    [InlineData("hộ tôi cần sửa nhà", null)]
    [InlineData("cần sửa nhà", null)]
    [InlineData("hộ nào", null)]
    public void Words_are_looked_for_in_the_reports(string text, string? words) => Assert.Equal(words, OfficeQuestion.Looking(text)?.Named);

    [Theory]
    [InlineData("hội phụ nữ đã giúp những hộ nào", "hội phụ nữ")]
    [InlineData("mttq cho hộ nào rồi?", "mttq")]
    [InlineData("hộ nào được hội nông dân tặng", "hội nông dân")]
    [InlineData("hộ nào được hỗ trợ nhà ở", null)]
    [InlineData("hội phụ nữ đã giúp 2 hộ", null)]
    [InlineData("hộ nào chưa thăm", null)]
    public void Who_gave_is_looked_for(string text, string? giver) => Assert.Equal(giver, OfficeQuestion.Giving(text)?.Named);

    [Theory]
    [InlineData("H009 đã thăm hôm qua, thu nhập 1tr2")]
    [InlineData("khó khăn: thiếu nước tưới")]
    [InlineData("đề xuất hỗ trợ máy bơm")]
    [InlineData("chưa thăm")]
    [InlineData("không có gì mới")]
    [InlineData("thiếu nước, xin máy bơm nước")]
    [InlineData("nộp muộn vì mưa lũ cô lập")]
    [InlineData("báo cáo của tôi đâu")]
    [InlineData("hộ tôi chưa nộp")]
    [InlineData("tổng hợp thôn 2")]
    [InlineData("xin 2 con bò")]
    [InlineData("được vay 30tr")]
    [InlineData("con cái đi học xa, khó khăn nhất là tiền trọ")]
    public void Is_not_read_from_what_reports(string text)
    {
        var read = OfficeQuestion.Read(text, SampleForm.Household);

        // What is left names a place or person; the flow looks it up and lets anything else go its own way.
        Assert.True(read is null || read.Named.Split(' ').Length > 2, $"{read?.Ask} “{read?.Named}”");
    }
}
