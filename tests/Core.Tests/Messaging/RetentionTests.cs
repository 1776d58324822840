using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class RetentionTests
{
    private const string Said = """
        INSERT INTO outbox (unit_id, channel, chat_id, priority, payload, created_at, due_at, state)
        VALUES (1, 'web', 'c1', 0, '{}', @at, @at, @state) RETURNING id
        """;

    private const string Heard = """
        INSERT INTO inbox (unit_id, channel, external_id, chat_id, payload, received_at, handled_at)
        VALUES (1, 'web', @name, 'c1', '{}', @at, @handled) RETURNING id
        """;

    private readonly FakeClock clock = new();

    [Fact]
    public async Task What_is_done_goes_after_thirty_days_and_what_waits_stays()
    {
        await using var store = await TestStore.NewAsync(clock);
        await SayAsync(store, "sent");
        var waiting = await SayAsync(store, "queued");
        await HearAsync(store, "a", handled: true);
        var unread = await HearAsync(store, "b", handled: false);
        clock.Advance(Retention.Kept);
        Assert.Equal(0, await SweepAsync(store));
        clock.Advance(TimeSpan.FromMinutes(1));
        var newest = (await SayAsync(store, "sent"), await HearAsync(store, "c", handled: true));

        Assert.Equal(2, await SweepAsync(store));

        Assert.Equal([waiting, newest.Item1], Ids(store, "outbox"));
        Assert.Equal([unread, newest.Item2], Ids(store, "inbox"));
    }

    /// <summary>The web chat knows a message by its number: the first one after a quiet month would be taken for a repeat.</summary>
    [Fact]
    public async Task A_number_never_comes_again_however_quiet_it_was()
    {
        await using var store = await TestStore.NewAsync(clock);
        await SayAsync(store, "sent");
        var said = await SayAsync(store, "sent");
        var heard = await HearAsync(store, "a", handled: true);
        clock.Advance(Retention.Kept + TimeSpan.FromDays(1));

        await SweepAsync(store);

        Assert.True(await SayAsync(store, "queued") > said);
        Assert.True(await HearAsync(store, "b", handled: false) > heard);
    }

    private Task<long> SayAsync(TestStore store, string state) => store.Gate.WriteAsync(db =>
        db.ExecuteScalar<long>(Said, new { at = Now, state }));

    private Task<long> HearAsync(TestStore store, string name, bool handled) => store.Gate.WriteAsync(db =>
        db.ExecuteScalar<long>(Heard, new { name, at = Now, handled = handled ? Now : (long?)null }));

    private Task<int> SweepAsync(TestStore store) =>
        Retention.SweepAsync(store.Gate, clock.GetUtcNow(), TestContext.Current.CancellationToken);

    private static List<long> Ids(TestStore store, string table) => store.Readers.Read(db =>
        db.Query<long>(table == "inbox" ? "SELECT id FROM inbox ORDER BY id" : "SELECT id FROM outbox ORDER BY id").AsList());

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
