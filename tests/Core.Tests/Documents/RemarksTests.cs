using Dapper;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>What came with the reports and answers no question: by household, the oldest report first, each remark once.</summary>
public sealed class RemarksTests
{
    [Fact]
    public async Task Remarks_stand_in_an_annex_of_their_own_and_there_is_none_without_any()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var period = unit.PeriodOf("periodic:2025-09-10");
        await unit.FillAsync(period, _ => """{"visited":true}""", leaveOut: 0);
        Assert.DoesNotContain(ReportComposer.Compose(unit.Data(period)).Annexes, a => a.Kind == AnnexKind.Remarks);

        await unit.WriteAsync(db => db.Execute(
            "UPDATE reports SET rest = 'con gái lấy chồng; vì đi rẫy xa; lý do đi rẫy xa 2 tuần' WHERE number = (SELECT MAX(number) FROM reports); UPDATE reports SET rest = 'con gái út nghỉ học' WHERE number = (SELECT MIN(number) FROM reports)"));
        var data = unit.Data(period);
        var annex = Assert.Single(ReportComposer.Compose(data).Annexes, a => a.Kind == AnnexKind.Remarks);

        var rows = Assert.IsType<Block.Table>(Assert.Single(annex.Blocks)).Content.Rows.Select(r => r.Cells).ToList();
        Assert.Equal(["Con gái út nghỉ học", "Con gái lấy chồng; lý do đi rẫy xa 2 tuần"], rows.Select(c => c[^1]));
        Assert.Equal(["1", "2"], rows.Select(c => c[0]));
        Assert.NotEmpty(ExcelFile.Write(data));
    }
}
