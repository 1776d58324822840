using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Tests.Channels.Telegram;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Zalo;

public sealed class PollingTests
{
    [Fact]
    public async Task Messages_come_one_a_poll_in_their_order()
    {
        await using var bed = await ZaloBed.StartNewAsync();
        for (var i = 1; i <= 20; i++)
        {
            bed.Server.Bot.Type(ZaloBed.Siu, $"câu {i}");
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"câu {i}"), (await bed.InboxAsync(20)).Select(m => m.Text));
        Assert.True(bed.Server.Count("getUpdates") >= 20);
    }

    [Fact]
    public async Task An_empty_poll_is_no_trouble_and_one_answered_at_once_is_not_asked_again_at_once()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloBed.NewAsync(new FakeZaloOptions { AnswersEmptyPollAtOnce = true }, time: clock);
        bed.Server.Bot.Type(ZaloBed.Siu, "xin chào");
        await bed.StartAsync();
        await Eventually.TrueAsync(() => bed.Server.Count("getUpdates") >= 5, "polls", clock, 100);
        var polls = bed.Server.Count("getUpdates");
        var before = clock.GetUtcNow();
        await Eventually.TrueAsync(() => clock.GetUtcNow() - before > TimeSpan.FromSeconds(60), "a minute", clock, 1000, () => bed.Server.InFlight > 0);
        Assert.InRange(bed.Server.Count("getUpdates") - polls, 20, 130);
        Assert.Null(bed.State.Problem);
        Assert.NotNull(bed.State.LastContactAt);
    }

    [Fact]
    public async Task What_was_handed_out_while_the_store_failed_is_stored_before_the_next_is_asked_for()
    {
        var clock = new FakeClock();
        await using var bed = await ZaloBed.StartNewAsync(time: clock);
        await using (await BrokenInbox.OfAsync(bed.Store))
        {
            bed.Server.Bot.Type(ZaloBed.Siu, "một");
            bed.Server.Bot.Type(ZaloBed.Siu, "hai");
            await Eventually.TrueAsync(() => bed.State.Problem?.Contains("cơ sở dữ liệu", StringComparison.Ordinal) == true, "the trouble");
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually.TrueAsync(() => bed.Inbox().Count == 2, "both", clock);
        Assert.Equal(["một", "hai"], bed.Inbox().Select(m => m.Text));
        Assert.Null(bed.State.Problem);
    }

    [Fact]
    public async Task Our_own_webhook_is_removed_and_somebody_elses_is_left()
    {
        await using var bed = await ZaloBed.NewAsync();
        bed.Settings["Zalo:WebhookUrl"] = "http://127.0.0.1:1/zalo/webhook";
        await SetWebhookAsync(bed, "http://127.0.0.1:1/zalo/webhook");
        await bed.StartAsync();
        Assert.Empty(bed.Server.Bot.WebhookUrl);

        await using var other = await ZaloBed.NewAsync();
        await SetWebhookAsync(other, "http://127.0.0.1:1/elsewhere");
        other.Server.Faults.Always("deleteWebhook", new Fault.Refused(500, "must not be asked"));
        other.Server.Bot.Type(ZaloBed.Siu, "xin chào");
        await other.StartAsync(isGreeted: false);
        await Eventually.TrueAsync(() => other.Server.Count("getUpdates") > 0 && StateOf(other)?.Problem?.Contains("webhook", StringComparison.Ordinal) == true, "the trouble");
        Assert.Equal(0, other.Server.Count("deleteWebhook"));
        Assert.Empty(other.Inbox());
    }

    [Fact]
    public async Task A_webhook_that_comes_back_at_once_is_not_removed_without_a_pause()
    {
        const string Own = "http://127.0.0.1:1/zalo/webhook";
        var clock = new FakeClock();
        await using var bed = await ZaloBed.NewAsync(time: clock);
        bed.Settings["Zalo:WebhookUrl"] = Own;
        bed.Server.Bot.Type(ZaloBed.Siu, "xin chào");
        await bed.StartAsync();
        bed.Server.Faults.Always("getUpdates", new Fault.Refused(400, "Bad Request: can't use getUpdates while webhook is active"));
        bed.Server.Faults.Always("getWebhookInfo", new Fault.Body(200, $$$"""{"ok":true,"result":{"url":"{{{Own}}}"}}""", "application/json"));
        bed.Server.Bot.Type(ZaloBed.Siu, "ends the poll that waits");
        await Eventually.TrueAsync(() => bed.Server.Count("deleteWebhook") > 0, "the first removal");
        var from = clock.GetUtcNow();
        await Eventually.TrueAsync(
            () => clock.GetUtcNow() - from > TimeSpan.FromSeconds(60), "a minute", clock, 1000, () => bed.Server.InFlight > 0 || clock.WaitingTimers == 0);
        Assert.InRange(bed.Server.Count("deleteWebhook"), 10, 130);
    }

    [Theory]
    [InlineData(401, "Unauthorized", "Zalo:Token")]
    [InlineData(429, "Quota exceeded", "hết lượt")]
    [InlineData(500, "Internal", "mã 500")]
    public async Task Trouble_is_told_in_a_sentence_and_passes(int code, string description, string says)
    {
        var clock = new FakeClock();
        await using var bed = await ZaloBed.StartNewAsync(time: clock);
        bed.Server.Faults.Next("getUpdates", new Fault.Refused(code, description), 2);
        bed.Server.Bot.Type(ZaloBed.Siu, "a");
        await Eventually.TrueAsync(() => bed.State.Problem?.Contains(says, StringComparison.Ordinal) == true, "the trouble", clock, 50, () => bed.Server.InFlight > 0 && bed.State.Problem is null);
        bed.Server.Bot.Type(ZaloBed.Siu, "b");
        await Eventually.TrueAsync(() => bed.Inbox().Count == 2 && bed.State.Problem is null, "the end of it", clock, 5000);
    }

    [Fact]
    public async Task Refusal_after_refusal_holds_the_whole_bot_back_and_shows_in_readiness()
    {
        await using var bed = await ZaloBed.StartNewAsync(new FakeZaloOptions { Messages = 3 });
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = "1" }));
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = "2" }));
        var waits = new List<SendOutcome.Wait>();
        for (var i = 0; i < 12; i++)
        {
            waits.Add(Assert.IsType<SendOutcome.Wait>(await bed.SendAsync(new OutgoingMessage { Text = "3" })));
        }

        Assert.Equal([false, false, true, true], waits.Take(4).Select(w => w.WholeChannel));
        Assert.Equal([5, 5, 5, 10, 20], waits.Take(5).Select(w => w.After.TotalSeconds));
        Assert.Equal(TimeSpan.FromMinutes(10), waits[^1].After);
        Assert.True(bed.State.OutOfQuota);
    }

    private static ZaloState? StateOf(ZaloBed bed)
    {
        try
        {
            return bed.State;
        }
        catch (NullReferenceException)
        {
            return null;
        }
    }

    private static async Task SetWebhookAsync(ZaloBed bed, string url)
    {
        using var api = new ZaloApi(bed.Server.BaseUrl, bed.Server.Token, null, TimeProvider.System);
        await api.SetWebhookAsync(new ReportBot.Bot.Channels.Zalo.Wire.SetWebhookRequest(url, "secret-secret"), TestContext.Current.CancellationToken);
    }
}
