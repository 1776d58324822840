namespace ReportBot.Core.Documents.Content;

/// <summary>A piece of a document in the order read, without a word on how it is drawn.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading; level 1 is a section, 2 a point of it. The number is set by the layout.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph of the body.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="KeepNext">On one page with what follows: a signature never stands on a page alone.</param>
    public sealed record Paragraph(string Text, bool KeepNext = false) : Block;

    /// <summary>A dashed item.</summary>
    public sealed record Item(string Text) : Block;

    /// <summary>A small remark in italics.</summary>
    public sealed record Note(string Text) : Block;

    /// <summary>A table; its rows may be enumerated once.</summary>
    public sealed record Table(TableContent Content) : Block;

    /// <summary>A chart.</summary>
    public sealed record Picture(ChartContent Chart) : Block;
}

/// <summary>A table of a document.</summary>
/// <param name="Caption">Above it; null for none.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row, as many as columns.</param>
public sealed record TableContent(string? Caption, IReadOnlyList<Column> Columns, IEnumerable<Row> Rows)
{
    /// <summary>A header of several rows with spans; null where the columns' own titles are the header.</summary>
    public IReadOnlyList<HeaderCell>? Header { get; init; }

    /// <summary>What stands below it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its share of the width, against the other columns.</param>
/// <param name="Kind">How its cells lie.</param>
public sealed record Column(string Title, int Width, CellKind Kind = CellKind.Text);

/// <summary>How the cells of a column lie.</summary>
public enum CellKind
{
    /// <summary>Left.</summary>
    Text,

    /// <summary>Centred: codes, dates.</summary>
    Centre,

    /// <summary>Right: numbers.</summary>
    Number,
}

/// <summary>A row.</summary>
/// <param name="Cells">Its texts.</param>
/// <param name="IsTotal">Bold: a sum, a heading between rows.</param>
public sealed record Row(IReadOnlyList<string> Cells, bool IsTotal = false);

/// <summary>A cell of a header with several rows.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Columns">How many columns it spans.</param>
public sealed record HeaderCell(string Text, int Row, int Column, int Rows = 1, int Columns = 1);

/// <summary>A chart of bars.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Categories">Along its axis.</param>
/// <param name="Series">One value for each category.</param>
/// <param name="IsHorizontal">The bars lie: long names of categories stay readable.</param>
/// <param name="Top">Where its axis ends: 100 for rates; null for counts, where the highest decides.</param>
public sealed record ChartContent(
    string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, bool IsHorizontal = false, int? Top = null);

/// <summary>A series of a chart.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);

/// <summary>A list at the end of the document, on pages of its own.</summary>
/// <param name="Kind">Which list it is.</param>
/// <param name="Title">In capitals.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Annex(AnnexKind Kind, string Title, IReadOnlyList<Block> Blocks);

/// <summary>All that a report says, from its kind to its last annex.</summary>
public sealed record ReportContent
{
    /// <summary>"BÁO CÁO".</summary>
    public required string Type { get; init; }

    /// <summary>What it is about.</summary>
    public required string Abstract { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>The annexes.</summary>
    public required IReadOnlyList<Annex> Annexes { get; init; }
}
