using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBot.Core.Documents.Content;
using Column = ReportBot.Core.Documents.Content.Column;

namespace ReportBot.Core.Documents.Word;

/// <summary>A table of figures: its header repeats on every page, no row is torn between two, rows are written one by one.</summary>
internal sealed class WordTable(OpenXmlWriter writer)
{
    private const int FirstTogether = 2;
    private const int SmallTable = 10;

    public void Write(TableContent table, int width)
    {
        if (table.Caption is { } caption)
        {
            writer.WriteElement(WordParts.Styled(WordStyles.Caption, caption));
        }

        var widths = Widths(table.Columns, width);
        writer.WriteStartElement(new Table());
        writer.WriteElement(new TableProperties(
            new TableStyle { Val = WordStyles.Grid },
            new TableWidth { Width = WordParts.Twips(width), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0420", FirstRow = true, NoVerticalBand = true }));
        writer.WriteElement(new TableGrid(widths.Select(w => new GridColumn { Width = WordParts.Twips(w) })));
        foreach (var row in table.Header is { } header ? HeaderRows(header, widths) : [HeaderRow(table.Columns, widths)])
        {
            writer.WriteElement(row);
        }

        // The heading never stands without some rows below it; a small table stays on one page, a long one goes on to the next.
        var together = table.Rows is IReadOnlyCollection<Row> { Count: <= SmallTable and var count } ? Math.Max(FirstTogether, count - 1) : FirstTogether;
        var written = 0;
        foreach (var row in table.Rows)
        {
            writer.WriteElement(Row(row, table.Columns, widths, keepNext: written++ < together));
        }

        writer.WriteEndElement();
        foreach (var note in table.Notes)
        {
            writer.WriteElement(WordParts.Styled(WordStyles.Note, note));
        }

        if (table.Notes.Count == 0)
        {
            writer.WriteElement(WordParts.Styled(WordStyles.Rule, ""));
        }
    }

    private static int[] Widths(IReadOnlyList<Column> columns, int width)
    {
        var sum = columns.Sum(c => c.Width);
        var widths = columns.Select(c => width * c.Width / sum).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static TableRow HeaderRow(IReadOnlyList<Column> columns, int[] widths) => new(
    [
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. columns.Select((c, i) => HeadCell(c.Title, widths[i])),
    ]);

    private static IEnumerable<TableRow> HeaderRows(IReadOnlyList<HeaderCell> cells, int[] widths)
    {
        for (var r = 0; r < cells.Max(c => c.Row + c.Rows); r++)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            foreach (var cell in cells.Where(c => c.Row <= r && r < c.Row + c.Rows).OrderBy(c => c.Column))
            {
                var made = HeadCell(cell.Row == r ? cell.Text : "", widths[cell.Column..(cell.Column + cell.Columns)].Sum());
                var properties = made.GetFirstChild<TableCellProperties>()!;
                if (cell.Rows > 1)
                {
                    properties.InsertAt(new VerticalMerge { Val = cell.Row == r ? MergedCellValues.Restart : MergedCellValues.Continue }, 1);
                }

                if (cell.Columns > 1)
                {
                    properties.InsertAt(new GridSpan { Val = cell.Columns }, 1);
                }

                row.AppendChild(made);
            }

            yield return row;
        }
    }

    private static TableCell HeadCell(string text, int width) => new(
        new TableCellProperties(
            new TableCellWidth { Width = WordParts.Twips(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        WordParts.Styled(WordStyles.HeadCell, text));

    private static TableRow Row(Row row, IReadOnlyList<Column> columns, int[] widths, bool keepNext)
    {
        var made = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < columns.Count; i++)
        {
            var properties = keepNext ? new ParagraphProperties(new KeepNext()) : new ParagraphProperties();
            if (columns[i].Kind != CellKind.Text)
            {
                properties.AppendChild(new Justification { Val = columns[i].Kind == CellKind.Number ? JustificationValues.Right : JustificationValues.Center });
            }

            made.AppendChild(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = WordParts.Twips(widths[i]), Type = TableWidthUnitValues.Dxa }),
                WordParts.Paragraph(WordStyles.Cell, properties, WordParts.Text(row.Cells[i], row.IsTotal ? new RunProperties(new Bold()) : null, mayBreak: columns[i].Kind == CellKind.Centre))));
        }

        return made;
    }
}
