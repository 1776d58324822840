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
}
