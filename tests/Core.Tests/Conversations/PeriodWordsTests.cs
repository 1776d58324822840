using ReportBot.Core.Conversations;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>A period is named by its date, by its kind, or by both; a name or a reason in which such words occur stays what it is.</summary>
public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData("kỳ giai đoạn", PeriodKind.Stage, 0, null, "")]
    [InlineData("giai đoạn 10/11", PeriodKind.Stage, 10, null, "")]
    [InlineData("ky giai doan 10/11/2025", PeriodKind.Stage, 10, 2025, "")]
    [InlineData("kỳ 6 tháng", PeriodKind.HalfYear, 0, null, "")]
    [InlineData("sáu tháng 2025", PeriodKind.HalfYear, 0, 2025, "")]
    [InlineData("kỳ năm 2024", PeriodKind.Annual, 0, 2024, "")]
    [InlineData("năm 15/12", PeriodKind.Annual, 15, null, "")]
    [InlineData("năm", PeriodKind.Annual, 0, null, "")]
    [InlineData("XA-01 kỳ giai đoạn", PeriodKind.Stage, 0, null, "XA-01")]
    [InlineData("annual 2025", PeriodKind.Annual, 0, 2025, "")]
    public void The_kind_names_it(string words, PeriodKind kind, int day, int? year, string left)
    {
        var (rest, named) = PeriodWords.TakeFrom(words);
        Assert.Equal((kind, day, year, left), (named!.Kind, named.Day, named.Year, rest));
    }

    [Theory]
    [InlineData("Nguyễn Văn Năm")]
    [InlineData("H012 sau 6 tháng")]
    [InlineData("cho giai đoạn tới")]
    public void Words_within_others_name_no_period(string words)
    {
        var (rest, named) = PeriodWords.TakeFrom(words);
        Assert.Equal((words, null), (rest, named));
    }
}
