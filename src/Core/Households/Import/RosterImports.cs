using System.Data.Common;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Import;

/// <summary>Imports of rosters with their history: each that changes something is kept so that it can be undone.</summary>
internal static class RosterImports
{
    /// <summary>Applies a list that has been checked, within the caller's transaction; refuses without having written anything.</summary>
    public static ImportResult Apply(DbConnection db, Access access, RosterFile file, ImportSource source, DateTimeOffset now)
    {
        var unit = RosterImport.UnitOf(db, access, file);
        var before = unit is null ? null : RosterRows.Read(db, unit.Id);
        var asOf = unit is null ? null : Facts.Get(db, unit.Id, RosterImport.AsOfFact);
        var result = RosterImport.Apply(db, access, file, source.FileName, now);
        if (unit is not null && result is { IsApplied: true, Changes.Count: > 0 })
        {
            var rows = before!.ChangesTo(RosterRows.Read(db, unit.Id));
            ImportJournal.Add(db, access, unit.Id, source, result, new ImportContent(rows, asOf, unit.IsSample != 0), now);
        }

        return result;
    }
}
