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
    public void Is_read(string text, string ask, string named, string? left = null)
    {
        var read = OfficeQuestion.Read(left ?? text, SampleForm.Household);

        Assert.Equal((ask, named), (read?.Ask.ToString(), read?.Named));
    }

    [Theory]
    [InlineData("de xuat cua cac ho", "proposal")]
    [InlineData("kien nghi cua co so", "proposal")]
    [InlineData("hộ nào khó khăn nhất", "difficulty")]
    [InlineData("ho nao chua tham", "visited")]
    [InlineData("bao nhiêu hộ đã thăm", "visited")]
    [InlineData("thu nhap binh quan bao nhieu", "income")]
    [InlineData("nguyện vọng của bà con là gì", "aspiration")]
    public void A_question_of_the_form_is_asked_about(string text, string key)
    {
        var read = OfficeQuestion.Read(text, SampleForm.Household);

        Assert.Equal((OfficeAsk.Figure, key), (read?.Ask, read?.Question?.Key));
    }

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
