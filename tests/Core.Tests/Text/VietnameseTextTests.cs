using System.Text;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Text;

/// <summary>One written form for what people type, and words compared as people read them.</summary>
public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("phƣờng nhƣ Ƣ", "phường như Ư")]
    [InlineData("a\u00A0b\u200Bc\uFEFF", "a bc")]
    [InlineData("x\u202Etoán\u202C \u2066y\u2069", "xtoán y")]
    [InlineData("x\r\ny\rz", "x\ny\nz")]
    [InlineData("Rơ Mah H'Blin", "Rơ Mah H'Blin")]
    public void Text_comes_to_one_form(string typed, string normal) => Assert.Equal(normal, VietnameseText.Normalize(typed));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("\uFFFDa", VietnameseText.Normalize("\uD800a"));

    [Fact]
    public void Taken_apart_letters_are_put_together() =>
        Assert.Equal("đã thăm hộ nghèo", VietnameseText.Normalize("đã thăm hộ nghèo".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Đảng ủy xã Kon Gang", "dang uy xa kon gang")]
    [InlineData("Rơ Châm Hyơt", "ro cham hyot")]
    public void Folding_takes_marks_and_capitals_off(string typed, string folded) => Assert.Equal(folded, VietnameseText.Fold(typed));

    [Theory]
    [InlineData("hoà", "hòa", "Full")]
    [InlineData("uỷ", "ủy", "Full")]
    [InlineData("hổ", "hỗ", "Full")]
    [InlineData("tham", "thăm", "Weak")]
    [InlineData("đa", "đã", "Weak")]
    [InlineData("ban", "bàn", "Weak")]
    [InlineData("khô", "khó", "None")]
    [InlineData("bán", "bàn", "None")]
    public void A_typed_word_fits_when_no_mark_contradicts(string typed, string word, string fit) =>
        Assert.Equal(Enum.Parse<Fit>(fit), Syllable.Of(typed).FitsTo(Syllable.Of(word)));

    [Fact]
    public void Tokens_give_back_the_words_as_typed()
    {
        var text = TokenText.Of("KK:  Thiếu nước,\u00A0H'Blin ốm");
        Assert.Equal("Thiếu nước, H'Blin", text.Slice(2, 6));
    }

    [Theory]
    [InlineData("ro mah hblin", "Rơ Mah H'Blin", true)]
    [InlineData("Tran Thi May", "Trần Thị Mai", false)]
    public void Names_are_one_without_marks(string typed, string name, bool same) =>
        Assert.Equal(same, NameMatcher.Likeness(typed, name) == 100);
}
