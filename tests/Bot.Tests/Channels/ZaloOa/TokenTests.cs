using Dapper;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo.Oa;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.ZaloOa;

public sealed class TokenTests
{
    private static readonly OutgoingMessage Word = new() { Text = "Chào đồng chí." };

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_message_goes_out()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        bed.Server.EndAccess();
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Word));
        Assert.Equal((2, 2), (bed.Server.Issued, bed.SendCalls));
    }

    [Fact]
    public async Task Many_at_once_make_one_refresh()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        bed.Server.EndAccess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => bed.SendAsync(Word, i)));
        Assert.All(outcomes, outcome => Assert.IsType<SendOutcome.Delivered>(outcome));
        Assert.Equal(2, bed.Server.Issued);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_pair_that_is_kept()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        await bed.StopAsync();
        await bed.StartAsync();
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Word));
        Assert.Equal(1, bed.Server.Issued);
        bed.Server.EndAccess();
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Word));
        Assert.Equal(2, bed.Server.Issued);
    }

    [Fact]
    public async Task The_pair_is_renewed_before_it_ends()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloOaBed.StartNewAsync(clock);
        clock.Advance(TimeSpan.FromSeconds(90_000) - TimeSpan.FromMinutes(9));
        await Eventually.TrueAsync(() => bed.Server.Issued == 2, "the renewal", clock, 1000);
    }

    [Fact]
    public async Task A_new_pair_that_cannot_be_stored_is_not_used_and_not_lost()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        bed.Server.EndAccess();
        await bed.Store.Gate.WriteAsync(db => db.Execute("""
            CREATE TRIGGER no_second BEFORE UPDATE ON zalo_oa_tokens WHEN new.refreshing_since IS NULL AND old.refreshing_since IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'full'); END
            """));
        var calls = bed.SendCalls;
        Assert.IsType<SendOutcome.Failed>(await bed.SendAsync(Word));
        Assert.Equal(2, bed.Server.Issued);
        Assert.Equal(calls + 1, bed.SendCalls);

        await bed.Store.Gate.WriteAsync(db => db.Execute("DROP TRIGGER no_second"));
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Word));
        Assert.Equal(2, bed.Server.Issued);
    }

    [Fact]
    public async Task A_crash_between_refresh_and_store_is_told_and_a_new_consent_mends_it()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        await bed.StopAsync();

        // What a process leaves that died with the new pair in its hands.
        await bed.Store.Gate.WriteAsync(db => db.Execute("UPDATE zalo_oa_tokens SET refreshing_since = 1, expires_at = 0"));
        bed.Server.Consent("canary-refresh-lost");
        var starting = bed.StartAsync();
        await Eventually.TrueAsync(() => bed.Log.All.Any(line => line.Contains("mã mới bị mất", StringComparison.Ordinal)), "the trouble");
        await starting;
        Assert.Contains("ZaloOa:RefreshToken", bed.Problem, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Failed>(await bed.SendAsync(Word));

        await bed.StopAsync();
        bed.Server.Consent("canary-refresh-new-consent");
        bed.Settings["ZaloOa:RefreshToken"] = "canary-refresh-new-consent";
        await bed.StartAsync();
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(Word));
        Assert.Null(bed.Problem);
    }

    [Fact]
    public async Task A_used_refresh_token_asks_the_operator_and_does_not_hammer()
    {
        await using var bed = await ZaloOaBed.NewAsync();
        await bed.StartAsync();
        bed.Server.Consent("somebody-elses");
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<SendOutcome.Failed>(await bed.SendAsync(Word));
        }

        Assert.Contains("đã dùng rồi hoặc hết hạn", bed.Problem, StringComparison.Ordinal);
        Assert.InRange(bed.Server.Count("access_token"), 2, 3);
    }

    [Fact]
    public async Task Tokens_lie_sealed_in_the_database()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        var row = bed.Store.Readers.Read(db => db.QuerySingle<(string, string)>("SELECT access_token, refresh_token FROM zalo_oa_tokens"));
        Assert.DoesNotContain("canary", row.Item1 + row.Item2, StringComparison.Ordinal);
        using var right = new SealedText(FakeZaloOaServer.AppSecret);
        using var wrong = new SealedText("another-secret");
        Assert.Equal("canary-access-0001", right.Open(row.Item1));
        Assert.Null(wrong.Open(row.Item1));
        Assert.Null(right.Open("not base64"));
    }

    [Fact]
    public async Task A_lost_answer_to_a_refresh_is_noted()
    {
        await using var bed = await ZaloOaBed.StartNewAsync();
        bed.Server.EndAccess();
        bed.Server.Faults.Next("access_token", new Fault.DroppedAfter());
        Assert.IsType<SendOutcome.Failed>(await bed.SendAsync(Word));
        Assert.NotNull(bed.Store.Readers.Read(db => db.ExecuteScalar<long?>("SELECT refreshing_since FROM zalo_oa_tokens")));
    }
}
