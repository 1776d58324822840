using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("/baocao", "Report", "")]
    [InlineData("/baocao h012", "Report", "h012")]
    [InlineData("/BAOCAO@kon_gang_bot H012", "Report", "H012")]
    [InlineData("/bao_cao", "Report", "")]
    [InlineData("/báocáo", "Report", "")]
    [InlineData("/start K7Q9M2XT", "Start", "K7Q9M2XT")]
    [InlineData("/ho", "Households", "")]
    [InlineData("/han", "Deadlines", "")]
    [InlineData("/lichsu\nH012", "History", "H012")]
    [InlineData("/dotxuat", "AdHoc", "")]
    [InlineData("/tonghop 20/9", "Summary", "20/9")]
    [InlineData("/chuanop", "Missing", "")]
    [InlineData("/nhac", "Nudge", "")]
    [InlineData("/xuat 10/9 docx", "Export", "10/9 docx")]
    [InlineData("/moi CB001", "Invite", "CB001")]
    [InlineData("/nhap", "Import", "")]
    [InlineData("/duyet", "Review", "")]
    [InlineData("/boqua", "Skip", "")]
    [InlineData("/quaylai", "Back", "")]
    [InlineData("/huy", "Cancel", "")]
    [InlineData("/tiep", "Resume", "")]
    [InlineData("/trogiup", "Help", "")]
    [InlineData("/ngonngu", "Language", "")]
    public void A_slash_command_is_known(string text, string verb, string rest)
    {
        var found = Commands.Slash(text);
        Assert.True(found!.Value.Known);
        Assert.Equal(verb, found.Value.Command.Verb.ToString());
        Assert.Equal(rest, found.Value.Command.Rest);
    }

    [Theory]
    [InlineData("báo cáo", "Report", "")]
    [InlineData("Bao  cao h012", "Report", "h012")]
    [InlineData("BÁO CÁO!", "Report", "")]
    [InlineData("ba\u0301o ca\u0301o", "Report", "")]
    [InlineData("trợ giúp", "Help", "")]
    [InlineData("hủy", "Cancel", "")]
    [InlineData("huỷ bỏ.", "Cancel", "")]
    [InlineData("dừng", "Cancel", "")]
    [InlineData("đúng", "Yes", "")]
    [InlineData("dung roi", "Yes", "")]
    [InlineData("Đúng, gửi", "Yes", "")]
    [InlineData("tiếp", "Resume", "")]
    [InlineData("làm tiếp H013", "Resume", "H013")]
    [InlineData("ko có gì mới", "Nil", "")]
    [InlineData("như kỳ trước", "Same", "")]
    [InlineData("sửa 3", "Edit", "3")]
    [InlineData("xóa đề xuất", "Remove", "đề xuất")]
    [InlineData("xóa nháp h013", "DropDraft", "h013")]
    [InlineData("kỳ 20/9", "Period", "20/9")]
    [InlineData("danh sách chưa nộp", "Missing", "")]
    public void Words_are_known_without_slash_marks_or_capitals(string text, string verb, string rest)
    {
        var found = Commands.Find(text);
        Assert.Equal(verb, found?.Verb.ToString());
        Assert.Equal(rest, found?.Rest);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ baocao")]
    [InlineData("/1")]
    public void What_only_begins_with_a_slash_is_no_command(string text) => Assert.Null(Commands.Slash(text));

    [Theory]
    [InlineData("/dung")]
    [InlineData("/bayba")]
    [InlineData("/như")]
    public void Words_that_answer_a_question_are_no_slash_commands(string text) => Assert.False(Commands.Slash(text)!.Value.Known);

    [Theory]
    [InlineData("hôm nay trời mưa")]
    [InlineData("báocáo")]
    [InlineData("")]
    [InlineData("…")]
    public void Other_words_are_no_command(string text) =>
        Assert.True(Commands.Find(text) is not { } command || text == "báocáo" || command.Verb > Verb.Back);

    [Fact]
    public void No_phrase_is_longer_than_is_looked_for() =>
        Assert.All(CommandWords.Table.Keys, p => Assert.InRange(p.Split(' ').Length, 1, CommandWords.Longest));
}
