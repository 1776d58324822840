using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>The numbers of a target table: those printed, and those that follow from the printed whole numbers.</summary>
internal sealed class TargetNumbers(TargetTable table)
{
    private readonly Dictionary<string, int> places = table.Columns
        .Select((c, i) => (c.Key, Index: i))
        .ToDictionary(x => x.Key, x => x.Index, StringComparer.Ordinal);

    /// <summary>The table.</summary>
    public TargetTable Table => table;

    /// <summary>All lines, the line of sums last.</summary>
    public IEnumerable<TargetRow> Lines => table.Total is { } total ? table.Rows.Append(total) : table.Rows;

    /// <summary>How a line is called: the area's printed name, or the word for the sums.</summary>
    public string LabelOf(TargetRow row) => row.Cells[table.Columns.TakeWhile(c => c.Kind != TargetColumnKind.Area).Count()];

    /// <summary>What is printed in a column of a line.</summary>
    public PrintedNumber? Printed(TargetRow row, TargetColumn column) => PrintedNumber.Read(row.Cells[places[column.Key]]);

    /// <summary>The printed whole number of a column.</summary>
    public long Count(TargetRow row, string column) => (long)(PrintedNumber.Read(row.Cells[places[column]])?.Value ?? 0);

    /// <summary>The printed whole number of a measure in a line; null where the table has no such column.</summary>
    public long? Count(TargetRow row, TargetMeasure measure) => table.ColumnOf(measure) is { } column ? Count(row, column.Key) : null;

    /// <summary>The printed sum of a column, or where none is printed the sum of its lines.</summary>
    public long Sum(string column) => table.Total is { } total ? Count(total, column) : SumOfLines(column);

    /// <summary>The sum of a column's lines.</summary>
    public long SumOfLines(string column) => table.Rows.Sum(r => Count(r, column));

    /// <summary>How a column's rates are rounded.</summary>
    public RateRounding RoundingOf(TargetColumn column) => column.Rounding ?? table.Rounding;

    /// <summary>The number that must stand in a cell by the printed whole numbers; null where the plan states it, or of nothing.</summary>
    public decimal? Follows(TargetRow row, TargetColumn column) => column.Kind switch
    {
        TargetColumnKind.Count when row.Area is null => SumOfLines(column.Key),
        TargetColumnKind.Difference => Count(row, column.From!) - Count(row, column.Minus!),
        TargetColumnKind.Rate => Rates.Of(Count(row, column.Part!), Count(row, column.Whole!), column.Decimals, RoundingOf(column)),
        _ => null,
    };

    /// <summary>A number in the column's own form: "08", "0,50".</summary>
    public string Write(TargetColumn column, decimal value) => column.Kind == TargetColumnKind.Rate
        ? Rates.Write(value, column.Decimals, table.DecimalMark)
        : ((long)value).ToString("D" + column.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
