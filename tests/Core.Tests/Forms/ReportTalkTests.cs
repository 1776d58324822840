using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What sender and office say to each other of the report itself takes nothing away and adds nothing.</summary>
public sealed class ReportTalkTests
{
    private const string Report = "H012 thăm 8/9, tn 1tr2/người/tháng, đề xuất: khoan giếng";

    [Theory]
    [InlineData("Nhờ chị nhập giúp em: ", "")]
    [InlineData("Anh ghi giúp em nhé: ", "")]
    [InlineData("Em tên Lan, giáo viên trường tiểu học, báo cáo: ", "")]
    [InlineData("Báo cáo kỳ 10/9 của Nguyễn Thị Lan: ", "")]
    [InlineData("Cập nhật nhanh: ", ". Kỳ sau em báo tiếp.")]
    [InlineData("", ". Em đi họp đây ạ.")]
    [InlineData("", ". Thiếu gì chị nhắn em bổ sung.")]
    [InlineData("", ". Có sai sót gì mong anh chị bỏ qua.")]
    [InlineData("", ". Em đang trên đường về, sóng yếu.")]
    [InlineData("", ". Gửi từ điện thoại của tôi.")]
    [InlineData("", ". Đã gửi lúc 20h.")]
    [InlineData("", ", em báo chị nhé")]
    [InlineData("", ", chị xem giúp em đủ chưa?")]
    public void Talk_changes_no_answer(string before, string behind) =>
        Assert.Equal(Answers(Report), Answers(before + Report + behind));

    /// <summary>One word that is no talk keeps the whole sentence where it stands.</summary>
    [Theory]
    [InlineData("; chị Hoa bên phụ nữ cũng đề xuất mở lớp")]
    [InlineData(", em báo xã cho mượn máy khoan")]
    public void A_sentence_with_another_word_is_the_households(string behind) =>
        Assert.NotEqual(Answers(Report), Answers(Report + behind));

    [Theory]
    [InlineData("Em gửi chị nhé")]
    [InlineData("Có gì chị báo lại em.")]
    public void Talk_alone_is_no_report(string text) => Assert.Empty(MessageReader.Read(text, CorpusFile.Context).Reports);

    /// <summary>A day is read where today is known, and nowhere else.</summary>
    [Theory]
    [InlineData("Cho em báo cáo thứ 2 tuần sau nhé")]
    [InlineData("Em nộp báo cáo chủ nhật ạ")]
    public void Whether_others_tell_is_judged_without_a_day(string text) => Assert.False(MessageReader.TellsOfOthers(text, CorpusFile.Roster));

    private static string Answers(string text) =>
        string.Join('|', MessageReader.Read(text, CorpusFile.Context).Reports.Select(r => $"{r.Subject} {Core.Forms.AnswersJson.Write(r.Answers)} {string.Join(',', r.Unclear.Select(u => u.Key))}"));
}
