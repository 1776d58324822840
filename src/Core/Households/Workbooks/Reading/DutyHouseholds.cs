using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The households that one row of a list of duties names.</summary>
internal static class DutyHouseholds
{
    /// <summary>Their codes; null after the row was refused.</summary>
    public static IReadOnlyList<string>? Of(RosterDraft draft, TableRow row)
    {
        var codes = Pieces(row.Text(Field.HouseholdCode));
        var heads = Pieces(row.Text(Field.Head));
        if (codes.Count == 0 && heads.Count == 0)
        {
            draft.Refuse(row, row.Table.Has(Field.Head) ? Field.Head : Field.HouseholdCode, "Chưa ghi hộ nào.");
            return null;
        }

        if (codes.Count > 0 && heads.Count > 0 && codes.Count != heads.Count)
        {
            draft.Refuse(row, Field.Head, $"Ô này có {heads.Count} tên chủ hộ nhưng có {codes.Count} mã hộ; hãy ghi mỗi hộ một dòng.");
            return null;
        }

        var found = new List<string>();
        for (var i = 0; i < Math.Max(codes.Count, heads.Count); i++)
        {
            if (One(draft, row, codes.ElementAtOrDefault(i) ?? "", heads.ElementAtOrDefault(i) ?? "") is not { } code)
            {
                return null;
            }

            found.Add(code);
        }

        return found;
    }

    private static string? One(RosterDraft draft, TableRow row, string code, string head)
    {
        if (code.Length > 0 && draft.Households.WithCode(code) is { } known && (head.Length == 0 || draft.Kinds.Contains(SheetKind.Households) || draft.SourceOf(known) is not null))
        {
            return known.Code;
        }

        if (head.Length == 0)
        {
            draft.Refuse(row, Field.HouseholdCode, $"Không có hộ mã \"{RosterDraft.Short(code)}\"; hãy ghi cả tên chủ hộ và địa bàn.");
            return null;
        }

        var place = row.Line(Field.Area) is { Length: > 0 } written ? written : row.Section;
        if (place.Length == 0)
        {
            return WithoutPlace(draft, row, head);
        }

        if (AreaCells.One(draft, row, Field.Area, place) is not { } area)
        {
            return null;
        }

        var listed = draft.Households.WithName(head).Where(h => h.Area == area.Code).ToArray();
        if (code.Length == 0 && listed.Length == 1 && (draft.Kinds.Contains(SheetKind.Households) || SaysRoles(row)))
        {
            return listed[0].Code;
        }

        return draft.Kinds.Contains(SheetKind.Households) ? Unlisted(draft, row, head) : Add(draft, row, code, head, area);
    }

    // With a column of roles the same household may be written again for somebody else.
    private static bool SaysRoles(TableRow row) => row.Table.Has(Field.Role);

    private static string? WithoutPlace(RosterDraft draft, TableRow row, string head)
    {
        var listed = draft.Households.WithName(head);
        var known = listed.Count > 0 ? [.. listed.Select(h => (h.Code, h.Area))]
            : draft.Current.Households.Where(h => NameKey.Of(h.Head) == NameKey.Of(head)).Select(h => (h.Code, h.Area)).ToArray();
        if (known.Length != 1)
        {
            draft.Refuse(row, row.Table.Has(Field.Area) ? Field.Area : Field.Head, known.Length == 0
                ? "Chưa ghi hộ ở địa bàn nào; hãy thêm cột \"Địa bàn\"."
                : $"Có {known.Length} hộ cùng tên chủ hộ này ({string.Join(", ", known.Select(k => k.Code))}); hãy ghi mã hộ hoặc địa bàn.");
            return null;
        }

        return draft.Households.WithCode(known[0].Code)?.Code
            ?? Add(draft, row, known[0].Code, head, draft.Areas.WithCode(known[0].Area)!);
    }

    private static string? Unlisted(RosterDraft draft, TableRow row, string head)
    {
        draft.Refuse(row, Field.Head, $"Không có hộ \"{RosterDraft.Short(head)}\" ở địa bàn này trong trang Hộ; hãy thêm vào hoặc ghi đúng tên.");
        return null;
    }

    private static string? Add(RosterDraft draft, TableRow row, string given, string head, AreaEntry area)
    {
        var code = given.Length > 0 ? given : PeopleSheets.CodeOfHousehold(draft, row, Field.Head, head, area);
        if (code is null || HouseholdStatuses.Of(draft, row, code) is not { } status)
        {
            return null;
        }

        draft.Codes.Take(code);
        var before = draft.Current.Households.FirstOrDefault(h => string.Equals(h.Code, code, StringComparison.OrdinalIgnoreCase));
        var entry = new HouseholdEntry(code, head, area.Code, [status], draft.Count(row, Field.Members) ?? before?.Members, before?.From);
        if (draft.Households.Add(draft.From(entry, row)))
        {
            return code;
        }

        draft.Refuse(row, Field.HouseholdCode, $"Mã \"{RosterDraft.Short(code)}\" đã dùng; mỗi hộ chỉ một mã.");
        return null;
    }

    // "1. Siu Klă\n2. Rơ Mah H'Blin", "H012, H013".
    private static List<string> Pieces(string cell)
    {
        var pieces = cell.Split(['\n', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. pieces.Select(p => p.TrimStart('-', '+', '•', ' ')).Select(WithoutNumber).Where(p => p.Length > 0)];
    }

    private static string WithoutNumber(string piece)
    {
        var end = 0;
        while (end < piece.Length && char.IsAsciiDigit(piece[end]))
        {
            end++;
        }

        return end is > 0 and <= 2 && end < piece.Length && piece[end] is '.' or ')' ? piece[(end + 1)..].Trim() : piece;
    }
}
