using System.Data.Common;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Core.WebForms;

/// <summary>Which posts were carried out, and what they were answered.</summary>
internal static class FormPosts
{
    private const string Select =
        "SELECT answer FROM form_posts WHERE unit_id = @unitId AND official_id = @officialId AND client_id = @clientId";

    private const string Insert = """
        INSERT INTO form_posts (unit_id, official_id, client_id, answer, at) VALUES (@unitId, @officialId, @clientId, @answer, @at)
        ON CONFLICT (unit_id, official_id, client_id) DO UPDATE SET answer = excluded.answer, at = excluded.at
        """;

    /// <summary>What an earlier post under this id was answered; null when there was none.</summary>
    public static string? Answered(DbConnection db, Access access, string clientId) =>
        db.QueryFirstOrDefault<string>(Select, new { unitId = access.UnitId, officialId = access.OfficialId, clientId });

    /// <summary>Keeps the answer to a post that was carried out.</summary>
    public static void Keep(DbConnection db, Access access, string clientId, string answer, DateTimeOffset now) =>
        db.Execute(Insert, new
        {
            unitId = access.UnitId,
            officialId = access.OfficialId,
            clientId,
            answer,
            at = now.ToUnixTimeMilliseconds(),
        });
}
