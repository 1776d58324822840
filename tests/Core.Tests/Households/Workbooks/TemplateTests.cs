using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.Households.Workbooks.Template;

namespace ReportBot.Core.Tests.Households.Workbooks;

public sealed class TemplateTests
{
    private static readonly DateOnly September = new(2025, 9, 1);
    private static readonly Roster Nobody = new(1, 0, isSample: false, [], [], [], [], []);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_keeps_the_schema_of_spreadsheets(bool filled)
    {
        var roster = SampleRoster.Make(48, 120, 2025);
        using var stream = new MemoryStream(TemplateWorkbook.Make(new TemplateAbout("xã Kon Gang", "kon-gang", September, true), filled ? roster : null));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void What_is_filled_in_reads_back_as_the_same_list()
    {
        var roster = SampleRoster.Make(48, 120, 2025);
        var file = TemplateWorkbook.Make(new TemplateAbout("xã Kon Gang", "kon-gang", roster.AsOf, true), roster);

        var reading = WorkbookReader.Read(file, "bang.xlsx", new WorkbookContext(Nobody, "kon-gang", new DateOnly(2025, 10, 2)));

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Notes);
        var read = reading.Roster!;
        Assert.True(read.Sample);
        Assert.Equal(roster.AsOf, read.AsOf);
        Assert.Equal(roster.Areas, read.Areas);
        Assert.Equal(roster.Organizations, read.Organizations);
        Assert.Equal(roster.Officials.Select(o => o with { Roles = [] }), read.Officials.Select(o => o with { Roles = [] }));
        Assert.Equal(roster.Officials.Select(o => o.AllRoles), read.Officials.Select(o => o.AllRoles));
        Assert.Equal(roster.Households.Select(h => (h.Code, h.Head, h.Area, h.Members, h.Statuses[^1])), read.Households.Select(h => (h.Code, h.Head, h.Area, h.Members, h.Statuses[0])));
        Assert.Equal(roster.Assignments, read.Assignments);
    }

    [Fact]
    public void Without_a_row_filled_in_there_is_no_list()
    {
        var reading = WorkbookReader.Read(TemplateWorkbook.Make(new TemplateAbout()), "bang.xlsx", new WorkbookContext(Nobody, null, September));
        Assert.Null(reading.Roster);
        Assert.Contains("dưới các dòng ví dụ", Assert.Single(reading.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_and_examples_are_locked_and_the_cells_to_fill_in_are_not()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Make(new TemplateAbout())), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToArray();
        var lists = document.WorkbookPart.WorksheetParts.Where(p => p.Worksheet.Descendants<Pane>().Any()).ToArray();
        Assert.Equal(TemplateLayout.Sheets.Count, lists.Length);
        foreach (var sheet in lists.Select(p => p.Worksheet))
        {
            Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
            Assert.All(sheet.Descendants<Cell>(), c => Assert.True(formats[(int)c.StyleIndex!.Value].Protection!.Locked!.Value));
            Assert.All(sheet.Descendants<Column>(), c => Assert.False(formats[(int)c.Style!.Value].Protection!.Locked!.Value));
            Assert.Equal(3, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        }
    }

    [Fact]
    public void What_is_chosen_comes_from_the_other_sheets()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Make(new TemplateAbout())), isEditable: false);
        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Formula1>()).Select(f => f.Text).ToArray();
        Assert.Contains(formulas, f => f.StartsWith("OFFSET('Cán bộ'!$A$6", StringComparison.Ordinal));
        Assert.Contains(formulas, f => f.StartsWith("OFFSET('Hộ'!$A$6", StringComparison.Ordinal));
        Assert.Contains(formulas, f => f.StartsWith("OFFSET('Địa bàn'!$C$6", StringComparison.Ordinal));
        Assert.Contains("\"Hộ nghèo,Hộ cận nghèo,Không thuộc diện,Mức sống trung bình\"", formulas);
        Assert.All(formulas, f => Assert.InRange(f.Length, 1, 255));
    }
}
