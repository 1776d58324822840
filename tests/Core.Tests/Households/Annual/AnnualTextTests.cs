using System.Globalization;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Tests.Conversations;

namespace ReportBot.Core.Tests.Households.Annual;

/// <summary>Long lists of the annual material come in pages, and each says how the next one is asked for.</summary>
public sealed class AnnualTextTests
{
    [Theory]
    [InlineData(1, "1. Người 01", "25. Người 25", "… còn 27. Xem tiếp: tổng hợp năm 2025 khen thưởng trang 2. Bản in đủ: xuất kỳ năm 2025")]
    [InlineData(2, "26. Người 26", "50. Người 50", "… còn 2. Xem tiếp: tổng hợp năm 2025 khen thưởng trang 3.")]
    [InlineData(3, "51. Người 51", "52. Người 52", null)]
    public void A_list_of_fifty_two_comes_in_three_pages(int page, string first, string last, string? more)
    {
        var text = string.Join('\n', AnnualText.Write(Material(52), AnnualTopics.Commendation, "vi", page)!);
        Assert.Contains(first + ":", text, StringComparison.Ordinal);
        Assert.Contains(last + ":", text, StringComparison.Ordinal);
        Assert.Equal(more is not null, text.Contains("… còn", StringComparison.Ordinal));
        Assert.Contains(more ?? "", text, StringComparison.Ordinal);
        Assert.Equal((AnnualTopics.Commendation, page), AnnualTopics.Read(string.Create(CultureInfo.InvariantCulture, $"khen thưởng trang {page}")));
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("khen thưởng", AnnualTopics.Commendation, 1)]
    [InlineData("việc đã làm trang 2", AnnualTopics.Work, 2)]
    [InlineData("XA-01", "XA-01", 1)]
    public void Parts_and_pages_are_named_in_words(string words, string topic, int page) => Assert.Equal((topic, page), AnnualTopics.Read(words));

    [Theory]
    [InlineData("10/9")]
    [InlineData("khen thưởng trang 0")]
    [InlineData("ai đó")]
    public void Other_words_name_no_part(string words) => Assert.Null(AnnualTopics.Read(words));

    private static AnnualMaterial Material(int officials) => new()
    {
        Year = 2025, UnitName = "xã", IsSample = false, To = new DateOnly(2025, 12, 16), Households = [], Book = HouseholdBook.OfYear(KonGang.Roster, 2025),
        Recognition = [], Needs = [], Proposals = [], Bodies = [], Codes = new Dictionary<long, string>(),
        Officials = [.. Enumerable.Range(1, officials).Select(n => new WorkOfYear(
            n, string.Create(CultureInfo.InvariantCulture, $"CB{n:000}"), string.Create(CultureInfo.InvariantCulture, $"Người {n:00}"), 1, [n], [], ["H001"], [], []))],
    };
}
