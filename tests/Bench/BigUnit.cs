using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.Storage;

namespace ReportBot.Bench;

/// <summary>A unit in this very process, on a database in a folder of its own.</summary>
internal sealed class BigUnit : IAsyncDisposable
{
    private const string InsertReport = """
        INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind,
          subject_id, form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel)
        VALUES (@unitId, @number, 1, 1, @planCode, 'periodic', @key, @due, 'household', @subject, 'household-periodic', 1,
          @answers, @by, @at, @at, 0, 'web')
        """;

    private static readonly string[] Difficulties =
        ["thiếu nước tưới", "thiếu vốn sản xuất", "nhà dột", "đường vào rẫy khó đi", "ốm đau thường xuyên", "không có"];

    private readonly string folder = Directory.CreateTempSubdirectory("reportbot-bench-").FullName;

    private BigUnit()
    {
        var database = new Database(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "bench.db")}" });
        Gate = new WriteGate(database);
        Readers = new Readers(database);
    }

    public WriteGate Gate { get; }

    public Readers Readers { get; }

    public UnitDirectory Units { get; } = new();

    public string RosterPath => Path.Combine(folder, "roster.json");

    public static async Task<BigUnit> NewAsync(BenchOptions options, int officials, int households)
    {
        var unit = new BigUnit();
        await Migrations.ApplyAsync(unit.Gate, TimeProvider.System);
        var plan = BenchPlan.Write(Path.Combine(Path.GetDirectoryName(options.Program)!, "plans"), unit.folder);
        var import = new ImportOperations(unit.Gate, TimeProvider.System);
        await import.ImportPlanAsync(Access.System(1), plan, withSample: false);
        await File.WriteAllTextAsync(unit.RosterPath, RosterJson.Write(SampleRoster.Make(officials, households, seed: 1)));
        return unit;
    }

    public Task<ImportResult> ImportRosterAsync() =>
        new ImportOperations(Gate, TimeProvider.System).ImportRosterAsync(Access.System(1), RosterPath);

    /// <summary>Fills the first so many periods with a report of every household that owes one.</summary>
    public Task FillAsync(IEnumerable<Period> periods) => Gate.WriteAsync(db =>
    {
        var view = Units.Default(db)!;
        long number = 1;
        foreach (var period in periods)
        {
            foreach (var owed in Core.Reports.Obligations.Of(view.Roster, view.Plans[0], period))
            {
                Insert(db, view, period, owed, number++);
            }
        }
    });

    public async ValueTask DisposeAsync()
    {
        Readers.Dispose();
        await Gate.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Insert(DbConnection db, UnitView view, Period period, Core.Reports.Obligation owed, long number)
    {
        var answers = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"visited":true,"visit_date":"{{period.LastDay:yyyy-MM-dd}}","support":["loan"],"support_value":{{1 + (number % 50)}}000000,"support_note":"mua {{number % 4}} con bò","income":{{900 + (number % 900)}}000,"difficulty":"{{Difficulties[number % Difficulties.Length]}}","outlook":"likely"}""");
        db.Execute(InsertReport, new
        {
            unitId = view.UnitId,
            number,
            planCode = period.PlanCode,
            key = period.Key,
            due = period.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            subject = owed.Subject.Id.Id,
            answers,
            by = owed.OwedByOfficial ?? view.Roster.Officials[0].Id,
            at = PlanClock.StartOfDay(view.Plans[0], period.LastDay).ToUnixTimeMilliseconds(),
        });
    }

    // Thirty-six periods of the 10th and the 20th are eighteen months.
}
