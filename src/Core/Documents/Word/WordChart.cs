using System.Globalization;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Package;

namespace ReportBot.Core.Documents.Word;

/// <summary>A chart of a document with the small workbook that holds its values, so that the office can go on editing it.</summary>
internal static class WordChart
{
    /// <summary>The name of a chart's part, counted from 0.</summary>
    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{index + 1}.xml");

    /// <summary>The chart and its workbook.</summary>
    public static IEnumerable<OpenPart> Parts(int index, ChartContent chart, string font, string sheet, FileProperties properties)
    {
        var workbook = string.Create(CultureInfo.InvariantCulture, $"word/embeddings/workbook{index + 1}.xlsx");
        var count = chart.Categories.Count;
        yield return ChartPart.Of(Name(index), chart, font, new ChartCells(
            SheetValue.Range(sheet, 0, 2, count), series => SheetValue.Range(sheet, series + 1, 2, count), series => SheetValue.Cell(sheet, series + 1, 1), workbook));
        var file = ExcelFile.Write([Sheet(chart, sheet)], properties with { Title = chart.Title }, font);
        yield return new OpenPart(workbook, ExcelFile.Mime, stream => stream.Write(file));
    }

    private static SheetContent Sheet(ChartContent chart, string name) => new(
        name,
        [new SheetColumn("", 36), .. chart.Series.Select(s => new SheetColumn(s.Name, 18, SheetFormat.Decimal))],
        chart.Categories.Select((c, i) => (IReadOnlyList<object?>)[c, .. chart.Series.Select(s => (object?)s.Values[i])]))
    { IsTable = false };
}
