using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0, "0 đồng")]
    [InlineData(500, "500 đồng")]
    [InlineData(999_999, "999.999 đồng")]
    [InlineData(1_000_000, "1 triệu đồng")]
    [InlineData(1_250_000, "1,25 triệu đồng")]
    [InlineData(1_234_567, "1.234.567 đồng")]
    [InlineData(999_000_000, "999 triệu đồng")]
    [InlineData(1_000_000_000, "1 tỷ đồng")]
    [InlineData(1_240_000_000, "1,24 tỷ đồng")]
    [InlineData(1_240_500_000, "1.240,5 triệu đồng")]
    [InlineData(1_240_500_001, "1.240.500.001 đồng")]
    [InlineData(12_345_000_000_000, "12.345 tỷ đồng")]
    public void Money_is_never_rounded(long vnd, string shown) => Assert.Equal(shown, NumberFormat.Vietnamese.Money(vnd));

    [Theory]
    [InlineData(104, 120, "86,67 %")]
    [InlineData(1, 8, "12,50 %")]
    [InlineData(15, 800, "1,88 %")]
    [InlineData(120, 120, "100 %")]
    [InlineData(0, 120, "0 %")]
    [InlineData(0, 0, "–")]
    public void Rates_are_rounded_half_up_from_integers(long part, long whole, string shown) =>
        Assert.Equal(shown, NumberFormat.Vietnamese.Rate(part, whole));

    [Fact]
    public void English_has_its_own_marks()
    {
        Assert.Equal("86.67 %", NumberFormat.English.Rate(104, 120));
        Assert.Equal("1.24 billion VND", NumberFormat.English.Money(1_240_000_000));
        Assert.Equal("+1,234", NumberFormat.English.Change(1234));
    }

    [Theory]
    [InlineData(0, 89, "░░░░░░░░░░")]
    [InlineData(1, 89, "▓░░░░░░░░░")]
    [InlineData(74, 89, "▓▓▓▓▓▓▓▓░░")]
    [InlineData(88, 89, "▓▓▓▓▓▓▓▓▓░")]
    [InlineData(89, 89, "▓▓▓▓▓▓▓▓▓▓")]
    [InlineData(200, 89, "▓▓▓▓▓▓▓▓▓▓")]
    [InlineData(5, 0, "")]
    public void A_bar_is_full_only_when_the_goal_is_reached(long done, long goal, string bar) => Assert.Equal(bar, TextBar.Of(done, goal));
}
