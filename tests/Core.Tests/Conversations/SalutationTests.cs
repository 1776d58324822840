using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Whoever greets tells nothing; whoever tells something behind the greeting does.</summary>
public sealed class SalutationTests
{
    [Theory]
    [InlineData("Dạ chào chị Yến ạ")]
    [InlineData("Kính gửi chị, em là Trung")]
    [InlineData("Dạ thưa chị Yến")]
    [InlineData("em chào anh Thắng, em là Siu Thơm bí thư làng Tam")]
    [InlineData("xin chào các đồng chí")]
    public void Greets(string text) => Assert.True(Salutation.Is(text));

    [Theory]
    [InlineData("Dạ")]
    [InlineData("chào chị, H009 đã thăm hôm qua")]
    [InlineData("thưa chị, nhà bà Blin thiếu nước")]
    [InlineData("dạ rồi chị")]
    [InlineData("chị Yến")]
    [InlineData("Kính gửi chị, em là Trung, đã thăm 3 hộ")]
    public void Tells_or_answers(string text) => Assert.False(Salutation.Is(text));
}
