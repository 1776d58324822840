using ReportBot.Core.Documents.Excel;

namespace ReportBot.Core.Tests.Documents;

public sealed class RowHeightTests
{
    [Theory]
    [InlineData("Cán bộ", 26, false, null)]
    [InlineData("thiếu nước tưới mùa khô, giếng cạn", 20, false, 30)]
    [InlineData("dòng 1\ndòng 2\ndòng 3", 40, false, 45)]
    [InlineData("Tỷ lệ đã nộp", 10, false, null)]
    [InlineData("Tỷ lệ đã nộp", 10, true, 30)]
    [InlineData("mộttừrấtdàikhôngcókhoảngtrắng", 10, false, 45)]
    [InlineData("", 10, false, null)]
    public void A_row_is_as_high_as_its_words_need(string text, int width, bool isBold, int? points) =>
        Assert.Equal(points, RowHeight.Of([("x", 5), (null, 5), (text, width)], isBold));

    [Fact]
    public void It_ends_somewhere() => Assert.Equal(300, RowHeight.Of([(new string('a', 30_000), 10)], isBold: false));
}
