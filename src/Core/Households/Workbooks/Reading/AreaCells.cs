using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Cells that name one area or several: "Khu phố 9 + 4".</summary>
internal static class AreaCells
{
    /// <summary>The areas; made where the workbook has no sheet of areas and the word for their kind is there. Null after the row was refused.</summary>
    public static IReadOnlyList<AreaEntry>? Several(RosterDraft draft, TableRow row, Field field, string text)
    {
        if (References.Areas(draft, text) is [var whole])
        {
            return [whole];
        }

        var parts = AreaNames.Parts(text);
        if (parts.Any(p => p.IsDoubtful && References.Areas(draft, p.Name).Count == 0))
        {
            draft.Refuse(row, field,
                $"\"{RosterDraft.Short(text)}\" có thể là hai địa bàn, cũng có thể là từ số này đến số kia; hãy ghi rõ, ví dụ \"8 + 12\" hoặc \"8, 9, 10\".");
            return null;
        }

        var found = new List<AreaEntry>();
        foreach (var name in parts.Select(p => p.Name))
        {
            if (One(draft, row, field, name) is not { } area)
            {
                return null;
            }

            found.Add(area);
        }

        return found;
    }

    private static AreaEntry? One(RosterDraft draft, TableRow row, Field field, string name) =>
        References.Areas(draft, name).Count == 0 && !draft.Kinds.Contains(SheetKind.Areas) && AreaKinds.KindOf(name) is { } kind
            ? PeopleSheets.NewArea(draft, row, name, kind)
            : References.Area(draft, row, field, name);
}
