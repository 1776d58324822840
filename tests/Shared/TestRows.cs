using System.Data.Common;
using Dapper;

namespace ReportBot.Tests.Shared;

/// <summary>The fewest rows that a test of a single slice needs.</summary>
public static class TestRows
{
    public static void Unit(DbConnection db, long id = 1) => db.Execute(
        "INSERT INTO units (id, code, name) VALUES (@id, 'don-vi-' || @id, 'xã Thử') ON CONFLICT (id) DO NOTHING", new { id });

    public static void Official(DbConnection db, long id, string role = "reporter", string name = "Siu Thơm")
    {
        Unit(db);
        db.Execute(
            "INSERT INTO officials (id, unit_id, code, name, from_date) VALUES (@id, 1, 'CB00' || @id, @name, '2025-01-01')",
            new { id, name });
        db.Execute("INSERT INTO official_roles (unit_id, official_id, role) VALUES (1, @id, @role)", new { id, role });
    }
}
