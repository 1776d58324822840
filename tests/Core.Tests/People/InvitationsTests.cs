using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.People;

public sealed class InvitationsTests
{
    private static readonly Official Thom = new(
        5, "CB005", "Siu Thơm", "", null, null, null, Roles.Reporter, new DateOnly(2025, 1, 1), null);

    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_code_links_once_however_it_is_typed()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        var typed = $" {code[..4].ToLowerInvariant()}-{code[4..]} ";
        Assert.Null(await Redeem(store, typed, "u1"));
        Assert.Equal(5, store.Readers.Read(db => Identities.Of(db, "web", "u1"))!.OfficialId);
        Assert.Equal(LinkRefusal.Unknown, await Redeem(store, typed, "u2"));
    }

    [Fact]
    public async Task Only_a_hash_of_the_code_is_stored()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        await using var file = File.Open(store.Database.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var stored = store.Readers.Read(db => db.ExecuteScalar<string>("SELECT code_hash FROM invitations"));
        Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_code_expires()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        clock.Advance(Invitations.Lifetime);
        Assert.Equal(LinkRefusal.Expired, await Redeem(store, code, "u1"));
    }

    [Fact]
    public async Task A_new_code_ends_the_unused_one_before_it()
    {
        await using var store = await NewStore();
        var first = await Create(store);
        var second = await Create(store);
        Assert.Equal(LinkRefusal.Unknown, await Redeem(store, first, "u1"));
        Assert.Null(await Redeem(store, second, "u1"));
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_waits_an_hour()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        for (var i = 0; i < Invitations.MostAttemptsEach; i++)
        {
            Assert.Equal(LinkRefusal.Unknown, await Redeem(store, "22222222", "u1"));
        }

        Assert.Equal(LinkRefusal.TooManyAttempts, await Redeem(store, code, "u1"));
        clock.Advance(Invitations.AttemptWindow + TimeSpan.FromMinutes(1));
        Assert.Null(await Redeem(store, code, "u1"));
    }

    [Fact]
    public async Task Strangers_together_cannot_guess_for_ever()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        for (var i = 0; i < Invitations.MostAttemptsAltogether; i++)
        {
            await Redeem(store, "guess", $"guesser{i}");
        }

        Assert.Equal(LinkRefusal.TooManyAttempts, await Redeem(store, code, "another"));
    }

    [Fact]
    public async Task Of_many_that_use_one_code_at_once_one_is_linked()
    {
        await using var store = await NewStore();
        var code = await Create(store);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Redeem(store, code, $"u{i}")));
        Assert.Single(outcomes, o => o is null);
    }

    [Theory]
    [InlineData(Roles.Reporter, false)]
    [InlineData(Roles.Committee, false)]
    [InlineData(Roles.Secretary, true)]
    [InlineData(Roles.Administrator, true)]
    public async Task Only_the_office_may_invite(Roles roles, bool may)
    {
        await using var store = await NewStore();
        var code = await store.Gate.WriteAsync(db => Invitations.Create(db, new Access(1, 9, roles), Thom, clock.GetUtcNow()));
        Assert.Equal(may, code is not null);
    }

    [Theory]
    [InlineData("K7Q9M2XT", "K7Q9M2XT")]
    [InlineData("k7q9-m2xt", "K7Q9M2XT")]
    [InlineData("K7Q9M2X", null)]
    [InlineData("K7Q9M2XTT", null)]
    [InlineData("K7Q9M2X0", null)]
    [InlineData("", null)]
    [InlineData("báo cáo!", null)]
    public void A_typed_code_is_read_or_refused(string typed, string? code) =>
        Assert.Equal(code, InvitationCode.Normalize(typed));

    private async Task<TestStore> NewStore()
    {
        var store = await TestStore.NewAsync(clock);
        await store.Gate.WriteAsync((DbConnection db) => TestRows.Official(db, 5));
        return store;
    }

    private async Task<string> Create(TestStore store) =>
        (await store.Gate.WriteAsync(db => Invitations.Create(db, Access.System(1), Thom, clock.GetUtcNow())))!;

    private Task<LinkRefusal?> Redeem(TestStore store, string code, string user) =>
        store.Gate.WriteAsync(db => Invitations.Redeem(db, "web", user, user, code, clock.GetUtcNow()));
}
