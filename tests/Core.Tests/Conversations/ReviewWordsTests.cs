using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What the office says about reports and proposals that it names by their codes.</summary>
public sealed class ReviewWordsTests
{
    [Theory]
    [InlineData("trả lại BC-000002 vì thiếu thu nhập", "return", "2", "thiếu thu nhập")]
    [InlineData("tra lai bc2: ghi ro so tien", "return", "2", "ghi ro so tien")]
    [InlineData("Trả lại báo cáo BC-000125, lý do thiếu ngày thăm", "return", "125", "thiếu ngày thăm")]
    [InlineData("đạt BC-2, BC-3 và bc 4", "accept", "2,3,4", "")]
    [InlineData("trả lại BC-000007 do trùng với BC-000006", "return", "7", "trùng với BC-000006")]
    [InlineData("trả lời BC-000002: xã đã đưa vào danh sách", "answer", "2", "xã đã đưa vào danh sách")]
    public void Acts_on_what_is_named(string text, string action, string numbers, string note)
    {
        var named = ReviewWords.ReadNamed(text);

        Assert.NotNull(named);
        Assert.Equal(action, named.Action);
        Assert.Equal(numbers, string.Join(',', named.Numbers));
        Assert.Equal(note, named.Note);
        Assert.False(named.IsProposals);
    }

    [Theory]
    [InlineData("trả lại: xem lại BC-000001")]
    [InlineData("trả lại vì thiếu thu nhập")]
    [InlineData("duyệt BC-000100")]
    [InlineData("BC-000100 thiếu thu nhập")]
    [InlineData("công nhận DN-3 và BC-000004")]
    public void Leaves_what_names_nothing_or_something_else(string text) => Assert.Null(ReviewWords.ReadNamed(text));

    [Theory]
    [InlineData("trả lời đề xuất H038: xã sẽ cấp bồn nước trong tháng 9", "answer", "H038", "xã sẽ cấp bồn nước trong tháng 9")]
    [InlineData("trả lời đề xuất của hộ H038: xã sẽ cấp", "answer", "hộ H038", "xã sẽ cấp")]
    [InlineData("tra loi ho 38 la xa da ghi nhan", "answer", "ho 38", "la xa da ghi nhan")]
    [InlineData("Trả lại báo cáo h12 vì thiếu thu nhập", "return", "h12", "thiếu thu nhập")]
    [InlineData("đạt H012", "accept", "H012", "")]
    public void Acts_on_the_report_of_a_household(string text, string action, string code, string note)
    {
        var named = ReviewedHousehold.Read(text);

        Assert.Equal(new ReviewedHousehold(action, code, note), named);
    }

    [Theory]
    [InlineData("Đất H012 bạc màu, khó trồng trọt")]
    [InlineData("trả lời 1: xã đã ghi nhận")]
    [InlineData("trả lời BC-000002: xã đã đưa vào danh sách")]
    [InlineData("trả lại: ghi rõ số tiền của H012")]
    [InlineData("duyệt H012")]
    [InlineData("H012 đã trả lời")]
    public void Leaves_what_names_no_household_to_decide_on(string text) => Assert.Null(ReviewedHousehold.Read(text));
}
