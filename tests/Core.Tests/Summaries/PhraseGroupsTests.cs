using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

public sealed class PhraseGroupsTests
{
    [Fact]
    public void Marks_case_fillers_and_punctuation_make_no_difference() =>
        Assert.Equal(["thiếu nước tưới 4"], Groups("thiếu nước tưới", "Thieu nuoc tuoi.", "hộ còn thiếu nước tưới", "- ho dang thieu nuoc tuoi!"));

    [Fact]
    public void Of_most_who_type_no_marks_the_one_who_does_is_shown() =>
        Assert.Equal(["đói gạo 3"], Groups("doi gao", "Doi gao", "đói gạo"));

    [Fact]
    public void One_answer_may_name_several_and_a_household_counts_once_a_group() =>
        Assert.Equal(["thiếu vốn 2", "nhà dột 1"], Groups("thiếu vốn; nhà dột, thiếu vốn", "Thiếu vốn"));

    [Fact]
    public void A_longer_remark_joins_the_more_frequent_one_that_it_begins_with() =>
        Assert.Equal(["thiếu vốn 3"], Groups("thiếu vốn", "thiếu vốn", "thiếu vốn mua bò"));

    [Fact]
    public void Different_needs_stay_apart() =>
        Assert.Equal(
            ["thiếu nước tưới 2", "thiếu nước 1", "thiếu nước sinh hoạt 1"],
            Groups("thiếu nước tưới", "thiếu nước tưới", "thiếu nước", "thiếu nước sinh hoạt"));

    [Theory]
    [InlineData("không")]
    [InlineData("Không có gì")]
    [InlineData("ko")]
    [InlineData("chưa có.")]
    [InlineData("  ")]
    [InlineData("!!!")]
    [InlineData("lắm")]
    public void Nothing_is_no_difficulty(string words) => Assert.Empty(Groups(words));

    [Fact]
    public void A_comma_inside_a_number_separates_nothing() =>
        Assert.Equal(["nợ 1,5 triệu 1"], Groups("nợ 1,5 triệu"));

    [Theory]
    [InlineData("ho tro vay von", "hỗ trợ vay vốn")]
    [InlineData("gia yeu song mot minh", "già yếu sống một mình")]
    [InlineData("con nho hay om", "con nhỏ hay ốm")]
    public void Without_marks_a_word_is_not_taken_for_a_filler(string words, string written) => Assert.Equal([written + " 1"], Groups(words));

    [Theory]
    [InlineData("thieu gao", "thiếu gạo")]
    [InlineData("Cap the bhyt", "cấp thẻ BHYT")]
    [InlineData("truong cho ma", "truong cho ma")]
    public void What_nobody_typed_with_marks_is_written_with_them_where_there_is_one_way(string words, string written) =>
        Assert.Equal([written + " 2"], Groups(words, words));

    [Fact]
    public void A_single_word_behind_a_comma_goes_with_what_stands_before() =>
        Assert.Equal(["hỗ trợ giống bò, dê 1", "thiếu vốn 1"], Groups("hỗ trợ giống bò, dê; thiếu vốn"));

    [Theory]
    [InlineData("chồng hay uống rượu, không chịu làm ăn")]
    [InlineData("mái bếp bị lốc cuốn, chưa có tiền lợp lại")]
    [InlineData("bò bị bệnh, phải bán rẻ")]
    public void What_comes_of_a_hardship_told_in_the_same_breath_is_no_second_one(string words) => Assert.Equal([words + " 1"], Groups(words));

    [Theory]
    [InlineData("nhà dột, không có đất sản xuất")]
    [InlineData("nhà dột; phải bán bò")]
    [InlineData("thiếu vốn, dê bị bệnh")]
    public void What_is_another_hardship_counts_for_itself(string words) => Assert.Equal(2, Groups(words).Count());

    [Fact]
    public void What_others_tell_too_counts_for_itself() =>
        Assert.Equal(["không đi làm được 2", "nhà dột 1"], Groups("nhà dột, không đi làm được", "không đi làm được"));

    [Fact]
    public void What_is_left_of_a_label_is_no_group() =>
        Assert.Equal(["mưa suốt không ai thuê làm 1"], Groups("lắm, mưa suốt không ai thuê làm"));

    [Fact]
    public void A_child_at_school_is_no_filler() =>
        Assert.Equal(["con đang học xa 1"], Groups("con đang học xa"));

    private static IEnumerable<string> Groups(params string[] answers) => PhraseGroups
        .Of([.. answers.Select((words, i) => new Quote("H" + (char)('A' + i), i + 1, words))])
        .Select(g => g.Phrase + " " + g.Subjects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
