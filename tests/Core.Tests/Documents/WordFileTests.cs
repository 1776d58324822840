using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Formula = DocumentFormat.OpenXml.Drawing.Charts.Formula;
using Justified = DocumentFormat.OpenXml.Wordprocessing.JustificationValues;
using NoBreakHyphen = DocumentFormat.OpenXml.Wordprocessing.NoBreakHyphen;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

public sealed class WordFileTests
{
    [Fact]
    public async Task The_document_of_a_period_is_valid_and_the_same_each_time()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var data = await TwoPeriodsAsync(unit);

        var file = WordFile.Write(data);

        OfficeFile.Keep("party.docx", file);
        OfficeFile.AssertValidWord(file);
        Assert.Equal(file, WordFile.Write(unit.Data(data.Period)));
    }

    [Fact]
    public async Task Every_chart_holds_the_workbook_that_its_values_can_be_changed_in()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);

        using var document = WordprocessingDocument.Open(new MemoryStream(WordFile.Write(await TwoPeriodsAsync(unit))), isEditable: false);

        var charts = document.MainDocumentPart!.ChartParts.ToArray();
        Assert.Equal(2, charts.Length);
        foreach (var chart in charts)
        {
            var workbook = Assert.IsType<EmbeddedPackagePart>(chart.GetPartById(chart.ChartSpace.GetFirstChild<ExternalData>()!.Id!));
            using var copy = new MemoryStream();
            using (var stream = workbook.GetStream())
            {
                await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            }

            OfficeFile.AssertValidExcel(copy.ToArray());
            using var book = SpreadsheetDocument.Open(copy, isEditable: false);
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
            foreach (var formula in chart.ChartSpace.Descendants<Formula>())
            {
                var cached = formula.Parent!.Descendants<NumericValue>().Select(v => v.Text).ToArray();
                Assert.Equal(cached, CellsOf(formula.Text).Select(c => cells[c]));
            }
        }
    }

    [Fact]
    public async Task A_code_is_written_in_one_way_and_never_broken_at_its_hyphen()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        var file = WordFile.Write(await TwoPeriodsAsync(unit));
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

        // The list of reports has a column as wide as its codes, and there they are found as people type them.
        var plain = document.MainDocumentPart!.Document.Descendants<WordText>().Where(t => t.Text.Contains("BC-0", StringComparison.Ordinal)).ToArray();
        Assert.Equal(35, plain.Length);
        Assert.All(plain, t => Assert.Equal("BC-000135".Length, t.Text.Length));
        Assert.All(plain, t => Assert.Equal(Justified.Center, t.Ancestors<WordParagraph>().First().ParagraphProperties!.Justification!.Val!.Value));
        var codes = document.MainDocumentPart.Document.Descendants<WordText>().Where(t => t.Text.EndsWith("BC", StringComparison.Ordinal)).ToArray();
        Assert.True(codes.Length > 20);
        Assert.All(codes, c => Assert.IsType<NoBreakHyphen>(c.NextSibling()));
        var whole = OfficeFile.TextOf(file);
        Assert.Contains("BC-000135–BC-", whole, StringComparison.Ordinal);
        Assert.DoesNotContain(whole.Split(' ', ',', '–', '\n'), w => w.StartsWith("000", StringComparison.Ordinal));
    }

    private static async Task<DocumentData> TwoPeriodsAsync(FilledUnit unit)
    {
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"));
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-20"));
        return unit.Data(unit.PeriodOf("periodic:2025-09-20"));
    }

    // "'Số liệu'!$B$2:$B$9"
    private static IEnumerable<string> CellsOf(string range)
    {
        var ends = range[(range.IndexOf('!', StringComparison.Ordinal) + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':');
        var (first, last) = (int.Parse(ends[0][1..], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[^1][1..], System.Globalization.CultureInfo.InvariantCulture));
        return Enumerable.Range(first, last - first + 1).Select(row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ends[0][0]}{row}"));
    }
}
