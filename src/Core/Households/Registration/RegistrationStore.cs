using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace ReportBot.Core.Households.Registration;

/// <summary>The stored registrations and their SQL.</summary>
internal static class RegistrationStore
{
    private const string SelectYear = """
        SELECT household_id AS Household, year AS Year, deprivations AS Deprivations, support AS Support,
          is_ethnic_minority AS IsEthnicMinority, registered_by AS RegisteredBy, registered_at AS RegisteredAt
        FROM exit_registrations WHERE unit_id = @unitId AND year = @year AND withdrawn_at IS NULL
        ORDER BY household_id
        """;

    private const string Upsert = """
        INSERT INTO exit_registrations (unit_id, household_id, year, deprivations, support, is_ethnic_minority, registered_by, registered_at)
        VALUES (@unitId, @household, @year, @deprivations, @support, @minority, @by, @now)
        ON CONFLICT (unit_id, household_id, year) DO UPDATE SET deprivations = excluded.deprivations, support = excluded.support,
          is_ethnic_minority = excluded.is_ethnic_minority, registered_by = excluded.registered_by,
          registered_at = excluded.registered_at, withdrawn_at = NULL
        """;

    private const string SetWithdrawn = """
        UPDATE exit_registrations SET withdrawn_at = @now
        WHERE unit_id = @unitId AND household_id = @household AND year = @year AND withdrawn_at IS NULL
        """;

    /// <summary>Those of a year that stand.</summary>
    public static IReadOnlyList<ExitRegistration> Of(DbConnection db, long unitId, int year) =>
        [.. db.Query<Row>(SelectYear, new { unitId, year }).Select(r => r.ToRegistration())];

    /// <summary>Adds one or takes the place of an earlier one.</summary>
    public static void Save(DbConnection db, long unitId, ExitRegistration registration) => db.Execute(Upsert, new
    {
        unitId,
        household = registration.Household,
        year = registration.Year,
        deprivations = JsonSerializer.Serialize(registration.Deprivations),
        support = registration.Support,
        minority = registration.IsEthnicMinority is { } minority ? (minority ? 1 : 0) : (int?)null,
        by = registration.RegisteredBy,
        now = registration.RegisteredAt.ToUnixTimeMilliseconds(),
    });

    /// <summary>Takes one back; false when there is none.</summary>
    public static bool Withdraw(DbConnection db, long unitId, long household, int year, DateTimeOffset now) =>
        db.Execute(SetWithdrawn, new { unitId, household, year, now = now.ToUnixTimeMilliseconds() }) > 0;

    private sealed record Row(
        long Household, long Year, string Deprivations, string Support, long? IsEthnicMinority, long RegisteredBy, long RegisteredAt)
    {
        public ExitRegistration ToRegistration() => new(
            Household, (int)Year, JsonSerializer.Deserialize<string[]>(Deprivations)!, Support,
            IsEthnicMinority is { } minority ? minority != 0 : null, RegisteredBy, DateTimeOffset.FromUnixTimeMilliseconds(RegisteredAt));
    }
}
