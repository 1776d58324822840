using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Plans.Targets;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>The plan's own target table in its own columns, with what is the case beside it, and below it what is at odds.</summary>
internal static class TargetContent
{
    /// <summary>For the document; null where the plan has no table.</summary>
    public static TableContent? Of(Composing at) => SheetFor(at) is not { } sheet ? null : new TableContent(
        at.Words.Say("targets.caption", ("title", sheet.Title)),
        [.. sheet.Columns.Select((c, i) => new Column(c.Label, WidthOf(c, i), i == 0 ? CellKind.Centre : c.IsNumber ? CellKind.Number : CellKind.Text))],
        sheet.Rows.SelectMany(r => Rows(at, sheet, r)))
    {
        Header = Header(sheet),
        // How print spells and rounds is for the office to know, in chat and workbook; a report names what contradicts itself.
        Notes = [.. sheet.Notes.Where(n => n.Kind is TargetNote.Contradiction or TargetNote.Sum or TargetNote.OtherStart or TargetNote.LateStart).Select(n => Note(at, n))],
    };

    /// <summary>For the workbook, real numbers in the cells; null where the plan has no table.</summary>
    public static SheetContent? SheetOf(Composing at)
    {
        if (SheetFor(at) is not { } sheet)
        {
            return null;
        }

        var actual = Enumerable.Range(0, sheet.Columns.Count).Where(c => sheet.Rows.Any(r => r.Cells[c].ActualValue is not null)).ToArray();
        return new SheetContent(
            at.Words.Say("sheet.targets"),
            [
                .. sheet.Columns.Select((c, i) => new Excel.SheetColumn(c.Label, i == 1 ? 24 : 13, FormatOf(c))),
                .. actual.Select(c => new Excel.SheetColumn(sheet.Columns[c].Label, 16, FormatOf(sheet.Columns[c]))),
            ],
            sheet.Rows.Select(r => (IReadOnlyList<object?>)
            [
                .. r.Cells.Select(c => c.Value is { } value ? value : c.Printed.Length > 0 ? c.Printed : (object?)null),
                .. actual.Select(c => (object?)r.Cells[c].ActualValue),
            ]))
        {
            Header =
            [
                .. Header(sheet),
                .. actual.Select((c, i) => new HeaderCell(
                    at.Words.Say("column.actual-of", ("label", sheet.Columns[c].Label)), 0, sheet.Columns.Count + i, sheet.Headers.Count)),
            ],
            HasTotal = sheet.Rows[^1].Area is null,
            Notes = [.. sheet.Notes.Select(n => Note(at, n))],
        };
    }

    /// <summary>By how many households each area is to have fewer poor, by area code; null where the plan allots nothing.</summary>
    public static IReadOnlyDictionary<string, int>? Goals(Composing at)
    {
        if (at.Data.Plan.TargetTable is not { } table || table.ColumnOf(TargetMeasure.PoorReduction) is not { } column)
        {
            return null;
        }

        var index = table.Columns.TakeWhile(c => c != column).Count();
        return table.Rows.Where(r => r.Area is not null).ToDictionary(
            r => r.Area!, r => (int)(PrintedNumber.Read(r.Cells[index])?.Value ?? 0), StringComparer.OrdinalIgnoreCase);
    }

    private static TargetSheet? SheetFor(Composing at) => at.Summary.Targets?.Table;

    private static IEnumerable<Row> Rows(Composing at, TargetSheet sheet, SheetRow row)
    {
        yield return new Row([.. row.Cells.Select(c => c.Printed)], IsTotal: row.Area is null);
        if (sheet.Day is { } day && row.Cells.Any(c => c.Actual is not null))
        {
            var area = Enumerable.Range(0, sheet.Columns.Count).First(c => !sheet.Columns[c].IsNumber);
            yield return new Row([.. row.Cells.Select((c, i) => i == area ? at.Words.Say("targets.actual", ("day", day)) : c.Actual ?? "")], IsTotal: row.Area is null);
        }
    }

    private static HeaderCell[] Header(TargetSheet sheet)
    {
        var cells = new List<HeaderCell>();
        var taken = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < sheet.Headers.Count; row++)
        {
            var column = 0;
            foreach (var cell in sheet.Headers[row])
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                cells.Add(new HeaderCell(cell.Text, row, column, cell.Rows, cell.Columns));
                for (var r = 0; r < cell.Rows; r++)
                {
                    for (var c = 0; c < cell.Columns; c++)
                    {
                        taken.Add((row + r, column + c));
                    }
                }

                column += cell.Columns;
            }
        }

        return [.. cells];
    }

    private static string Note(Composing at, TargetNote note) => at.Words.Restyled(TargetNoteText.Write(note));

    private static int WidthOf(Plans.Targets.SheetColumn column, int index) => column.IsNumber ? index == 0 ? 6 : 11 : 22;

    private static SheetFormat FormatOf(Plans.Targets.SheetColumn column) =>
        !column.IsNumber ? SheetFormat.Text : column.Decimals > 0 ? SheetFormat.Decimal : SheetFormat.Number;
}
