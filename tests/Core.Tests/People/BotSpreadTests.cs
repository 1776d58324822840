using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

/// <summary>Two Zalo bots of fifty people and two Telegram bots for one commune of 85 officials.</summary>
public sealed class BotSpreadTests
{
    private static readonly DateTimeOffset Now = new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);

    private static readonly BotDoor[] Bots =
    [
        new("telegram", "KonGangBot", 0, code => "https://t.me/KonGangBot?start=" + code),
        new("telegram:2", "KonGang2Bot", 0, code => "https://t.me/KonGang2Bot?start=" + code),
        new("zalo", "Bot Kon Gang 1", 50, _ => null),
        new("zalo:2", "Bot Kon Gang 2", 50, _ => null),
    ];

    private readonly InvitationLinks links = new(new Uri("https://bc.example.vn/"), () => Bots);

    [Fact]
    public async Task Each_invitation_names_one_bot_of_each_messenger_and_all_have_room()
    {
        await using var store = await NewAsync(85);
        var ways = store.Readers.Read(db => Enumerable.Range(1, 85).Select(id => links.For(db, id, "K7Q9M2XT", Now)).ToList());
        Assert.Equal(
            [("https://t.me/KonGang2Bot?start=K7Q9M2XT", 42), ("https://t.me/KonGangBot?start=K7Q9M2XT", 43)],
            ways.GroupBy(w => w.Link).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())));
        Assert.Equal(
            [("zalo", 43), ("zalo:2", 42)],
            ways.GroupBy(w => Assert.Single(w.Bots).Channel).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())));
        Assert.Equal(new NamedBot("zalo:2", "Bot Kon Gang 2"), ways[1].Bots[0]);
    }

    [Fact]
    public async Task The_same_person_is_told_the_same_bot_and_whoever_is_in_stays_there()
    {
        await using var store = await NewAsync(10);
        string Of(long id) => store.Readers.Read(db => links.For(db, id, "K7Q9M2XT", Now)).Bots[0].Channel;
        Assert.Equal(Of(3), Of(3));
        await store.Gate.WriteAsync(db => Identities.Link(db, 1, Of(3) == "zalo" ? "zalo:2" : "zalo", "u3", "u3", 3, Now));
        Assert.Equal("zalo:2", Of(3));
    }

    [Fact]
    public async Task A_full_bot_is_passed_over_and_where_all_are_full_none_is_named()
    {
        await using var store = await NewAsync(120);
        async Task FillAsync(string channel, int from) => await store.Gate.WriteAsync(db =>
        {
            for (var id = from; id < from + 50; id++)
            {
                Identities.Link(db, 1, channel, $"u{id}", $"u{id}", id, Now);
            }
        });
        await FillAsync("zalo", 1);
        Assert.All([111L, 112L], id => Assert.Equal("zalo:2", store.Readers.Read(db => links.For(db, id, "K7Q9M2XT", Now)).Bots[0].Channel));
        await FillAsync("zalo:2", 51);
        Assert.Empty(store.Readers.Read(db => links.For(db, 111, "K7Q9M2XT", Now)).Bots);
    }

    [Fact]
    public async Task A_code_for_another_chat_of_ones_own_does_not_name_the_messenger_it_was_made_in()
    {
        await using var store = await NewAsync(1);
        var ways = store.Readers.Read(db => links.For(db, 1, "K7Q9M2XT", Now, from: "telegram"));
        Assert.Equal("https://bc.example.vn/chat?code=K7Q9M2XT", ways.Link);
        Assert.Equal("Bot Kon Gang 1", Assert.Single(ways.Bots).Title);
        Assert.Empty(store.Readers.Read(db => links.For(db, 1, "K7Q9M2XT", Now, from: "zalo:2")).Bots);
    }

    [Fact]
    public async Task The_chat_names_the_bot_of_the_one_who_is_invited()
    {
        await using var store = await NewAsync(3);
        var administrator = new Official(1, "CB001", "Siu Thơm", "", null, null, null, Roles.Administrator, new DateOnly(2025, 1, 1), null);
        var invited = await store.Gate.WriteAsync(db => new RequestRunner(links).Run(
            db,
            new UnitViews(new UnitDirectory(), db),
            new Request.Invite("CB002", Roles.Reporter),
            new IncomingMessage { Channel = "web", ExternalId = "1", ChatId = "c", UserId = "c", Kind = IncomingKind.Text },
            new Person(administrator, new Access(1, 1, Roles.Administrator), "vi"),
            Now));
        var made = Assert.IsType<Outcome.Invited>(invited);
        Assert.Equal($"https://t.me/KonGang2Bot?start={made.Code}", made.Ways.Link);
        Assert.Equal("Bot Kon Gang 2", Assert.Single(made.Ways.Bots).Title);
    }

    private static async Task<TestStore> NewAsync(int officials)
    {
        var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            for (var id = 1; id <= officials; id++)
            {
                TestRows.Official(db, id);
            }
        });
        return store;
    }
}
