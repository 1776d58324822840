using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Documents;

/// <summary>A plan of the repository on a real store, with people and reports, from which documents are made.</summary>
internal sealed class FilledUnit : IAsyncDisposable
{
    private const string InsertReport = """
        INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind,
          subject_id, form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel, review_state)
        VALUES (@unitId, @number, 1, 1, @planCode, @kind, @key, @due, @subjectKind, @subject, @form, 1,
          @answers, @by, @at, @at, @late, 'web', @state)
        """;

    private const string InsertAnswer =
        "INSERT INTO proposal_answers (unit_id, report_number, answer, answered_by, answered_at) VALUES (@unitId, @number, 'đã chuyển UBND xã', @by, 1)";

    private static readonly string[] Difficulties =
        ["thiếu nước tưới", "thiếu vốn", "nhà dột", "thiếu nước tưới mùa khô, giếng cạn từ tháng 3 đến tháng 5", "không có", "thiếu vốn mua bò sinh sản"];

    private static readonly string[] Outlooks = ["certain", "likely", "hard", "none"];
    private static readonly string[] Supports = ["[\"loan\"]", "[\"livelihood\"]", "[\"housing\",\"loan\"]", "[]", "[\"insurance\"]"];

    private readonly TestStore store;
    private long number = 100;

    private FilledUnit(TestStore store) => this.store = store;

    public UnitView View => store.Readers.Read(db => new UnitDirectory().Default(db))!;

    public static async Task<FilledUnit> NewAsync(string planFile, int households = 40, int officials = 12)
    {
        var real = await TestStore.NewAsync(new FakeClock(new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.FromHours(7))));
        var import = new ImportOperations(real.Gate, new FakeClock(new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.FromHours(7))));
        var result = await import.ImportPlanAsync(Access.System(0), planFile, withSample: households == 0);
        Assert.True(result.IsApplied, string.Join('\n', ImportText.Lines(result)));
        if (households > 0)
        {
            var imported = await import.ImportRosterAsync(Access.System(1), SampleRoster.Make(officials, households, seed: 1), "roster");
            Assert.True(imported.IsApplied, string.Join('\n', ImportText.Lines(imported)));
        }

        return new FilledUnit(real);
    }

    public Task WriteAsync(Action<DbConnection> work) => store.Gate.WriteAsync(work);

    public Task<T> WriteAsync<T>(Func<DbConnection, T> work) => store.Gate.WriteAsync(work);

    public T Read<T>(Func<DbConnection, T> work) => store.Readers.Read(work);

    /// <summary>Reports on all that is owed in a period but every eighth; every tenth of them late.</summary>
    public Task FillAsync(Period period, Func<int, string>? answers = null, int leaveOut = 8) => store.Gate.WriteAsync(db =>
    {
        var view = new UnitDirectory().Default(db)!;
        var plan = view.Plans.First(p => p.Code == period.PlanCode);
        var i = 0;
        foreach (var owed in Obligations.Of(view.Roster, plan, period))
        {
            i++;
            if (leaveOut > 0 && i % leaveOut == 0)
            {
                continue;
            }

            var late = i % 10 == 0;
            db.Execute(InsertReport, new
            {
                unitId = view.UnitId, number = number++, planCode = plan.Code, kind = Core.Plans.Period.KindWord(period.Kind), key = period.Key,
                due = period.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), subjectKind = owed.Subject.Id.KindWord,
                subject = owed.Subject.Id.Id, form = period.FormId, answers = (answers ?? Answers)(i),
                by = owed.OwedByOfficial ?? view.Roster.Officials[0].Id,
                at = PlanClock.At(plan, period.LastDay.AddDays(late ? 1 : 0), new TimeOnly(9, 5)).ToUnixTimeMilliseconds(), late = late ? 1 : 0,
                state = i % 5 == 0 ? "accepted" : "filed",
            });
            if (i % 5 == 0)
            {
                db.Execute(InsertAnswer, new { unitId = view.UnitId, number = number - 1, by = view.Roster.Officials[0].Id });
            }
        }
    });

    /// <summary>The plan changes from now on.</summary>
    public Task ImportAsync(Plan plan) => store.Gate.WriteAsync(db =>
    {
        PlanStore.Save(db, View.UnitId, plan, store.Time.GetUtcNow());
        db.Execute("UPDATE units SET roster_version = roster_version + 1");
    });

    /// <summary>What a document of the period is made of, on the morning after its last day.</summary>
    public DocumentData Data(Period period) => store.Readers.Read(db =>
    {
        var view = new UnitDirectory().Default(db)!;
        var plan = view.Plans.First(p => p.Code == period.PlanCode);
        return DocumentReading.Read(db, Access.System(view.UnitId), view, plan, period, Morning(plan, period))!;
    });

    /// <summary>What makes the documents that were asked for.</summary>
    public ExportRunner Exports(OutboxSignal outbox) => new(
        store.Gate, store.Readers, new UnitDirectory(), new FileStore(store.Gate, store.Readers, store.Time), outbox,
        new FakeClock(new DateTimeOffset(2025, 9, 12, 9, 0, 0, TimeSpan.FromHours(7))), NullLogger<ExportRunner>.Instance);

    public static DateTimeOffset Morning(Plan plan, Period period) => PlanClock.At(plan, period.LastDay.AddDays(2), new TimeOnly(6, 30));

    public Period PeriodOf(string key) => View.Plans.Select(p => PlanPeriods.Find(p, key)).OfType<Period>().First();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static string Answers(int i) => i % 9 == 0
        ? """{"nil":true}"""
        : string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"visited":{{(i % 6 == 0 ? "false" : "true")}},"visit_date":"2025-09-05","support":{{Supports[i % Supports.Length]}},"support_value":{{i % 5 * 10_000_000}},"income":{{900_000 + (i * 10_000)}},"difficulty":"{{Difficulties[i % Difficulties.Length]}}","proposal":"{{(i % 4 == 0 ? "đề nghị hỗ trợ giếng khoan cho cả xóm vì nước sinh hoạt đang phải mua" : "vay vốn ngân hàng chính sách")}}","outlook":"{{Outlooks[i % 4]}}"}""");
}
