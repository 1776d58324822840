using System.Globalization;
using ReportBot.Core.Households.Workbooks.Template;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>A table found in a sheet: what its columns mean and the rows that say something.</summary>
/// <param name="Sheet">The sheet it lies in.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="Columns">Where each field stands.</param>
/// <param name="HeaderRow">The row of the lowest header.</param>
/// <param name="Above">What is written above the table and in its headers, without marks.</param>
internal sealed record SheetTable(
    GridSheet Sheet, SheetKind Kind, IReadOnlyDictionary<Field, TableColumn> Columns, int HeaderRow, string Above)
{
    /// <summary>The columns whose headers mean nothing that is read.</summary>
    public IReadOnlyList<TableColumn> Unread { get; init; } = [];

    /// <summary>Whether it has a column for this.</summary>
    public bool Has(Field field) => Columns.ContainsKey(field);

    /// <summary>"Hộ, dòng 12, cột C (Chủ hộ)".</summary>
    public string Place(int row, Field? field = null) => field is { } f && Columns.TryGetValue(f, out var column)
        ? string.Create(CultureInfo.InvariantCulture, $"trang {Sheet.Name}, dòng {row}, cột {SheetXml.Letters(column.Index)} ({column.Header})")
        : string.Create(CultureInfo.InvariantCulture, $"trang {Sheet.Name}, dòng {row}");
}

/// <summary>A column of a table.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">Its header as written, on one line.</param>
internal sealed record TableColumn(int Index, string Header);

/// <summary>A row of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Number">As the spreadsheet counts.</param>
/// <param name="Section">The area named in a line of its own above; empty where there is none.</param>
/// <param name="Carried">Cells taken over from the row above, where this row leaves them to it.</param>
internal sealed record TableRow(SheetTable Table, int Number, string Section, IReadOnlyDictionary<Field, GridCell> Carried)
{
    /// <summary>What stands in the column of a field; nothing where there is no such column.</summary>
    public GridCell Cell(Field field) => Carried.TryGetValue(field, out var carried) ? carried
        : Table.Columns.TryGetValue(field, out var column) ? Table.Sheet.Down(Number, column.Index)
        : GridCell.Empty;

    /// <summary>Its text.</summary>
    public string Text(Field field) => Cell(field).Text;

    /// <summary>Its text on one line.</summary>
    public string Line(Field field) => Cell(field).Text.Replace('\n', ' ');

    /// <summary>Where it is, for a person.</summary>
    public string Place(Field? field = null) => Table.Place(Number, field);
}
