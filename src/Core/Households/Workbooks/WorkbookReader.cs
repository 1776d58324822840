using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks.Reading;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Workbooks;

/// <summary>
/// Reads a workbook of an office into a list: our own template, or whatever table of people, households and duties
/// the office keeps. It touches nothing; what cannot be taken is listed with sheet, row, column and reason.
/// </summary>
public static class WorkbookReader
{
    private const int MostNamed = 10;

    /// <summary>Reads it.</summary>
    /// <param name="file">The file's bytes, of any content.</param>
    /// <param name="name">The file's name, for what is refused.</param>
    /// <param name="context">What is known of the unit.</param>
    public static WorkbookReading Read(byte[] file, string name, WorkbookContext context)
    {
        var problems = new FileProblems(name);
        var (grid, refusal) = GridReader.Read(file);
        if (grid is null)
        {
            problems.Add("", refusal!);
            return Refused(problems);
        }

        var guide = GuideReading.Of(grid, context, problems);
        var tables = FilledTable.All(grid, guide.Sheet, problems);
        if (tables.Count == 0 && problems.All.Count == 0)
        {
            problems.Add("", NoTable(grid));
        }

        if (problems.All.Count > 0)
        {
            return Refused(problems);
        }

        var draft = new RosterDraft(context.Known, CurrentRoster.Of(context.Known, guide.AsOf), tables, problems) { Planned = context.Planned };
        foreach (var table in tables.OrderBy(t => t.Table.Kind))
        {
            Read(draft, table);
        }

        NearNames.Remark(draft);
        var roster = RosterOf(draft, tables, guide);
        if (problems.All.Count == 0)
        {
            RosterProblems.Check(roster, draft, problems);
        }

        return problems.All.Count == 0 ? new WorkbookReading(roster, [], [.. draft.Remarks, .. GoingOn(draft, roster, tables), .. Columns(tables), .. Unread(grid, guide, tables)]) : Refused(problems);
    }

    private static WorkbookReading Refused(FileProblems problems) => new(null, problems.All, []);

    private static void Read(RosterDraft draft, FilledTable table)
    {
        switch (table.Table.Kind)
        {
            case SheetKind.Areas:
                PlaceSheets.ReadAreas(draft, table.Rows);
                break;
            case SheetKind.Organizations:
                PlaceSheets.ReadOrganizations(draft, table.Rows);
                break;
            case SheetKind.Officials:
                PeopleSheets.ReadOfficials(draft, table.Rows);
                break;
            case SheetKind.Households:
                PeopleSheets.ReadHouseholds(draft, table.Rows);
                break;
            case SheetKind.Assignments:
                AssignmentSheet.Read(draft, table.Rows);
                break;
            case SheetKind.Duties:
                DutySheet.Read(draft, table.Table, table.Rows);
                break;
        }
    }

    private static RosterFile RosterOf(RosterDraft draft, IReadOnlyList<FilledTable> tables, GuideReading guide)
    {
        var settled = DutyDays.Settle(ListOf(draft, tables, guide), draft);
        return settled with { Officials = SinceFirstDuty(draft, settled.Assignments) };
    }

    private static RosterFile ListOf(RosterDraft draft, IReadOnlyList<FilledTable> tables, GuideReading guide) => new()
    {
        Sample = guide.IsSample,
        AsOf = guide.AsOf,
        Areas = draft.Kinds.Contains(SheetKind.Areas) ? draft.Areas.All : InThePlansOrder(draft),
        Organizations = draft.Organizations.All,
        Officials = draft.Officials.All,
        Households = draft.Households.All,
        Assignments = [.. draft.Assignments, .. KeptAssignments.Of(draft, tables)],
    };

    private static AreaEntry[] InThePlansOrder(RosterDraft draft)
    {
        var order = draft.Planned.Select((a, i) => (a.Code, i)).ToDictionary(a => a.Code, a => a.i, StringComparer.OrdinalIgnoreCase);
        return [.. draft.Areas.All.OrderBy(a => order.GetValueOrDefault(a.Code, int.MaxValue))];
    }

    // Who is new has been here since the first of the duties, where the list does not say since when.
    private static List<OfficialEntry> SinceFirstDuty(RosterDraft draft, IReadOnlyList<AssignmentEntry> assignments)
    {
        var known = draft.Known.Officials.Select(o => o.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = assignments.Where(a => a.From < draft.Current.AsOf)
            .GroupBy(a => a.Who, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Min(a => a.From), StringComparer.OrdinalIgnoreCase);
        return [.. draft.Officials.All.Select(o =>
            o.From is null && !known.Contains(o.Code) && first.TryGetValue(o.Code, out var day) && draft.SourceOf(o) is { } row
                ? draft.From(o with { From = day }, row)
                : o)];
    }

    // A list of who looks after which area may be a short one: whoever it does not name is told to go on.
    private static IEnumerable<ImportRemark> GoingOn(RosterDraft draft, RosterFile roster, IReadOnlyList<FilledTable> tables)
    {
        var kept = roster.Assignments
            .Where(a => a.Role == AssignmentRole.Lead && draft.SourceOf(a) is null && draft.Areas.WithCode(a.On) is not null)
            .Select(a => $"{a.Who} → {a.On}")
            .ToArray();
        return tables.Any(t => t.Table.Kind == SheetKind.Duties && !t.ListsHouseholds) && !draft.Kinds.Contains(SheetKind.Assignments) && kept.Length > 0
            ? [ImportRemark.Of("note.areas-kept", ("codes", string.Join("; ", kept.Take(MostNamed)) + (kept.Length > MostNamed ? "…" : "")))]
            : [];
    }

    private static IEnumerable<ImportRemark> Columns(IReadOnlyList<FilledTable> tables) => tables
        .Select(t => (t.Table.Sheet.Name, Unread: t.Table.Unread.Where(c => t.Rows.Any(r => !t.Table.Sheet.At(r.Number, c.Index).IsEmpty)).ToArray()))
        .Where(t => t.Unread.Length > 0)
        .Select(t => ImportRemark.Of(
            "note.columns", ("sheet", RosterDraft.Short(t.Name)),
            ("columns", string.Join(", ", t.Unread.Take(MostNamed).Select(c => $"\"{RosterDraft.Short(c.Header)}\"")) + (t.Unread.Length > MostNamed ? "…" : ""))));

    private static IEnumerable<ImportRemark> Unread(Grid grid, GuideReading guide, IReadOnlyList<FilledTable> tables) => grid.Sheets
        .Where(s => s != guide.Sheet && tables.All(t => t.Table.Sheet != s) && TableFinder.Find(s) is null)
        .Select(s => ImportRemark.Of("note.sheet", ("sheet", RosterDraft.Short(s.Name))));

    private static string NoTable(Grid grid) => grid.Sheets.Count == 0
        ? "Tệp không có trang nào có dữ liệu."
        : $"Không thấy danh sách nào trong các trang: {string.Join(", ", grid.Sheets.Take(8).Select(s => $"\"{RosterDraft.Short(s.Name)}\""))}. "
            + "Cần một bảng có tên cột như \"Họ và tên\", \"Chủ hộ\", \"Địa bàn\", hoặc bảng mẫu đã điền dưới các dòng ví dụ.";
}

/// <summary>What is known of the unit when its workbook is read.</summary>
/// <param name="Known">Its people, households and assignments.</param>
/// <param name="UnitCode">Its code; null where it is not known.</param>
/// <param name="Today">The day from which a list holds that names none.</param>
/// <param name="IsSample">Take the file for a list made up for a demonstration, whether it says so or not.</param>
public sealed record WorkbookContext(Roster Known, string? UnitCode, DateOnly Today, bool IsSample = false)
{
    /// <summary>The areas of the plan's own table, in its order: a list that names one gets its code.</summary>
    public IReadOnlyList<PlannedArea> Planned { get; init; } = [];
}

/// <summary>An area as a plan's table has it.</summary>
/// <param name="Code">By which the table finds the area's households.</param>
/// <param name="Name">As printed.</param>
public sealed record PlannedArea(string Code, string Name);

/// <summary>What was read of a workbook.</summary>
/// <param name="Roster">The list; null where there is any problem.</param>
/// <param name="Problems">All that is wrong, with place and reason.</param>
/// <param name="Notes">What a person should know though it is no problem.</param>
public sealed record WorkbookReading(RosterFile? Roster, IReadOnlyList<FileProblem> Problems, IReadOnlyList<ImportRemark> Notes);
