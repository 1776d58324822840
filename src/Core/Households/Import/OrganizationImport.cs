using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>Bodies of a list: new and changed ones; those that it no longer names stay, because old reports name them.</summary>
internal static class OrganizationImport
{
    private const ImportedKind What = ImportedKind.Organization;

    private const string Insert = """
        INSERT INTO organizations (unit_id, code, kind, name, area_id, stands_for)
        VALUES (@unitId, @code, @kind, @name, @areaId, @standsFor) RETURNING id
        """;

    private const string Update =
        "UPDATE organizations SET kind = @kind, name = @name, area_id = @areaId, stands_for = @standsFor WHERE id = @id AND unit_id = @unitId";

    /// <summary>Applies them; returns the row ids by code.</summary>
    public static Dictionary<string, long> Apply(ImportBatch batch, Roster known, RosterFile file, IReadOnlyDictionary<string, long> areas)
    {
        var before = known.Organizations.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Organizations)
        {
            var old = before.GetValueOrDefault(entry.Code);
            var unit = entry.Unit is null ? old?.StandsFor : entry.Unit.Length == 0 ? null : entry.Unit;
            var row = new Organization(0, entry.Code, entry.Kind, entry.Name, ImportedIds.Find(areas, entry.Area), unit);
            ids[entry.Code] = old is null ? Add(batch, row) : Change(batch, old, row);
        }

        return ids;
    }

    private static long Add(ImportBatch batch, Organization row)
    {
        batch.Note(ImportChangeKind.New, What, row.Code);
        return batch.Insert(Insert, new { unitId = batch.UnitId, code = row.Code, kind = row.Kind, name = row.Name, areaId = row.AreaId, standsFor = row.StandsFor });
    }

    private static long Change(ImportBatch batch, Organization old, Organization row)
    {
        if (row == old with { Id = 0, Code = row.Code })
        {
            batch.NoteUnchanged(What);
        }
        else
        {
            batch.Note(ImportChangeKind.Changed, What, old.Code);
            batch.Execute(Update, new { id = old.Id, unitId = batch.UnitId, kind = row.Kind, name = row.Name, areaId = row.AreaId, standsFor = row.StandsFor });
        }

        return old.Id;
    }
}
