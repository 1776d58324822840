using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>An official of whom no chat can be reached.</summary>
/// <param name="OfficialId">Who.</param>
/// <param name="Channel">The messenger that failed last.</param>
/// <param name="Since">Since when, UTC milliseconds.</param>
/// <param name="Reason">As the platform put it; null where it said nothing.</param>
public sealed record UnreachablePerson(long OfficialId, string Channel, long Since, string? Reason);

/// <summary>Who had a chat and has none any more that can be reached, until the office was told.</summary>
public static class Unreachable
{
    private const string Select = """
        SELECT i.official_id AS OfficialId, i.channel AS Channel, i.unreachable_since AS Since,
          i.unreachable_reason AS Reason
        FROM identities i
        WHERE i.unit_id = @unitId AND i.unlinked_at IS NULL AND i.unreachable_since IS NOT NULL AND i.unreachable_told_at IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM identities r
            WHERE r.unit_id = i.unit_id AND r.official_id = i.official_id AND r.unlinked_at IS NULL AND r.unreachable_since IS NULL)
        ORDER BY i.unreachable_since DESC, i.id DESC
        """;

    private const string SetTold = """
        UPDATE identities SET unreachable_told_at = @now
        WHERE unit_id = @unitId AND official_id = @officialId AND unlinked_at IS NULL AND unreachable_since IS NOT NULL
        """;

    /// <summary>Those of whom the office was not told yet, by the chat that was lost last.</summary>
    public static IReadOnlyList<UnreachablePerson> NotTold(DbConnection db, long unitId) =>
        [.. db.Query<UnreachablePerson>(Select, new { unitId }).DistinctBy(p => p.OfficialId)];

    /// <summary>The office was told of this person; not again until a chat has been reached in between.</summary>
    public static void Told(DbConnection db, long unitId, long officialId, DateTimeOffset now) =>
        db.Execute(SetTold, new { unitId, officialId, now = now.ToUnixTimeMilliseconds() });
}
