using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class OutboxTests
{
    private static readonly string[] Channels = ["telegram"];
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_message_with_a_known_dedupe_key_is_queued_once()
    {
        await using var store = await TestStore.NewAsync(clock);
        var answers = await store.Gate.WriteAsync(db => (Queue(db, "7", key: "a"), Queue(db, "7", key: "a"), Queue(db, "7", key: "b")));
        Assert.Equal((true, false, true), answers);
    }

    [Fact]
    public async Task Replies_and_broadcasts_are_claimed_apart_and_oldest_first()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            Queue(db, "1", OutboxEntry.Broadcast);
            Queue(db, "2");
            Queue(db, "3");
        });
        var replies = await Claim(store);
        Assert.Equal(["2", "3"], replies.Select(r => r.ChatId));
        Assert.Equal(["1"], (await Claim(store, OutboxEntry.Broadcast)).Select(r => r.ChatId));
    }

    [Fact]
    public async Task A_claimed_row_is_not_claimed_again_until_the_process_is_gone()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        Assert.Single(await Claim(store));
        Assert.Empty(await Claim(store));
        await store.Gate.WriteAsync(Outbox.ReleaseAll);
        Assert.Equal(2, Assert.Single(await Claim(store)).Attempts);
    }

    [Fact]
    public async Task Rows_of_a_channel_that_is_off_wait()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1", channel: "zalo"));
        Assert.Empty(await Claim(store));
    }

    [Fact]
    public async Task A_row_that_must_wait_holds_up_its_own_chat_and_no_other()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            Queue(db, "1");
            Queue(db, "1");
            Queue(db, "2");
        });
        var claimed = await Claim(store, limit: 1);
        await Settle(store, claimed[0], new SendOutcome.Wait(TimeSpan.FromSeconds(30), WholeChannel: false));
        Assert.Equal(["2"], (await Claim(store)).Select(r => r.ChatId));
        clock.Advance(TimeSpan.FromSeconds(31));
        var again = await Claim(store);
        Assert.Equal([claimed[0].Id, claimed[0].Id + 1], again.Select(r => r.Id));
        Assert.Equal(1, again[0].Attempts);
    }

    [Fact]
    public async Task A_chat_that_much_is_said_to_holds_up_no_other()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            for (var i = 0; i < 300; i++)
            {
                Queue(db, "1");
            }

            Queue(db, "1", OutboxEntry.Broadcast);
            Queue(db, "2");
        });
        var claimed = await Claim(store, limit: 128);
        Assert.Equal(["1", "1", "1", "1", "2"], claimed.Select(r => r.ChatId));
        Assert.Empty(await Claim(store));
        Assert.Single(await Claim(store, OutboxEntry.Broadcast));
        await Settle(store, claimed[0], new SendOutcome.Delivered("m"));
        Assert.Equal(claimed[3].Id + 1, Assert.Single(await Claim(store)).Id);
    }

    [Fact]
    public async Task The_sender_is_called_for_what_becomes_due_and_not_for_what_is_held_up()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            Queue(db, "1");
            Queue(db, "1");
            Queue(db, "2", channel: "zalo");
        });
        Assert.Null(await NextDueAt(store));
        await Settle(store, (await Claim(store, limit: 1))[0], new SendOutcome.Wait(TimeSpan.FromSeconds(30), WholeChannel: false));
        Assert.Empty(await Claim(store));
        Assert.Equal(clock.GetUtcNow().AddSeconds(30), await NextDueAt(store));
    }

    [Fact]
    public async Task A_failing_message_is_tried_eight_times_and_then_dead()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        for (var attempt = 1; attempt <= OutboxSettlement.MostAttempts; attempt++)
        {
            var row = Assert.Single(await Claim(store));
            Assert.Equal(attempt, row.Attempts);
            await Settle(store, row, new SendOutcome.Failed("502"));
            clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Empty(await Claim(store));
        Assert.Equal("dead", await State(store));
    }

    [Fact]
    public async Task A_message_of_unknown_fate_is_sent_once_more_and_no_oftener()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Unknown("timeout"));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Unknown("timeout"));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await Claim(store));
        Assert.Equal("dead", await State(store));
    }

    [Fact]
    public async Task Who_cannot_be_reached_gets_nothing_more_until_they_write()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            TestRows.Official(db, id: 5);
            Identities.Link(db, 1, "telegram", "u1", "1", 5, clock.GetUtcNow());
            Queue(db, "1");
            Queue(db, "1", OutboxEntry.Broadcast);
        });
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Unreachable("403"));
        Assert.Empty(await Claim(store, OutboxEntry.Broadcast));
        Assert.Empty(store.Readers.Read(db => Identities.ChatsOf(db, 1, 5)));
        await store.Gate.WriteAsync(db => Identities.MarkReachable(db, "telegram", "1"));
        Assert.Single(store.Readers.Read(db => Identities.ChatsOf(db, 1, 5)));
    }

    [Fact]
    public async Task A_chat_that_moved_takes_its_messages_along()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Moved("-100"));
        Assert.Equal("-100", Assert.Single(await Claim(store)).ChatId);
    }

    [Fact]
    public async Task Of_a_message_in_parts_each_one_may_be_of_unknown_fate_once()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        var sent = new List<long>();
        foreach (var taken in (int[])[2, 1, 0])
        {
            var row = Assert.Single(await Claim(store));
            sent.Add(row.PartsSent);
            await Settle(store, row, new SendOutcome.Unknown("timeout") { TakenBefore = taken });
            clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal([0, 2, 3], sent);
        Assert.Empty(await Claim(store));
        Assert.Equal("dead", await State(store));
    }

    [Fact]
    public async Task What_was_taken_stays_known_while_the_platform_asks_for_patience()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => Queue(db, "1"));
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Wait(TimeSpan.FromSeconds(5), WholeChannel: true) { TakenBefore = 1 });
        clock.Advance(TimeSpan.FromSeconds(6));
        await Settle(store, Assert.Single(await Claim(store)), new SendOutcome.Moved("-100") { TakenBefore = 1 });
        Assert.Equal(("-100", 2L), (await Claim(store)) is [var row] ? (row.ChatId, row.PartsSent) : default);
    }

    private bool Queue(
        System.Data.Common.DbConnection db, string chat, int priority = OutboxEntry.Reply, string? key = null, string channel = "telegram") =>
        Outbox.Queue(db, new OutboxEntry(1, channel, chat, priority, new OutgoingMessage { Text = "x" }, key, clock.GetUtcNow()));

    private Task<IReadOnlyList<OutboxRow>> Claim(TestStore store, int priority = OutboxEntry.Reply, int limit = 10) =>
        store.Gate.WriteAsync(db => Outbox.Claim(db, Channels, priority, clock.GetUtcNow(), Lease, limit));

    private Task<DateTimeOffset?> NextDueAt(TestStore store) => store.Gate.WriteAsync(db => Outbox.NextDueAt(db, clock.GetUtcNow()));

    private Task Settle(TestStore store, OutboxRow row, SendOutcome outcome) =>
        store.Gate.WriteAsync(db => OutboxSettlement.Settle(db, row, outcome, clock.GetUtcNow()));

    private static Task<string> State(TestStore store) =>
        Task.FromResult(store.Readers.Read(db => db.ExecuteScalar<string>("SELECT state FROM outbox"))!);
}
