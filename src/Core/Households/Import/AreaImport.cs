using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>Areas of a list: new and changed ones; those that it no longer names stay, because old reports lie in them.</summary>
internal static class AreaImport
{
    private const ImportedKind What = ImportedKind.Area;

    private const string Insert = """
        INSERT INTO areas (unit_id, code, kind, name, position, household_total)
        VALUES (@unitId, @code, @kind, @name, @position, @total) RETURNING id
        """;

    private const string Update =
        "UPDATE areas SET kind = @kind, name = @name, position = @position, household_total = @total WHERE id = @id AND unit_id = @unitId";

    /// <summary>Applies them; returns the row ids by code.</summary>
    public static Dictionary<string, long> Apply(ImportBatch batch, Roster known, RosterFile file)
    {
        var before = known.Areas.ToDictionary(a => a.Code, StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < file.Areas.Count; i++)
        {
            var entry = file.Areas[i];
            var row = new Area(0, entry.Code, entry.Kind, entry.Name, i + 1, entry.HouseholdTotal);
            var old = before.GetValueOrDefault(entry.Code);
            ids[entry.Code] = old is null ? Add(batch, row) : Change(batch, old, row);
        }

        return ids;
    }

    private static long Add(ImportBatch batch, Area row)
    {
        batch.Note(ImportChangeKind.New, What, row.Code);
        return batch.Insert(Insert, new { unitId = batch.UnitId, code = row.Code, kind = row.Kind, name = row.Name, position = row.Position, total = row.HouseholdTotal });
    }

    private static long Change(ImportBatch batch, Area old, Area row)
    {
        if (row == old with { Id = 0, Code = row.Code })
        {
            batch.NoteUnchanged(What);
        }
        else
        {
            batch.Note(ImportChangeKind.Changed, What, old.Code);
            batch.Execute(Update, new { id = old.Id, unitId = batch.UnitId, kind = row.Kind, name = row.Name, position = row.Position, total = row.HouseholdTotal });
        }

        return old.Id;
    }
}
