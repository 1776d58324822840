using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// The list as it grows out of the sheets. A kind for which the workbook has no sheet stays as it is known; one that
/// has a sheet is what the sheet says and nothing else.
/// </summary>
internal sealed class RosterDraft
{
    private readonly Dictionary<object, TableRow> sources = new(ReferenceEqualityComparer.Instance);
    private readonly FileProblems problems;

    /// <summary>Begins from what is known of the kinds without a sheet.</summary>
    public RosterDraft(Roster known, RosterFile current, IReadOnlyList<FilledTable> tables, FileProblems problems)
    {
        this.problems = problems;
        Known = known;
        Current = current;
        Kinds = tables.Select(t => t.Table.Kind).ToHashSet();
        DutySheet = tables.OrderByDescending(t => t.Table.Kind is SheetKind.Assignments or SheetKind.Duties).First().Table.Sheet.Name;
        Codes = new CodeMaker([
            .. known.Areas.Select(a => a.Code), .. known.Organizations.Select(o => o.Code),
            .. known.Officials.Select(o => o.Code), .. known.Households.Select(h => h.Code),
        ]);
        Keep(!Kinds.Contains(SheetKind.Areas), current.Areas, Areas);
        Keep(!Kinds.Contains(SheetKind.Organizations), current.Organizations, Organizations);
        Keep(!Kinds.Contains(SheetKind.Officials), current.Officials, Officials);
        Keep(!tables.Any(t => t.ListsHouseholds), current.Households, Households);
    }

    /// <summary>Everything known of the unit, what has ended included.</summary>
    public Roster Known { get; }

    /// <summary>What is in force, as a list.</summary>
    public RosterFile Current { get; }

    /// <summary>The areas of the plan's own table.</summary>
    public IReadOnlyList<PlannedArea> Planned { get; init; } = [];

    /// <summary>What the workbook has sheets for.</summary>
    public IReadOnlySet<SheetKind> Kinds { get; }

    /// <summary>The sheet that says who looks after what; the first where none does.</summary>
    public string DutySheet { get; }

    /// <summary>Makes codes that nothing has or had.</summary>
    public CodeMaker Codes { get; }

    /// <summary>Areas so far.</summary>
    public NameIndex<AreaEntry> Areas { get; } = new(a => a.Code, a => a.Name);

    /// <summary>Bodies so far.</summary>
    public NameIndex<OrganizationEntry> Organizations { get; } = new(o => o.Code, o => o.Name);

    /// <summary>People so far.</summary>
    public NameIndex<OfficialEntry> Officials { get; } = new(o => o.Code, o => o.Name);

    /// <summary>Households so far.</summary>
    public NameIndex<HouseholdEntry> Households { get; } = new(h => h.Code, h => h.Head);

    /// <summary>Assignments so far.</summary>
    public List<AssignmentEntry> Assignments { get; } = [];

    /// <summary>Remembers where an entry was read.</summary>
    public T From<T>(T entry, TableRow row)
        where T : class
    {
        sources[entry] = row;
        return entry;
    }

    /// <summary>Takes an entry for one that was read from the same row.</summary>
    public T Like<T>(T old, T entry)
        where T : class => SourceOf(old) is { } row ? From(entry, row) : entry;

    /// <summary>The row that an entry was read from; null for one that was known before.</summary>
    public TableRow? SourceOf(object entry) => sources.GetValueOrDefault(entry);

    /// <summary>What a person should know though nothing is wrong.</summary>
    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>Says something of a cell.</summary>
    public void Remark(TableRow row, Field? field, ImportRemark remark) =>
        Remarks.Add(remark with { Values = new Dictionary<string, string>(remark.Values, StringComparer.Ordinal) { ["place"] = row.Place(field) } });

    /// <summary>Refuses a row.</summary>
    public void Refuse(TableRow row, Field? field, string text) => problems.Add(row.Place(field), text);

    /// <summary>Text of a cell that must stand there and be no formula; null after saying so.</summary>
    public string? Required(TableRow row, Field field, string what)
    {
        if (row.Line(field) is { Length: > 0 } text)
        {
            return text;
        }

        Refuse(row, field, $"Chưa ghi {what}.");
        return null;
    }

    /// <summary>Refuses formulas and error values in the columns that are read; false where there is one.</summary>
    public bool IsPlain(TableRow row)
    {
        var plain = true;
        foreach (var field in row.Table.Columns.Keys.Where(f => f != Field.Ordinal))
        {
            var cell = row.Cell(field);
            if (cell.IsError || cell.IsFormula)
            {
                plain = false;
                Refuse(row, field, cell.IsError
                    ? "Ô này báo lỗi của Excel (#REF!, #N/A…); hãy ghi lại giá trị."
                    : "Ô này là công thức; kết quả có thể đã cũ nên không nhận. Hãy chép rồi dán lại chỉ giá trị.");
            }
        }

        return plain;
    }

    /// <summary>A day, or null for an empty cell; refuses what is neither.</summary>
    public DateOnly? Day(TableRow row, Field field)
    {
        var cell = row.Cell(field);
        if (cell.IsEmpty || CellValues.Day(cell) is not null)
        {
            return CellValues.Day(cell);
        }

        Refuse(row, field, $"\"{Short(cell.Text)}\" không phải ngày; hãy ghi như 01/09/2025.");
        return null;
    }

    /// <summary>A count, or null for an empty cell; refuses what is neither.</summary>
    public int? Count(TableRow row, Field field)
    {
        var cell = row.Cell(field);
        if (cell.IsEmpty || CellValues.Count(cell) is not null)
        {
            return CellValues.Count(cell);
        }

        Refuse(row, field, $"\"{Short(cell.Text)}\" không phải số; hãy ghi một số nguyên.");
        return null;
    }

    /// <summary>Words of a cell, short enough for a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text.Replace('\n', ' ') : text[..39].Replace('\n', ' ') + "…";

    private static void Keep<T>(bool keep, IReadOnlyList<T> entries, NameIndex<T> into)
        where T : class
    {
        foreach (var entry in keep ? entries : [])
        {
            into.Add(entry);
        }
    }
}
