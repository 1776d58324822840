using ReportBot.Core.Documents.Content;

namespace ReportBot.Core.Documents.Excel;

/// <summary>A sheet of the workbook: a header, then one row a thing.</summary>
/// <param name="Name">On its tab: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The values of each row: text, whole or decimal number, day, local time, or null; may be enumerated once.</param>
internal sealed record SheetContent(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A header of several rows with spans; null where the columns' titles are the header.</summary>
    public IReadOnlyList<HeaderCell>? Header { get; init; }

    /// <summary>Lines below the last row.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The last row is a sum: bold.</summary>
    public bool HasTotal { get; init; }

    /// <summary>A table to filter; the overview is none.</summary>
    public bool IsTable { get; init; } = true;

    /// <summary>Charts beside its cells.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];

    /// <summary>How many rows the header takes.</summary>
    public int HeaderRows => Header?.Max(c => c.Row + c.Rows) ?? 1;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">How its numbers are shown; texts in it stay texts.</param>
internal sealed record SheetColumn(string Title, int Width, SheetFormat Format = SheetFormat.Text);

/// <summary>How values of a column are shown; the order is that of the workbook's cell formats.</summary>
internal enum SheetFormat
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole number, thousands separated.</summary>
    Number,

    /// <summary>A part of one, shown as per cent.</summary>
    Rate,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day with its time.</summary>
    Time,

    /// <summary>A number with two decimals.</summary>
    Decimal,
}

/// <summary>A chart on a sheet.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Sheet">The sheet that has its cells.</param>
/// <param name="Categories">The column of its categories, from 0.</param>
/// <param name="Series">The column of each series, from 0.</param>
/// <param name="FirstRow">The first row of its cells, from 1.</param>
internal sealed record SheetChart(ChartContent Chart, string Sheet, int Categories, IReadOnlyList<int> Series, int FirstRow);
