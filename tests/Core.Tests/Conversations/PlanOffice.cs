using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// The plans of the repository with their sample lists on a real database, imported by the product's own import;
/// every message takes the product's own way. Officials of another unit than the first are named with their unit:
/// <c>mau-dong/CB005</c>.
/// </summary>
internal sealed class PlanOffice(TestStore store) : IOffice
{
    private readonly UnitDirectory units = new();
    private long lastSaid;

    public DateTimeOffset Now { get; set; }

    /// <summary>The units, the first one first.</summary>
    public IReadOnlyList<UnitView> Units => store.Readers.Read(units.All);

    /// <summary>The reports that are in force, as one line each.</summary>
    public IReadOnlyList<string> Stored => store.Readers.Read(db => db.Query<string>(
        "SELECT unit_id || ' ' || number || ' ' || period_key || ' ' || subject_kind || subject_id || ' ' || answers FROM reports WHERE is_current = 1 ORDER BY id").AsList());

    /// <summary>Brings plans and their people in.</summary>
    public static async Task<PlanOffice> NewAsync(TestStore store, params string[] plans)
    {
        await ImportAsync(store, plans);
        return new PlanOffice(store);
    }

    /// <summary>As above into a database of its own, imported once for all tests with the same plans.</summary>
    public static Task<TestStore> StoreAsync(string[] plans) =>
        TestStore.PreparedAsync("plans " + string.Join(' ', plans), store => ImportAsync(store, plans));

    private static async Task ImportAsync(TestStore store, string[] plans)
    {
        var import = new ImportOperations(store.Gate, store.Time);
        foreach (var plan in plans)
        {
            var result = await import.ImportPlanAsync(Access.System(0), Path.Combine(RepositoryFiles.Plans, plan, "plan.json"), withSample: true);
            Assert.True(result.IsApplied, string.Join('\n', ImportText.Lines(result)));
        }
    }

    public void Link(string chat, string official)
    {
        var (unit, person) = Official(official);
        Write(db => Identities.Link(db, unit.UnitId, chat, chat, chat, person.Id, Now));
    }

    public void AddCode(string code, string official, bool expired)
    {
        var (unit, person) = Official(official);
        Write(db => db.Execute(
            "INSERT INTO invitations (unit_id, official_id, role, code_hash, created_at, expires_at) VALUES (@unit, @id, 'reporter', @hash, 0, @expires)",
            new { unit = unit.UnitId, id = person.Id, hash = InvitationCode.Hash(code), expires = (expired ? Now.AddDays(-1) : Now.AddDays(14)).ToUnixTimeMilliseconds() }));
    }

    /// <summary>Files a report on the morning of the period's last day, by who owes it; <c>mau-dong/H003</c> in another unit than the first.</summary>
    public void AddReport(string household, string period, string answers, string reviewState)
    {
        var (unit, code) = In(household);
        var plan = unit.Plans.First(p => PlanPeriods.Find(p, period) is not null);
        var found = PlanPeriods.Find(plan, period)!;
        var subject = unit.Roster.SubjectByCode(code)!;
        var owed = Obligations.On(unit.Roster, plan, found, subject.Id)!.OwedByOfficial!.Value;
        var form = plan.Form(found.FormId);
        var filing = new Filing(plan.Code, period, subject.Id, form.Id, form.Version, AnswersJson.Read(form, answers));
        Write(db => Assert.IsType<Outcome.Filed>(FilingOperation.Run(
            db, new Access(unit.UnitId, owed, Roles.Reporter), units.Get(db, unit.UnitId), [filing], "test",
            PlanClock.At(plan, found.LastDay, new TimeOnly(9, 30)))));
    }

    public IReadOnlyList<OutgoingMessage> Receive(IncomingMessage input, bool buttons)
    {
        var handler = new ConversationHandler(
            new ChannelSet([new TestChannel(input.Channel, buttons)]), new RequestRunner(new InvitationLinks(new Uri("https://example.org/"))));
        Write(db => handler.Handle(db, new UnitViews(units, db), input, Now));
        var said = store.Readers.Read(db => db.Query<(long Id, string Payload)>(
            "SELECT id, payload FROM outbox WHERE id > @lastSaid AND chat_id = @chat ORDER BY id", new { lastSaid, chat = input.ChatId }).AsList());
        lastSaid = said.Count > 0 ? said[^1].Id : lastSaid;
        return [.. said.Select(s => JsonSerializer.Deserialize(s.Payload, MessageJson.Readable.OutgoingMessage)!)];
    }

    private (UnitView Unit, Official Official) Official(string name)
    {
        var (unit, code) = In(name);
        return (unit, unit.Roster.Officials.Single(o => o.Code == code));
    }

    private (UnitView Unit, string Code) In(string name) => name.Split('/') is [var unit, var code]
        ? (Units.Single(u => u.Code == unit), code)
        : (Units[0], name);

    private void Write(Action<DbConnection> work) => store.Gate.WriteAsync(work).GetAwaiter().GetResult();

    private sealed class TestChannel(string name, bool buttons) : IChannel
    {
        public string Name => name;

        public ChannelTraits Traits { get; } = new(buttons, 2000, Files: false, CountsMessages: false, 0, 0);

        public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
