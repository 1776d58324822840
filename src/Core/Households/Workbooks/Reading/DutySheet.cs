using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// Reads a list of duties as offices have them: who helps, with post and body, and whom or which area. Who and what it
/// names for the first time is made; who and what was known keeps its code.
/// </summary>
internal static class DutySheet
{
    /// <summary>All rows of one table.</summary>
    public static void Read(RosterDraft draft, SheetTable table, IEnumerable<TableRow> rows)
    {
        var onHouseholds = table.Has(Field.Head) || table.Has(Field.HouseholdCode);
        foreach (var row in rows.Where(draft.IsPlain))
        {
            var who = Who(draft, row);
            var on = onHouseholds ? Households(draft, row) : Areas(draft, row);
            var role = AssignmentSheet.RoleOf(draft, row);
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

    private static string? Who(RosterDraft draft, TableRow row)
    {
        var (code, name) = (row.Line(Field.Code), StripSir(row.Line(Field.Name)));
        if (code.Length > 0 && (draft.Officials.WithCode(code)?.Code ?? draft.Organizations.WithCode(code)?.Code) is { } known)
        {
            return known;
        }

        if (name.Length == 0)
        {
            draft.Refuse(row, code.Length > 0 ? Field.Code : Field.Name, code.Length > 0 ? $"Không có cán bộ mã \"{RosterDraft.Short(code)}\"; hãy ghi cả họ tên." : "Chưa ghi ai phụ trách.");
            return null;
        }

        if (draft.Organizations.WithName(name) is [var body])
        {
            return body.Code;
        }

        return IsBody(name) ? NewBody(draft, row, name)?.Code : Official(draft, row, name, code);
    }

    private static string? Official(RosterDraft draft, TableRow row, string name, string code)
    {
        var same = draft.Officials.WithName(name);
        if (code.Length == 0 && same.Count > 1)
        {
            draft.Refuse(row, Field.Name, $"Có {same.Count} đồng chí cùng tên này ({draft.Officials.Codes(same)}); hãy thêm cột \"Mã cán bộ\" và ghi mã.");
            return null;
        }

        if (code.Length == 0 && same is [var one])
        {
            return Again(draft, row, one);
        }

        if (draft.Kinds.Contains(SheetKind.Officials))
        {
            draft.Refuse(row, Field.Name, $"Không có đồng chí \"{RosterDraft.Short(name)}\" trong trang Cán bộ; hãy thêm vào hoặc ghi đúng họ tên.");
            return null;
        }

        var made = code.Length > 0 ? code : PeopleSheets.CodeOfOfficial(draft, row, name);
        if (made is null)
        {
            return null;
        }

        draft.Codes.Take(made);
        draft.Officials.Add(draft.From(new OfficialEntry(made, name, [Roles.Reporter], row.Line(Field.Title), Body(draft, row)), row));
        return made;
    }

    // The same name once more: the same person, unless post or body say that it is another.
    private static string? Again(RosterDraft draft, TableRow row, OfficialEntry known)
    {
        var (title, body) = (row.Line(Field.Title), Body(draft, row));
        if (draft.SourceOf(known) is { } first)
        {
            if ((title.Length > 0 && known.Title.Length > 0 && NameKey.Of(title) != NameKey.Of(known.Title))
                || (body is not null && known.Organization is not null && body != known.Organization))
            {
                draft.Refuse(row, Field.Name, $"Có hai đồng chí cùng tên, khác chức vụ hoặc đơn vị ({first.Place()} và dòng này); hãy thêm cột \"Mã cán bộ\" để phân biệt, hoặc ghi chức vụ, đơn vị giống nhau nếu là một người.");
                return null;
            }

            return known.Code;
        }

        var next = known with { Title = title.Length > 0 ? title : known.Title, Organization = body ?? known.Organization };
        draft.Officials.Replace(known, draft.From(next, row));
        return known.Code;
    }

    private static string? Body(RosterDraft draft, TableRow row)
    {
        var text = row.Line(Field.Organization);
        return text.Length == 0 ? null
            : draft.Organizations.Find(text) is [var one] ? one.Code
            : NewBody(draft, row, text, Field.Organization)?.Code;
    }

    private static OrganizationEntry? NewBody(RosterDraft draft, TableRow row, string name, Field field = Field.Name)
    {
        if (draft.Kinds.Contains(SheetKind.Organizations) || draft.Organizations.WithName(name).Count > 1)
        {
            draft.Refuse(row, field, $"Không rõ \"{RosterDraft.Short(name)}\" là cơ quan, chi bộ nào; hãy ghi đúng tên hoặc mã.");
            return null;
        }

        var kind = PlaceSheets.KindOfBody(name);
        var area = kind == Organization.PartyCell && References.Areas(draft, name["chi bộ".Length..].Trim()) is [var own] ? own : null;
        var entry = draft.From(new OrganizationEntry(PlaceSheets.CodeOf(draft, name, kind, area), kind, name, area?.Code), row);
        draft.Organizations.Add(entry);
        return entry;
    }

    private static IReadOnlyList<string>? Areas(RosterDraft draft, TableRow row) =>
        AreaCells.Several(draft, row, Field.Area, row.Line(Field.Area)) is { } areas ? [.. areas.Select(a => a.Code)] : null;

    private static IReadOnlyList<string>? Households(RosterDraft draft, TableRow row) => DutyHouseholds.Of(draft, row);

    private static bool IsBody(string name) => WorkbookWords.Key(name) is var key
        && BodyWords.Any(w => key.StartsWith(w, StringComparison.Ordinal));

    private static readonly string[] BodyWords =
        ["chi bo ", "truong th", "truong mam non", "truong mn", "truong tieu hoc", "truong trung hoc", "tram ", "ban chi huy", "cong an xa", "cong an phuong", "van phong ", "uy ban", "ubnd", "uy ban mat tran", "hoi ", "doan thanh nien", "trung tam ", "phong ", "ngan hang", "cong ty "];

    // "Đ/c Siu Thơm", "Ông Rơ Mah Klă".
    private static string StripSir(string name)
    {
        foreach (var sir in new[] { "Đ/c ", "đ/c ", "Đ.c ", "Đồng chí ", "đồng chí ", "Đ/C ", "Ông ", "Bà " })
        {
            if (name.StartsWith(sir, StringComparison.Ordinal))
            {
                return name[sir.Length..].Trim();
            }
        }

        return name;
    }
}
