using ReportBot.Core.Conversations;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

public sealed class SubjectWordsTests
{
    private static readonly Subject[] Households =
    [
        new(new SubjectId(SubjectKind.Household, 1), "H046", "Vũ Minh Dũng", null),
        new(new SubjectId(SubjectKind.Household, 2), "H047", "Khổng Thị Được", null),
    ];

    [Theory]
    [InlineData("đúng")]
    [InlineData("Đúng rồi")]
    [InlineData("không")]
    [InlineData("dung")]
    [InlineData("Dung roi")]
    [InlineData("dung roi a")]
    [InlineData("ok")]
    public void An_answer_is_no_householder(string typed) => Assert.Empty(SubjectWords.Named(typed, Households));

    [Theory]
    [InlineData("Dũng", "H046")]
    [InlineData("minh dung", "H046")]
    [InlineData("minh dũng", "H046")]
    [InlineData("khong thi duoc", "H047")]
    [InlineData("Khổng Thị Được", "H047")]
    [InlineData("46", "H046")]
    public void A_name_with_or_without_marks_is_found(string typed, string code) => Assert.Equal(code, Assert.Single(SubjectWords.Named(typed, Households)).Code);
}
