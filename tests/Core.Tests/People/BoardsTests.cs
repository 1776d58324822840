using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

/// <summary>The committee's group as a board, on a real store.</summary>
public sealed class BoardsTests
{
    private static readonly DateTimeOffset Tuesday = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 9), new TimeOnly(8, 5));
    private readonly FakeClock clock = new(Tuesday);
    private int messages;

    [Fact]
    public async Task An_administrator_makes_a_group_a_board_and_it_holds_figures_and_codes_alone()
    {
        await using var store = await TestStore.NewAsync(clock);
        var office = await NewAsync(store);
        office.AddReport("H012", "periodic:2025-09-10", """{"nil":true}""", "filed");

        Assert.StartsWith("Báo cáo làm trong tin nhắn riêng", Say(office, "reporter", "/bang"), StringComparison.Ordinal);
        Say(office, "admin", "/bang");
        var board = Say(office, "stranger", "/bang");

        Assert.Equal(
            """
            Kỳ 10/9, còn 1 ngày: đã báo cáo 1/19 (5,26 %), trong đó muộn 0.
            Chưa báo cáo: H013, H017, H040, H101, H102, H103, H104, H105, H106, H107, H108, H109, H110, H111, H112, H113, H114, H115.
            """.ReplaceLineEndings("\n"),
            board);
        Assert.All(
            KonGang.Roster.Officials.Select(o => o.Name).Concat(KonGang.Roster.Households.Select(h => h.HeadName)),
            name => Assert.DoesNotContain(name, board, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_period_ends_the_board_is_told_once()
    {
        await using var store = await TestStore.NewAsync(clock);
        var office = await NewAsync(store);
        Say(office, "admin", "/bang");
        clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(store);
        await SweepAsync(store);
        var told = store.Readers.Read(db => db.Query<string>("SELECT payload FROM outbox WHERE chat_id = '-100' AND priority = 1").AsList());
        Assert.Contains("Kỳ 10/9, quá hạn 1 ngày, nhận muộn đến hết 14/09: đã báo cáo 0/19", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_moves_with_its_group_and_ends_when_the_bot_is_removed()
    {
        await using var store = await TestStore.NewAsync(clock);
        var office = await NewAsync(store);
        Say(office, "admin", "/bang");
        office.Receive(Message("admin", IncomingKind.Moved) with { MovedTo = "-200" }, buttons: true);
        office.Receive(Message("admin", IncomingKind.Moved) with { MovedTo = "-200" }, buttons: true);
        Assert.Equal("-200", Assert.Single(store.Readers.Read(db => Boards.Of(db, 1))).ChatId);

        office.Receive(Message("admin", IncomingKind.Blocked) with { ChatId = "-200" }, buttons: true);
        Assert.Empty(store.Readers.Read(db => Boards.Of(db, 1)));
    }

    private static async Task<StoredOffice> NewAsync(TestStore store)
    {
        var office = await StoredOffice.NewAsync(store);
        office.Now = Tuesday;
        await store.Gate.WriteAsync(db =>
        {
            Identities.Link(db, 1, "telegram", "admin", "admin", 99, Tuesday);
            Identities.Link(db, 1, "telegram", "reporter", "reporter", 1, Tuesday);
        });
        return office;
    }

    private string Say(StoredOffice office, string user, string text) => string.Join(
        '\n', office.Receive(Message(user, IncomingKind.Text) with { Text = text }, buttons: true).Select(m => m.Text));

    private IncomingMessage Message(string user, IncomingKind kind) => new()
    {
        Channel = "telegram", ExternalId = "m" + messages++, ChatId = "-100", UserId = user, Kind = kind, IsGroup = true,
    };

    private Task<int> SweepAsync(TestStore store) =>
        store.Gate.WriteAsync(db => PeriodEndSweep.Run(db, new UnitDirectory().Get(db, 1), clock.GetUtcNow()));
}
