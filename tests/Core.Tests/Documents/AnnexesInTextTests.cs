using System.Text.RegularExpressions;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>What the text says of other parts of the document is so.</summary>
public sealed partial class AnnexesInTextTests
{
    [Fact]
    public async Task Without_reports_the_rest_of_who_is_missing_stands_in_the_only_list_there_is()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 0);

        var content = ReportComposer.Compose(unit.Data(unit.PeriodOf("periodic:2025-09-10")));

        Assert.Equal("DANH SÁCH BÁO CÁO TRONG KỲ", Assert.Single(content.Annexes).Title);
        Assert.Contains(Items(content), i => i.StartsWith("Và ", StringComparison.Ordinal) && i.EndsWith(" nơi khác, ghi ở Phụ lục.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_line_more_than_fits_is_shown_instead_of_counted()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 0);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, leaveOut: 7);

        var content = ReportComposer.Compose(unit.Data(period));

        Assert.Equal(16, Items(content).Count(i => i.StartsWith("Chi bộ ", StringComparison.Ordinal) || i.Contains("xã: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Items(content), i => i.Contains("nơi khác", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_reports_the_rest_of_who_is_missing_stands_by_cell_and_body()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 0);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, leaveOut: 2);

        var content = ReportComposer.Compose(unit.Data(period));

        Assert.Contains(Items(content), i => i.EndsWith(" nơi khác, ghi ở Phụ lục II.", StringComparison.Ordinal));
        Assert.Equal((AnnexKind.Groups, "KẾT QUẢ THEO CHI BỘ, CƠ QUAN"), (content.Annexes[1].Kind, content.Annexes[1].Title));
    }

    [Theory]
    [InlineData("kon-gang-2025", "periodic:2025-09-10", 8)]
    [InlineData("bac-son-2023", "annual:2023-12-15", 4)]
    [InlineData("kim-tan-2023", "annual:2023-12-15", 8)]
    public async Task Every_annex_that_the_text_names_is_there_under_its_number(string code, string key, int leaveOut)
    {
        await using var unit = await FilledUnit.NewAsync(FivePlans.Path(code), households: 0);
        var period = unit.PeriodOf(key);
        await unit.FillAsync(period, leaveOut: leaveOut);

        var content = ReportComposer.Compose(unit.Data(period));

        var named = content.Body.SelectMany(b => Named().Matches(b.ToString()!).Select(m => m.Groups["number"].Value)).ToArray();
        var sources = ReportComposer.Roman(content.Annexes.TakeWhile(a => a.Kind != AnnexKind.Sources).Count() + 1);
        Assert.Contains(sources, named);
        Assert.All(named, n => Assert.Contains(n, Enumerable.Range(1, content.Annexes.Count).Select(ReportComposer.Roman)));
    }

    [Fact]
    public async Task Where_no_cell_is_known_there_is_no_list_of_cells_and_nobody_is_called_unknown()
    {
        await using var unit = await FilledUnit.NewAsync(FivePlans.Path("trung-luong-2024"), households: 0);
        var period = unit.PeriodOf("periodic:2024-03-14");
        await unit.FillAsync(period);

        var content = ReportComposer.Compose(unit.Data(period));

        Assert.DoesNotContain(content.Annexes, a => a.Kind is AnnexKind.Groups or AnnexKind.Officials);
        Assert.DoesNotContain(content.Body, b => b.ToString()!.Contains("Chưa rõ", StringComparison.Ordinal));
        Assert.Contains("Đỗ Thanh Quang (Xóm Bãi Dâu).", Items(content));
    }

    [Fact]
    public async Task A_list_of_areas_gives_what_each_of_them_states()
    {
        await using var unit = await FilledUnit.NewAsync(FivePlans.Path("trung-luong-2024"), households: 0);
        var period = unit.PeriodOf("periodic:2024-03-14");
        await unit.FillAsync(period, _ => """{"households_visited":3,"support":["loan","housing"],"loan_value":20000000,"housing_value":5000000,"poor":4,"near_poor":2}""");

        var table = ReportComposer.Compose(unit.Data(period)).Annexes.Single(a => a.Kind == AnnexKind.Areas).Blocks.OfType<Block.Table>().Single().Content;
        Row[] rows = [.. table.Rows];

        Assert.Equal(["TT", "Xóm", "Đã thăm", "Giúp đỡ (đồng)", "Hộ nghèo", "Hộ cận nghèo"], table.Columns.Take(6).Select(c => c.Title));
        Assert.Equal(["1", "Xóm Đồng Mận", "3", "25.000.000", "4", "2"], rows[0].Cells.Take(6));
        Assert.Equal(["8", "Xóm Bãi Dâu", "", "", "", ""], rows[7].Cells.Take(6));
        Assert.Equal(["", "Cộng", "33", "275.000.000", "44", "22"], rows[^1].Cells.Take(6));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "So với kỳ 10/9/2025: số báo cáo giảm 15.")]
    public async Task An_earlier_period_is_compared_and_two_make_no_chart(bool hasEarlier, string? says)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 0);
        var period = unit.PeriodOf("periodic:2025-09-20");
        const string Nil = """{"nil":true}""";
        if (hasEarlier)
        {
            await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"), _ => Nil, leaveOut: 0);
        }

        await unit.FillAsync(period, _ => Nil);
        var content = ReportComposer.Compose(unit.Data(period));

        Assert.DoesNotContain(content.Body.OfType<Block.Picture>(), p => p.Chart.Top == 100);
        Assert.DoesNotContain(Items(content), i => i.Contains("Chưa có kỳ trước", StringComparison.Ordinal));
        Assert.Contains(says ?? "Kỳ 10/9/2025 không có báo cáo nên chưa so sánh được.", Items(content));
    }

    [Fact]
    public async Task Three_periods_make_a_chart()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 8, officials: 6);
        foreach (var key in new[] { "periodic:2025-09-10", "periodic:2025-09-20", "periodic:2025-10-10" })
        {
            await unit.FillAsync(unit.PeriodOf(key), _ => """{"visited":true}""");
        }

        var chart = Assert.Single(ReportComposer.Compose(unit.Data(unit.PeriodOf("periodic:2025-10-10"))).Body.OfType<Block.Picture>()).Chart;
        Assert.Equal(["10/9", "20/9", "10/10"], chart.Categories);
    }

    [Fact]
    public async Task The_first_period_is_compared_with_the_year_s_start_alone()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 0);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period);

        var items = Items(ReportComposer.Compose(unit.Data(period)));

        Assert.DoesNotContain(items, i => i.Contains("so sánh", StringComparison.Ordinal));
        Assert.Contains("So với đầu năm (01/01/2025): hộ nghèo 79 hộ, không đổi; hộ cận nghèo 41 hộ, không đổi.", items);
    }

    private static string[] Items(ReportContent content) => [.. content.Body.OfType<Block.Item>().Select(i => i.Text)];

    [GeneratedRegex("Phụ lục (?<number>[IVX]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
