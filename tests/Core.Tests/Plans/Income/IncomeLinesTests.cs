using FsCheck.Fluent;
using ReportBot.Core.Plans.Income;

namespace ReportBot.Core.Tests.Plans.Income;

public sealed class IncomeLinesTests
{
    private static readonly IncomeLines Lines = IncomeLines.VietNam;

    [Theory]
    [InlineData("2023-06-16", "khu phố", 2_000_000)]
    [InlineData("2025-09-10", "làng", 1_500_000)]
    [InlineData("2026-12-31", "thôn", 1_500_000)]
    [InlineData("2026-12-31", "Khu phố", 2_000_000)]
    [InlineData("2027-01-01", "XÓM", 2_200_000)]
    [InlineData("2027-01-01", "khóm", 2_800_000)]
    [InlineData("2030-12-31", "ấp", 2_200_000)]
    public void The_line_follows_the_day_and_the_kind_of_area(string day, string kind, long vnd) =>
        Assert.Equal(vnd, Lines.For(Day(day), kind)?.Vnd);

    [Theory]
    [InlineData("2021-12-31", "làng")]
    [InlineData("2031-01-01", "làng")]
    [InlineData("2025-09-10", "hành tinh")]
    public void Where_day_or_kind_is_not_known_there_is_no_line(string day, string kind) => Assert.Null(Lines.For(Day(day), kind));

    [Fact]
    public void Every_line_names_its_decree() =>
        Assert.All(Lines.Lines, l => Assert.Matches("07/2021/NĐ-CP|351/2025/NĐ-CP", l.Source));

    [Fact]
    public void On_every_day_from_2022_to_2030_exactly_one_line_holds() =>
        Prop.ForAll(
            Gen.Choose(0, new DateOnly(2030, 12, 31).DayNumber - new DateOnly(2022, 1, 1).DayNumber).ToArbitrary(),
            n => Lines.Lines.Count(l => l.From <= new DateOnly(2022, 1, 1).AddDays(n) && new DateOnly(2022, 1, 1).AddDays(n) <= l.To) == 1)
        .CheckSeeded();

    [Fact]
    public void No_kind_is_both_rural_and_urban_and_the_five_plans_use_known_ones()
    {
        Assert.Empty(Lines.RuralKinds.Intersect(Lines.UrbanKinds, StringComparer.OrdinalIgnoreCase));
        Assert.All(FivePlans.Codes, code => Assert.All(FivePlans.Roster(code).Areas, a => Assert.NotNull(Lines.SettingOf(a.Kind))));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
