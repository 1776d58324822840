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
    [InlineData("trâu chết, bà bị bệnh tim", "Health")]
    [InlineData("nuôi bò, con trai ốm", "Health")]
    public void Cannot_wait(string words, string want) => Assert.Equal(want, Wants.In(words)?.ToString());

    [Theory]
    [InlineData("thiếu nước tưới")]
    [InlineData("không thiếu gạo, thiếu vốn")]
    [InlineData("đã hết ốm")]
    [InlineData("thiếu vốn mua bò")]
    [InlineData("con đi học xa")]
    [InlineData("trâu bị bệnh")]
    [InlineData("đàn heo ốm chết 3 con")]
    [InlineData("2 con bò bị bệnh lở mồm long móng")]
    [InlineData("bị bệnh lở mồm long móng, thiếu vốn")]
    [InlineData("cà phê bị bệnh")]
    [InlineData("muốn đổi nghề")]
    [InlineData("")]
    public void Can_wait(string words) => Assert.Null(Wants.In(words));
}
