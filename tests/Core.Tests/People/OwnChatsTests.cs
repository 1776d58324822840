using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

public sealed class OwnChatsTests
{
    private static readonly Access Thom = new(1, 1, Roles.Reporter);
    private readonly FakeClock clock = new(new DateTimeOffset(2025, 9, 9, 8, 5, 0, TimeSpan.FromHours(7)));

    [Fact]
    public async Task A_code_of_ones_own_links_another_chat_once_and_leaves_reminders_where_they_were()
    {
        await using var store = await NewAsync();
        var code = await CodeAsync(store);
        Assert.Null(await RedeemAsync(store, code, "z1"));
        Assert.Equal(["t1", "z1"], Chats(store).Select(c => c.ChatId).Order(StringComparer.Ordinal));
        Assert.Equal("t1", Chats(store)[0].ChatId);
        Assert.Equal(LinkRefusal.Unknown, await RedeemAsync(store, code, "z2"));
    }

    [Fact]
    public async Task It_stands_for_half_an_hour_and_the_newest_alone()
    {
        await using var store = await NewAsync();
        var first = await CodeAsync(store);
        var second = await CodeAsync(store);
        Assert.Equal(LinkRefusal.Unknown, await RedeemAsync(store, first, "z1"));
        clock.Advance(Invitations.OwnLifetime);
        Assert.Equal(LinkRefusal.Expired, await RedeemAsync(store, second, "z1"));
    }

    [Fact]
    public async Task Wrong_ones_are_counted_with_those_of_invitations()
    {
        await using var store = await NewAsync();
        var code = await CodeAsync(store);
        for (var i = 0; i < Invitations.MostAttemptsEach; i++)
        {
            Assert.Equal(LinkRefusal.Unknown, await RedeemAsync(store, "22222222", "z1"));
        }

        Assert.Equal(LinkRefusal.TooManyAttempts, await RedeemAsync(store, code, "z1"));
    }

    [Fact]
    public async Task A_code_of_ones_own_does_not_end_the_offices_invitation()
    {
        await using var store = await NewAsync();
        var invitation = await store.Gate.WriteAsync(db =>
            Invitations.Create(db, new Access(1, 90, Roles.Secretary), KonGang.Roster.Official(1)!, clock.GetUtcNow()));
        await CodeAsync(store);
        Assert.Null(await RedeemAsync(store, invitation!, "z1"));
        Assert.Equal("z1", Chats(store)[0].ChatId);
    }

    [Fact]
    public async Task A_code_sent_from_where_it_was_made_stays_good_for_the_other_chat()
    {
        await using var store = await NewAsync();
        var code = await CodeAsync(store);
        Assert.Equal(LinkRefusal.AlreadyYours, await RedeemAsync(store, code, "t1", "telegram"));
        Assert.Null(await RedeemAsync(store, code, "z1"));
    }

    [Fact]
    public async Task The_chosen_chat_gets_reminders_and_the_next_one_where_it_cannot_be_reached()
    {
        await using var store = await NewAsync();
        await RedeemAsync(store, await CodeAsync(store), "z1");
        await store.Gate.WriteAsync(db => OwnChats.Prefer(db, Thom, IdOf(db, "z1"), clock.GetUtcNow()));
        Assert.Equal("z1", Chats(store)[0].ChatId);
        await store.Gate.WriteAsync(db => Identities.MarkUnreachable(db, "zalo", "z1", "blocked", clock.GetUtcNow()));
        Assert.Equal("t1", Chats(store)[0].ChatId);
    }

    [Fact]
    public async Task A_further_chat_speaks_the_persons_language()
    {
        await using var store = await NewAsync();
        await store.Gate.WriteAsync(db => Identities.SetLanguage(db, IdOf(db, "t1"), "en"));
        await RedeemAsync(store, await CodeAsync(store), "z1");
        Assert.All(Chats(store), c => Assert.Equal("en", c.Language));
    }

    [Fact]
    public async Task The_first_chat_is_told_that_another_was_linked()
    {
        await using var store = await NewAsync();
        var office = await Task.FromResult(new StoredOffice(store) { Now = clock.GetUtcNow() });
        var code = await CodeAsync(store);
        office.Receive(new Core.Messaging.IncomingMessage
        {
            Channel = "zalo", ExternalId = "1", ChatId = "z1", UserId = "z1", Kind = Core.Messaging.IncomingKind.Text, Text = code,
        }, buttons: false);
        var told = store.Readers.Read(db => db.ExecuteScalar<string>("SELECT payload FROM outbox WHERE chat_id = 't1'"));
        Assert.Contains("Zalo vừa được ghép với tên của đồng chí lúc 08:05 ngày 09/09/2025", told, StringComparison.Ordinal);
    }

    private async Task<TestStore> NewAsync()
    {
        var store = await TestStore.NewAsync(clock);
        await StoredOffice.NewAsync(store);
        await store.Gate.WriteAsync(db => Identities.Link(db, 1, "telegram", "t1", "t1", 1, clock.GetUtcNow().AddDays(-1)));
        return store;
    }

    private async Task<string> CodeAsync(TestStore store) =>
        (await store.Gate.WriteAsync(db => Invitations.CreateOwn(db, Thom, KonGang.Roster.Official(1)!, clock.GetUtcNow())))!;

    private Task<LinkRefusal?> RedeemAsync(TestStore store, string code, string chat, string channel = "zalo") =>
        store.Gate.WriteAsync(db => Invitations.Redeem(db, channel, chat, chat, code, clock.GetUtcNow()));

    private static IReadOnlyList<ChatAddress> Chats(TestStore store) => store.Readers.Read(db => Identities.ChatsOf(db, 1, 1));

    private static long IdOf(System.Data.Common.DbConnection db, string chat) =>
        db.ExecuteScalar<long>("SELECT id FROM identities WHERE chat_id = @chat", new { chat });
}
