using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>That a report was sent, said by somebody who is reminded.</summary>
public sealed class ClaimWordsTests
{
    [Theory]
    [InlineData("tôi báo rồi mà")]
    [InlineData("toi bao roi ma")]
    [InlineData("em gửi hôm qua rồi ạ")]
    [InlineData("tôi đã báo cáo rồi, sao còn nhắc")]
    [InlineData("đã nộp hôm qua")]
    [InlineData("Anh nộp xong rồi nhé")]
    [InlineData("hộ này em đã gửi")]
    [InlineData("báo cáo rồi")]
    public void Is_a_claim(string text) => Assert.True(ClaimWords.Is(text));

    [Theory]
    [InlineData("tối báo")]
    [InlineData("tối nay tôi báo")]
    [InlineData("báo cáo")]
    [InlineData("gửi")]
    [InlineData("gửi đi")]
    [InlineData("da gui")]
    [InlineData("dạ gửi")]
    [InlineData("mai tôi gửi")]
    [InlineData("đã báo xã về nhà dột")]
    [InlineData("đã nộp hồ sơ vay vốn")]
    [InlineData("đã gửi con đi học rồi")]
    [InlineData("báo chưa")]
    [InlineData("rồi")]
    public void Is_none(string text) => Assert.False(ClaimWords.Is(text));

    // Each "nhưng mà" may be one word or two: tried in turn they are more ways than a machine ever ends.
    [Fact]
    public void Words_repeated_without_end_are_judged_at_once()
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.False(ClaimWords.Is(string.Concat(Enumerable.Repeat("nhưng mà ", 400)) + "bò"));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
