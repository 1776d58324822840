using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

public sealed class AreaNamesTests
{
    private static readonly string[] BacSon =
        ["Khu phố 1", "Khu phố 2", "Khu phố 3", "Khu phố 4", "Khu phố 8", "Khu phố 9", "Khu phố 12"];

    private static readonly string[] KimTan = ["Thôn 1", "Thôn 2", "Thôn Đồng Sơn", "Thôn Mơ Nang 2", "Thôn Blôm"];

    [Theory]
    [InlineData("Khu phố 9 + 4", "Khu phố 9|Khu phố 4")]
    [InlineData("Khu phố 8 +12", "Khu phố 8|Khu phố 12")]
    [InlineData("khu pho 08; 1, KP12 và kp 3", "Khu phố 8|Khu phố 1|Khu phố 12|Khu phố 3")]
    [InlineData("  Khu  phố 9+9 ", "Khu phố 9")]
    [InlineData("KHU PHỐ 2\nkhu phố 3", "Khu phố 2|Khu phố 3")]
    public void Several_areas_in_one_cell_are_read(string text, string areas) => Reads(text, BacSon, areas);

    [Theory]
    [InlineData("thôn 1, 2 và Thôn Đồng Sơn", "Thôn 1|Thôn 2|Thôn Đồng Sơn")]
    [InlineData("Thôn Mơ Nang 2 + Thôn Blôm", "Thôn Mơ Nang 2|Thôn Blôm")]
    [InlineData("thon mo nang 2", "Thôn Mơ Nang 2")]
    public void A_number_may_belong_to_a_name(string text, string areas) => Reads(text, KimTan, areas);

    [Fact]
    public void A_look_alike_letter_is_no_other_name() => Reads("Phƣờng 1", ["Phường 1"], "Phường 1");

    [Fact]
    public void A_range_that_may_be_a_pair_is_asked_about()
    {
        var reading = AreaNames.Read("Khu phố 8-12", BacSon);
        Assert.Empty(reading.Areas);
        Assert.Equal(["Khu phố 8-12"], reading.Doubtful);
    }

    [Fact]
    public void What_is_no_area_is_named() =>
        Assert.Equal(["7"], AreaNames.Read("Khu phố 9 + 7", BacSon).Unknown);

    private static void Reads(string text, string[] names, string areas)
    {
        var reading = AreaNames.Read(text, names);
        Assert.Equal(areas.Split('|'), reading.Areas);
        Assert.Empty(reading.Unknown);
        Assert.Empty(reading.Doubtful);
    }
}
