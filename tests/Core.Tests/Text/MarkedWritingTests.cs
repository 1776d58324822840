using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Text;

/// <summary>Words without marks as the signed paper writes them, and those that it leaves as typed because they may be other words.</summary>
public sealed class MarkedWritingTests
{
    [Theory]
    [InlineData("cap the bhyt", "cấp thẻ BHYT")]
    [InlineData("them 2 con ga giong", "thêm 2 con gà giống")]
    [InlineData("Thieu nuoc sinh hoat", "Thiếu nước sinh hoạt")]
    [InlineData("nha dot, sua nha ve sinh", "nhà dột, sửa nhà vệ sinh")]
    [InlineData("khong co viec lam on dinh", "không có việc làm ổn định")]
    public void Is_written_with_its_marks(string typed, string written) => Assert.Equal(written, MarkedWriting.Of(typed));

    [Theory]
    [InlineData("bo")]
    [InlineData("truong cho ma")]
    [InlineData("ong Chun om")]
    [InlineData("thiếu gao")]
    [InlineData("2")]
    [InlineData("")]
    public void Stays_as_typed(string typed) => Assert.Null(MarkedWriting.Of(typed));

    [Fact]
    public void Changes_nothing_but_marks()
    {
        foreach (var typed in new[] { "Khong co tien mua thuoc!", "xin vay von 20 trieu, mua bo giong", "ho tro may bom (1 cai)" })
        {
            var written = MarkedWriting.Of(typed);
            Assert.Equal(VietnameseText.Fold(typed), VietnameseText.Fold(written ?? typed));
        }
    }
}
