namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>What stands in a workbook's sheets, without formats.</summary>
/// <param name="Sheets">The visible sheets, in their order.</param>
internal sealed record Grid(IReadOnlyList<GridSheet> Sheets);

/// <summary>One sheet.</summary>
internal sealed class GridSheet
{
    private const int LargestMerge = 5_000;

    private readonly Dictionary<int, GridRow> byNumber;
    private readonly Dictionary<(int Row, int Column), GridMerge> merged = [];

    /// <summary>Takes the rows in which something stands, from the top.</summary>
    public GridSheet(string name, IReadOnlyList<GridRow> rows, IEnumerable<GridMerge> merges)
    {
        Name = name;
        Rows = rows;
        byNumber = rows.ToDictionary(r => r.Number);
        foreach (var merge in merges.Where(m => m.Cells is > 1 and <= LargestMerge))
        {
            for (var row = merge.FromRow; row <= merge.ToRow; row++)
            {
                for (var column = merge.FromColumn; column <= merge.ToColumn; column++)
                {
                    merged[(row, column)] = merge;
                }
            }
        }
    }

    /// <summary>The words on its tab.</summary>
    public string Name { get; }

    /// <summary>The rows in which something stands.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>The join that covers a cell; null where there is none.</summary>
    public GridMerge? MergeAt(int row, int column) => merged.GetValueOrDefault((row, column));

    /// <summary>What a cell shows: of joined cells, what the first of them holds.</summary>
    public GridCell At(int row, int column) => MergeAt(row, column) is { } merge
        ? Own(merge.FromRow, merge.FromColumn)
        : Own(row, column);

    /// <summary>What a cell of a list holds: of cells joined downwards, what the first of them holds; across, only the first has it.</summary>
    public GridCell Down(int row, int column) => MergeAt(row, column) is { } merge && merge.FromColumn == column
        ? Own(merge.FromRow, column)
        : Own(row, column);

    private GridCell Own(int row, int column) => byNumber.TryGetValue(row, out var found) ? found.At(column) : GridCell.Empty;
}

/// <summary>A row in which something stands.</summary>
/// <param name="Number">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">From column A on.</param>
internal sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells)
{
    /// <summary>The cell of a column, from 0; an empty one beyond the last.</summary>
    public GridCell At(int column) => column < Cells.Count ? Cells[column] : GridCell.Empty;

    /// <summary>The cells in which something stands.</summary>
    public IEnumerable<(int Column, GridCell Cell)> Filled =>
        Cells.Select((c, i) => (i, c)).Where(x => !x.c.IsEmpty);
}

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As a person reads it: trimmed, spare spaces off, NFC, damaged letters mended.</param>
/// <param name="Day">The day, where the cell is formatted as one.</param>
/// <param name="Number">The number, where it is one.</param>
/// <param name="IsFormula">It is worked out, so its value is whatever the last program left there.</param>
/// <param name="IsError">It says #REF! or the like.</param>
internal sealed record GridCell(string Text, DateOnly? Day = null, double? Number = null, bool IsFormula = false, bool IsError = false)
{
    /// <summary>Nothing.</summary>
    public static GridCell Empty { get; } = new("");

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Text.Length == 0 && !IsFormula && !IsError;
}

/// <summary>Cells joined into one; rows from 1, columns from 0, all included.</summary>
internal sealed record GridMerge(int FromRow, int FromColumn, int ToRow, int ToColumn)
{
    /// <summary>How many cells it joins.</summary>
    public long Cells => (ToRow - FromRow + 1L) * (ToColumn - FromColumn + 1L);
}
