using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

public sealed class ChannelRoomTests
{
    private static readonly DateTimeOffset Now = new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);
    private readonly ChannelSet channels = new([new Door("zalo", "Bot Kon Gang 1", 2), new Door("zalo:2", "Bot Kon Gang 2", 2), new Door("zalo:3", "Bot Kon Gang 3", 2), new Door("telegram", "KonGangBot", 0)]);

    [Fact]
    public async Task Eighty_five_people_fit_into_two_bots_of_fifty()
    {
        await using var store = await TestStore.NewAsync();
        var two = new ChannelSet([new Door("zalo", "Bot Kon Gang 1", 50), new Door("zalo:2", "Bot Kon Gang 2", 50)]);
        var linked = await store.Gate.WriteAsync(db =>
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 1; i <= 85; i++)
            {
                TestRows.Official(db, i);
                var official = new Official(i, $"CB00{i}", "Siu Thơm", "", null, null, null, Roles.Reporter, new DateOnly(2025, 1, 1), null);
                var code = Invitations.Create(db, Access.System(1), official, Now)!;
                var channel = "zalo";
                while (Redeem(db, two, channel, $"u{i}", code) is Outcome.NotLinked { Reason: LinkRefusal.Full } full)
                {
                    Assert.Equal("Bot Kon Gang 2", full.Elsewhere);
                    channel = "zalo:2";
                }

                counts[channel] = counts.GetValueOrDefault(channel) + 1;
            }

            return counts;
        });
        Assert.Equal((50, 35), (linked["zalo"], linked["zalo:2"]));
    }

    [Fact]
    public async Task A_full_bot_names_the_emptiest_of_the_others_and_keeps_the_code()
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            Link(db, 1, "zalo", 2);
            Link(db, 3, "zalo:2", 1);
            TestRows.Official(db, 9);
            var code = Code(db, 9);
            Assert.Equal(new Outcome.NotLinked(LinkRefusal.Full, "Bot Kon Gang 3"), Redeem(db, channels, "zalo", "new", code));
            Assert.Equal(0, db.ExecuteScalar<int>("SELECT COUNT(*) FROM invitation_attempts"));
            Assert.IsType<Outcome.Linked>(Redeem(db, channels, "zalo:3", "new", code));
        });
    }

    [Fact]
    public async Task Where_all_are_full_none_is_named_and_whoever_is_in_stays_in()
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            Link(db, 1, "zalo", 2);
            Link(db, 3, "zalo:2", 2);
            Link(db, 5, "zalo:3", 2);
            TestRows.Official(db, 9);
            Assert.Equal(new Outcome.NotLinked(LinkRefusal.Full), Redeem(db, channels, "zalo", "new", Code(db, 9)));
            Assert.IsType<Outcome.Linked>(Redeem(db, channels, "zalo", "u1", Code(db, 9)));
            Assert.IsType<Outcome.Linked>(Redeem(db, channels, "telegram", "new", Code(db, 9)));
        });
    }

    private static Outcome Redeem(System.Data.Common.DbConnection db, ChannelSet channels, string channel, string userId, string code) =>
        new RequestRunner(new InvitationLinks(new Uri("https://a.vn/")), channels: channels).Run(
            db,
            new UnitViews(new UnitDirectory(), db),
            new Request.Redeem(code),
            new IncomingMessage { Channel = channel, ExternalId = "1", ChatId = userId, UserId = userId, Kind = IncomingKind.Text },
            null,
            Now);

    private static string Code(System.Data.Common.DbConnection db, long official) => Invitations.Create(
        db, Access.System(1), new Official(official, $"CB00{official}", "Siu Thơm", "", null, null, null, Roles.Reporter, new DateOnly(2025, 1, 1), null), Now)!;

    private static void Link(System.Data.Common.DbConnection db, long first, string channel, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            TestRows.Official(db, i);
            Identities.Link(db, 1, channel, $"u{i}", $"u{i}", i, Now);
        }
    }

    private sealed class Door(string name, string title, int most) : IChannel
    {
        public string Name => name;

        public string Title => title;

        public ChannelTraits Traits { get; } = new(false, 2000, false, true, 0, 0, MostPeople: most);

        public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
