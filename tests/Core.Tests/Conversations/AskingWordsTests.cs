using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What asks without a question mark, and what tells with a word of asking in it.</summary>
public sealed class AskingWordsTests
{
    [Theory]
    [InlineData("là hộ gì")]
    [InlineData("ai phụ trách")]
    [InlineData("kỳ trước báo gì")]
    [InlineData("sao rồi")]
    [InlineData("thế nào rồi ạ")]
    [InlineData("mấy khẩu")]
    [InlineData("ở đâu")]
    [InlineData("o dau vay")]
    [InlineData("thu nhập ghi bao nhiêu")]
    [InlineData("được hỗ trợ gì")]
    [InlineData("sao còn trong danh sách")]
    [InlineData("kỳ nào đang mở")]
    [InlineData("bao giờ phải nộp")]
    [InlineData("không biết ghi thế nào")]
    [InlineData("em chưa biết báo cáo thế nào")]
    [InlineData("cho em hỏi xã có hỗ trợ giống mì")]
    [InlineData("báo cáo tháng 8 của em đâu")]
    public void Asks(string words) => Assert.True(AskingWords.Ask(words, isOfOwn: true));

    [Theory]
    [InlineData("chưa thoát được đâu")]
    [InlineData("da mat, nha khong con ai")]
    [InlineData("không còn ai")]
    [InlineData("có gì mới đâu")]
    [InlineData("co gi moi dau")]
    [InlineData("may cay hu, sua het 2tr")]
    [InlineData("may khau hu roi")]
    [InlineData("ai cung khoe")]
    [InlineData("ai cũng có việc làm")]
    [InlineData("sao cung duoc mien la co viec lam")]
    [InlineData("chua biet lam gi")]
    [InlineData("không biết lấy gì trả nợ")]
    [InlineData("mấy đứa nhỏ đều đi học")]
    [InlineData("chả thiếu gì")]
    [InlineData("chưa gì")]
    [InlineData("làm gì có tiền")]
    [InlineData("khi nào có tiền thì sửa nhà")]
    [InlineData("ngày nào cũng đi làm thuê")]
    [InlineData("bị tai bien mach mau nao")]
    [InlineData("ong bi dau")]
    [InlineData("mới mua may")]
    [InlineData("trồng 3 sao ca phe")]
    [InlineData("hôm 6/9 chị đi hết mấy nhà rồi")]
    [InlineData("tất cả đều ok không vấn đề gì")]
    public void Tells(string words) => Assert.False(AskingWords.Ask(words, isOfOwn: true));

    /// <summary>"Bà mất rồi, giờ làm sao": an answer on how the household stands would lose what is told.</summary>
    [Fact]
    public void What_is_told_before_the_question_of_a_named_household_is_no_question() =>
        Assert.Equal((false, true), (AskingWords.Ask("bà mất rồi, giờ làm sao", isOfOwn: true), AskingWords.Ask("mất mã rồi, giờ làm sao", isOfOwn: false)));
}
