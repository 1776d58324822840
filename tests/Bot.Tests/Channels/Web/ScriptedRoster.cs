using System.Data.Common;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>An invented unit with an official for each chat that is linked.</summary>
internal static class ScriptedRoster
{
    private static readonly DateTimeOffset LinkedAt = new(2025, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static void AddUnit(DbConnection db) => db.Execute(
        "INSERT INTO units (id, code, name, is_sample) VALUES (1, 'kon-gang', 'Đảng ủy xã Kon Gang', 1) ON CONFLICT DO NOTHING");

    public static void Link(DbConnection db, string chatId, string name, string cell)
    {
        AddUnit(db);
        var code = "C" + chatId;
        var cellId = db.ExecuteScalar<long>(
            "INSERT INTO organizations (unit_id, code, kind, name) VALUES (1, @code, 'party-cell', @cell) RETURNING id", new { code, cell });
        var officialId = db.ExecuteScalar<long>(
            "INSERT INTO officials (unit_id, code, name, cell_id, from_date) VALUES (1, @code, @name, @cellId, '2025-01-01') RETURNING id",
            new { code, name, cellId });
        Identities.Link(db, 1, "web", chatId, chatId, officialId, LinkedAt);
    }
}
