using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>A table and its rows; one without rows says nothing and is left out.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">At least one.</param>
internal sealed record FilledTable(SheetTable Table, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Whether it names households, as a list of them or of duties on them.</summary>
    public bool ListsHouseholds => Table.Kind == SheetKind.Households
        || (Table.Kind == SheetKind.Duties && (Table.Has(Field.Head) || Table.Has(Field.HouseholdCode)));

    /// <summary>All tables of a workbook but the guide's.</summary>
    public static IReadOnlyList<FilledTable> All(Grid grid, GridSheet? guide, FileProblems problems)
    {
        var found = new List<FilledTable>();
        foreach (var sheet in grid.Sheets.Where(s => s != guide))
        {
            if (TableFinder.Find(sheet) is { } table && TableRows.Of(table, problems.Add) is { Count: > 0 } rows)
            {
                found.Add(new FilledTable(table, rows));
            }
        }

        return found;
    }
}
