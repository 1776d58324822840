using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Words that say for which period something was told, and those that only name a period to be shown or reported on.</summary>
public sealed class PeriodMoveWordsTests
{
    [Theory]
    [InlineData("kỳ 20/9 mà, không phải kỳ 10", 20)]
    [InlineData("cái này của kỳ 20/12 nha", 20)]
    [InlineData("của kỳ 20 chứ", 20)]
    [InlineData("phần vừa rồi là kỳ 10/12", 10)]
    [InlineData("báo cáo này cho kỳ 20", 20)]
    [InlineData("cái này cho báo cáo năm nha", 0)]
    [InlineData("chuyển sang kỳ năm", 0)]
    public void Moves(string text, int day) => Assert.Equal(day, PeriodMoveWords.Read(text)?.To?.Day);

    [Theory]
    [InlineData("kỳ 20")]
    [InlineData("báo cáo kỳ 20/9")]
    [InlineData("báo cáo của kỳ 20/9")]
    [InlineData("báo cáo năm")]
    [InlineData("cái này của H009")]
    [InlineData("của kỳ 20 H009 chưa thăm")]
    public void Only_names_one(string text) => Assert.Null(PeriodMoveWords.Read(text));
}
