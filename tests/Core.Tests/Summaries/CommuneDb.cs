using System.Data.Common;
using Dapper;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>The commune in a SQLite file of its own, with reports put in by hand.</summary>
internal sealed class CommuneDb : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportbot-summary-").FullName;

    private CommuneDb()
    {
        var database = new Database(new StorageOptions { ConnectionString = "Data Source=" + Path.Combine(folder, "test.db") });
        Gate = new WriteGate(database);
        Readers = new Readers(database);
    }

    public WriteGate Gate { get; }

    public Readers Readers { get; }

    public static async Task<CommuneDb> OpenAsync(Roster? roster = null)
    {
        var commune = new CommuneDb();
        await Migrations.ApplyAsync(commune.Gate, TimeProvider.System);
        await commune.Gate.WriteAsync(db => Fill(db, roster ?? Commune.Roster));
        return commune;
    }

    public Task<T> WriteAsync<T>(Func<DbConnection, T> work) => Gate.WriteAsync(work);

    public Task LinkAsync(long official, string chat, DateTimeOffset at, string language = "vi") => Gate.WriteAsync(db =>
    {
        Identities.Link(db, UnitId, "web", "u" + chat, chat, official, at);
        db.Execute("UPDATE identities SET language = @language WHERE chat_id = @chat", new { language, chat });
    });

    /// <summary>Files a report of a period on H00n, or amends it; marks summaries as the filing operation does.</summary>
    public Task ReportAsync(long household, string answers, DateTimeOffset at, Period? period = null) => Gate.WriteAsync(db =>
    {
        var of = period ?? September10;
        var version = db.ExecuteScalar<int>(
            "SELECT COALESCE(MAX(version), 0) FROM reports WHERE period_key = @key AND subject_id = @household", new { key = of.Key, household });
        var first = db.ExecuteScalar<long?>(
            "SELECT MIN(first_filed_at) FROM reports WHERE period_key = @key AND subject_id = @household", new { key = of.Key, household }) ?? at.ToUnixTimeMilliseconds();
        db.Execute("UPDATE reports SET is_current = 0 WHERE period_key = @key AND subject_id = @household", new { key = of.Key, household });
        db.Execute(
            """
            INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind, subject_id,
              form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel)
            VALUES (1, @number, @version, 1, @plan, @kind, @key, '', 'household', @household, 'household-periodic', 1, @answers, 1, @at, @first, @late, 'web')
            """,
            new
            {
                number = of.Due.DayNumber * 10_000L + household, version = version + 1, plan = ThePlan.Code, kind = Period.KindWord(of.Kind), key = of.Key, household, answers,
                at = at.ToUnixTimeMilliseconds(), first, late = of.LastDay < PlanClock.Today(ThePlan, DateTimeOffset.FromUnixTimeMilliseconds(first)),
            });
        Core.Summaries.SummaryOperations.MarkOutdated(db, UnitId, ThePlan.Code, of.Key, at);
    });

    public async ValueTask DisposeAsync()
    {
        Readers.Dispose();
        await Gate.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Fill(DbConnection db, Roster roster)
    {
        db.Execute("INSERT INTO units (id, code, name, roster_version) VALUES (1, 'kon-gang', 'xã Kon Gang', 1)");
        PlanStore.Save(db, UnitId, ThePlan, At(1));
        foreach (var area in roster.Areas)
        {
            db.Execute("INSERT INTO areas (id, unit_id, code, kind, name, position) VALUES (@Id, 1, @Code, @Kind, @Name, @Position)", area);
        }

        foreach (var body in roster.Organizations)
        {
            db.Execute("INSERT INTO organizations (id, unit_id, code, kind, name, area_id) VALUES (@Id, 1, @Code, @Kind, @Name, @AreaId)", body);
        }

        foreach (var official in roster.Officials)
        {
            db.Execute(
                "INSERT INTO officials (id, unit_id, code, name, cell_id, represents_id, from_date) VALUES (@Id, 1, @Code, @Name, @CellId, @RepresentsId, '2025-01-01')",
                official);
            db.Execute("INSERT INTO official_roles (unit_id, official_id, role) VALUES (1, @id, @role)", new { id = official.Id, role = RoleWords.Of(official.Roles) });
        }

        FillHouseholds(db, roster);
    }

    private static void FillHouseholds(DbConnection db, Roster roster)
    {
        foreach (var household in roster.Households)
        {
            db.Execute("INSERT INTO households (id, unit_id, code, head_name, area_id, from_date) VALUES (@Id, 1, @Code, @HeadName, @AreaId, '2025-01-01')", household);
            db.Execute("INSERT INTO household_statuses (unit_id, household_id, status, from_date) VALUES (1, @Id, 'poor', '2025-01-01')", household);
        }

        foreach (var assignment in roster.Assignments)
        {
            db.Execute(
                """
                INSERT INTO assignments (unit_id, official_id, organization_id, subject_kind, subject_id, role, from_date)
                VALUES (1, @OfficialId, @OrganizationId, 'household', @subject, 'lead', '2025-01-01')
                """,
                new { assignment.OfficialId, assignment.OrganizationId, subject = assignment.Subject.Id });
        }
    }
}
