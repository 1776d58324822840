using ReportBot.Core.Plans.Import;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// Somebody new whose name differs from another's in marks or spaces alone: a slip as often as another person, and only
/// the secretary knows. Told by codes, because a preview may be printed.
/// </summary>
internal static class NearNames
{
    /// <summary>Notes what looks like it among people and, area by area, among households.</summary>
    public static void Remark(RosterDraft draft)
    {
        var officials = draft.Known.Officials.Select(o => o.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Remark(draft, draft.Officials.All.Concat(Gone(draft.Current.Officials, draft.Officials.WithCode, o => o.Code)), o => (o.Code, o.Name, ""), officials, Field.Name);
        var households = draft.Known.Households.Select(h => h.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Remark(draft, draft.Households.All.Concat(Gone(draft.Current.Households, draft.Households.WithCode, h => h.Code)), h => (h.Code, h.Head, h.Area), households, Field.Head);
    }

    // Whoever the list no longer names may be the one whom it now spells otherwise.
    private static IEnumerable<T> Gone<T>(IEnumerable<T> current, Func<string, T?> listed, Func<T, string> code) => current.Where(c => listed(code(c)) is null);

    private static void Remark<T>(RosterDraft draft, IEnumerable<T> all, Func<T, (string Code, string Name, string Within)> about, HashSet<string> known, Field field)
        where T : class
    {
        foreach (var alike in all.GroupBy(e => Bare(about(e).Name) + "|" + about(e).Within, StringComparer.Ordinal))
        {
            var entries = alike.ToArray();
            foreach (var fresh in entries.Length > 1 ? entries.Where(e => !known.Contains(about(e).Code)) : [])
            {
                var (code, name, _) = about(fresh);
                if (draft.SourceOf(fresh) is { } row && entries.FirstOrDefault(e => e != fresh && NameKey.Of(about(e).Name) != NameKey.Of(name)) is { } other)
                {
                    draft.Remark(row, field, ImportRemark.Of("note.near", ("code", code), ("other", about(other).Code)));
                }
            }
        }
    }

    /// <summary>Letters alone, without marks: An and Ân, H'Blin and H Blin, NguyễnVăn An.</summary>
    public static string Bare(string name) => string.Concat(VietnameseText.Fold(name).Where(char.IsLetterOrDigit));
}
