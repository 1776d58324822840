using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The rows of a table that say something; titles of sections, sums, signatures and examples are left out.</summary>
internal static class TableRows
{
    // Cells of who helps, which a list writes once for several households.
    private static readonly Field[] OfOneOfficial = [Field.Code, Field.Name, Field.Title, Field.Organization];

    private static readonly string[] Sums = ["cộng", "tổng", "tổng cộng", "tổng số"];

    // What stands below a list, and in no row of it.
    private static readonly string[] Signatures =
        ["nguoi lap", "nguoi tong hop", "noi nhan", "tm.", "t/m", "kt.", "tl.", "(ky", "ky ten", "xac nhan cua"];

    // What may stand below a list, where the row is not a whole one.
    private static readonly string[] Closings = ["thu truong", "chu tich", "bi thu", "ghi chu", "luu y", "ngay "];

    /// <summary>The rows; what cannot be placed is among the problems.</summary>
    public static IReadOnlyList<TableRow> Of(SheetTable table, Action<string, string> problem)
    {
        var rows = new List<TableRow>();
        var section = "";
        var ended = false;
        TableRow? before = null;
        foreach (var row in table.Sheet.Rows.Where(r => r.Number > table.HeaderRow))
        {
            var line = Line(table, row, section, before);
            if (!IsData(table, row, line))
            {
                ended |= before is not null && (IsSignature(row) || IsClosing(row));
                section = ended ? section : Section(table, row) ?? section;
                continue;
            }

            if (ended)
            {
                // Below the signatures stand names too; a row of the list has its number, or most of its columns.
                if (!line.Cell(Field.Ordinal).IsEmpty || table.Columns.Keys.Count(f => !line.Cell(f).IsEmpty) > 2)
                {
                    problem(line.Place(), "Dòng này nằm sau phần ký tên của bảng; hãy đưa vào trong bảng.");
                }

                continue;
            }

            rows.Add(line);
            before = line;
        }

        return rows;
    }

    private static TableRow Line(SheetTable table, GridRow row, string section, TableRow? before)
    {
        var line = new TableRow(table, row.Number, section, new Dictionary<Field, GridCell>());
        if (before is null)
        {
            return line;
        }

        var carried = table.Columns.Keys.Where(f => IsDitto(line.Text(f))).ToDictionary(f => f, before.Cell);
        if (table.Kind == SheetKind.Duties && line.Cell(Field.Ordinal).IsEmpty && OfOneOfficial.All(f => line.Cell(f).IsEmpty))
        {
            foreach (var field in OfOneOfficial.Where(table.Has))
            {
                carried[field] = before.Cell(field);
            }
        }

        return line with { Carried = carried };
    }

    private static bool IsDitto(string text) => text is "\"" or "\"\"" or "″" or "”" or "“" or "-\"-" or "-nt-" or "nt" or "- nt -" or "\" \"" or "như trên";

    private static bool IsData(SheetTable table, GridRow row, TableRow line)
    {
        if (IsExample(row) || IsNumbering(row) || OnlyUnknown(table, row) || IsPlace(table, row))
        {
            return false;
        }

        // A name carried down does not make a row: something of its own must stand in it.
        var own = TableFinder.IsComplete(table.Kind, f => !line.Cell(f).IsEmpty) && table.Columns.Keys.Any(
            f => f != Field.Ordinal && !line.Carried.ContainsKey(f) && !table.Sheet.Down(row.Number, table.Columns[f].Index).IsEmpty);
        return !IsSum(row) && !IsSignature(row) && (own || (!IsClosing(row) && !IsHeading(table, row)));
    }

    private static bool IsExample(GridRow row)
    {
        var first = row.Filled.Select(f => f.Cell.Text).FirstOrDefault("");
        return first.StartsWith(WorkbookWords.Example + " ", StringComparison.OrdinalIgnoreCase)
            || first.StartsWith("Ví dụ", StringComparison.OrdinalIgnoreCase);
    }

    // (1) (2) (3), A B 1 2 3: the numbers of the columns.
    private static bool IsNumbering(GridRow row)
    {
        var cells = row.Filled.Select(f => f.Cell.Text.Trim('(', ')', '.')).ToArray();
        return cells.Length >= 3
            && cells.All(c => c.Length is 1 or 2 && (c.All(char.IsAsciiDigit) || (c.Length == 1 && char.IsAsciiLetterUpper(c[0])) || c.Contains('=', StringComparison.Ordinal)))
            && cells.Where(c => char.IsAsciiDigit(c[0])).Select(int.Parse).ToArray() is { Length: >= 2 } numbers
            && numbers.Zip(numbers.Skip(1)).All(p => p.First < p.Second);
    }

    // "II. Xóm Cầu Gạch" where a household's head would stand: the name of whoever helped above is not carried into it.
    private static bool IsPlace(SheetTable table, GridRow row) =>
        table.Columns.TryGetValue(Field.Head, out var head) && Section(table, row) is not null
        && row.Filled.All(f => f.Column <= head.Index || IsRoman(f.Cell.Text));

    // Nothing stands in it but a number, or what belongs to no column that is read.
    private static bool OnlyUnknown(SheetTable table, GridRow row) =>
        table.Columns.Where(c => c.Key != Field.Ordinal).All(c => row.At(c.Value.Index).IsEmpty);

    private static bool IsSum(GridRow row) => row.Filled
        .Take(2)
        .Select(f => VietnameseText.Normalize(f.Cell.Text).ToLowerInvariant().TrimEnd(':', '.', ' '))
        .Any(t => Sums.Contains(t, StringComparer.Ordinal) || t.StartsWith("tổng cộng", StringComparison.Ordinal));

    private static bool IsSignature(GridRow row) => row.Filled
        .Select(f => WorkbookWords.Key(f.Cell.Text))
        .Any(t => Signatures.Any(f => t.StartsWith(f, StringComparison.Ordinal))
            || (t.Contains("ngay ", StringComparison.Ordinal) && t.Contains(" thang ", StringComparison.Ordinal) && t.Contains(", ", StringComparison.Ordinal)));

    private static bool IsClosing(GridRow row) => row.Filled
        .Select(f => WorkbookWords.Key(f.Cell.Text))
        .Any(t => Closings.Any(f => t.StartsWith(f, StringComparison.Ordinal)));

    // A title over a part of the list: one text alone, beside a Roman number or a letter at the most.
    private static bool IsHeading(SheetTable table, GridRow row)
    {
        var filled = row.Filled.ToArray();
        var words = filled.Where(f => !IsRoman(f.Cell.Text)).ToArray();
        return words.Length == 1
            && (words.Length < filled.Length || table.Sheet.MergeAt(row.Number, words[0].Column) is { } merge && merge.ToColumn - merge.FromColumn >= 2
                || (Section(table, row) is not null && table.Kind is SheetKind.Households or SheetKind.Duties));
    }

    private static bool IsRoman(string text) =>
        text.TrimEnd('.', ')') is { Length: > 0 and <= 4 } t && (t.All(c => c is 'I' or 'V' or 'X') || (t.Length == 1 && char.IsAsciiLetterUpper(t[0])));

    // "II. Làng Tam" in a line of its own: where the households below it lie.
    private static string? Section(SheetTable table, GridRow row)
    {
        if (table.Kind is not (SheetKind.Households or SheetKind.Duties))
        {
            return null;
        }

        var words = row.Filled.Where(f => !IsRoman(f.Cell.Text)).Select(f => f.Cell.Text.Replace('\n', ' ')).ToArray();
        if (words.Length != 1)
        {
            return null;
        }

        var text = words[0];
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        text = (dot > 0 && IsRoman(text[..dot]) ? text[(dot + 1)..] : text).Trim(' ', ':');
        return AreaKinds.KindOf(text) is not null ? text : null;
    }
}
