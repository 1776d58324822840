using System.Data.Common;
using Dapper;

namespace ReportBot.Core.Storage;

/// <summary>Small facts about the running service: heartbeats of sweeps, names of bots, the sample clock.</summary>
public static class Facts
{
    private const string Upsert = """
        INSERT INTO facts (unit_id, name, value, updated_at) VALUES (@unitId, @name, @value, @now)
        ON CONFLICT (unit_id, name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
        """;

    private const string Select = "SELECT value FROM facts WHERE unit_id = @unitId AND name = @name";

    /// <summary>Keeps a fact.</summary>
    public static void Set(DbConnection db, long unitId, string name, string value, DateTimeOffset now) =>
        db.Execute(Upsert, new { unitId, name, value, now = now.ToUnixTimeMilliseconds() });

    /// <summary>A kept fact; null when there is none.</summary>
    public static string? Get(DbConnection db, long unitId, string name) =>
        db.ExecuteScalar<string?>(Select, new { unitId, name });
}
