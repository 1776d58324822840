using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>Rows and cells of a sheet, and the parts that every sheet has.</summary>
internal static class SheetXml
{
    private const int MostColumns = 16384;

    /// <summary>"A" for 0, "AA" for 26.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>"C12" for column 2, row 12.</summary>
    public static string At(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>A cell that holds a text, a day, a whole number or nothing.</summary>
    public static Cell Cell(int column, int row, object? value, uint style)
    {
        var cell = new Cell { CellReference = At(column, row), StyleIndex = style };
        switch (value)
        {
            case DateOnly day:
                cell.CellValue = new CellValue(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber);
                break;
            case int number:
                cell.CellValue = new CellValue(number);
                break;
            case string { Length: > 0 } text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
                break;
        }

        return cell;
    }

    /// <summary>A row of cells from column A on.</summary>
    public static Row Row(int number, IEnumerable<Cell> cells, double? height = null) =>
        new(cells) { RowIndex = (uint)number, Height = height, CustomHeight = height is null ? null : true };

    /// <summary>Columns with their own format, and all that lie to the right of them.</summary>
    public static Columns Columns(IReadOnlyList<(double Width, uint Style)> columns, uint rest)
    {
        var xml = new Columns();
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Append(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = columns[i].Width, Style = columns[i].Style, CustomWidth = true });
        }

        xml.Append(new Column { Min = (uint)columns.Count + 1, Max = MostColumns, Width = 10, Style = rest, CustomWidth = true });
        return xml;
    }

    /// <summary>Protected without a password: what is unlocked can be filled in, sorted and deleted.</summary>
    public static SheetProtection Protection() => new()
    {
        Sheet = true, Objects = true, Scenarios = true, FormatCells = false, FormatColumns = false, FormatRows = false,
        InsertRows = false, DeleteRows = false, Sort = false, AutoFilter = false,
    };

    /// <summary>Printed on A4 across, as wide as one page, with page numbers.</summary>
    public static IEnumerable<OpenXmlElement> Print(string name, bool isLandscape) =>
    [
        new PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup
        {
            PaperSize = 9, FitToWidth = 1, FitToHeight = 0,
            Orientation = isLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
        },
        new HeaderFooter(new OddFooter($"&L{name.Replace("&", "&&", StringComparison.Ordinal)}&RTrang &P/&N")),
    ];

    // What XML cannot hold never reaches a file.
    private static string Clean(string text) => VietnameseText.Normalize(text);
}
