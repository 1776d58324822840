using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class BroadcastTests
{
    private static readonly string[] Channels = ["telegram"];
    private static readonly Access Secretary = new(1, 90, Roles.Secretary);
    private readonly FakeClock clock = new();

    [Fact]
    public async Task Its_progress_is_that_of_its_messages()
    {
        await using var store = await NewAsync();
        var id = await BeginAsync(store, 6);
        var rows = await ClaimAsync(store, 5);
        await store.Gate.WriteAsync(db =>
        {
            Identities.Link(db, 1, "telegram", "u1", "chat1", 5, clock.GetUtcNow());
            Settle(db, rows[0], new SendOutcome.Delivered("1"));
            Settle(db, rows[1], new SendOutcome.Unreachable("blocked"));
            Settle(db, rows[2], new SendOutcome.Rejected("400"));
            Settle(db, rows[3], new SendOutcome.Failed("502"));
        });
        var progress = Assert.Single(Recent(store)!);
        Assert.Equal((id, 6L, 1L, 1L, 1L, 3L), (progress.Id, progress.Total, progress.Sent, progress.Failed, progress.Unreachable, progress.Remaining));
    }

    [Fact]
    public async Task Paused_it_sends_nothing_more_until_it_goes_on_also_after_a_restart()
    {
        await using var store = await NewAsync();
        var id = await BeginAsync(store, 5);
        var rows = await ClaimAsync(store, 3);
        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Pause(db, Secretary, id)));
        await store.Gate.WriteAsync(db =>
        {
            Settle(db, rows[0], new SendOutcome.Failed("502"));
            OutboxSettlement.Return(db, rows[1]);
        });

        await store.Gate.WriteAsync(Outbox.ReleaseAll);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await ClaimAsync(store, 10));
        Assert.Equal(("paused", 5L), (Recent(store)![0].State, Recent(store)![0].Remaining));

        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Resume(db, Secretary, id)));
        Assert.Equal(5, (await ClaimAsync(store, 10)).Count);
    }

    [Fact]
    public async Task Stopped_it_never_goes_on()
    {
        await using var store = await NewAsync();
        var id = await BeginAsync(store, 3);
        await ClaimAsync(store, 1);
        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Pause(db, Secretary, id)));
        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Stop(db, Secretary, id)));
        await store.Gate.WriteAsync(Outbox.ReleaseAll);
        Assert.False(await store.Gate.WriteAsync(db => Broadcast.Resume(db, Secretary, id)));
        Assert.Empty(await ClaimAsync(store, 10));
        Assert.Equal((3L, 0L), (Recent(store)![0].Stopped, Recent(store)![0].Remaining));
    }

    [Fact]
    public async Task A_pause_holds_nothing_else()
    {
        await using var store = await NewAsync();
        var first = await BeginAsync(store, 2);
        await BeginAsync(store, 2);
        await store.Gate.WriteAsync(db => Broadcast.Pause(db, Secretary, first));
        Assert.Equal(2, (await ClaimAsync(store, 10)).Count);
    }

    [Theory]
    [InlineData(Roles.Reporter)]
    [InlineData(Roles.Committee)]
    public async Task Nobody_else_sees_or_holds_it(Roles roles)
    {
        await using var store = await NewAsync();
        var id = await BeginAsync(store, 2);
        var other = new Access(1, 5, roles);
        Assert.Null(store.Readers.Read(db => Broadcast.Recent(db, other, clock.GetUtcNow())));
        Assert.False(await store.Gate.WriteAsync(db => Broadcast.Pause(db, other, id) || Broadcast.Stop(db, other, id)));
        Assert.False(await store.Gate.WriteAsync(db => Broadcast.Pause(db, Secretary with { UnitId = 2 }, id)));
        Assert.Equal(2, (await ClaimAsync(store, 10)).Count);
    }

    private async Task<TestStore> NewAsync()
    {
        var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => TestRows.Official(db, id: 5));
        return store;
    }

    private Task<long> BeginAsync(TestStore store, int messages) => store.Gate.WriteAsync(db =>
    {
        var id = Broadcast.Begin(db, 1, "nudge", clock.GetUtcNow());
        for (var i = 0; i < messages; i++)
        {
            Outbox.Queue(db, new OutboxEntry(
                1, "telegram", "chat" + i, OutboxEntry.Broadcast, new OutgoingMessage { Text = "nhắc" }, null, clock.GetUtcNow()) { BroadcastId = id });
        }

        return id;
    });

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(TestStore store, int limit) => store.Gate.WriteAsync(db =>
        Outbox.Claim(db, Channels, OutboxEntry.Broadcast, clock.GetUtcNow(), TimeSpan.FromMinutes(2), limit));

    private void Settle(System.Data.Common.DbConnection db, OutboxRow row, SendOutcome outcome) =>
        OutboxSettlement.Settle(db, row, outcome, clock.GetUtcNow());

    private IReadOnlyList<BroadcastProgress>? Recent(TestStore store) =>
        store.Readers.Read(db => Broadcast.Recent(db, Secretary, clock.GetUtcNow()));
}
