using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Choices, words and counts as people type them, one line each.</summary>
public sealed class AnswerReaderChoicesTests
{
    // A Tuesday.
    private static readonly DateOnly Today = new(2025, 9, 9);

    [Theory]
    [InlineData("1, 5", "loan,livelihood")]
    [InlineData("5 và 1", "loan,livelihood")]
    [InlineData("1 5", "loan,livelihood")]
    [InlineData("vay vốn, nhà ở", "loan,housing")]
    [InlineData("vay von va nha o", "loan,housing")]
    [InlineData("BHYT", "insurance")]
    [InlineData("con giống và học phí", "livelihood,education")]
    [InlineData("tặng 2 con bò", "livelihood", true)]
    [InlineData("không", "")]
    [InlineData("chưa có gì", "")]
    [InlineData("0", "")]
    public void Choices_by_number_and_words(string text, string keys, bool leavesWords = false)
    {
        var expected = new Answer.ChosenMany(keys.Length == 0 ? [] : keys.Split(','));
        var reading = Read("support", text);
        Assert.Equal(expected, leavesWords ? ((AnswerReading.Doubtful)reading).Options[0].Answer : ((AnswerReading.Understood)reading).Answer);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("trăng sao")]
    public void What_is_no_choice_is_said_so(string text) => Assert.IsType<AnswerReading.Unreadable>(Read("support", text));

    [Theory]
    [InlineData("1", "certain")]
    [InlineData("khó", "hard")]
    [InlineData("không", "none")]
    [InlineData("có khả năng", "likely")]
    [InlineData("chac chan", "certain")]
    [InlineData("khả năng cao ạ", "likely")]
    [InlineData("thấp", "hard")]
    public void One_choice(string text, string key) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Chosen(key)), Read("outlook", text));

    [Theory]
    [InlineData("1 và 2")]
    [InlineData("thoát nghèo")]
    [InlineData("chưa chắc")]
    public void Words_of_several_choices_are_asked(string text) =>
        Assert.True(Assert.IsType<AnswerReading.Doubtful>(Read("outlook", text)).Options.Count > 1);

    [Fact]
    public void Text_stays_word_for_word() =>
        Assert.Equal(
            new AnswerReading.Understood(new Answer.Text("Thiếu nước tưới; NHÀ dột, con nhỏ…")),
            Read("difficulty", "  Thiếu nước tưới; NHÀ dột, con nhỏ… "));

    [Theory]
    [InlineData("không")]
    [InlineData("ko có gì")]
    [InlineData("không có khó khăn gì ạ")]
    [InlineData("chưa có gì cả")]
    public void Nothing_to_tell_is_an_empty_text(string text) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Text("")), Read("difficulty", text));

    [Theory]
    [InlineData("không có nước sạch")]
    [InlineData("chưa có đất sản xuất")]
    public void A_lack_is_a_text(string text) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Text(text)), Read("difficulty", text));

    [Fact]
    public void Too_long_a_text_is_said_so() =>
        Assert.Equal(ReadingReasons.TextTooLong, Assert.IsType<AnswerReading.Unreadable>(Read("difficulty", new string('a', 1001))).Reason);

    [Theory]
    [InlineData("01", 1)]
    [InlineData("08", 8)]
    [InlineData("2 hộ", 2)]
    [InlineData("hai hộ", 2)]
    [InlineData("khoảng 12 ạ", 12)]
    [InlineData("không", 0)]
    public void Counts(string text, long value) =>
        Assert.Equal(new AnswerReading.Understood(new Answer.Number(value)), AnswerReader.Read(Count, text, Today));

    [Theory]
    [InlineData("2,08 %")]
    [InlineData("2-3")]
    [InlineData("mấy hộ")]
    public void What_is_no_count_is_not_understood(string text) =>
        Assert.IsNotType<AnswerReading.Understood>(AnswerReader.Read(Count, text, Today));

    private static Question Count => new() { Key = "n", Kind = QuestionKind.Number, Ask = "?", Label = "số hộ", Min = 0, Max = 1000 };

    private static AnswerReading Read(string key, string text) => AnswerReader.Read(SampleForm.Question(key), text, Today);
}
