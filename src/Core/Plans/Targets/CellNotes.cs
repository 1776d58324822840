using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>What is to be said about one cell of a table.</summary>
internal static class CellNotes
{
    /// <summary>The notes on a cell; none where it stands as its own arithmetic has it.</summary>
    public static IEnumerable<TargetNote> Of(TargetNumbers numbers, TargetRow row, TargetColumn column)
    {
        if (numbers.Printed(row, column) is not { } printed || numbers.Follows(row, column) is not { } expected)
        {
            yield break;
        }

        var text = row.Cells[numbers.Table.Columns.Index().First(c => c.Item.Key == column.Key).Index];
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["printed"] = text, ["computed"] = numbers.Write(column, expected) };
        if (KindOf(numbers, row, column, printed, expected) is { } kind)
        {
            Explain(numbers, row, column, kind, values);
            yield return new TargetNote(kind, numbers.LabelOf(row), TargetSheets.LabelOf(column), values);
        }
        else if (column.Kind != TargetColumnKind.Rate && printed.Digits > values["computed"].Length)
        {
            yield return new TargetNote(TargetNote.LeadingZero, numbers.LabelOf(row), TargetSheets.LabelOf(column), values);
        }
    }

    private static string? KindOf(TargetNumbers numbers, TargetRow row, TargetColumn column, PrintedNumber printed, decimal expected)
    {
        if (column.Kind != TargetColumnKind.Rate)
        {
            return printed.Value != expected ? column.Kind == TargetColumnKind.Count ? TargetNote.Sum : TargetNote.Contradiction
                : row.Area is null && printed.Value != numbers.SumOfLines(column.Key) ? TargetNote.Sum
                : null;
        }

        decimal? Rounded(RateRounding how) =>
            Rates.Of(numbers.Count(row, column.Part!), numbers.Count(row, column.Whole!), printed.Decimals, how);
        var rounding = numbers.RoundingOf(column);
        return printed.Value == Rounded(rounding) ? printed.Decimals < column.Decimals ? TargetNote.FewerDecimals : null
            : printed.Value == Rounded(Other(rounding)) ? TargetNote.OtherRounding
            : TargetNote.Contradiction;
    }

    private static void Explain(TargetNumbers numbers, TargetRow row, TargetColumn column, string kind, Dictionary<string, string> values)
    {
        var (left, right, sign) = column.Kind == TargetColumnKind.Rate ? (column.Part, column.Whole, "/") : (column.From, column.Minus, "−");
        if (left is not null && right is not null)
        {
            values["sum"] = string.Create(CultureInfo.InvariantCulture, $"{numbers.Count(row, left)}{sign}{numbers.Count(row, right)}");
        }

        if (kind == TargetNote.OtherRounding)
        {
            values["rounding"] = numbers.RoundingOf(column) == RateRounding.HalfUp ? "half-up" : "truncate";
        }

        if (kind == TargetNote.Contradiction)
        {
            SameAs(numbers, row, column, values);
        }
    }

    // A wrong cell is often a copy of its neighbour above or beside it; naming that tells the office where to look.
    private static void SameAs(TargetNumbers numbers, TargetRow row, TargetColumn column, Dictionary<string, string> values)
    {
        var columns = numbers.Table.Columns;
        var at = columns.Index().First(c => c.Item.Key == column.Key).Index;
        var beside = columns.Index().FirstOrDefault(c => c.Index != at && c.Item.Kind == column.Kind && row.Cells[c.Index] == row.Cells[at]).Item;
        if (beside is not null)
        {
            values["same-column"] = TargetSheets.LabelOf(beside);
        }
        else if (numbers.Table.Rows.FirstOrDefault(r => r != row && r.Cells[at] == row.Cells[at]) is { } above)
        {
            values["same-row"] = numbers.LabelOf(above);
        }
    }

    private static RateRounding Other(RateRounding rounding) =>
        rounding == RateRounding.HalfUp ? RateRounding.Truncate : RateRounding.HalfUp;
}
