using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Reads the sheet of assignments, where both ends are named by code, by name or by both.</summary>
internal static class AssignmentSheet
{
    /// <summary>Assignments; they take the place of all that were known.</summary>
    public static void Read(RosterDraft draft, IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Where(draft.IsPlain))
        {
            var who = Who(draft, row);
            var on = On(draft, row);
            var role = RoleOf(draft, row);
            var (from, to) = (draft.Day(row, Field.From), draft.Day(row, Field.To));
            if (who is null || on is null || role is not { } duty)
            {
                continue;
            }

            if (to < from)
            {
                draft.Refuse(row, Field.To, "Phân công kết thúc trước khi bắt đầu; hãy xem lại hai ngày.");
                continue;
            }

            draft.Assignments.AddRange(on.Select(o => draft.From(new AssignmentEntry(who, o, duty, from, to), row)));
        }
    }

    /// <summary>How somebody looks after something: the lead where nothing is written; null after the row was refused.</summary>
    public static AssignmentRole? RoleOf(RosterDraft draft, TableRow row)
    {
        var text = row.Line(Field.Role);
        if (text.Length == 0 || WorkbookWords.ReadDuty(text) is not null)
        {
            return text.Length == 0 ? AssignmentRole.Lead : WorkbookWords.ReadDuty(text);
        }

        draft.Refuse(row, Field.Role, $"\"{RosterDraft.Short(text)}\" không phải vai trò phân công; hãy ghi {string.Join(", ", WorkbookWords.DutyChoices)}.");
        return null;
    }

    private static string? Who(RosterDraft draft, TableRow row)
    {
        var (code, name) = (row.Line(Field.Who), row.Line(Field.WhoName));
        if (code.Length > 0)
        {
            var official = draft.Officials.Find(code);
            var body = draft.Organizations.Find(code);
            return One(draft, row, Field.Who, code, [.. official.Select(o => (o.Code, o.Name)), .. body.Select(o => (o.Code, o.Name))], Nobody(code)) is { } found
                && Agrees(draft, row, Field.WhoName, found, name) ? found.Code : null;
        }

        if (name.Length == 0)
        {
            draft.Refuse(row, Field.Who, "Chưa ghi ai phụ trách.");
            return null;
        }

        return One(draft, row, Field.WhoName, name,
            [.. draft.Officials.WithName(name).Select(o => (o.Code, o.Name)), .. draft.Organizations.WithName(name).Select(o => (o.Code, o.Name))], Nobody(name))?.Code;
    }

    private static IReadOnlyList<string>? On(RosterDraft draft, TableRow row)
    {
        var (code, name) = (row.Line(Field.On), row.Line(Field.OnName));
        if (code.Length > 0)
        {
            return One(draft, row, Field.On, code, Subjects(draft, code), Nothing(code)) is { } found
                && Agrees(draft, row, Field.OnName, found, name) ? [found.Code] : null;
        }

        if (name.Length == 0)
        {
            draft.Refuse(row, Field.On, "Chưa ghi phụ trách hộ, địa bàn hay cơ quan nào.");
            return null;
        }

        var whole = Subjects(draft, name);
        if (whole.Count > 0 || AreaKinds.KindOf(name) is null)
        {
            return One(draft, row, Field.OnName, name, whole, Nothing(name)) is { } one ? [one.Code] : null;
        }

        return AreaCells.Several(draft, row, Field.OnName, name) is { } areas ? [.. areas.Select(a => a.Code)] : null;
    }

    private static List<(string Code, string Name)> Subjects(RosterDraft draft, string text) =>
    [
        .. draft.Households.Find(text).Select(h => (h.Code, h.Head)),
        .. draft.Areas.Find(text).Select(a => (a.Code, a.Name)),
        .. draft.Organizations.Find(text).Select(o => (o.Code, o.Name)),
    ];

    private static (string Code, string Name)? One(
        RosterDraft draft, TableRow row, Field field, string text, List<(string Code, string Name)> found, string none)
    {
        if (found.Count == 1)
        {
            return found[0];
        }

        draft.Refuse(row, field, found.Count == 0 ? none
            : $"\"{RosterDraft.Short(text)}\" có thể là {string.Join(", ", found.Select(f => f.Code))}; hãy ghi mã.");
        return null;
    }

    // A code beside another's name is a slip of the row, and nobody could tell which of the two was meant.
    private static bool Agrees(RosterDraft draft, TableRow row, Field field, (string Code, string Name) found, string name)
    {
        if (name.Length == 0 || NameKey.Of(name) == NameKey.Of(found.Name))
        {
            return true;
        }

        draft.Refuse(row, field, $"Mã {found.Code} là của \"{RosterDraft.Short(found.Name)}\", không khớp tên ghi ở đây; hãy sửa mã hoặc tên.");
        return false;
    }

    private static string Nobody(string text) =>
        $"Không có cán bộ, cơ quan hay chi bộ nào là \"{RosterDraft.Short(text)}\" trong danh sách; hãy ghi đúng mã hoặc họ tên.";

    private static string Nothing(string text) =>
        $"Không có hộ, địa bàn hay cơ quan nào là \"{RosterDraft.Short(text)}\" trong danh sách; hãy ghi đúng mã hoặc tên.";
}
