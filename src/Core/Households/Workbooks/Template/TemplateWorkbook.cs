using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>The workbook that an office fills in: empty, or with the list that is in force.</summary>
public static class TemplateWorkbook
{
    /// <summary>The media type of the workbook.</summary>
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook's bytes.</summary>
    /// <param name="about">What it is for.</param>
    /// <param name="roster">The list to fill in; null for an empty workbook.</param>
    public static byte[] Make(TemplateAbout about, RosterFile? roster = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = document.AddWorkbookPart();
            part.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = TemplateStyles.Sheet();
            var sheets = new Sheets();
            Add(part, sheets, TemplateLayout.Guide, GuideSheet.Make(about));
            foreach (var sheet in TemplateLayout.Sheets)
            {
                Add(part, sheets, sheet.Name, ListSheet.Make(sheet, roster is null ? [] : TemplateRows.Of(sheet.Kind, roster)));
            }

            part.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets, PrintTitles());
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }

    // The headers on every printed page; the guide is the first sheet and has none.
    private static DefinedNames PrintTitles()
    {
        var names = new DefinedNames();
        for (var i = 0; i < TemplateLayout.Sheets.Count; i++)
        {
            names.Append(new DefinedName(FormattableString.Invariant($"'{TemplateLayout.Sheets[i].Name}'!${TemplateLayout.HeaderRow}:${TemplateLayout.HeaderRow}"))
            {
                Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i + 1,
            });
        }

        return names;
    }
}
