using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

/// <summary>Siu Thơm (1) in Telegram and Zalo, the secretary (90) on the web: what becomes of a message when one of them fails.</summary>
public sealed class RedirectionTests
{
    private static readonly string[] Channels = ["telegram", "web", "zalo"];
    private readonly FakeClock clock = new(new DateTimeOffset(2025, 9, 9, 8, 5, 0, TimeSpan.FromHours(7)));

    [Fact]
    public async Task A_reminder_that_one_messenger_refuses_goes_by_the_next_one_and_once()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "first", "second");
        var rows = await ClaimAsync(store);
        await SettleAsync(store, rows[0], new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user"));
        await SettleAsync(store, rows[1], new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user"));

        var again = await ClaimAsync(store);
        Assert.Equal([("zalo", "z1"), ("zalo", "z1")], again.Select(r => (r.Channel, r.ChatId)));
        Assert.Equal(rows.Select(r => r.Id), again.Select(r => r.Id));
        Assert.Equal(2, Count(store, "SELECT COUNT(*) FROM outbox"));
    }

    [Fact]
    public async Task Another_messenger_begins_a_message_in_parts_anew()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "first", "second");
        var rows = await ClaimAsync(store);
        await SettleAsync(store, rows[0], new SendOutcome.Failed("502") { TakenBefore = 3 });
        await SettleAsync(store, rows[1], new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user") { TakenBefore = 1 });
        clock.Advance(TimeSpan.FromHours(2));
        var again = await ClaimAsync(store);
        Assert.Equal([("zalo", 0L), ("zalo", 0L)], again.Select(r => (r.Channel, r.PartsSent)));
    }

    [Fact]
    public async Task What_still_waits_goes_along_and_a_reply_ends()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "reminder");
        await store.Gate.WriteAsync(db => Queue(db, "telegram", "t1", OutboxEntry.Reply, "reply"));
        await store.Gate.WriteAsync(db => Redirection.Lost(db, "telegram", "t1", "blocked", clock.GetUtcNow()));
        Assert.Equal("zalo", Assert.Single(await ClaimAsync(store)).Channel);
        Assert.Equal(1, Count(store, "SELECT COUNT(*) FROM outbox WHERE state = 'unreachable' AND priority = 0"));
    }

    [Fact]
    public async Task After_the_last_attempt_at_one_messenger_each_other_one_is_tried_once()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "reminder");
        var tried = new List<string>();
        for (var i = 0; i < 3 * OutboxSettlement.MostAttempts; i++)
        {
            if ((await ClaimAsync(store)) is not [var row])
            {
                break;
            }

            tried.Add(row.Channel);
            await SettleAsync(store, row, new SendOutcome.Failed("connection refused"));
            clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(2 * OutboxSettlement.MostAttempts, tried.Count);
        Assert.All(tried.Take(OutboxSettlement.MostAttempts), c => Assert.Equal("telegram", c));
        Assert.All(tried.Skip(OutboxSettlement.MostAttempts), c => Assert.Equal("zalo", c));
        Assert.Equal(1, Count(store, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'"));
    }

    [Fact]
    public async Task What_was_perhaps_delivered_goes_nowhere_else()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "reminder");
        await SettleAsync(store, Assert.Single(await ClaimAsync(store)), new SendOutcome.Unknown("timeout"));
        clock.Advance(TimeSpan.FromHours(2));
        await SettleAsync(store, Assert.Single(await ClaimAsync(store)), new SendOutcome.Unknown("timeout"));
        Assert.Equal(1, Count(store, "SELECT COUNT(*) FROM outbox WHERE state = 'dead' AND channel = 'telegram'"));
    }

    [Fact]
    public async Task When_no_messenger_is_left_the_secretary_is_told_once_until_the_person_was_there_again()
    {
        await using var store = await NewAsync();
        await LoseAsync(store, "telegram", "t1", "403 Forbidden: bot was blocked by the user");
        Assert.Equal(0, await NoteAsync(store));
        clock.Advance(TimeSpan.FromMinutes(5));
        await LoseAsync(store, "zalo", "z1", "user is outside the 48-hour window");
        Assert.Equal(1, await NoteAsync(store));
        Assert.Equal(0, await NoteAsync(store));
        Assert.Equal(
            """
            Chưa nhắn được cho:
            Siu Thơm: Zalo chưa cho nhắn vì đồng chí ấy lâu chưa nhắn lại, từ 08:10 09/09
            Không còn máy nào khác để gửi. Đồng chí gọi điện, hoặc gửi mã mời mới: mời CB001
            """.ReplaceLineEndings("\n"),
            Outgoing(store, "web"));

        await store.Gate.WriteAsync(db => Identities.MarkReachable(db, "zalo", "z1"));
        clock.Advance(TimeSpan.FromMinutes(5));
        await LoseAsync(store, "zalo", "z1", "blocked");
        Assert.Equal(1, await NoteAsync(store));
    }

    [Fact]
    public async Task Where_no_secretary_can_be_reached_nothing_is_lost()
    {
        await using var store = await NewAsync();
        await LoseAsync(store, "web", "w90", "gone");
        await LoseAsync(store, "telegram", "t1", "blocked");
        await LoseAsync(store, "zalo", "z1", "blocked");
        Assert.Equal(0, await NoteAsync(store));
        await store.Gate.WriteAsync(db => Identities.MarkReachable(db, "web", "w90"));
        Assert.Equal(1, await NoteAsync(store));
    }

    [Fact]
    public async Task A_chat_that_is_unlinked_gets_nothing_more()
    {
        await using var store = await NewAsync();
        await QueueAsync(store, "telegram", "reminder");
        await store.Gate.WriteAsync(db =>
        {
            var access = new Access(1, 1, Roles.Reporter);
            var chat = OwnChats.Of(db, access).Single(c => c.Channel == "telegram");
            Assert.True(OwnChats.Unlink(db, access, chat.Id, clock.GetUtcNow()));
            Redirection.Leave(db, new ChatOwner(1, 1), "telegram", "t1", "unlinked");
        });
        Assert.Equal("zalo", Assert.Single(await ClaimAsync(store)).Channel);
    }

    private async Task<TestStore> NewAsync()
    {
        var store = await TestStore.NewAsync(clock);
        await StoredOffice.NewAsync(store);
        await store.Gate.WriteAsync(db =>
        {
            Identities.Link(db, 1, "zalo", "z1", "z1", 1, clock.GetUtcNow().AddDays(-2));
            Identities.Link(db, 1, "telegram", "t1", "t1", 1, clock.GetUtcNow().AddDays(-1));
            Identities.Link(db, 1, "web", "w90", "w90", 90, clock.GetUtcNow());
        });
        return store;
    }

    private Task QueueAsync(TestStore store, string channel, params string[] texts) => store.Gate.WriteAsync(db =>
    {
        foreach (var text in texts)
        {
            Queue(db, channel, channel[..1] + "1", OutboxEntry.Broadcast, text);
        }
    });

    private void Queue(System.Data.Common.DbConnection db, string channel, string chat, int priority, string text) =>
        Outbox.Queue(db, new OutboxEntry(1, channel, chat, priority, new OutgoingMessage { Text = text }, text, clock.GetUtcNow()));

    private Task LoseAsync(TestStore store, string channel, string chat, string reason) =>
        store.Gate.WriteAsync(db => Redirection.Lost(db, channel, chat, reason, clock.GetUtcNow()));

    private Task<int> NoteAsync(TestStore store) =>
        store.Gate.WriteAsync(db => UnreachableNote.Run(db, new UnitDirectory().Get(db, 1), clock.GetUtcNow()));

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(TestStore store) => store.Gate.WriteAsync(db =>
        Outbox.Claim(db, Channels, OutboxEntry.Broadcast, clock.GetUtcNow(), TimeSpan.FromMinutes(2), 10));

    private Task SettleAsync(TestStore store, OutboxRow row, SendOutcome outcome) =>
        store.Gate.WriteAsync(db => OutboxSettlement.Settle(db, row, outcome, clock.GetUtcNow()));

    private static long Count(TestStore store, string sql) => store.Readers.Read(db => db.ExecuteScalar<long>(sql));

    private static string Outgoing(TestStore store, string channel) => System.Text.Json.JsonSerializer.Deserialize(
        store.Readers.Read(db => db.ExecuteScalar<string>("SELECT payload FROM outbox WHERE channel = @channel ORDER BY id DESC", new { channel }))!,
        MessageJson.Readable.OutgoingMessage)!.Text;
}
