using ReportBot.Bot.Channels.ZaloOa;

namespace ReportBot.Bot.Tests.Channels.ZaloOa;

public sealed class TemplateTextTests
{
    private const string Link = "Điền trên trang web: https://bc.example.vn/form/0123456789012345678901234567890123456789";

    [Fact]
    public void What_fits_stays_as_it_is()
    {
        var text = "Mai là hạn kỳ 10/9.\n" + Link;
        Assert.Equal(text, TemplateText.Of(text));
        Assert.Equal(new string('a', 400), TemplateText.Of(new string('a', 400)));
    }

    [Fact]
    public void Of_a_long_reminder_the_link_stays_whole()
    {
        var text = TemplateText.Of($"Mai là hạn kỳ 10/9. Đồng chí còn 120 hộ chưa báo cáo: {string.Join(", ", Enumerable.Range(1, 120).Select(i => $"H{i:000}"))}.\n{Link}");
        Assert.InRange(text.Length, 350, 400);
        Assert.StartsWith("Mai là hạn kỳ 10/9. Đồng chí còn 120 hộ chưa báo cáo: H001, H002", text, StringComparison.Ordinal);
        Assert.EndsWith("…\n" + Link, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no line ends here ")]
    [InlineData("a line ends here\nand no link follows ")]
    public void Without_a_link_it_is_cut_at_the_end(string words)
    {
        var text = TemplateText.Of(string.Concat(Enumerable.Repeat(words, 40)));
        Assert.InRange(text.Length, 300, 400);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }
}
