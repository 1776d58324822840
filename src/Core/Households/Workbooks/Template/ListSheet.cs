using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>One list of the workbook: title, headers, examples, and the rows that are there.</summary>
internal static class ListSheet
{
    /// <summary>The sheet.</summary>
    /// <param name="sheet">What it looks like.</param>
    /// <param name="rows">Values of its columns: text, <see cref="DateOnly"/>, <see cref="int"/> or null.</param>
    public static Worksheet Make(TemplateSheet sheet, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var columns = sheet.Columns.Select(c => (c.Width, TemplateStyles.Of(c.Format))).ToArray();
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            View(sheet),
            new SheetFormatProperties { DefaultRowHeight = 15.75 },
            SheetXml.Columns(columns, TemplateStyles.Text),
            Data(sheet, rows),
            SheetXml.Protection());
        if (Validations(sheet) is { } validations)
        {
            worksheet.Append(validations);
        }

        worksheet.Append(SheetXml.Print(sheet.Name, isLandscape: true));
        return worksheet;
    }

    private static SheetViews View(TemplateSheet sheet) => new(new SheetView(
        new Pane
        {
            HorizontalSplit = 2, VerticalSplit = TemplateLayout.HeaderRow, TopLeftCell = SheetXml.At(2, TemplateLayout.HeaderRow + 1),
            ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen,
        },
        new Selection { Pane = PaneValues.TopRight },
        new Selection { Pane = PaneValues.BottomLeft },
        new Selection
        {
            Pane = PaneValues.BottomRight, ActiveCell = SheetXml.At(2, sheet.FirstRow),
            SequenceOfReferences = new ListValue<StringValue> { InnerText = SheetXml.At(2, sheet.FirstRow) },
        }) { WorkbookViewId = 0 });

    private static SheetData Data(TemplateSheet sheet, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData(
            SheetXml.Row(1, Across(sheet, 1, TemplateStyles.Title, sheet.Name.ToUpper(CultureInfo.InvariantCulture)), 24),
            SheetXml.Row(2, Across(sheet, 2, TemplateStyles.Hint, sheet.Hint), 18),
            SheetXml.Row(
                TemplateLayout.HeaderRow,
                sheet.Columns.Select((c, i) => SheetXml.Cell(i, TemplateLayout.HeaderRow, c.Header, TemplateStyles.Header)),
                34));
        for (var i = 0; i < sheet.Examples.Count; i++)
        {
            var number = TemplateLayout.HeaderRow + 1 + i;
            data.Append(SheetXml.Row(number, sheet.Columns.Select((_, c) => SheetXml.Cell(c, number, sheet.Examples[i][c], TemplateStyles.Example))));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var number = sheet.FirstRow + i;
            data.Append(SheetXml.Row(number, sheet.Columns.Select((c, j) => SheetXml.Cell(j, number, rows[i][j], TemplateStyles.Of(c.Format)))));
        }

        return data;
    }

    // The columns' own format is for filling in: above the headers every cell is locked, out to the last column.
    private static IEnumerable<Cell> Across(TemplateSheet sheet, int row, uint style, string text) =>
        sheet.Columns.Select((_, i) => SheetXml.Cell(i, row, i == 0 ? text : null, i == 0 ? style : TemplateStyles.Plain));

    private static DataValidations? Validations(TemplateSheet sheet)
    {
        var found = sheet.Columns.Select((c, i) => Validation(sheet, c, i)).OfType<DataValidation>().ToArray();
        return found.Length == 0 ? null : new DataValidations(found) { Count = (uint)found.Length };
    }

    private static DataValidation? Validation(TemplateSheet sheet, TemplateColumn column, int index)
    {
        var validation = Rule(column);
        if (validation is null && column.Help.Length == 0)
        {
            return null;
        }

        validation ??= new DataValidation { Type = DataValidationValues.None };
        validation.AllowBlank = true;
        validation.ShowErrorMessage = !column.IsOpen && validation.Type?.Value != DataValidationValues.None;
        validation.ErrorTitle = "Xem lại ô này";
        validation.Error = column.Format switch
        {
            CellFormat.Date => "Ghi ngày, ví dụ 01/09/2025.",
            CellFormat.Number => "Ghi một số nguyên.",
            _ => "Chọn một mục trong danh sách.",
        };
        if (column.Help.Length > 0)
        {
            validation.ShowInputMessage = true;
            validation.PromptTitle = column.Header.TrimEnd('*', ' ');
            validation.Prompt = column.Help;
        }

        validation.SequenceOfReferences = new ListValue<StringValue>
        {
            InnerText = $"{SheetXml.At(index, sheet.FirstRow)}:{SheetXml.At(index, TemplateLayout.LastRow)}",
        };
        return validation;
    }

    private static DataValidation? Rule(TemplateColumn column) => column switch
    {
        { Choices.Count: > 0 } => new DataValidation(new Formula1($"\"{string.Join(',', column.Choices)}\"")) { Type = DataValidationValues.List },
        { From: { } from } => new DataValidation(new Formula1(Filled(from.Sheet, from.Field))) { Type = DataValidationValues.List },
        { Format: CellFormat.Date } => new DataValidation(new Formula1("36526"), new Formula2("73415"))
        {
            Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.Between,
        },
        { Format: CellFormat.Number } => new DataValidation(new Formula1("0"), new Formula2("100000"))
        {
            Type = DataValidationValues.Whole, Operator = DataValidationOperatorValues.Between,
        },
        _ => null,
    };

    // Only as far down as the other sheet is filled in: a list with thousands of blank lines cannot be chosen from.
    private static string Filled(SheetKind kind, Field field)
    {
        var sheet = TemplateLayout.Of(kind);
        var column = SheetXml.Letters(sheet.IndexOf(field));
        var start = string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${column}${sheet.FirstRow}");
        var whole = string.Create(CultureInfo.InvariantCulture, $"{start}:${column}${TemplateLayout.LastRow}");
        return $"OFFSET({start},0,0,MAX(1,COUNTA({whole})),1)";
    }
}
