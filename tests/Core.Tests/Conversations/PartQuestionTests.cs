using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>How the office asks about one place or person, or has it reminded.</summary>
public sealed class PartQuestionTests
{
    [Theory]
    [InlineData("ai chưa nộp ở thôn 2", "Missing", "ở thôn 2")]
    [InlineData("chưa nộp thôn 2 kỳ 20/9", "Missing", "thôn 2 kỳ 20/9")]
    [InlineData("thôn 2 nộp chưa?", "Missing", "thôn 2")]
    [InlineData("Lê Thị Ngọc Thủy nộp chưa", "Missing", "Lê Thị Ngọc Thủy")]
    [InlineData("chi Thuy da bao cao chua", "Missing", "chi Thuy")]
    [InlineData("chi bộ làng Tam còn thiếu ai", "Missing", "chi bộ làng Tam")]
    [InlineData("còn ai ở thôn 1 chưa báo cáo", "Missing", "ở thôn 1")]
    [InlineData("tình hình nộp thôn 2", "Missing", "thôn 2")]
    [InlineData("tổng hợp thôn 2", "Summary", "thôn 2")]
    [InlineData("tong hop theo thon", "Summary", "theo thon")]
    [InlineData("nhắc Nguyễn Minh Thắng", "Nudge", "Nguyễn Minh Thắng")]
    [InlineData("nhắc nộp: chi bộ thôn 2", "Nudge", "chi bộ thôn 2")]
    public void Is_read(string text, string verb, string named)
    {
        var read = PartQuestion.Read(text);

        Assert.Equal((verb, named), (read?.Verb.ToString(), read?.Named));
    }

    [Theory]
    [InlineData("chưa nộp")]
    [InlineData("nhắc")]
    [InlineData("tổng hợp")]
    [InlineData("H012 đã thăm hôm qua, thu nhập 1tr2")]
    [InlineData("chưa thăm được hộ nào")]
    [InlineData("")]
    public void Is_not_read_where_nothing_is_named(string text) => Assert.Null(PartQuestion.Read(text));

    [Theory]
    [InlineData("hộ nào khó khăn nhất", true)]
    [InlineData("Những hộ nào thoát nghèo?", true)]
    [InlineData("thon nao nop du roi", true)]
    [InlineData("hộ nào cũng khó khăn", false)]
    [InlineData("hộ Náo đã thăm", false)]
    [InlineData("H012 không biết hộ nào giúp", false)]
    public void Which_is_a_question(string text, bool isAsked) => Assert.Equal(isAsked, WhichFlow.IsAsked(text));
}
