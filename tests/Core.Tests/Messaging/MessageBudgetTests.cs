using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class MessageBudgetTests
{
    private readonly FakeClock clock = new(new DateTimeOffset(2025, 9, 10, 8, 5, 0, TimeSpan.FromHours(7)));

    [Fact]
    public async Task What_comes_in_is_counted_once_by_bot_and_by_month_in_viet_nam()
    {
        await using var store = await TestStore.NewAsync(clock);
        var inbox = new Inbox(store.Gate, clock);
        await inbox.ReceiveAsync([In("1"), In("2"), In("2"), In("3", IncomingKind.Blocked), In("4", channel: "zalo:2")]);
        await inbox.ReceiveAsync([In("1")]);
        Assert.Equal([("zalo", 2L), ("zalo:2", 1L)], Counts(store).Select(c => (c.Channel, c.Incoming)));

        // 17:30 of the last day in UTC is October in Viet Nam.
        clock.Advance(new DateTimeOffset(2025, 9, 30, 17, 30, 0, TimeSpan.Zero) - clock.GetUtcNow());
        Assert.Empty(Counts(store));
        Assert.Equal("2025-10", MessageCounts.MonthOf(clock.GetUtcNow()));
    }

    [Fact]
    public void A_bot_with_a_number_has_the_quota_of_its_messenger()
    {
        Assert.Equal(new ChannelQuota(3000, 50), MessageBudget.Default.QuotaOf("zalo:2"));
        Assert.Null(MessageBudget.Default.QuotaOf("telegram"));
        Assert.False(MessageBudget.Default.Counts("web"));
    }

    [Fact]
    public void The_forecast_goes_on_as_the_month_began() =>
        Assert.Equal(3000, MessageBudget.Forecast(1000, new DateTimeOffset(2025, 9, 11, 0, 0, 0, TimeSpan.FromHours(7))));

    [Fact]
    public async Task The_administrator_is_warned_once_at_each_mark_and_the_secretary_when_nothing_is_left()
    {
        await using var store = await NewAsync();
        await AddAsync(store, 2099);
        Assert.Equal(0, await SweepAsync(store));
        await AddAsync(store, 1);
        Assert.Equal(1, await SweepAsync(store));
        Assert.Equal(0, await SweepAsync(store));
        Assert.Equal(
            "Zalo: tháng này đã dùng 2.100/3.000 tin (70 %), đến cuối tháng ước 6.747. Xem: gõ “hạn mức”.", Last(store, "admin"));
        await AddAsync(store, 600);
        Assert.Equal(1, await SweepAsync(store));
        await AddAsync(store, 300);
        Assert.Equal(2, await SweepAsync(store));
        Assert.Equal(0, await SweepAsync(store));
        Assert.StartsWith("Zalo: tháng này đã dùng hết hạn mức, 3.000/3.000 tin.", Last(store, "office"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_far_below_to_far_above_only_the_highest_mark_is_told()
    {
        await using var store = await NewAsync();
        await AddAsync(store, 2800);
        Assert.Equal(1, await SweepAsync(store));
        Assert.Contains("93 %", Last(store, "admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_waited_for_days_is_given_up()
    {
        await using var store = await NewAsync();
        await AddAsync(store, 3000);
        await store.Gate.WriteAsync(db => Outbox.Queue(db, new OutboxEntry(
            1, "zalo", "z1", OutboxEntry.Broadcast, new OutgoingMessage { Text = "nhắc" }, null, clock.GetUtcNow())));
        await SweepAsync(store);
        Assert.Equal(1, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM outbox WHERE channel = 'zalo' AND state = 'queued'")));
        clock.Advance(BudgetSweep.LongestWait + TimeSpan.FromMinutes(1));
        await SweepAsync(store);
        Assert.Equal("quota", store.Readers.Read(db => db.ExecuteScalar<string>("SELECT last_error FROM outbox WHERE channel = 'zalo'")));
    }

    [Fact]
    public async Task On_a_counting_messenger_only_the_reminders_that_matter_are_given()
    {
        await using var store = await NewAsync();
        var budget = MessageBudget.Default;
        Assert.True(budget.Keeps("telegram", 3));
        Assert.Equal([false, true, false, true], new[] { 3, 1, 0, -1 }.Select(days => budget.Keeps("zalo", days)));
    }

    [Fact]
    public async Task Who_has_another_messenger_is_reminded_there_when_the_month_is_used_up()
    {
        await using var store = await NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            Identities.Link(db, 1, "telegram", "t1", "t1", 1, clock.GetUtcNow().AddDays(-2));
            Identities.Link(db, 1, "zalo", "z1", "z1", 1, clock.GetUtcNow().AddDays(-1));
        });
        Assert.Equal("zalo", await ChannelAsync(store));
        await AddAsync(store, 3000);
        Assert.Equal("telegram", await ChannelAsync(store));
    }

    private Task<string?> ChannelAsync(TestStore store) => store.Gate.WriteAsync(db =>
        new Mailing(db, new UnitDirectory().Get(db, 1), MessageBudget.Default, clock.GetUtcNow()).ChatOf(1)?.Channel);

    private async Task<TestStore> NewAsync()
    {
        var store = await TestStore.NewAsync(clock);
        await StoredOffice.NewAsync(store);
        await store.Gate.WriteAsync(db =>
        {
            Identities.Link(db, 1, "web", "admin", "admin", 99, clock.GetUtcNow());
            Identities.Link(db, 1, "web", "office", "office", 90, clock.GetUtcNow());
        });
        return store;
    }

    private static IncomingMessage In(string id, IncomingKind kind = IncomingKind.Text, string channel = "zalo") =>
        new() { Channel = channel, ExternalId = id, ChatId = "z1", UserId = "z1", Kind = kind, Text = "x" };

    private Task AddAsync(TestStore store, int messages) =>
        store.Gate.WriteAsync(db => MessageCounts.Add(db, "zalo", messages / 2, messages - messages / 2, clock.GetUtcNow()));

    private Task<int> SweepAsync(TestStore store) => store.Gate.WriteAsync(db =>
        BudgetSweep.Run(db, new UnitDirectory().All(db), MessageBudget.Default, clock.GetUtcNow()));

    private IReadOnlyList<MessageCount> Counts(TestStore store) => store.Readers.Read(db => MessageCounts.Of(db, clock.GetUtcNow()));

    private static string Last(TestStore store, string chat) => System.Text.Json.JsonSerializer.Deserialize(
        store.Readers.Read(db => db.ExecuteScalar<string>("SELECT payload FROM outbox WHERE chat_id = @chat ORDER BY id DESC", new { chat }))!,
        MessageJson.Readable.OutgoingMessage)!.Text;
}
