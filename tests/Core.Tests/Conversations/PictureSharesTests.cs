using ReportBot.Core.Conversations;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Which of several pictures is whose, as officials say it after they have sent them.</summary>
public sealed class PictureSharesTests
{
    private static readonly Subject[] Own =
    [
        new(new SubjectId(SubjectKind.Household, 1), "H024", "Nguyễn Văn Khánh", null),
        new(new SubjectId(SubjectKind.Household, 2), "H066", "Rơ Châm Hyơt", null),
        new(new SubjectId(SubjectKind.Household, 3), "H084", "Y Krơng", null),
    ];

    [Theory]
    [InlineData("hai ảnh trên là nhà bác Khánh với nhà Hyơt", 2, "H024: 1; H066: 2")]
    [InlineData("2 ảnh là H024 và H066", 2, "H024: 1; H066: 2")]
    [InlineData("ảnh 1 H024, ảnh 2 H066", 2, "H024: 1; H066: 2")]
    [InlineData("ảnh 2 là H024, ảnh 1 của H066 ạ", 2, "H024: 2; H066: 1")]
    [InlineData("ảnh đầu là nhà Krơng, ảnh sau là nhà ông Khánh", 2, "H084: 1; H024: 2")]
    [InlineData("ảnh thứ nhất của H024 còn ảnh thứ hai của H084", 2, "H024: 1; H084: 2")]
    [InlineData("anh 1 h24, anh 2 h66, anh 3 h84", 3, "H024: 1; H066: 2; H084: 3")]
    [InlineData("2 ảnh của H024, 1 ảnh của H066", 3, "H024: 1,2; H066: 3")]
    [InlineData("ảnh thứ 2 là của H084", 2, "H084: 2")]
    [InlineData("ảnh cuối là của H084", 3, "H084: 3")]
    [InlineData("ảnh H024, H066", 2, "H024: 1; H066: 2")]
    [InlineData("ảnh 1, 2 của H024, ảnh 3 H066", 3, "H024: 1; H024: 2; H066: 3")]
    [InlineData("hai ảnh là nhà Hyơt, nhà Krơng", 5, "H066: 1; H084: 2")]
    public void Is_read(string text, int count, string shares)
    {
        var read = PictureShares.Read(text, count, Own);

        Assert.True(read?.IsClear);
        Assert.Equal(shares, string.Join("; ", read!.Shares.Select(s => $"{s.Subject.Code}: {string.Join(',', s.Places.Select(p => p + 1))}")));
    }

    [Theory]
    [InlineData("ảnh của H024 và H066", 3)]
    [InlineData("ảnh 3 H024, ảnh 1 H066", 2)]
    [InlineData("ảnh 1 H024, ảnh 1 H066", 2)]
    public void Is_asked_where_it_is_not_clear(string text, int count) => Assert.False(PictureShares.Read(text, count, Own)?.IsClear);

    [Theory]
    [InlineData("ảnh của H024")]
    [InlineData("cả 2 ảnh là của H024")]
    [InlineData("H024, H066 chưa thăm")]
    [InlineData("H024, H066")]
    [InlineData("H024 thăm 5/9, H066 thăm 6/9")]
    [InlineData("thêm 1 ảnh nữa")]
    [InlineData("ảnh nhà H024 bị dột, H066 thiếu nước")]
    public void Is_no_such_sentence(string text) => Assert.Null(PictureShares.Read(text, 2, Own));
}
