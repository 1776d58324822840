using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The same commune on a real database: every message takes the product's own way, in one transaction each.</summary>
internal sealed partial class StoredOffice(TestStore store) : IOffice
{
    private readonly HashSet<string> linked = [];
    private readonly UnitDirectory units = new();
    private int reports;
    private string? ownCode;
    private readonly Dictionary<string, long> lastHeard = [];
    private long lastSaid;

    public DateTimeOffset Now { get; set; }

    /// <summary>Each message is a cost on its channels.</summary>
    public bool CountsMessages { get; init; }

    /// <summary>What the bots may have; the free bots' usual quota without it.</summary>
    public MessageBudget? Budget { get; init; }

    /// <summary>Gives the links to the web form; none without it.</summary>
    public FormLinks? Forms { get; init; }

    /// <summary>Brings plan and people in.</summary>
    public static async Task<StoredOffice> NewAsync(TestStore store, FormLinks? forms = null)
    {
        await FillAsync(store);
        return new StoredOffice(store) { Forms = forms };
    }

    /// <summary>As above into a database of its own, filled once for all tests.</summary>
    public static Task<TestStore> StoreAsync() => TestStore.PreparedAsync("kon-gang", FillAsync);

    private static Task FillAsync(TestStore store) => store.Gate.WriteAsync(db =>
    {
        StoredRoster.Write(db, KonGang.Roster);
        PlanStore.Save(db, 1, KonGang.Plan, DateTimeOffset.UnixEpoch);
    });

    /// <summary>The office has changed its plan or a form of it and imports it anew.</summary>
    public void Import(Plan plan) => Write(db =>
    {
        PlanStore.Save(db, 1, plan, Now);
        UnitStore.Touch(db, 1, Now);
    });

    /// <summary>The unit as it stands.</summary>
    public UnitView View() => store.Readers.Read(db => units.Default(db))!;

    /// <summary>Reads or writes as the product's operations do.</summary>
    public T Do<T>(Func<DbConnection, T> work)
    {
        var result = default(T)!;
        Write(db => result = work(db));
        return result;
    }

    /// <summary>The chat's name is its channel's too, so that each chat of a script is another messenger.</summary>
    public void Link(string chat, string official)
    {
        linked.Add(chat);
        Write(db => Identities.Link(db, 1, chat, chat, chat, IdOf(official), Now));
    }

    public void AddCode(string code, string official, bool expired) => Write(db => db.Execute(
        "INSERT INTO invitations (unit_id, official_id, role, code_hash, created_at, expires_at) VALUES (1, @id, 'reporter', @hash, 0, @expires)",
        new
        {
            id = IdOf(official),
            hash = InvitationCode.Hash(code),
            expires = (expired ? Now.AddDays(-1) : Now.AddDays(14)).ToUnixTimeMilliseconds(),
        }));

    public void AddReport(string household, string period, string answers, string reviewState) =>
        Write(db => StoredReport.Write(db, household, period, answers, reviewState, 100 + reports++));

    public void AddBroadcast(string kind, string period, DateTimeOffset startedAt, IReadOnlyDictionary<string, int> rows) =>
        StoredBefore.Broadcast(Write, kind, period, startedAt, rows);

    public void AddMessages(string channel, int incoming, int outgoing, int people) =>
        StoredBefore.Messages(Write, channel, incoming, outgoing, people, Now);

    public IReadOnlyList<OutgoingMessage> Receive(IncomingMessage input, bool buttons)
    {
        input = linked.Contains(input.ChatId) ? input with { Channel = input.ChatId } : input;
        var handler = new ConversationHandler(
            new ChannelSet([new TestChannel(input.Channel, buttons, CountsMessages)]), new RequestRunner(new InvitationLinks(new Uri("https://example.org/")), Forms, budget: Budget), Forms);
        Write(db => handler.Handle(db, new UnitViews(units, db), Typed(input), Now));
        return Said(input.ChatId, OutboxEntry.Reply, ref lastSaid);
    }

    public IReadOnlyList<OutgoingMessage> Hear(string chat)
    {
        var last = lastHeard.GetValueOrDefault(chat);
        var heard = Said(chat, OutboxEntry.Broadcast, ref last);
        lastHeard[chat] = last;
        return heard;
    }

    private OutgoingMessage[] Said(string chat, int priority, ref long last)
    {
        var after = last;
        var said = store.Readers.Read(db => db.Query<(long Id, string Payload)>(
            "SELECT id, payload FROM outbox WHERE id > @after AND chat_id = @chat AND priority = @priority ORDER BY id",
            new { after, chat, priority }).AsList());
        last = said.Count > 0 ? said[^1].Id : last;
        return [.. said.Select(s => Shown(JsonSerializer.Deserialize(s.Payload, MessageJson.Readable.OutgoingMessage)!))];
    }

    // A real code is of chance; scripts name it by one that stands for it.
    private OutgoingMessage Shown(OutgoingMessage message)
    {
        ownCode = OwnCodeIn().Match(message.Text) is { Success: true } match ? match.Groups["code"].Value : ownCode;
        return ownCode is null ? message : message with { Text = message.Text.Replace(ownCode, Office.OwnCode, StringComparison.Ordinal) };
    }

    private IncomingMessage Typed(IncomingMessage input) =>
        ownCode is null ? input : input with { Text = input.Text?.Replace(Office.OwnCode, ownCode, StringComparison.OrdinalIgnoreCase) };

    /// <summary>How many reports are stored.</summary>
    public long CountReports() => store.Readers.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM reports"));

    private void Write(Action<DbConnection> work) => store.Gate.WriteAsync(work).GetAwaiter().GetResult();

    private static long IdOf(string official) => KonGang.Roster.Officials.Single(o => o.Code == official).Id;

    [GeneratedRegex(@"ghép thêm máy: (?<code>\w{8})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnCodeIn();

    private sealed class TestChannel(string name, bool buttons, bool counts) : IChannel
    {
        public string Name => name;

        public ChannelTraits Traits { get; } = new(buttons, 2000, Files: false, CountsMessages: counts, 0, 0);

        public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
