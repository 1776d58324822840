using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What is not understood is shown as it was said: with the words that deny it, and with whose it is.</summary>
public sealed class RestTests
{
    [Theory]
    [InlineData("H012 thăm 5/9 chưa thoát nghèo được năm nay", "chưa thoát nghèo được năm nay")]
    [InlineData("H012 thăm 5/9 hộ không đồng ý thoát nghèo", "hộ không đồng ý thoát nghèo")]
    [InlineData("H012 thăm 5/9 không được công nhận thoát nghèo", "không được công nhận thoát nghèo")]
    [InlineData("h012 tham 5/9 no ngan hang 30tr chua tra", "no ngan hang 30tr chua tra")]
    public void Words_behind_the_day_of_a_visit_stay_whole(string text, string rest)
    {
        var report = Assert.Single(MessageReader.Read(text, CorpusFile.Context).Reports);

        Assert.Equal(rest, report.Rest);
        Assert.Equal(["visit_date", "visited"], report.Answers.Select(a => a.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("H012 tn 1tr hai trăm", 1_200_000)]
    [InlineData("H012 tn 1tr ba", 1_300_000)]
    [InlineData("H012 tn 1tr tám", 1_800_000)]
    [InlineData("H012 thăm 5/9, tn 1tr hai", 1_200_000)]
    public void Tenths_said_in_a_word_are_read_whatever_stands_around(string text, long vnd) =>
        Assert.Equal(new Core.Forms.Answer.Money(vnd), Assert.Single(MessageReader.Read(text, CorpusFile.Context).Reports).Answers["income"]);

    [Theory]
    [InlineData("H012 tn 1tr2/1tr5", "income")]
    [InlineData("H012 tn 1tr à 1tr2", "income")]
    [InlineData("H012 tn 1 trieu nam", "income")]
    [InlineData("H012 chi tiêu 1tr/người/tháng", "income")]
    [InlineData("H012 chuẩn nghèo 1tr5/người/tháng", "income")]
    [InlineData("H012 phấn đấu 1tr5/người/tháng", "income")]
    [InlineData("H012 thăm 5/9/24", "visit_date")]
    public void An_amount_of_something_else_two_amounts_or_a_day_of_last_year_are_asked(string text, string key)
    {
        var report = Assert.Single(MessageReader.Read(text, CorpusFile.Context).Reports);

        Assert.Contains(report.Unclear, u => u.Key == key);
        Assert.False(report.Answers.Has(key));
    }

    [Theory]
    [InlineData("H012 không có khó khăn gì", "không có khó khăn gì")]
    [InlineData("H012 không còn khó khăn", "không còn khó khăn")]
    public void A_report_that_says_only_that_there_is_no_hardship_keeps_its_words(string text, string rest)
    {
        var report = Assert.Single(MessageReader.Read(text, CorpusFile.Context).Reports);

        Assert.Equal(("H012", 0, 0, rest), (report.Subject, report.Answers.Count, report.Unclear.Count, report.Rest));
    }

    [Fact]
    public void A_plan_beside_a_visit_that_was_not_made_is_kept_as_words() =>
        Assert.Contains("tuần sau sẽ thăm", Assert.Single(MessageReader.Read("H012 lần này không thăm được vì đi công tác, tuần sau sẽ thăm", CorpusFile.Context).Reports).Rest, StringComparison.Ordinal);

    [Theory]
    [InlineData("H012 thăm ngày 5, 6 tháng 9", "visit_date")]
    [InlineData("H012 thăm 5/9 H013 cũng vậy", "visited")]
    public void Two_days_and_a_likewise_are_asked(string text, string key) =>
        Assert.Contains(MessageReader.Read(text, CorpusFile.Context).Reports, r => r.Unclear.Any(u => u.Key == key));
}
