using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.Levels;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reminders;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

/// <summary>
/// Siu Thơm of the test commune with a role of choice, on a real store: tries each operation the way the product
/// carries it out and answers whether it was done. What takes no access but goes by the chat's person is tried in a chat.
/// </summary>
internal sealed class AccessTrials : IAsyncDisposable
{
    private const long Unit = 1;
    private const long OtherUnit = 2;
    private const long Thom = 1;
    private const string PeriodKey = "periodic:2025-09-10";
    private static readonly DateTimeOffset Now = new(2025, 9, 9, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly UnitPart Village = new(UnitPartKind.Area, 1);

    private readonly FakeClock clock = new(Now);
    private readonly TestStore store;
    private readonly StoredOffice office;
    private readonly Roles roles;
    private int messages;

    private AccessTrials(TestStore store, StoredOffice office, Roles roles)
    {
        this.store = store;
        this.office = office;
        this.roles = roles;
    }

    public static async Task<AccessTrials> NewAsync(Roles roles)
    {
        var real = await TestStore.NewAsync(new FakeClock(Now));
        var commune = await StoredOffice.NewAsync(real);
        commune.Now = Now;
        await real.Gate.WriteAsync(db =>
        {
            db.Execute("DELETE FROM official_roles WHERE official_id = @Thom", new { Thom });
            foreach (var role in RoleWords.AllOf(roles))
            {
                db.Execute("INSERT INTO official_roles (unit_id, official_id, role) VALUES (@Unit, @Thom, @role)", new { Unit, Thom, role });
            }

            TestRows.Unit(db, OtherUnit);
            Identities.Link(db, Unit, "test", "here", "here", Thom, Now);
            Identities.Link(db, OtherUnit, "test", "elsewhere", "elsewhere", Thom, Now);
            Identities.Link(db, Unit, "test", "colleague", "colleague", 2, Now);
        });
        commune.AddReport("H012", PeriodKey, """{"visited":true,"proposal":"vay vốn"}""", "filed");
        commune.AddReport("H101", PeriodKey, """{"visited":true,"proposal":"vay vốn"}""", "filed");
        return new AccessTrials(real, commune, roles);
    }

    /// <summary>Whether it was done; nothing is refused half.</summary>
    /// <param name="operation">What.</param>
    /// <param name="own">On an own household, or on a colleague's.</param>
    /// <param name="elsewhere">With the same role in another unit.</param>
    public async Task<bool> TryAsync(Operation operation, bool own, bool elsewhere = false)
    {
        var access = new Access(elsewhere ? OtherUnit : Unit, Thom, roles);
        var chat = elsewhere ? "elsewhere" : "here";
        var unreported = own ? "H013" : "H040";
        var reported = own ? "H012" : "H101";
        return operation switch
        {
            Operation.ListSubjects => Say(chat, "/ho").Contains(unreported, StringComparison.Ordinal),
            Operation.EditDraft => Drafted(chat, unreported),
            Operation.FileReport => await InUnitAsync((db, view) => Filed(db, access, view, unreported)),
            Operation.ReadHistory => Say(chat, "/lichsu " + reported).Contains("BC-000", StringComparison.Ordinal),
            Operation.ReadProposed => await InUnitAsync((db, view) => ProposedFigures.Of(
                db, access, view, id => new UnitDirectory().Get(db, id), KonGang.Plan, Period, KonGang.H(unreported), Now) is not null),
            Operation.ReadSummary => await InUnitAsync((db, view) => Both(
                SummaryOperations.Read(db, access, view, KonGang.Plan, Period, Now) is not null,
                Both(
                    SummaryOperations.Compile(db, access, view, KonGang.Plan, Period, Now) is not null,
                    Both(
                        SummaryOperations.ReadPart(db, access, view, KonGang.Plan, Period, Village, Now) is not null,
                        AnnualOperation.Compile(db, access, view, 2025, Now) is not null)))),
            Operation.Export => await InUnitAsync((db, view) => Both(
                DocumentReading.Read(db, access, view, KonGang.Plan, Period, Now) is not null,
                ExportQueue.Ask(db, access, view, Period, DocumentKind.Word, new ExportChat("test", "here", "vi", 0, Now), Now))),
            Operation.FreezeSummary => await InUnitAsync((db, view) => Both(
                SummaryFreezing.Freeze(db, access, view, KonGang.Plan, Period, Now) is not null,
                SummaryFreezing.Unfreeze(db, access, view, Period, "bổ sung báo cáo", Now))),
            Operation.ListMissing => await InUnitAsync((db, view) => Both(
                PeriodStatus.Of(db, access, view, KonGang.Plan, Period) is not null,
                Both(
                    MissingList.Of(db, access, view, KonGang.Plan, Period) is not null,
                    Both(
                        PartStanding.Of(db, access, view, KonGang.Plan, Period, Village) is not null,
                        PartStanding.ByArea(db, access, view, KonGang.Plan, Period) is not null)))),
            Operation.Nudge => await InUnitAsync((db, view) => Both(
                NudgeOperation.CountMissing(db, access, view, KonGang.Plan, Period) is not null,
                NudgeOperation.Run(db, access, view, KonGang.Plan, Period, Now) is Outcome.Nudged)),
            Operation.ReturnReport => await InUnitAsync((db, view) => ReportReview.Return(db, access, view, own ? 100 : 101, "ghi rõ", Now) is Outcome.Done),
            Operation.ReviewReport => await InUnitAsync((db, view) => Both(
                ReportReview.Answer(db, access, view, own ? 100 : 101, "đã xem", Now) is Outcome.Done,
                ReportReview.Accept(db, access, view, [own ? 100 : 101], Now) is Outcome.Counted { Officials: 1 })),
            Operation.ReopenPeriod => await InUnitAsync((db, view) => ReportReview.Reopen(
                db, access, view, new Request.Reopen(new PeriodRef(KonGang.Plan.Code, "periodic:2025-08-20"), KonGang.H(reported), null), Now) is Outcome.Reopened),
            Operation.ProposeStatus => await InUnitAsync((db, view) => Proposed(db, access, view, reported)),
            Operation.CheckProposal => await InUnitAsync((db, view) => Proposals.RecordCheck(
                db, access, view, Waiting(db, view, unreported, isChecked: false), Check, Now) is Outcome.Proposed),
            Operation.Recognise => await InUnitAsync((db, view) => Decided(db, access, view, unreported)),
            Operation.RegisterExit => await InUnitAsync((db, view) => Registered(db, access, view, reported)),
            Operation.Invite => await InUnitAsync((db, view) => Invitations.Create(db, access, view.Roster.Official(own ? Thom : 2)!, Now) is not null),
            Operation.ManageOwnChats => await InUnitAsync((db, view) => ManagedChats(db, access, view, own ? Thom : 2, own && !elsewhere ? "here" : "colleague")),
            Operation.ManageBroadcasts => await InUnitAsync((db, _) => ManagedBroadcast(db, access)),
            Operation.LinkBoard => await InUnitAsync((db, _) => LinkedBoard(db, access)),
            Operation.ReadBudget => Say(chat, "/hanmuc").Contains("tin", StringComparison.Ordinal) && !elsewhere && Say(chat, "/hanmuc").Contains("Tháng này", StringComparison.Ordinal),
            Operation.Import => (await new ImportOperations(store.Gate, clock).ImportAsync(access, RepositoryFiles.KonGang, withSample: false)).IsApplied,
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "An operation without a trial."),
        };
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static Period Period => PlanPeriods.Find(KonGang.Plan, PeriodKey)!;

    private static bool Both(bool first, bool second)
    {
        Assert.Equal(first, second);
        return first;
    }

    private static ProposalCheck Check => new("Tổ rà soát", new DateOnly(2025, 9, 8), "thu nhập đạt", HouseholdStatus.NonPoor);

    private static bool Proposed(DbConnection db, Access access, UnitView view, string household) => Proposals.Propose(
        db, access, view, new NewProposal(KonGang.H(household).Id, ProposalKind.Exit, "có bò", null), Now) is Outcome.Proposed;

    // What somebody else proposed, so that only the step at hand is tried.
    private static long Waiting(DbConnection db, UnitView view, string household, bool isChecked)
    {
        var id = KonGang.H(household).Id;
        var number = ProposalStore.On(db, Unit, id).FirstOrDefault(Proposals.IsWaiting)?.Number
            ?? ProposalStore.Add(db, Unit, new NewProposal(id, RecognitionRules.ExitOf(view.Roster.Household(id)!, new DateOnly(2025, 9, 9))!.Value, "có bò"), 2, Now);
        if (isChecked)
        {
            ProposalStore.Checked(db, Unit, number, Check, 90, Now);
        }

        return number;
    }

    private static bool Decided(DbConnection db, Access access, UnitView view, string household)
    {
        var number = Waiting(db, view, household, isChecked: true);
        var decision = new RecognitionDecision("45/QĐ-UBND", new DateOnly(2025, 9, 9));
        var recognised = Recognitions.Recognise(db, access, view, [number], decision, Now) is Outcome.Recognised;
        var fresh = new UnitDirectory().Get(db, Unit);
        return Both(recognised, Recognitions.Undo(db, access, fresh, [number], Now) is Outcome.Recognised)
            && Both(recognised, Recognitions.Refuse(db, access, new UnitDirectory().Get(db, Unit), number, "chưa vững", Now) is Outcome.Recognised);
    }

    private static bool Registered(DbConnection db, Access access, UnitView view, string household)
    {
        var id = KonGang.H(household).Id;
        return Both(
            Registrations.Register(db, access, view, new NewRegistration(id, 2025, ["water"], "vay vốn", null), Now) is Outcome.Registered,
            Registrations.Withdraw(db, access, view, id, 2025, Now) is Outcome.Done);
    }

    private static bool Filed(DbConnection db, Access access, UnitView view, string household)
    {
        var filing = new Filing(
            KonGang.Plan.Code, PeriodKey, KonGang.H(household), Period.FormId, 1, Answers.Empty.With("visited", new Answer.YesNo(true)));
        return ReportFiling.File(db, access, view, [filing], "test", Now) is Outcome.Filed;
    }

    private static bool ManagedChats(DbConnection db, Access access, UnitView view, long official, string chat)
    {
        var id = db.ExecuteScalar<long>("SELECT id FROM identities WHERE chat_id = @chat", new { chat });
        var made = Invitations.CreateOwn(db, access, view.Roster.Official(official)!, Now) is not null;
        return Both(Both(made, OwnChats.Prefer(db, access, id, Now)), OwnChats.Unlink(db, access, id, Now));
    }

    // A board of the unit; in another unit it is somebody else's.
    private static bool LinkedBoard(DbConnection db, Access access)
    {
        var mine = access.UnitId == Unit || Boards.Link(db, Access.System(Unit), "telegram", "-100", Now);
        var linked = Boards.Link(db, access, "telegram", "-100", Now);
        return mine && Both(linked, Boards.Unlink(db, access, "telegram", "-100", Now));
    }

    private static bool ManagedBroadcast(DbConnection db, Access access)
    {
        var id = Broadcast.Begin(db, Unit, "nudge", Now);
        var seen = Broadcast.Recent(db, access, Now) is not null && access.UnitId == Unit;
        return Both(Both(seen, Broadcast.Pause(db, access, id)), Both(Broadcast.Resume(db, access, id), Broadcast.Stop(db, access, id)));
    }

    private bool Drafted(string chat, string household)
    {
        Say(chat, "/baocao " + household);
        Say(chat, "rồi");
        return store.Readers.Read(db => db.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM drafts WHERE subject_id = @id", new { id = KonGang.H(household).Id })) > 0;
    }

    private string Say(string chat, string text) => string.Join('\n', office.Receive(
        new IncomingMessage
        {
            Channel = "test", ExternalId = "m" + messages++, ChatId = chat, UserId = chat, Kind = IncomingKind.Text, Text = text,
        },
        buttons: true).Select(m => m.Text));

    private Task<bool> InUnitAsync(Func<DbConnection, UnitView, bool> work) =>
        store.Gate.WriteAsync(db => work(db, new UnitDirectory().Get(db, Unit)));
}
