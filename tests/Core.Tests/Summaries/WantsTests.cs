using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>What puts a household before others of a lower income.</summary>
public sealed class WantsTests
{
    [Theory]
    [InlineData("đói thật, xin gạo cứu đói gấp", "Food")]
    [InlineData("doi gao", "Food")]
    [InlineData("thieu gao", "Food")]
    [InlineData("chồng tai nạn gãy chân, thiếu vốn", "Health")]
    [InlineData("con đau ốm nằm viện", "Health")]
    [InlineData("chồng mới mất, con nhỏ 3 tuổi", "Health")]
    [InlineData("nhà tốc mái", "Roof")]
    [InlineData("chưa có nhà, ở nhờ anh trai", "Roof")]
    [InlineData("thiếu nước sinh hoạt", "Water")]
    [InlineData("ốm nặng, thiếu gạo", "Food")]
    public void Cannot_wait(string words, string want) => Assert.Equal(want, Wants.In(words)?.ToString());

    [Theory]
    [InlineData("thiếu nước tưới")]
    [InlineData("không thiếu gạo, thiếu vốn")]
    [InlineData("đã hết ốm")]
    [InlineData("thiếu vốn mua bò")]
    [InlineData("con đi học xa")]
    [InlineData("muốn đổi nghề")]
    [InlineData("")]
    public void Can_wait(string words) => Assert.Null(Wants.In(words));
}
