using System.Globalization;

namespace ReportBot.Core.Plans.Targets;

/// <summary>What is to be said about a table as a whole: its marks, its codes, the numbers of its areas.</summary>
internal static class TableNotes
{
    /// <summary>The notes, columns first.</summary>
    public static IEnumerable<TargetNote> Of(TargetNumbers numbers) =>
        numbers.Table.Columns.Select(c => Marks(numbers, c))
            .Append(Codes(numbers.Table))
            .Append(Areas(numbers))
            .OfType<TargetNote>();

    private static TargetNote? Marks(TargetNumbers numbers, TargetColumn column)
    {
        var at = numbers.Table.Columns.Index().First(c => c.Item.Key == column.Key).Index;
        var odd = numbers.Lines
            .Where(r => column.Kind == TargetColumnKind.Rate && numbers.Printed(r, column)?.Mark is { } mark && mark != numbers.Table.DecimalMark[0])
            .Select(r => r.Cells[at])
            .ToArray();
        return odd.Length == 0 ? null : new TargetNote(TargetNote.MixedMarks, null, TargetSheets.LabelOf(column), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cells"] = string.Join("; ", odd),
            ["usual"] = numbers.Table.DecimalMark,
        });
    }

    private static TargetNote? Codes(TargetTable table)
    {
        var codes = table.Columns.Select(c => c.Code).Where(c => c.Length is > 0 and < 4 && c.All(char.IsAsciiDigit))
            .Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
        var missing = Gaps(codes);
        return missing.Count == 0 ? null : new TargetNote(TargetNote.MissingCodes, null, null, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["codes"] = Show(missing),
        });
    }

    private static TargetNote? Areas(TargetNumbers numbers)
    {
        var numbered = numbers.Table.Rows.Select(r => (Row: r, Name: Split(numbers.LabelOf(r)))).Where(x => x.Name.Number is not null)
            .GroupBy(x => x.Name.Kind, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() == numbers.Table.Rows.Count);
        var missing = numbered is null ? [] : Gaps([.. numbered.Select(x => x.Name.Number!.Value)]);
        return missing.Count == 0 ? null : new TargetNote(TargetNote.MissingAreas, null, null, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = numbered!.Key,
            ["numbers"] = Show(missing),
            ["line"] = (1 + numbered.TakeWhile((x, i) => x.Name.Number == i + 1).Count()).ToString(CultureInfo.InvariantCulture),
        });
    }

    private static (string Kind, int? Number) Split(string name)
    {
        var kind = name.TrimEnd([.. "0123456789"]);
        var number = name[kind.Length..];
        return number.Length is > 0 and < 5 && kind.EndsWith(' ')
            ? (kind.Trim(), int.Parse(number, CultureInfo.InvariantCulture))
            : (name, null);
    }

    private static List<int> Gaps(int[] numbers) =>
        numbers.Length < 2 ? [] : [.. Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min() + 1).Except(numbers)];

    private static string Show(IEnumerable<int> numbers) =>
        string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
