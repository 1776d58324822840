using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Reads the sheets of officials and of households.</summary>
internal static class PeopleSheets
{
    /// <summary>Officials.</summary>
    public static void ReadOfficials(RosterDraft draft, IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Where(draft.IsPlain))
        {
            if (draft.Required(row, Field.Name, "họ và tên") is not { } name || Roles(draft, row) is not { } roles)
            {
                continue;
            }

            var code = row.Line(Field.Code) is { Length: > 0 } own ? own : CodeOfOfficial(draft, row, name);
            if (code is null)
            {
                continue;
            }

            draft.Codes.Take(code);
            var entry = new OfficialEntry(
                code, name, roles, row.Line(Field.Title), Body(draft, row, Field.Organization), Body(draft, row, Field.Cell),
                Body(draft, row, Field.Represents), draft.Day(row, Field.From), draft.Day(row, Field.To));
            if (!draft.Officials.Add(draft.From(entry, row)))
            {
                draft.Refuse(row, Field.Code, Used(draft, code, draft.Officials.WithCode(code)!));
            }
        }
    }

    /// <summary>Households.</summary>
    public static void ReadHouseholds(RosterDraft draft, IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Where(draft.IsPlain))
        {
            var place = row.Line(Field.Area) is { Length: > 0 } written ? written : row.Section;
            if (draft.Required(row, Field.Head, "tên chủ hộ") is not { } head)
            {
                continue;
            }

            if (place.Length == 0)
            {
                draft.Refuse(row, Field.Area, "Chưa ghi hộ ở địa bàn nào.");
                continue;
            }

            if (AreaCells.One(draft, row, Field.Area, place) is not { } area)
            {
                continue;
            }

            var code = row.Line(Field.Code) is { Length: > 0 } own ? own : CodeOfHousehold(draft, row, Field.Code, head, area);
            if (code is null || HouseholdStatuses.Of(draft, row, code) is not { } status)
            {
                continue;
            }

            draft.Codes.Take(code);
            var entry = new HouseholdEntry(
                code, head, area.Code, [status], draft.Count(row, Field.Members), null, draft.Day(row, Field.To),
                Word(draft, row, Field.Came, WorkbookWords.ReadArrival, WorkbookWords.ArrivalChoices), Place(row, Field.CameFrom),
                Word(draft, row, Field.Left, WorkbookWords.ReadDeparture, WorkbookWords.DepartureChoices), Place(row, Field.WentTo));
            if (!draft.Households.Add(draft.From(entry, row)))
            {
                draft.Refuse(row, Field.Code, Used(draft, code, draft.Households.WithCode(code)!));
            }
        }
    }

    /// <summary>The code of a household that has none: as it was known by head and area, or the next; null after the row was refused.</summary>
    public static string? CodeOfHousehold(RosterDraft draft, TableRow row, Field field, string head, AreaEntry area)
    {
        if (draft.Households.WithName(head).FirstOrDefault(h => h.Area == area.Code) is { } twin)
        {
            draft.Refuse(row, field, $"Trong {area.Name} có hai hộ cùng tên chủ hộ ({draft.SourceOf(twin)?.Place() ?? twin.Code} và dòng này); hãy thêm mã hộ để phân biệt.");
            return null;
        }

        var known = draft.Known.Households
            .Where(h => NameKey.Of(h.HeadName) == NameKey.Of(head) && draft.Known.Area(h.AreaId)?.Code == area.Code && draft.Households.WithCode(h.Code) is null)
            .ToArray();
        var current = known.Where(h => draft.Current.Households.Any(c => c.Code == h.Code)).ToArray();
        known = current.Length > 0 ? current : known;
        if (known.Length > 1)
        {
            draft.Refuse(row, field, $"Trong {area.Name} có {known.Length} hộ cùng tên chủ hộ ({string.Join(", ", known.Select(h => h.Code))}); hãy ghi mã hộ.");
            return null;
        }

        return known.Length == 1 ? known[0].Code : draft.Codes.Next("H", 3);
    }

    /// <summary>The code of an official that has none: as the name was known, or the next; null after the row was refused.</summary>
    public static string? CodeOfOfficial(RosterDraft draft, TableRow row, string name)
    {
        var field = row.Table.Has(Field.Code) ? Field.Code : Field.Name;
        if (draft.Officials.WithName(name) is [var twin, ..])
        {
            draft.Refuse(row, field, $"Có hai đồng chí cùng tên ({draft.SourceOf(twin)?.Place() ?? twin.Code} và dòng này); hãy ghi mã cán bộ cho cả hai.");
            return null;
        }

        var known = draft.Known.Officials.Where(o => NameKey.Of(o.Name) == NameKey.Of(name) && draft.Officials.WithCode(o.Code) is null).ToArray();
        var current = known.Where(o => draft.Current.Officials.Any(c => c.Code == o.Code)).ToArray();
        known = current.Length > 0 ? current : known;
        if (known.Length > 1)
        {
            draft.Refuse(row, field, $"Đơn vị có {known.Length} đồng chí cùng tên này ({string.Join(", ", known.Select(o => o.Code))}); hãy ghi mã cán bộ.");
            return null;
        }

        return known.Length == 1 ? known[0].Code : draft.Codes.Next("CB", 3);
    }

    // A word of a few; null where nothing is written, or after the row was refused.
    private static T? Word<T>(RosterDraft draft, TableRow row, Field field, Func<string, T?> read, IReadOnlyList<string> choices)
        where T : struct
    {
        var text = row.Line(field);
        if (text.Length == 0 || read(text) is not null)
        {
            return text.Length == 0 ? null : read(text);
        }

        draft.Refuse(row, field, $"\"{RosterDraft.Short(text)}\" không dùng được ở cột này; hãy ghi {string.Join(" hoặc ", choices)}, hoặc để trống.");
        return null;
    }

    private static string? Place(TableRow row, Field field) => row.Line(field) is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<Roles>? Roles(RosterDraft draft, TableRow row)
    {
        var text = row.Text(Field.Roles);
        if (text.Length == 0 && !row.Table.Has(Field.Roles))
        {
            return [People.Roles.Reporter];
        }

        if (text.Length > 0 && WorkbookWords.ReadRoles(text) is { } roles)
        {
            return roles;
        }

        draft.Refuse(row, Field.Roles, text.Length == 0
            ? "Chưa ghi vai trò; hãy ghi Báo cáo, Văn phòng, Ban Thường vụ hoặc Quản trị."
            : $"\"{RosterDraft.Short(text)}\" không phải vai trò; hãy ghi Báo cáo, Văn phòng, Ban Thường vụ, Quản trị, nhiều vai trò thì nối bằng dấu +.");
        return null;
    }

    private static string? Body(RosterDraft draft, TableRow row, Field field) =>
        row.Line(field).Length == 0 ? null : References.Organization(draft, row, field)?.Code;

    private static string Used(RosterDraft draft, string code, object first) =>
        $"Mã \"{RosterDraft.Short(code)}\" đã dùng ở {draft.SourceOf(first)?.Place() ?? "một dòng trên"}; mỗi mã chỉ một lần.";
}
