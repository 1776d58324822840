using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>The units.</summary>
internal static class UnitStore
{
    private const string Select =
        "SELECT id, code, name, parent_id AS ParentId, roster_version AS RosterVersion, is_sample AS IsSample FROM units";

    private const string SelectOne = Select + " WHERE id = @unitId";

    private const string SelectByCode = Select + " WHERE code = @code";

    private const string SelectFirst = Select + " ORDER BY id LIMIT 1";

    /// <summary>By row id; null when there is none.</summary>
    public static UnitRow? Find(DbConnection db, long unitId) => db.QueryFirstOrDefault<UnitRow>(SelectOne, new { unitId });

    /// <summary>By code; null when there is none.</summary>
    public static UnitRow? Find(DbConnection db, string code) => db.QueryFirstOrDefault<UnitRow>(SelectByCode, new { code });

    /// <summary>The one that came first; null on an empty database.</summary>
    public static UnitRow? First(DbConnection db) => db.QueryFirstOrDefault<UnitRow>(SelectFirst);
}

/// <summary>A unit as stored.</summary>
internal sealed record UnitRow(long Id, string Code, string Name, long? ParentId, long RosterVersion, long IsSample);
