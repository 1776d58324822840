using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Households;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;
using static ReportBot.Core.Tests.Households.TestRoster;

namespace ReportBot.Core.Tests.Reports;

public sealed class ReportFilingTests
{
    private const string Due10 = "periodic:2025-09-10";
    private const string Due20 = "periodic:2025-09-20";

    private static readonly Answers Visited = Answers.Empty.With("visited", new Answer.YesNo(true));
    private static readonly Access Official1 = new(1, 1, Roles.Reporter);

    private readonly FakeClock clock = new();
    private readonly UnitView view = View();

    [Fact]
    public async Task A_report_gets_the_next_number_and_is_on_time_until_the_end_of_the_last_day()
    {
        await using var store = await NewStore();
        clock.MoveTo(Local(10, 23, 59));
        var first = Assert.Single(Filed(await File(store, Official1, Due10, H(1))));
        Assert.Equal((1, 1, false), (first.Number, first.Version, first.IsLate));
        clock.MoveTo(Local(11, 0, 0));
        var second = Assert.Single(Filed(await File(store, Official1, Due10, H(2))));
        Assert.Equal((2, 1, true), (second.Number, second.Version, second.IsLate));
    }

    [Fact]
    public async Task An_amendment_is_a_new_version_of_the_same_number_and_the_old_one_is_kept()
    {
        await using var store = await NewStore();
        await File(store, Official1, Due10, H(1));
        clock.MoveTo(Local(12, 9, 0));
        var amended = Assert.Single(Filed(await File(store, Official1, Due10, H(1), Visited.With("income", new Answer.Money(1_200_000)))));
        Assert.Equal((1, 2), (amended.Number, amended.Version));
        Assert.False(amended.IsLate);
        Assert.Equal(2, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM reports")));
        Assert.Equal(1, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM reports WHERE is_current = 1")));
    }

    [Fact]
    public async Task The_same_answers_again_are_no_new_version()
    {
        await using var store = await NewStore();
        await File(store, Official1, Due10, H(1));
        Assert.Equal(1, Assert.Single(Filed(await File(store, Official1, Due10, H(1)))).Version);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, FilingRefusal.Locked)]
    public async Task A_period_locks_after_its_late_days(int day, FilingRefusal? refusal)
    {
        await using var store = await NewStore();
        clock.MoveTo(Local(day, 8, 0));
        Assert.Equal(refusal, Refusal(await File(store, Official1, Due10, H(1))));
    }

    [Fact]
    public async Task A_returned_report_may_be_corrected_after_the_lock()
    {
        await using var store = await NewStore();
        await File(store, Official1, Due10, H(1));
        clock.MoveTo(Local(16, 8, 0));
        Assert.Equal(FilingRefusal.Locked, Refusal(await File(store, Official1, Due10, H(1), Answers.Nil)));
        await store.Gate.WriteAsync(db => ReportReview.Return(db, new Access(1, 9, Roles.Secretary), 1, "ghi rõ số bò", clock.GetUtcNow()));
        Assert.Equal(2, Assert.Single(Filed(await File(store, Official1, Due10, H(1), Answers.Nil))).Version);
    }

    [Fact]
    public async Task A_period_that_has_not_opened_is_refused()
    {
        await using var store = await NewStore();
        Assert.Equal(FilingRefusal.NotOpen, Refusal(await File(store, Official1, Due20, H(1))));
    }

    [Fact]
    public async Task Another_officials_household_looks_like_none()
    {
        await using var store = await NewStore();
        Assert.Equal(FilingRefusal.NotYours, Refusal(await File(store, Official1, Due10, H(3))));
        Assert.Equal(FilingRefusal.NotYours, Refusal(await File(store, Official1, Due10, H(999))));
        Assert.Equal(FilingRefusal.NotYours, Refusal(await File(store, Official1, "periodic:2031-01-01", H(1))));
    }

    [Fact]
    public async Task Nothing_is_stored_when_one_of_several_is_refused()
    {
        await using var store = await NewStore();
        var filings = new[] { Filing(Due10, H(1), Visited), Filing(Due10, H(3), Visited) };
        var outcome = await store.Gate.WriteAsync(db => ReportFiling.File(db, Official1, view, filings, "web", clock.GetUtcNow()));
        Assert.Equal(new Outcome.NotFiled(FilingRefusal.NotYours, H(3)), outcome);
        Assert.Equal(0, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM reports")));
    }

    [Fact]
    public async Task What_is_required_must_be_answered_unless_nothing_is_new()
    {
        await using var store = await NewStore();
        Assert.Equal(FilingRefusal.Incomplete, Refusal(await File(store, Official1, Due10, H(1), Answers.Empty)));
        Assert.Null(Refusal(await File(store, Official1, Due10, H(1), Answers.Nil)));
    }

    [Fact]
    public async Task Words_that_answer_no_question_are_kept_with_each_version_and_make_a_new_one()
    {
        await using var store = await NewStore();
        var filing = Filing(Due10, H(1), Visited);
        foreach (var rest in new[] { "con gái lấy chồng", "con gái lấy chồng", "" })
        {
            await store.Gate.WriteAsync(db => ReportFiling.File(db, Official1, view, [filing with { Rest = rest }], "web", clock.GetUtcNow()));
        }

        Assert.Equal(
            ["1 con gái lấy chồng", "2 "],
            store.Readers.Read(db => db.Query<string>("SELECT version || ' ' || rest FROM reports ORDER BY version")));
        Assert.Equal("", store.Readers.Read(db => ReportStore.OnSubject(db, Official1.UnitId, H(1), 3, (_, _, _) => Form))[0].Rest);
    }

    [Fact]
    public async Task The_draft_is_gone_when_its_report_is_filed()
    {
        await using var store = await NewStore();
        var draft = new Draft
        {
            PlanCode = view.Plans[0].Code, PeriodKey = Due10, Subject = H(1), FormId = Form.Id, FormVersion = 1,
            Answers = Visited, Skipped = ["income"], Rest = "con gái lấy chồng", StartedAt = clock.GetUtcNow(), UpdatedAt = clock.GetUtcNow(),
        };
        await store.Gate.WriteAsync(db => DraftStore.Save(db, Official1, draft));
        var kept = Assert.Single(store.Readers.Read(db => DraftStore.Mine(db, Official1, (_, _, _) => Form)));
        Assert.Equal((draft.Answers, "income", draft.Rest), (kept.Answers, Assert.Single(kept.Skipped), kept.Rest));
        Assert.Empty(store.Readers.Read(db => DraftStore.Mine(db, Official1 with { OfficialId = 2 }, (_, _, _) => Form)));
        await File(store, Official1, Due10, H(1));
        Assert.Empty(store.Readers.Read(db => DraftStore.Mine(db, Official1, (_, _, _) => Form)));
    }

    [Fact]
    public async Task Ad_hoc_reports_are_accepted_at_any_time_and_may_be_many()
    {
        await using var store = await NewStore();
        clock.MoveTo(Local(16, 8, 0));
        var first = Filed(await File(store, Official1, "ad-hoc:1", H(1)))[0];
        var second = Filed(await File(store, Official1, "ad-hoc:2", H(1)))[0];
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(FilingRefusal.NotYours, Refusal(await File(store, Official1, "ad-hoc:3", H(3))));
    }

    private Form Form => view.Plans[0].Form("household-periodic");

    private static Form PeriodicForm => new("household-periodic", 1, "Báo cáo",
    [
        new Question { Key = "visited", Kind = QuestionKind.YesNo, Ask = "Đã thăm?", Label = "thăm", Required = true },
        new Question { Key = "income", Kind = QuestionKind.Money, Ask = "Thu nhập?", Label = "thu nhập" },
    ]);

    private static UnitView View() => new(1, "kon-gang", "xã Kon Gang", true, [TestPlan.Make() with { Forms = [PeriodicForm] }], new TestRoster()
        .Official(1).Official(2)
        .Household(1).Household(2).Household(3)
        .Assign(1, H(1)).Assign(1, H(2)).Assign(2, H(3))
        .Build());

    private async Task<TestStore> NewStore()
    {
        var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            TestRows.Official(db, 1);
            TestRows.Official(db, 2);
        });
        return store;
    }

    private Task<Outcome> File(TestStore store, Access access, string periodKey, SubjectId subject, Answers? answers = null) =>
        store.Gate.WriteAsync(db => ReportFiling.File(
            db, access, view, [Filing(periodKey, subject, answers ?? Visited)], "web", clock.GetUtcNow()));

    private Filing Filing(string periodKey, SubjectId subject, Answers answers) =>
        new(view.Plans[0].Code, periodKey, subject, Form.Id, 1, answers);

    private static IReadOnlyList<Report> Filed(Outcome outcome) => Assert.IsType<Outcome.Filed>(outcome).Reports;

    private static FilingRefusal? Refusal(Outcome outcome) => (outcome as Outcome.NotFiled)?.Reason;

    private static DateTimeOffset Local(int day, int hour, int minute) => new(2025, 9, day, hour, minute, 0, TimeSpan.FromHours(7));
}
