using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Text;

public class PhrasesTests
{
    private static readonly Vocabulary Years = new("trong năm " + YearInFigures.Typed, "trong năm", "năm " + YearInFigures.Typed + " này");

    [Theory]
    [InlineData("trong năm 2026", 3)]
    [InlineData("trong năm 2020", 3)]
    [InlineData("trong năm 2060", 3)]
    [InlineData("trong năm 2061", 2)]
    [InlineData("trong năm 2019", 2)]
    [InlineData("trong năm 20260", 2)]
    [InlineData("trong năm 202", 2)]
    [InlineData("trong năm nay", 2)]
    [InlineData("trong năm #", 2)]
    [InlineData("năm 2026 này", 3)]
    [InlineData("năm 2026", 0)]
    public void A_word_of_a_phrase_may_be_any_year_in_figures(string text, int end) =>
        Assert.Equal(end, Years.Skip(TokenText.Of(text), 0, TokenText.Of(text).Count));

    [Fact]
    public void The_longest_phrase_is_found_then_the_one_with_the_marks_as_typed()
    {
        var table = new PhraseTable<string>();
        foreach (var phrase in new[] { "cho", "chó", "cho vay", "chợ vạy", "cho vay vốn", "cho vay tiền", "chở" })
        {
            table.Add(phrase, phrase);
        }

        table.Add("cho vay", "again");
        Assert.Equal(["cho vay vốn"], Find("cho vay vốn rồi"));
        Assert.Equal(["cho vay", "again"], Find("cho vay rồi"));
        Assert.Equal(["cho vay", "again"], Find("cho vay"));
        Assert.Equal(["cho"], Find("cho bò"));
        Assert.Equal(["chó"], Find("chó sủa"));
        Assert.Equal(["cho vay tiền"], Find("cho vay tien"));
        Assert.Equal(["cho"], Find("cho"));
        Assert.Null(Find("chồng"));
        Assert.Null(Find("vay"));

        IReadOnlyList<string>? Find(string text) => table.Find(TokenText.Of(text), 0, TokenText.Of(text).Count)?.Values;
    }

    [Fact]
    public void Shorthand_fits_as_the_second_word_and_words_may_stand_between()
    {
        var table = new PhraseTable<string>();
        table.AddAll(["có không", "có được", "chắc thoát"], "found");
        var (shorthand, parted) = (TokenText.Of("có ko"), TokenText.Of("chắc sẽ sẽ thoát"));
        Assert.Equal(2, table.Find(shorthand, 0, 2)?.End);
        Assert.Null(table.Find(parted, 0, 4));
        Assert.Equal(4, table.Find(parted, 0, 4, (text, at, limit) => at < limit && text[at].Folded == "se" ? text.Count - 1 : at)?.End);
    }

    [Fact]
    public void Many_first_words_are_all_found()
    {
        var words = Enumerable.Range(0, 500).Select(i => $"h{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} xa").ToArray();
        var all = new Vocabulary(words);
        Assert.All(words, w => Assert.True(all.Begins(TokenText.Of(w), 0, 2), w));
        Assert.False(all.Begins(TokenText.Of("hzz xa"), 0, 2));
    }
}
