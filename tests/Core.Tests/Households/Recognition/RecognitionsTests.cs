using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households.Recognition;

/// <summary>Proposal, check and recognition on a real store: all or nothing, audited, and undone without a trace in the history.</summary>
public sealed class RecognitionsTests : IAsyncLifetime
{
    private static readonly Access Thom = new(1, 1, Roles.Reporter);
    private static readonly Access Secretary = new(1, 90, Roles.Secretary);
    private static readonly Access Committee = new(1, 91, Roles.Committee);
    private static readonly DateTimeOffset Now = new(2025, 12, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly RecognitionDecision Decision = new("45/QĐ-UBND", new DateOnly(2025, 12, 19));

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        await StoredOffice.NewAsync(store);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_recognition_writes_the_status_with_its_decision_and_periods_after_it_expect_nothing()
    {
        var number = await Checked("H012");
        await Do((db, view) => Recognitions.Recognise(db, Committee, view, [number], Decision, Now));
        var household = await Household("H012");
        Assert.Equal(new DatedStatus(HouseholdStatus.NonPoor, Decision.On, "QĐ 45/QĐ-UBND ngày 19/12/2025"), household.Statuses[^1]);
        Assert.Equal(HouseholdStanding.NewlyEscaped, Standing.On(household, new DateOnly(2025, 12, 31)));
        Assert.DoesNotContain("H012", await Owed("periodic:2025-12-20"));
        Assert.Contains("H012", await Owed("periodic:2025-12-10"));
        Assert.Equal(["ProposeStatus H012 DN-1", "CheckProposal H012 DN-1 checked", "Recognise H012 45/QĐ-UBND"], await Audited());
    }

    [Fact]
    public async Task Several_are_recognised_by_one_decision_or_none_of_them()
    {
        var first = await Checked("H012");
        var second = await Checked("H017");
        await store.Gate.WriteAsync(db => db.Execute(
            "INSERT INTO household_statuses (unit_id, household_id, status, from_date) VALUES (1, 17, 'poor', '2025-12-19')"));
        var refused = Assert.IsType<Outcome.NotRecognised>(await Do((db, view) => Recognitions.Recognise(db, Committee, view, [first, second], Decision, Now)));
        Assert.Equal((RecognitionRefusal.LaterStatus, "H017"), (refused.Reason, refused.Subject));
        Assert.Single((await Household("H012")).Statuses);
        Assert.Equal(ProposalState.Checked, (await Proposal(first)).State);
    }

    [Fact]
    public async Task A_recognition_is_undone_while_nothing_rests_on_it()
    {
        var number = await Checked("H012");
        await Do((db, view) => Recognitions.Recognise(db, Committee, view, [number], Decision, Now));
        Assert.IsType<Outcome.Recognised>(await Do((db, view) => Recognitions.Undo(db, Committee, view, [number], Now)));
        Assert.Single((await Household("H012")).Statuses);
        Assert.Equal((ProposalState.Checked, (RecognitionDecision?)null), ((await Proposal(number)).State, (await Proposal(number)).Decision));

        await Do((db, view) => Recognitions.Recognise(db, Committee, view, [number], Decision, Now));
        await store.Gate.WriteAsync(db =>
        {
            db.Execute("INSERT INTO household_statuses (unit_id, household_id, status, from_date) VALUES (1, 12, 'poor', '2025-12-20')");
            UnitStore.Touch(db, 1, Now);
        });
        var late = Assert.IsType<Outcome.NotRecognised>(await Do((db, view) => Recognitions.Undo(db, Committee, view, [number], Now)));
        Assert.Equal(RecognitionRefusal.LaterStatus, late.Reason);
    }

    [Fact]
    public async Task An_exit_named_by_a_report_is_a_proposal_and_is_taken_back_by_an_amendment()
    {
        await File("""{"support":[],"visits":3,"income":1900000,"exit":true,"exit_income":true,"exit_services":true,"exit_grounds":"có 4 con bò"}""");
        var made = Assert.Single(await All());
        Assert.Equal((ProposalState.Open, "có 4 con bò", ProposalKind.Exit), (made.State, made.Grounds, made.Kind));
        Assert.Equal(HouseholdStatus.Poor, (await Household("H012")).Statuses[^1].Status);

        await File("""{"support":[],"visits":3,"income":1900000,"exit":true,"exit_income":true,"exit_services":true,"exit_grounds":"có 5 con bò"}""");
        Assert.Equal("có 5 con bò", Assert.Single(await All()).Grounds);

        await File("""{"support":[],"visits":3,"income":1900000,"exit":false}""");
        Assert.Equal(ProposalState.Withdrawn, Assert.Single(await All()).State);
    }

    [Fact]
    public async Task A_certain_outlook_is_no_proposal()
    {
        var filing = new Filing(
            KonGang.Plan.Code, "periodic:2025-12-20", KonGang.H("H012"), "household-periodic", 1,
            AnswersJson.Read(KonGang.Plan.Form("household-periodic"), """{"visited":true,"outlook":"certain"}"""));
        await Do((db, view) => FilingOperation.Run(db, Thom, view, [filing], "test", Now));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Another_units_office_sees_nothing_to_decide()
    {
        var number = await Checked("H012");
        var elsewhere = new Access(2, 91, Roles.Committee);
        var refused = Assert.IsType<Outcome.NotRecognised>(await Do((db, view) => Recognitions.Recognise(db, elsewhere, view, [number], Decision, Now)));
        Assert.Equal(RecognitionRefusal.NotFound, refused.Reason);
    }

    private Task<Outcome> File(string answers) => Do((db, view) => FilingOperation.Run(
        db, Thom, view,
        [new Filing(KonGang.Plan.Code, "annual:2025-12-15", KonGang.H("H012"), "household-annual", 1, AnswersJson.Read(KonGang.Plan.Form("household-annual"), answers))],
        "test", Now));

    private async Task<long> Checked(string household)
    {
        var made = Assert.IsType<Outcome.Proposed>(await Do((db, view) => Proposals.Propose(
            db, Thom, view, new NewProposal(KonGang.H(household).Id, ProposalKind.Exit, "có bò"), Now)));
        var number = made.Proposal.Number;
        Assert.IsType<Outcome.Proposed>(await Do((db, view) => Proposals.RecordCheck(
            db, Secretary, view, number, new ProposalCheck("Tổ", new DateOnly(2025, 12, 18), "đạt", HouseholdStatus.NonPoor), Now)));
        return number;
    }

    private Task<Outcome> Do(Func<DbConnection, UnitView, Outcome> work) => store.Gate.WriteAsync(db => work(db, new UnitDirectory().Get(db, 1)));

    private Task<IReadOnlyList<StatusProposal>> All() => store.Gate.WriteAsync(db => ProposalStore.All(db, 1));

    private Task<StatusProposal> Proposal(long number) => store.Gate.WriteAsync(db => ProposalStore.Numbered(db, 1, number)!);

    private Task<Household> Household(string code) =>
        store.Gate.WriteAsync(db => new UnitDirectory().Get(db, 1).Roster.Household(KonGang.H(code).Id)!);

    private Task<List<string>> Owed(string period) => store.Gate.WriteAsync(db => Obligations
        .Of(new UnitDirectory().Get(db, 1).Roster, KonGang.Plan, Core.Plans.PlanPeriods.Find(KonGang.Plan, period)!)
        .Select(o => o.Subject.Code).ToList());

    private Task<List<string>> Audited() => store.Gate.WriteAsync(db => db.Query<string>(
        "SELECT operation || ' ' || subject || ' ' || outcome FROM audit ORDER BY id").AsList());
}
