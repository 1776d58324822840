using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using ReportBot.Bot.Workers;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Workers;

/// <summary>A broadcast on a clock that only moves while the sender waits for its turn: its pace to the millisecond, its pause, its progress.</summary>
public sealed class BroadcastPaceTests : IAsyncLifetime
{
    private const int Messages = 90;
    private const double Spacing = 1000 / 30.0;
    private static readonly Access Secretary = new(1, 90, Roles.Secretary);
    private readonly FakeClock clock = new();
    private readonly ConcurrentQueue<(string Chat, DateTimeOffset At)> sends = new();
    private readonly OutboxSignal signal = new();
    private TestStore store = null!;
    private ScriptedChannel channel = null!;
    private OutboxWorker worker = null!;
    private int inHand = Messages;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db => TestRows.Official(db, 1));
        channel = new ScriptedChannel(
            (envelope, _) =>
            {
                sends.Enqueue((envelope.ChatId, clock.GetUtcNow()));
                return envelope.ChatId switch
                {
                    "c7" => new SendOutcome.Rejected("400"),
                    "c8" => new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user"),
                    _ => null,
                };
            },
            perSecond: 30);
        var channels = new ChannelSet([channel]);
        worker = new OutboxWorker(
            store.Gate, channels, new Sender(channels, clock, NullLogger<Sender>.Instance), MessageBudget.Default, clock, signal, NullLogger<OutboxWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(CancellationToken.None);
        worker.Dispose();
        channel.Dispose();
        signal.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task It_goes_evenly_at_the_allowed_rate_without_a_burst()
    {
        await BeginAsync();
        await SentAsync(Messages);
        var times = sends.Select(s => s.At).ToList();
        var gaps = times.Zip(times.Skip(1), (a, b) => (b - a).TotalMilliseconds).ToList();

        // The clock moves by whole milliseconds, and one may pass while a send that fell due is on its way: two on either side.
        Assert.All(gaps, gap => Assert.InRange(gap, Spacing - 2, Spacing + 2));
        Assert.InRange((Messages - 1) / (times[^1] - times[0]).TotalSeconds, 0.98 * 30, 30);
    }

    [Fact]
    public async Task Paused_it_holds_what_is_not_on_its_way_and_resumed_it_does_the_rest_once()
    {
        var id = await BeginAsync();
        await SentAsync(20);
        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Pause(db, Secretary, id)));

        // What the sender has in hand still goes; then nothing, however long it takes.
        var under = (int)store.Readers.Read(db => Dapper.SqlMapper.ExecuteScalar<long>(db, "SELECT COUNT(*) FROM outbox WHERE state <> 'held'"));
        Assert.InRange(under, 20, 20 + 49);
        inHand = under;
        await SentAsync(under);
        await SettledAsync(under);
        clock.Advance(TimeSpan.FromHours(1));
        signal.Queued.Raise();
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(under, sends.Count);
        var paused = Progress();
        Assert.Equal(("paused", (long)Messages, under - 2L, 1L, 1L, (long)(Messages - under)), (paused.State, paused.Total, paused.Sent, paused.Failed, paused.Unreachable, paused.Remaining));

        inHand = 0;
        Assert.True(await store.Gate.WriteAsync(db => Broadcast.Resume(db, Secretary, id)));
        signal.Queued.Raise();
        await SentAsync(Messages);
        await SettledAsync(Messages);
        Assert.Equal(Messages, sends.Select(s => s.Chat).Distinct(StringComparer.Ordinal).Count());
        var done = Progress();
        Assert.Equal(("running", Messages - 2L, 1L, 1L, 0L, true), (done.State, done.Sent, done.Failed, done.Unreachable, done.Remaining, done.IsOver));
    }

    private BroadcastProgress Progress() => Assert.Single(store.Readers.Read(db => Broadcast.Recent(db, Secretary, clock.GetUtcNow()))!);

    private async Task<long> BeginAsync()
    {
        var begun = await store.Gate.WriteAsync(db =>
        {
            var id = Broadcast.Begin(db, 1, "nudge", clock.GetUtcNow());
            for (var i = 0; i < Messages; i++)
            {
                Outbox.Queue(db, new OutboxEntry(
                    1, "scripted", $"c{i}", OutboxEntry.Broadcast, new OutgoingMessage { Text = "nhắc" }, null, clock.GetUtcNow()) { BroadcastId = id });
            }

            return id;
        });
        signal.Queued.Raise();
        return begun;
    }

    private Task SentAsync(int count) => UntilAsync(() => sends.Count >= count);

    private Task SettledAsync(int count) => UntilAsync(() => store.Readers.Read(db => Dapper.SqlMapper.ExecuteScalar<long>(
        db, "SELECT COUNT(*) FROM outbox WHERE state IN ('sent', 'dead', 'unreachable')")) >= count);

    // Time passes only when somebody waits for it and all whose turn has come have been sent: how busy the machine is changes nothing.
    private int TurnsUntilNow() => sends.TryPeek(out var first)
        ? Math.Min(inHand, 1 + (int)((clock.GetUtcNow() - first.At).TotalMilliseconds / Spacing))
        : 0;

    private async Task UntilAsync(Func<bool> reached)
    {
        var until = TimeProvider.System.GetTimestamp() + (TimeProvider.System.TimestampFrequency * 120);
        while (!reached())
        {
            Assert.True(TimeProvider.System.GetTimestamp() < until, $"only {sends.Count} were sent");
            if (clock.WaitingTimers > 0 && sends.Count >= TurnsUntilNow())
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }
}
