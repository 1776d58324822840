using ReportBot.Core.Documents.Content;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>The lists of the year's end, and the way from a figure to its reports.</summary>
public sealed class YearPapersTests
{
    [Fact]
    public async Task Households_proposed_stand_with_their_grounds_and_a_blank_for_the_decision()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("annual:2025-12-15");
        await unit.FillAsync(
            period,
            i => i % 2 == 0
                ? """{"visits":3,"income":2500000,"support":[],"exit":true,"exit_income":true,"exit_services":false,"exit_grounds":"có 4 con bò"}"""
                : """{"visits":1,"income":900000,"support":[],"exit":false}""",
            leaveOut: 0);

        var annexes = ReportComposer.Compose(unit.Data(period)).Annexes;

        var recognition = RowsOf(annexes, "DANH SÁCH HỘ ĐỀ NGHỊ KIỂM TRA, CÔNG NHẬN THOÁT NGHÈO");
        Assert.Equal(20, recognition.Count);
        Assert.All(recognition, r => Assert.Contains("có 4 con bò; thu nhập đã vượt chuẩn: có; bớt thiếu hụt: chưa", r.Cells));
        Assert.All(recognition, r => Assert.Equal("", r.Cells[^1]));
        var work = RowsOf(annexes, "KẾT QUẢ CÔNG TÁC CỦA TẬP THỂ, CÁ NHÂN ĐỂ XÉT KHEN THƯỞNG");
        Assert.Contains(work, r => r.IsTotal && r.Cells[1] == "CÁ NHÂN");
        Assert.All(work, r => Assert.Equal("", r.Cells[^1]));
    }

    [Fact]
    public async Task The_lists_for_decisions_are_whole_however_long()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, households: 90, officials: 40);
        var period = unit.PeriodOf("annual:2025-12-15");
        await unit.FillAsync(period, _ => """{"visits":3,"income":2500000,"exit":true,"exit_grounds":"có 4 con bò"}""", leaveOut: 0);
        var data = unit.Data(period);

        var annexes = ReportComposer.Compose(data).Annexes;

        var recognition = RowsOf(annexes, "DANH SÁCH HỘ ĐỀ NGHỊ KIỂM TRA, CÔNG NHẬN THOÁT NGHÈO");
        Assert.Equal(data.Roster.Households.Select(h => h.Code).Order(StringComparer.Ordinal), recognition.Select(r => r.Cells[1]).Order(StringComparer.Ordinal));
        var work = RowsOf(annexes, "KẾT QUẢ CÔNG TÁC CỦA TẬP THỂ, CÁ NHÂN ĐỂ XÉT KHEN THƯỞNG").Select(r => r.Cells[1]).ToArray();
        var owing = data.Obligations.Select(o => data.Roster.NameOf(o.OwedByOfficial!.Value)!).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(owing.Length > 25);
        Assert.All(owing, name => Assert.Contains(name, work));
    }

    [Fact]
    public async Task A_periodic_report_has_no_such_lists()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period);

        Assert.DoesNotContain(ReportComposer.Compose(unit.Data(period)).Annexes, a => a.Title.Contains("KHEN THƯỞNG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_figure_names_as_many_reports_as_it_counts()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period);
        var data = unit.Data(period);

        var rows = RowsOf(ReportComposer.Compose(data).Annexes, "NGUỒN CỦA SỐ LIỆU");

        Assert.Equal("Đã báo cáo", rows[0].Cells[0]);
        foreach (var tally in data.Summary.Figures.SelectMany(f => f.Tallies).Where(t => t.Count > 0))
        {
            Assert.Equal(tally.Count, tally.Reports.Distinct().Count());
            Assert.Contains(rows, r => r.Cells[2] == SourceTable.Ranges(tally.Reports));
        }
    }

    [Theory]
    [InlineData(new long[] { 3, 1, 2, 7 }, "BC-000001–BC-000003, BC-000007")]
    [InlineData(new long[] { 5, 6 }, "BC-000005, BC-000006")]
    [InlineData(new long[0], "")]
    public void Numbers_in_a_row_are_written_as_their_ends(long[] numbers, string shown) => Assert.Equal(shown, SourceTable.Ranges(numbers));

    private static List<Row> RowsOf(IReadOnlyList<Annex> annexes, string title) =>
        [.. annexes.Single(a => a.Title == title).Blocks.OfType<Block.Table>().Single().Content.Rows];
}
