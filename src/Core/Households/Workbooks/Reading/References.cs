using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Finds what a cell means by a code or by a name, among what the list has so far.</summary>
internal static class References
{
    /// <summary>The area meant; null after the row was refused.</summary>
    public static AreaEntry? Area(RosterDraft draft, TableRow row, Field field, string text)
    {
        var found = Areas(draft, text);
        if (found.Count == 1)
        {
            return found[0];
        }

        draft.Refuse(row, field, found.Count == 0
            ? $"Không có địa bàn \"{RosterDraft.Short(text)}\" trong danh sách; hãy ghi đúng tên hoặc mã{Known(draft)}."
            : $"\"{RosterDraft.Short(text)}\" có thể là {draft.Areas.Codes(found)}; hãy ghi mã địa bàn.");
        return null;
    }

    /// <summary>All areas that a text can mean: by code, by the whole name, or by the name without its kind.</summary>
    public static IReadOnlyList<AreaEntry> Areas(RosterDraft draft, string text)
    {
        var found = draft.Areas.Find(text);
        if (found.Count > 0)
        {
            return found;
        }

        var bare = NameKey.Of(AreaKinds.Bare(text));
        var kind = AreaKinds.KindOf(text);
        var named = draft.Areas.All.Where(a => NameKey.Of(AreaKinds.Bare(a.Name)) == bare
            && (kind is null || AreaKinds.KindOf(a.Name) is not { } other || other == kind)).ToArray();
        return named.Length > 0 ? named : Numbered(draft, text);
    }

    // "KP 08" for Khu phố 8: by its number; names without one keep their marks, because Tam and Tám are two villages.
    private static IReadOnlyList<AreaEntry> Numbered(RosterDraft draft, string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[^1]) && AreaNames.Read(text, [.. draft.Areas.All.Select(a => a.Name)]) is { Areas: [var name], Unknown.Count: 0, Doubtful.Count: 0 }
            ? draft.Areas.WithName(name)
            : [];

    /// <summary>The body meant; null after the row was refused.</summary>
    public static OrganizationEntry? Organization(RosterDraft draft, TableRow row, Field field)
    {
        var text = row.Line(field);
        var found = draft.Organizations.Find(text);
        if (found.Count == 1)
        {
            return found[0];
        }

        draft.Refuse(row, field, found.Count == 0
            ? $"Không có cơ quan, chi bộ \"{RosterDraft.Short(text)}\" trong danh sách; hãy thêm vào trang Cơ quan - chi bộ hoặc ghi đúng tên."
            : $"\"{RosterDraft.Short(text)}\" có thể là {draft.Organizations.Codes(found)}; hãy ghi mã.");
        return null;
    }

    // Which areas there are, where they are few; and how to bring in another.
    private static string Known(RosterDraft draft)
    {
        var names = draft.Areas.All.Select(a => a.Name).Union(draft.Kinds.Contains(SheetKind.Areas) ? [] : draft.Planned.Select(a => a.Name), StringComparer.Ordinal).ToArray();
        return (names.Length is > 0 and <= 25 ? $" (có: {string.Join(", ", names)})" : "")
            + (draft.Kinds.Contains(SheetKind.Areas) ? "" : ", địa bàn mới thì thêm trang Địa bàn");
    }
}
