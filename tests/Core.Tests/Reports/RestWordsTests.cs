using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Reports;

/// <summary>Words that answer no question, over several messages: nothing twice, nothing lost, nothing that was read anew.</summary>
public sealed class RestWordsTests
{
    [Theory]
    [InlineData("", "", "con gái lấy chồng", "con gái lấy chồng")]
    [InlineData("con gái lấy chồng", "H012 tn 1tr3", "", "con gái lấy chồng")]
    [InlineData("con gái lấy chồng", "H012 nhà sửa mái", "nhà sửa mái", "con gái lấy chồng; nhà sửa mái")]
    [InlineData("con gái lấy chồng", "H012 Con gái lấy chồng ở xa", "con gái lấy chồng ở xa", "con gái lấy chồng ở xa")]
    [InlineData("con gái lấy chồng; trả nợ", "H012 kk: con gái lấy chồng", "", "trả nợ")]
    [InlineData("con gái lấy chồng", "con gai lay chong", "con gai lay chong", "con gai lay chong")]
    public void Keeps_what_is_not_understood_of_a_later_message_over_what_was_kept(string before, string message, string rest, string kept) =>
        Assert.Equal(kept, RestWords.After(before, message, rest));

    [Theory]
    [InlineData("bò cái", "bò", "bò cái")]
    [InlineData("bò", "bò cái", "bò cái")]
    [InlineData("bòn", "bò", "bòn; bò")]
    [InlineData("Bà con khỏe.", "bà con khỏe", "Bà con khỏe.")]
    public void Says_each_thing_once(string before, string more, string kept) => Assert.Equal(kept, RestWords.Join(before, more));

    [Fact]
    public void Doubtful_words_kept_under_a_label_go_when_the_question_is_answered()
    {
        Assert.Equal("trả nợ", RestWords.WithoutLabelled("thu nhập: 5-7 triệu; trả nợ", "thu nhập"));
        Assert.Equal("thu nhập không rõ", RestWords.WithoutLabelled("thu nhập không rõ", "thu nhập"));
    }

    [Fact]
    public void Keeps_no_more_than_the_most_and_the_newest_of_it()
    {
        var kept = Enumerable.Range(0, 40).Aggregate("", (all, n) => RestWords.Join(all, new string((char)('a' + (n % 26)), 300 + n)));
        Assert.InRange(kept.Length, 1, RestWords.Most);
        Assert.EndsWith(new string('n', 339), kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lý do gia đình đi làm rẫy xa; vì gia đình đi làm rẫy xa 2 tuần mới về", "vì gia đình đi làm rẫy xa 2 tuần mới về")]
    [InlineData("vì đường lở; lý do đường lở", "vì đường lở")]
    [InlineData("con gái lấy chồng; bà con khỏe", "con gái lấy chồng; bà con khỏe")]
    [InlineData("", "")]
    public void The_office_reads_each_remark_once(string rest, string read) => Assert.Equal(read, RestWords.Once(rest));
}
