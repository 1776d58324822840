using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>What a household counts as, by a word, by a cross in a column, by the title of the list, or as it was known.</summary>
internal static class HouseholdStatuses
{
    /// <summary>The status; null after the row was refused.</summary>
    public static StatusEntry? Of(RosterDraft draft, TableRow row, string code)
    {
        var text = row.Line(Field.Status);
        var (from, decision) = (draft.Day(row, Field.StatusFrom), row.Line(Field.Decision));
        if (text.Length > 0)
        {
            if (WorkbookWords.ReadStatus(text) is { } status)
            {
                return new StatusEntry(status, from, decision);
            }

            draft.Refuse(row, Field.Status, $"\"{RosterDraft.Short(text)}\" không phải diện hộ; hãy ghi {string.Join(", ", WorkbookWords.StatusChoices)}.");
            return null;
        }

        if (Marked(row) is { } marked)
        {
            return new StatusEntry(marked, from, decision);
        }

        if (draft.Known.Households.FirstOrDefault(h => string.Equals(h.Code, code, StringComparison.OrdinalIgnoreCase)) is { } known
            && known.StatusOn(draft.Current.AsOf) is { } now)
        {
            return new StatusEntry(now);
        }

        if (ByTitle(row.Table.Above) is { } titled)
        {
            return new StatusEntry(titled, from, decision);
        }

        draft.Refuse(row, row.Table.Has(Field.Status) ? Field.Status : null,
            $"Chưa rõ hộ này là hộ nghèo hay cận nghèo; hãy thêm cột \"Diện hộ\" và ghi {string.Join(", ", WorkbookWords.StatusChoices)}.");
        return null;
    }

    private static HouseholdStatus? Marked(TableRow row) =>
        !row.Cell(Field.PoorMark).IsEmpty ? HouseholdStatus.Poor
        : !row.Cell(Field.NearPoorMark).IsEmpty ? HouseholdStatus.NearPoor
        : null;

    // "Bảng phân công giúp đỡ hộ nghèo" speaks of poor households alone; "hộ nghèo, hộ cận nghèo" leaves it open.
    private static HouseholdStatus? ByTitle(string above)
    {
        var near = above.Contains("can ngheo", StringComparison.Ordinal);
        var poor = above.Replace("can ngheo", "", StringComparison.Ordinal).Contains("ho ngheo", StringComparison.Ordinal);
        return (poor, near) switch
        {
            (true, false) => HouseholdStatus.Poor,
            (false, true) => HouseholdStatus.NearPoor,
            _ => null,
        };
    }
}
