using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What cannot wait for a period.</summary>
public sealed class UrgentWordsTests
{
    [Theory]
    [InlineData("H010 cháy nhà đêm qua, cháy hết đồ đạc, cần chăn màn gạo")]
    [InlineData("đêm qua nhà ông Trung bị sập do mưa lớn, cần giúp gấp")]
    [InlineData("nha H013 toc mai sang nay")]
    [InlineData("con gái H012 đuối nước chiều qua")]
    [InlineData("hôm qua nhà H010 cháy sạch rồi")]
    public void Is_urgent(string text) => Assert.True(UrgentWords.Is(text));

    [Theory]
    [InlineData("H012 năm ngoái nhà bị cháy, giờ ở nhờ")]
    [InlineData("H012 nhà bị cháy năm 2023")]
    [InlineData("H012 nhà dột nát, sợ sập mái")]
    [InlineData("H012 nhà có nguy cơ bị sập")]
    [InlineData("H012 bị tốc mái đã lợp lại")]
    [InlineData("H012 chạy chợ, thiếu vốn")]
    [InlineData("nhà H012 bị cháy à?")]
    [InlineData("H012 không có gì mới")]
    public void Can_wait_or_is_none(string text) => Assert.False(UrgentWords.Is(text));
}
