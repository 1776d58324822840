namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Finds the table of a sheet by the words of its headers, wherever they stand and however they are joined.</summary>
internal static class TableFinder
{
    /// <summary>Headers are looked for in so many rows.</summary>
    private const int MostAbove = 40;

    private static readonly (SheetKind Kind, string[] Names)[] TabNames =
    [
        (SheetKind.Areas, ["dia ban", "thon lang", "danh sach dia ban", "thon", "khu pho", "lang", "xom"]),
        (SheetKind.Organizations, ["co quan - chi bo", "co quan, chi bo", "co quan", "chi bo"]),
        (SheetKind.Officials, ["can bo", "danh sach can bo", "ds can bo"]),
        (SheetKind.Households, ["ho", "ho ngheo", "danh sach ho", "danh sach ho ngheo", "ds ho ngheo", "ho ngheo, can ngheo"]),
        (SheetKind.Assignments, ["phan cong"]),
    ];

    // Where several fit, the first: a list of duties tells most.
    private static readonly SheetKind[] Order =
        [SheetKind.Assignments, SheetKind.Duties, SheetKind.Households, SheetKind.Officials, SheetKind.Organizations, SheetKind.Areas];

    /// <summary>The table; null where the sheet has none.</summary>
    public static SheetTable? Find(GridSheet sheet)
    {
        var name = WorkbookWords.Key(sheet.Name);
        var named = TabNames.Where(t => t.Names.Contains(name, StringComparer.Ordinal)).Select(t => t.Kind).ToArray();
        return Best(sheet, named) is { } found ? WithDuties(sheet, found) : Best(sheet, Order);
    }

    // A list of households that also says who looks after each is more than its tab says.
    private static SheetTable WithDuties(GridSheet sheet, SheetTable found) =>
        Best(sheet, [SheetKind.Duties]) is { } duties && duties.Columns.Count > found.Columns.Count ? duties : found;

    /// <summary>Whether the row gives what a row of this kind cannot do without.</summary>
    public static bool IsComplete(SheetKind kind, Func<Field, bool> has) => kind switch
    {
        SheetKind.Areas or SheetKind.Organizations or SheetKind.Officials => has(Field.Name),
        SheetKind.Households => has(Field.Head),
        SheetKind.Assignments => (has(Field.Who) || has(Field.WhoName)) && (has(Field.On) || has(Field.OnName)),
        SheetKind.Duties => (has(Field.Name) || has(Field.Code)) && (has(Field.Head) || has(Field.HouseholdCode) || has(Field.Area)),
    };

    private static SheetTable? Best(GridSheet sheet, IReadOnlyList<SheetKind> kinds)
    {
        SheetTable? best = null;
        foreach (var kind in kinds)
        {
            foreach (var row in sheet.Rows.Take(MostAbove))
            {
                var columns = Columns(sheet, kind, row);
                if (Fits(kind, columns) && columns.Count > (best?.Columns.Count ?? 0))
                {
                    best = new SheetTable(sheet, kind, columns, row.Number, Above(sheet, row)) { Unread = Unread(sheet, row, columns) };
                }
            }
        }

        return best;
    }

    // One word that happens to be a column's name is no header; a list has at least two columns that are known.
    private static bool Fits(SheetKind kind, Dictionary<Field, TableColumn> columns) =>
        IsComplete(kind, columns.ContainsKey) && columns.Keys.Count(f => f != Field.Ordinal) >= 2
        && (kind is not SheetKind.Assignments || columns.ContainsKey(Field.Who) || columns.ContainsKey(Field.On))
        && (kind is not SheetKind.Households || columns.ContainsKey(Field.Area) || columns.ContainsKey(Field.Status) || columns.ContainsKey(Field.Code));

    private static Dictionary<Field, TableColumn> Columns(GridSheet sheet, SheetKind kind, GridRow row)
    {
        var found = new Dictionary<Field, (TableColumn Column, int Weight)>();
        var width = Width(sheet, row);
        for (var i = 0; i < width; i++)
        {
            var own = sheet.At(row.Number, i).Text.Replace('\n', ' ').TrimEnd('*', ' ', ':');
            if (own.Length is 0 or > 80 || Meaning(sheet, kind, row.Number, i, own) is not { } meant)
            {
                continue;
            }

            var field = meant.Field;
            if (found.TryGetValue(field, out var other) && field == Field.Name && kind == SheetKind.Duties && !found.ContainsKey(Field.Head))
            {
                // Two columns of names: who helps, then who is helped.
                field = Field.Head;
            }

            if (!found.TryGetValue(field, out other) || other.Weight < meant.Weight)
            {
                found[field] = (new TableColumn(i, own), meant.Weight);
            }
        }

        return found.ToDictionary(f => f.Key, f => f.Value.Column);
    }

    // "Họ và tên" below "Hộ nghèo được giúp đỡ" is the head of a household.
    private static (Field Field, int Weight)? Meaning(GridSheet sheet, SheetKind kind, int row, int column, string own)
    {
        var found = HeaderWords.Find(kind, own);
        if (kind != SheetKind.Duties || found is not null and not { Field: Field.Name })
        {
            return found;
        }

        var anchor = sheet.MergeAt(row, column)?.FromRow ?? row;
        var parent = anchor > 1 ? sheet.At(anchor - 1, column).Text : "";
        return parent.Length is > 0 and <= 80 && HeaderWords.Find(kind, parent) is { Field: Field.Head } above ? above : found;
    }

    // Headers joined downwards stand in a row above.
    private static int Width(GridSheet sheet, GridRow header) =>
        Math.Max(header.Cells.Count, sheet.Rows.Where(r => r.Number < header.Number).Select(r => r.Cells.Count).DefaultIfEmpty().Max());

    private static TableColumn[] Unread(GridSheet sheet, GridRow header, Dictionary<Field, TableColumn> read) =>
    [
        .. Enumerable.Range(0, Width(sheet, header)).Select(i => new TableColumn(i, sheet.At(header.Number, i).Text.Replace('\n', ' ').TrimEnd('*', ' ', ':')))
            .Where(c => c.Header.Length is > 0 and <= 80 && read.Values.All(r => r.Index != c.Index)),
    ];

    private static string Above(GridSheet sheet, GridRow header) => WorkbookWords.Key(string.Join(
        ' ', sheet.Rows.TakeWhile(r => r.Number <= header.Number).SelectMany(r => r.Cells).Where(c => c.Text.Length is > 0 and < 200).Select(c => c.Text)));
}
