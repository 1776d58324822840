using System.Data.Common;
using Dapper;
using ReportBot.Core.Plans;

namespace ReportBot.Core.People;

/// <summary>The units.</summary>
internal static class UnitStore
{
    private const string Select =
        "SELECT id, code, name, parent_id AS ParentId, roster_version AS RosterVersion, is_sample AS IsSample FROM units";

    private const string SelectOne = Select + " WHERE id = @unitId";

    private const string SelectByCode = Select + " WHERE code = @code";

    private const string SelectAll = Select + " ORDER BY id";

    private const string SelectFirst = Select + " ORDER BY id LIMIT 1";

    private const string Insert = "INSERT INTO units (code, name, parent_id) VALUES (@code, @name, @parentId) RETURNING id";

    private const string Update = "UPDATE units SET name = @name, parent_id = @parentId WHERE id = @id";

    private const string SetSample = "UPDATE units SET is_sample = @isSample WHERE id = @unitId";

    // The time, and not a plain count: a version that was rolled back never comes again with another content,
    // so a snapshot that somebody took within that transaction cannot be mistaken for the later one.
    private const string SetVersion = """
        UPDATE units SET roster_version = CASE WHEN roster_version < @now THEN @now ELSE roster_version + 1 END
        WHERE id = @unitId
        """;

    /// <summary>By row id; null when there is none.</summary>
    public static UnitRow? Find(DbConnection db, long unitId) => db.QueryFirstOrDefault<UnitRow>(SelectOne, new { unitId });

    /// <summary>By code; null when there is none.</summary>
    public static UnitRow? Find(DbConnection db, string code) => db.QueryFirstOrDefault<UnitRow>(SelectByCode, new { code });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UnitRow> All(DbConnection db) => db.Query<UnitRow>(SelectAll).AsList();

    /// <summary>The one that came first; null on an empty database.</summary>
    public static UnitRow? First(DbConnection db) => db.QueryFirstOrDefault<UnitRow>(SelectFirst);

    /// <summary>Stores name and parent of a new unit (null) or of a known one; returns its row id.</summary>
    public static long Save(DbConnection db, UnitRow? known, PlanUnit unit, long? parentId)
    {
        if (known is null)
        {
            return db.ExecuteScalar<long>(Insert, new { code = unit.Code, name = unit.Name, parentId });
        }

        db.Execute(Update, new { id = known.Id, name = unit.Name, parentId });
        return known.Id;
    }

    /// <summary>Marks whether the unit's people and households are made up.</summary>
    public static void MarkSample(DbConnection db, long unitId, bool isSample) =>
        db.Execute(SetSample, new { unitId, isSample = isSample ? 1 : 0 });

    /// <summary>Says that plans or roster have changed, so that snapshots in memory are read anew.</summary>
    public static void Touch(DbConnection db, long unitId, DateTimeOffset now) =>
        db.Execute(SetVersion, new { unitId, now = now.ToUnixTimeMilliseconds() });
}

/// <summary>A unit as stored.</summary>
internal sealed record UnitRow(long Id, string Code, string Name, long? ParentId, long RosterVersion, long IsSample);
