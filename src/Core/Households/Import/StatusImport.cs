using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Storage;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Import;

/// <summary>Statuses of one household: new ones are added with their dates; the history is kept, whether the list repeats it or not.</summary>
internal static class StatusImport
{
    private const string Upsert = """
        INSERT INTO household_statuses (unit_id, household_id, status, from_date, decision)
        VALUES (@unitId, @householdId, @status, @from, @decision)
        ON CONFLICT (household_id, from_date) DO UPDATE SET status = excluded.status, decision = excluded.decision
        """;

    /// <summary>Applies them; returns what is new; empty where nothing is.</summary>
    public static IReadOnlyList<ImportRemark> Apply(
        ImportBatch batch, long householdId, IReadOnlyList<DatedStatus> known, IReadOnlyList<StatusEntry> entries, DateOnly asOf)
    {
        var changed = new List<ImportRemark>();
        foreach (var entry in entries)
        {
            if (!Says(known, entry, asOf))
            {
                var from = entry.From ?? asOf;
                batch.Execute(Upsert, new
                {
                    unitId = batch.UnitId, householdId, status = HouseholdWords.Of(entry.Status), from = SqlDate.Write(from), decision = entry.Decision,
                });
                changed.Add(ImportRemark.Of("status." + HouseholdWords.Of(entry.Status), ("day", DateText.Format(from))));
            }
        }

        return changed;
    }

    // Without a date it is the status in force on the list's day, with the same decision or none written.
    private static bool Says(IReadOnlyList<DatedStatus> known, StatusEntry entry, DateOnly asOf) =>
        entry.From is { } from
            ? known.Contains(new DatedStatus(entry.Status, from, entry.Decision))
            : known.LastOrDefault(s => s.From <= asOf) is { } now && now.Status == entry.Status
                && (entry.Decision.Length == 0 || entry.Decision == now.Decision);
}
