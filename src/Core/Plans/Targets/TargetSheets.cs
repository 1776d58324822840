using System.Globalization;
using ReportBot.Core.Households;

namespace ReportBot.Core.Plans.Targets;

/// <summary>Makes the sheet of a plan's target table.</summary>
public static class TargetSheets
{
    /// <summary>The table as printed with what its arithmetic gives, without what is the case; null where the plan has none.</summary>
    public static TargetSheet? Of(Plan plan) => plan.TargetTable is { } table ? Make(plan, table, null) : null;

    /// <summary>The table with what is the case on a day beside it; null where the plan has none.</summary>
    public static TargetSheet? Of(Plan plan, Roster roster, DateOnly day) => plan.TargetTable is { } table
        ? Make(plan, table, TargetActuals.Of(roster, table.Start, table.End, day))
        : null;

    /// <summary>How notes call a column.</summary>
    internal static string LabelOf(TargetColumn column) => column.Code.Length > 0 ? column.Code : column.Headers[^1];

    private static TargetSheet Make(Plan plan, TargetTable table, TargetActuals? actuals)
    {
        var numbers = new TargetNumbers(table);
        var notes = new List<TargetNote>();
        var rows = numbers.Lines.Select(row => Row(numbers, row, actuals, notes)).ToList();
        notes.AddRange(TableNotes.Of(numbers));
        notes.AddRange(HeadlineNotes.Of(plan, numbers));
        if (actuals?.Began is { } began)
        {
            notes.Add(new TargetNote(TargetNote.LateStart, null, null, Values(("day", began.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))));
        }

        notes.AddRange(plan.Remarks.Select(r =>
            new TargetNote(TargetNote.Remark, null, null, Values(("where", r.Where), ("printed", r.Printed), ("note", r.Note)))));
        return new TargetSheet(
            table.Title, table.Source, TargetHeaders.Of(table.Columns),
            [.. table.Columns.Select(c => new SheetColumn(c.Key, LabelOf(c), c.Kind is not (TargetColumnKind.Area or TargetColumnKind.Text), c.Kind == TargetColumnKind.Rate ? c.Decimals : 0))],
            rows, notes, actuals?.Day);
    }

    private static SheetRow Row(TargetNumbers numbers, TargetRow row, TargetActuals? actuals, List<TargetNote> notes)
    {
        var actual = actuals is null ? null
            : row.Area is { } area ? actuals.Areas.GetValueOrDefault(area, AreaActual.None)
            : actuals.Total;
        return new SheetRow(row.Area, numbers.LabelOf(row), [.. numbers.Table.Columns.Select((c, i) => Cell(numbers, row, c, row.Cells[i], actual, notes))]);
    }

    private static SheetCell Cell(TargetNumbers numbers, TargetRow row, TargetColumn column, string printed, AreaActual? actual, List<TargetNote> notes)
    {
        var own = new List<int>();
        foreach (var note in CellNotes.Of(numbers, row, column).Concat(StartNote(numbers, row, column, actual)))
        {
            own.Add(notes.Count);
            notes.Add(note);
        }

        var isNumber = column.Kind is not (TargetColumnKind.Area or TargetColumnKind.Text);
        var value = isNumber ? numbers.Printed(row, column)?.Value : null;
        var follows = numbers.Follows(row, column);
        var now = actual is null ? null : Actual(numbers, row, column, actual);
        return new SheetCell(
            printed, value, follows is { } number ? numbers.Write(column, number) : null,
            now is { } counted ? column.Kind == TargetColumnKind.Rate ? numbers.Write(column, counted) : counted.ToString(CultureInfo.InvariantCulture) : null,
            now, own);
    }

    private static decimal? Actual(TargetNumbers numbers, TargetRow row, TargetColumn column, AreaActual actual) => column switch
    {
        { Measure: { } measure } => actual.Of(measure),
        { Kind: TargetColumnKind.Rate } => Count(numbers, column.Part!, actual) is { } part
            ? Rates.Of(part, Count(numbers, column.Whole!, actual) ?? numbers.Count(row, column.Whole!), column.Decimals, numbers.RoundingOf(column))
            : null,
        _ => null,
    };

    private static long? Count(TargetNumbers numbers, string key, AreaActual actual) =>
        numbers.Table.Columns.First(c => c.Key == key).Measure is { } measure ? actual.Of(measure) : null;

    private static IEnumerable<TargetNote> StartNote(TargetNumbers numbers, TargetRow row, TargetColumn column, AreaActual? actual)
    {
        if (actual is not null && column.Measure is TargetMeasure.PoorStart or TargetMeasure.NearPoorStart
            && actual!.Of(column.Measure.Value) is { } known && known != numbers.Count(row, column.Key))
        {
            yield return new TargetNote(TargetNote.OtherStart, numbers.LabelOf(row), LabelOf(column), Values(
                ("printed", numbers.Count(row, column.Key).ToString(CultureInfo.InvariantCulture)), ("listed", known.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static Dictionary<string, string> Values(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        return all;
    }
}
