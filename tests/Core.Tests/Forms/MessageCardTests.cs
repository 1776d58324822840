using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Every example that the card for officials gives is understood as the card says, so that nobody is taught what does not work.</summary>
public sealed class MessageCardTests
{
    private static readonly string[] Card = File.ReadAllLines(Repository.At("plans/forms/message-card.vi.txt"));

    [Fact]
    public void The_card_fits_one_message() => Assert.True(string.Join('\n', Card).Length <= 1900);

    [Fact]
    public void The_long_example_is_read_to_its_last_word()
    {
        var reports = Read(Line("H012 đã thăm hôm qua")).Reports;

        Assert.Equal(["H012", "H015"], reports.Select(r => r.Subject));
        Assert.All(reports, r => Assert.True(r.Rest.Length == 0 && r.Unclear.Count == 0, r.Rest));
        Assert.Equal(
            ["difficulty", "income", "proposal", "support", "support_note", "support_value", "visit_date", "visited"], reports[0].Answers.Select(a => a.Key).Order(StringComparer.Ordinal));
        Assert.True(reports[1].Answers.IsNil);
    }

    [Theory]
    [InlineData("• thăm: ", "visited")]
    [InlineData("• hỗ trợ (ht): ", "support")]
    [InlineData("• tn (thu nhập): ", "income")]
    [InlineData("• kk (khó khăn): ", "difficulty")]
    [InlineData("• nv (nguyện vọng): ", "aspiration")]
    [InlineData("• đx (đề xuất, xin): ", "proposal")]
    [InlineData("• khả năng thoát nghèo: ", "outlook")]
    public void Every_word_of_the_list_answers_its_question(string line, string key)
    {
        var after = Line(line)[line.Length..];
        var examples = after[(after.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? at + 2 : 0)..].Split([" · ", ", "], StringSplitOptions.TrimEntries);

        Assert.All(examples, example =>
        {
            var report = Assert.Single(Read("H012 " + (key == "outlook" ? "khả năng thoát nghèo " : "") + example).Reports);
            Assert.True(report.Answers[key] is not null && report.Rest.Length == 0 && report.Unclear.Count == 0, $"{example}: {report.Rest}");
        });
    }

    [Theory]
    [InlineData("Không có gì mới: ", 1, "nil")]
    [InlineData("Chung nhiều hộ: ", 2, "visited")]
    public void What_is_said_of_one_or_of_several(string line, int households, string key)
    {
        var reports = Read(Line(line)[line.Length..]).Reports;

        Assert.Equal(households, reports.Count);
        Assert.All(reports, r => Assert.True(key == "nil" ? r.Answers.IsNil : r.Answers[key] is Answer.YesNo { Value: true }, r.Rest));
    }

    [Fact]
    public void A_period_may_be_named_before_what_is_told() =>
        Assert.Equal(new DateOnly(2025, 9, 8), Assert.IsType<Answer.Date>(Assert.Single(Read("H012 đã thăm 8/9").Reports).Answers["visit_date"]).Day);

    [Fact]
    public void Something_urgent_is_told_by_its_command() =>
        Assert.Equal((Verb.AdHoc, "H009 nhà tốc mái đêm qua, cần bạt"), Commands.Find(Line("Việc đột xuất: ")["Việc đột xuất: ".Length..]) is { } command ? (command.Verb, command.Rest) : default);

    [Fact]
    public void Amounts_and_days_are_read()
    {
        Assert.All(After("Số tiền: "), amount => Assert.IsType<AnswerReading.Understood>(AnswerReader.Read(SampleForm.Question("support_value"), amount, CorpusFile.Context.Today)));
        Assert.All(After("Ngày: "), day => Assert.IsType<AnswerReading.Understood>(AnswerReader.Read(SampleForm.Question("visit_date"), day, CorpusFile.Context.Today)));
    }

    [Theory]
    [InlineData("thu nhập 50", "income")]
    [InlineData("thu nhập 5-7 triệu", "income")]
    [InlineData("thu nhập cả hộ 4tr", "income")]
    [InlineData("thu nhập cả năm 30tr", "income")]
    [InlineData("thăm mùng 5 âm lịch", "visit_date")]
    [InlineData("thăm 15/9", "visited")]
    [InlineData("đang làm hồ sơ vay 50tr", "support")]
    public void What_the_card_says_is_asked_is_asked(string words, string key) =>
        Assert.Contains(Assert.Single(Read("H012 " + words).Reports).Unclear, u => u.Key == key || (key == "visited" && u.Key == "visit_date"));

    [Fact]
    public void What_it_says_on_corrections_corrects()
    {
        Assert.IsType<Answer.Money>(Assert.Single(CorrectionReader.Read("sửa thu nhập 1tr3", CorpusFile.Context)).Set["income"]);
        Assert.Equal(["proposal"], Assert.Single(CorrectionReader.Read("xóa đề xuất", CorpusFile.Context)).Removed);
        Assert.Equal("H012", Assert.Single(CorrectionReader.Read("H012 sửa thu nhập 1tr3", CorpusFile.Context)).Subject);
        Assert.All(["sửa thu nhập 1tr3", "xóa đề xuất", "H012 sửa thu nhập 1tr3"], words => Assert.Contains(words, string.Join('\n', Card), StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_says_on_pictures_is_understood()
    {
        Assert.Equal(PictureWishKind.Belong, PictureWords.Read("ảnh của", namesOne: true)?.Kind);
        Assert.Equal(PictureWishKind.Remove, PictureWords.Read("xóa ảnh", namesOne: false)?.Kind);
        Assert.All(["ảnh của H012", "xóa ảnh"], words => Assert.Contains(words, Line("Ảnh: "), StringComparison.Ordinal));
    }

    private static string Line(string start) => Card.First(l => l.StartsWith(start, StringComparison.Ordinal));

    private static string[] After(string start) => Line(start)[start.Length..].Split(" · ", StringSplitOptions.TrimEntries);

    private static MessageReading Read(string text) => MessageReader.Read(text, CorpusFile.Context);
}
