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

        var found = new List<AreaEntry>();
        foreach (var part in AreaNames.Parts(text))
        {
            if (One(draft, row, field, part.Name) is not { } area)
            {
                return null;
            }

            found.Add(area);
        }

        return found;
    }

    /// <summary>The one area that a cell names; null after the row was refused.</summary>
    public static AreaEntry? One(RosterDraft draft, TableRow row, Field field, string name)
    {
        if (References.Areas(draft, name).Count > 0)
        {
            return References.Area(draft, row, field, name);
        }

        if (AreaNames.Parts(name).Any(p => p.IsDoubtful))
        {
            draft.Refuse(row, field,
                $"\"{RosterDraft.Short(name)}\" có thể là hai địa bàn, cũng có thể là từ số này đến số kia; hãy ghi rõ, ví dụ \"8 + 12\" hoặc \"8, 9, 10\".");
            return null;
        }

        return AreaKinds.KindOf(name) is { } kind && MayBeNew(draft, name) ? New(draft, row, name, kind) : References.Area(draft, row, field, name);
    }

    // A sheet of areas, and the plan's own table, are all there are; and one that is written nearly like another is a slip.
    private static bool MayBeNew(RosterDraft draft, string name) =>
        !draft.Kinds.Contains(SheetKind.Areas)
        && (draft.Planned.Count == 0 || PlaceSheets.PlannedOf(draft, name) is not null)
        && draft.Areas.All.All(a => NearNames.Bare(a.Name) != NearNames.Bare(name));

    private static AreaEntry New(RosterDraft draft, TableRow row, string name, string kind)
    {
        var entry = draft.From(new AreaEntry(PlaceSheets.CodeOf(draft, name, kind), kind, PlaceSheets.PlannedOf(draft, name)?.Name ?? AreaKinds.Full(name)), row);
        draft.Areas.Add(entry);
        return entry;
    }
}
