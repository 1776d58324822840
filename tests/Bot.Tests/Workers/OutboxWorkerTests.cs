using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using ReportBot.Bot.Workers;
using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Workers;

public sealed class OutboxWorkerTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public async Task Every_message_of_every_chat_arrives_once_and_in_order()
    {
        await using var rig = await Rig.StartAsync(clock, new ScriptedChannel());
        await rig.QueueAsync(Enumerable.Range(0, 600).Select(i => ($"chat{i % 7}", $"{i}", OutboxEntry.Reply)));
        await rig.Channel.WaitForAsync(600);
        foreach (var chat in rig.Channel.Delivered.GroupBy(e => e.ChatId, StringComparer.Ordinal))
        {
            var numbers = chat.Select(e => int.Parse(e.Message.Text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers.Order(), numbers);
            Assert.Equal(numbers.Distinct().Count(), numbers.Count);
        }
    }

    [Fact]
    public async Task A_chat_that_must_wait_keeps_its_order_and_holds_up_nobody()
    {
        var refused = false;
        var channel = new ScriptedChannel((envelope, attempt) =>
            envelope.Message.Text == "a1" && attempt == 1 && (refused = true) ? new SendOutcome.Failed("502") : null);
        await using var rig = await Rig.StartAsync(clock, channel);
        await rig.QueueAsync([("a", "a1", OutboxEntry.Reply), ("a", "a2", OutboxEntry.Reply), ("b", "b1", OutboxEntry.Reply)]);
        await channel.WaitForAsync(1);
        await rig.SettledAsync("502");
        Assert.True(refused);
        Assert.Equal(["b1"], channel.Delivered.Select(e => e.Message.Text));
        clock.Advance(TimeSpan.FromMinutes(1));
        rig.Signal.Queued.Raise();
        await channel.WaitForAsync(2);
        Assert.Equal(["b1", "a1", "a2"], channel.Delivered.Select(e => e.Message.Text));
    }

    [Fact]
    public async Task Replies_pass_a_broadcast_that_waits_for_the_channels_pace()
    {
        await using var rig = await Rig.StartAsync(clock, new ScriptedChannel(perSecond: 10));
        await rig.QueueAsync(Enumerable.Range(0, 200).Select(i => ($"chat{i}", "broadcast", OutboxEntry.Broadcast)));
        await rig.Channel.WaitForAsync(1);
        await rig.QueueAsync([("someone", "reply", OutboxEntry.Reply)]);
        await rig.ClaimedAsync("reply");

        // Claimed is not yet on its way: when a later turn has claimed another one, what the turn before it claimed waits for its pace.
        await rig.QueueAsync([("another", "later", OutboxEntry.Reply)]);
        await rig.ClaimedAsync("later");
        for (var i = 0; i < 3; i++)
        {
            await rig.UntilATimerWaitsAsync();
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await rig.Channel.WaitForAsync(1);
        }

        Assert.Contains("reply", rig.Channel.Delivered.Take(3).Select(e => e.Message.Text));
    }

    [Fact]
    public async Task What_a_dead_process_had_claimed_is_sent_after_the_restart()
    {
        await using var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync(db =>
        {
            Outbox.Queue(db, new OutboxEntry(1, "scripted", "a", OutboxEntry.Reply, new OutgoingMessage { Text = "kept" }, null, clock.GetUtcNow()));
            return Outbox.Claim(db, ["scripted"], OutboxEntry.Reply, clock.GetUtcNow(), TimeSpan.FromHours(1), 10);
        });
        var channel = new ScriptedChannel();
        await using var rig = await Rig.StartAsync(clock, channel, store);
        await channel.WaitForAsync(1);
        Assert.Equal("kept", channel.Delivered[0].Message.Text);
    }

    [Fact]
    public async Task A_channel_that_throws_is_an_unknown_outcome_and_the_worker_goes_on()
    {
        var channel = new ScriptedChannel((envelope, attempt) =>
            envelope.Message.Text == "bad" ? throw new InvalidOperationException("on purpose") : null);
        await using var rig = await Rig.StartAsync(clock, channel);
        await rig.QueueAsync([("a", "bad", OutboxEntry.Reply), ("b", "good", OutboxEntry.Reply)]);
        await channel.WaitForAsync(1);
        Assert.Equal("good", channel.Delivered[0].Message.Text);
    }

    [Fact]
    public async Task Stopping_settles_what_was_sent()
    {
        await using var store = await TestStore.NewAsync(clock);
        var channel = new ScriptedChannel();
        await using (var rig = await Rig.StartAsync(clock, channel, store))
        {
            await rig.QueueAsync(Enumerable.Range(0, 50).Select(i => ($"chat{i}", "x", OutboxEntry.Reply)));
            await channel.WaitForAsync(50);
        }

        Assert.Equal(50, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM outbox WHERE state = 'sent'")));
    }

    [Fact]
    public async Task Where_the_month_is_used_up_replies_go_and_broadcasts_wait()
    {
        await using var store = await TestStore.NewAsync(clock);
        var budget = new MessageBudget(new Dictionary<string, ChannelQuota> { ["scripted"] = new(10, 0) }, []);
        await store.Gate.WriteAsync(db => MessageCounts.Add(db, "scripted", 4, 4, clock.GetUtcNow()));
        await using var rig = await Rig.StartAsync(clock, new ScriptedChannel(), store, budget);
        await rig.QueueAsync([("a", "1", OutboxEntry.Reply), ("b", "2", OutboxEntry.Reply)]);
        await rig.Channel.WaitForAsync(2);
        await rig.QueueAsync([("c", "reminder", OutboxEntry.Broadcast), ("d", "3", OutboxEntry.Reply)]);
        await rig.Channel.WaitForAsync(1);
        await rig.QueueAsync([("e", "4", OutboxEntry.Reply)]);
        await rig.Channel.WaitForAsync(1);

        Assert.Equal(["1", "2", "3", "4"], rig.Channel.Delivered.Select(e => e.Message.Text).Order(StringComparer.Ordinal));
        Assert.Equal("queued", store.Readers.Read(db => db.ExecuteScalar<string>("SELECT state FROM outbox WHERE priority = 1")));
        Assert.True(store.Readers.Read(db => MessageCounts.Of(db, clock.GetUtcNow()))[0].Outgoing >= 4 + 2);
    }

    [Fact]
    public async Task Every_message_of_the_platform_is_counted_and_what_it_took_is_kept_for_the_next_attempt()
    {
        await using var store = await TestStore.NewAsync(clock);
        var left = new List<int>();
        var channel = new ScriptedChannel((envelope, attempt) =>
        {
            left.Add(envelope.PartsSent);
            return attempt == 1 ? new SendOutcome.Failed("502") { TakenBefore = 2 } : new SendOutcome.Delivered("m") { TakenBefore = 1 };
        });
        await using (var rig = await Rig.StartAsync(clock, channel, store))
        {
            await rig.QueueAsync([("a", "long", OutboxEntry.Reply)]);
            await rig.SettledAsync("502");
            clock.Advance(TimeSpan.FromMinutes(1));
            rig.Signal.Queued.Raise();
            await channel.WaitForAsync(1);
        }

        Assert.Equal([0, 2], left);
        Assert.Equal(4, store.Readers.Read(db => MessageCounts.Of(db, clock.GetUtcNow()))[0].Outgoing);
    }

    private sealed class Rig : IAsyncDisposable
    {
        private readonly FakeClock clock;
        private readonly TestStore store;
        private readonly bool ownsStore;
        private readonly OutboxWorker worker;

        private Rig(FakeClock clock, ScriptedChannel channel, TestStore store, bool ownsStore, MessageBudget? budget)
        {
            this.clock = clock;
            this.store = store;
            this.ownsStore = ownsStore;
            Channel = channel;
            var channels = new ChannelSet([channel]);
            var sender = new Sender(channels, clock, NullLogger<Sender>.Instance);
            worker = new OutboxWorker(store.Gate, channels, sender, budget ?? MessageBudget.Default, clock, Signal, NullLogger<OutboxWorker>.Instance);
        }

        public OutboxSignal Signal { get; } = new();

        public ScriptedChannel Channel { get; }

        public static async Task<Rig> StartAsync(FakeClock clock, ScriptedChannel channel, TestStore? store = null, MessageBudget? budget = null)
        {
            var rig = new Rig(clock, channel, store ?? await TestStore.NewAsync(clock), store is null, budget);
            await rig.worker.StartAsync(CancellationToken.None);
            return rig;
        }

        public async Task QueueAsync(IEnumerable<(string Chat, string Text, int Priority)> messages)
        {
            await store.Gate.WriteAsync(db =>
            {
                foreach (var (chat, text, priority) in messages)
                {
                    Outbox.Queue(db, new OutboxEntry(
                        1, "scripted", chat, priority, new OutgoingMessage { Text = text }, null, clock.GetUtcNow()));
                }
            });
            Signal.Queued.Raise();
        }

        /// <summary>Waits until the worker has this message in hand.</summary>
        public Task ClaimedAsync(string text) => Eventually.TrueAsync(
            () => store.Readers.Read(db => db.ExecuteScalar<int>(
                "SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND payload LIKE @like", new { like = $"%{text}%" })) == 0,
            "the claim");

        /// <summary>Waits until a failed attempt is written down.</summary>
        public Task SettledAsync(string error) => Eventually.TrueAsync(
            () => store.Readers.Read(db => db.ExecuteScalar<int>(
                "SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND last_error = @error", new { error })) > 0,
            "the failed attempt");

        /// <summary>Waits until somebody waits for the clock.</summary>
        public Task UntilATimerWaitsAsync() => Eventually.TrueAsync(() => clock.WaitingTimers > 0, "somebody who waits for the clock");

        public async ValueTask DisposeAsync()
        {
            await worker.StopAsync(CancellationToken.None);
            worker.Dispose();
            Signal.Dispose();
            Channel.Dispose();
            if (ownsStore)
            {
                await store.DisposeAsync();
            }
        }
    }
}
