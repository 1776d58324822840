using DocumentFormat.OpenXml.Packaging;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

public sealed class ExcelFileTests
{
    [Fact]
    public async Task The_workbook_of_a_period_is_valid_and_the_same_each_time()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"));
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-20"));

        var file = ExcelFile.Write(unit.Data(unit.PeriodOf("periodic:2025-09-20")));

        OfficeFile.Keep("party.xlsx", file);
        OfficeFile.AssertValidExcel(file);
        Assert.Equal(file, ExcelFile.Write(unit.Data(unit.PeriodOf("periodic:2025-09-20"))));
    }

    [Theory]
    [InlineData("periodic:2025-09-10", 2)]
    [InlineData("periodic:2025-09-20", 3)]
    public async Task The_rates_are_a_chart_from_the_second_period_on(string key, int charts)
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"));
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-20"));

        using var book = SpreadsheetDocument.Open(new MemoryStream(ExcelFile.Write(unit.Data(unit.PeriodOf(key)))), isEditable: false);

        Assert.Equal(charts, book.WorkbookPart!.WorksheetParts.Select(s => s.DrawingsPart).OfType<DrawingsPart>().Single().ChartParts.Count());
    }
}
