using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Hardship told in a sentence without a label is the difficulty, word for word, where nothing speaks against it.</summary>
public sealed class ToldTextTests
{
    [Theory]
    [InlineData("H012 thăm 5/9 nhà dột nát", "nhà dột nát")]
    [InlineData("H012 thăm 5/9 nhà sập", "nhà sập")]
    [InlineData("H012 thăm 5/9, vườn tiêu bị bệnh chết gần hết", "vườn tiêu bị bệnh chết gần hết")]
    [InlineData("H012 thăm hôm qua, chồng ốm nặng, tn 900k/người/tháng", "chồng ốm nặng")]
    [InlineData("H012 mất mùa", "mất mùa")]
    [InlineData("H012 thăm 5/9, nợ ngân hàng chưa trả được, xin giãn nợ", "nợ ngân hàng chưa trả được")]
    [InlineData("H012 thăm 5/9. Mái bếp bị lốc cuốn mất một nửa, chưa có tiền lợp lại. Con lớn bỏ học đi làm thuê.", "Mái bếp bị lốc cuốn mất một nửa, chưa có tiền lợp lại. Con lớn bỏ học đi làm thuê")]
    [InlineData("H012 thăm 5/9, vợ ốm, đã có bhyt", "vợ ốm")]
    [InlineData("H012 có hoàn cảnh đặc biệt: vợ mất sớm, một mình nuôi ba con", "vợ mất sớm, một mình nuôi ba con")]
    [InlineData("ho 12 tham 5/9 chong bi benh nang", "chong bi benh nang")]
    [InlineData("H012 nha dot, chong om nang, tn 800k", "nha dot, chong om nang")]
    [InlineData("H012 thăm 5/9 tn 900k nhà dột nát đx hỗ trợ tôn", "nhà dột nát")]
    public void A_clause_of_its_own_that_holds_a_sign_is_the_difficulty(string text, string difficulty) =>
        Assert.Equal(new Answer.Text(difficulty), Assert.Single(Read(text)).Answers["difficulty"]);

    [Theory]
    [InlineData("H012 thăm 5/9, nhà không dột", "nhà không dột")]
    [InlineData("H012 thăm 5/9, chồng ốm nay đã khỏi", "chồng ốm nay đã khỏi")]
    [InlineData("H012 thăm 5/9, chồng ốm nặng, nay đã khỏi", "chồng ốm nặng, nay đã khỏi")]
    [InlineData("H012 thăm 5/9, năm ngoái mất mùa", "năm ngoái mất mùa")]
    [InlineData("H012 thăm 5/9, sợ mất mùa", "sợ mất mùa")]
    [InlineData("H012 thăm 5/9, nghe nói chồng ốm", "nghe nói chồng ốm")]
    [InlineData("H012 thăm 5/9, nhà hàng xóm bị sập", "nhà hàng xóm bị sập")]
    [InlineData("H012 chưa thăm, em bị ốm", "em bị ốm")]
    [InlineData("H012 chưa thăm được, con ốm", "con ốm")]
    [InlineData("H012 thăm 5/9, không có khó khăn gì, nhà hơi dột", "nhà hơi dột")]
    [InlineData("H012 thăm 5/9, đang làm hồ sơ vay, chưa có tiền", "đang làm hồ sơ vay, chưa có tiền")]
    [InlineData("H012 tái nghèo do bệnh", "tái nghèo do bệnh")]
    public void What_is_denied_over_feared_or_said_of_others_stays_in_the_rest(string text, string rest)
    {
        var report = Assert.Single(Read(text));
        Assert.False(report.Answers.Has("difficulty"));
        Assert.Equal(rest, report.Rest);
    }

    [Fact]
    public void A_difficulty_with_its_label_takes_no_more_words() =>
        Assert.Equal(new Answer.Text("thiếu vốn"), Assert.Single(Read("H012 thăm 5/9, mái nhà dột. kk thiếu vốn")).Answers["difficulty"]);

    [Fact]
    public void Without_signs_in_the_form_the_words_stay_in_the_rest()
    {
        var form = SampleForm.Household with { Questions = [.. SampleForm.Household.Questions.Select(q => q with { Signs = [] })] };
        var report = Assert.Single(MessageReader.Read("H012 thăm 5/9, nhà dột nát", CorpusFile.Context with { Form = form }).Reports);
        Assert.Equal((false, "nhà dột nát"), (report.Answers.Has("difficulty"), report.Rest));
    }

    private static IReadOnlyList<ReportReading> Read(string text) => MessageReader.Read(text, CorpusFile.Context).Reports;
}
