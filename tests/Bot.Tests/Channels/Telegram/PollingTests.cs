using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class PollingTests
{
    private const long Siu = TelegramBed.Siu;

    [Fact]
    public async Task What_is_typed_lies_in_the_inbox_and_is_then_confirmed()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Type(Siu, "báo cáo");

        var message = Assert.Single(await bed.InboxAsync(1));
        Assert.Equal(("telegram", "123456789:u700000001", $"{Siu}", $"{Siu}", IncomingKind.Text, "báo cáo", false),
            (message.Channel, message.ExternalId, message.ChatId, message.UserId, message.Kind, message.Text, message.IsGroup));
        await Eventually.TrueAsync(() => bed.Server.Unconfirmed == 0, "confirmation");
        Assert.NotNull(bed.State.LastContactAt);
        Assert.Equal(("KonGangBot", TelegramMode.Polling), (bed.State.Username, bed.State.Mode));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_confirmed_and_comes_again()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock);
        bed.Server.Type(Siu, "một");
        await using (await BrokenInbox.OfAsync(bed.Store))
        {
            await bed.StartAsync();
            await bed.EventuallyAsync(() => bed.State.Problem?.Contains("cơ sở dữ liệu", StringComparison.Ordinal) == true, "trouble with the store");
            Assert.Equal(1, bed.Server.Unconfirmed);
        }

        await bed.EventuallyAsync(() => bed.Inbox().Count == 1 && bed.Server.Unconfirmed == 0, "storing after all");
        Assert.Null(bed.State.Problem);
    }

    [Fact]
    public async Task A_repeat_is_stored_once_also_after_a_restart()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Type(Siu, "một");
        await bed.InboxAsync(1);
        await bed.StopAsync();

        bed.Server.RestartUpdateIdsAt(700_000_001);
        bed.Server.Type(Siu, "một");
        bed.Server.Type(Siu, "hai");
        await bed.StartAsync();

        await bed.InboxAsync(2);
        Assert.Equal(["một", "hai"], bed.Inbox().Select(m => m.Text));
    }

    [Fact]
    public async Task Ids_that_begin_anew_lower_down_are_taken_after_a_quiet_week()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.StartNewAsync(new FakeBotApiOptions { AnswersEmptyPollAtOnce = true, Time = clock }, clock);
        bed.Server.Type(Siu, "một");
        await bed.EventuallyAsync(() => bed.Inbox().Count == 1, "the first");
        for (var day = 0; day < 7; day++)
        {
            var polls = bed.Server.Count("getUpdates");
            clock.Advance(TimeSpan.FromDays(1));
            await bed.EventuallyAsync(() => bed.Server.Count("getUpdates") > polls + 1, "a poll each day");
        }

        bed.Server.RestartUpdateIdsAt(1000);
        bed.Server.Type(Siu, "hai");
        await bed.EventuallyAsync(() => bed.Inbox().Count == 2, "the one with the low id");
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_stops_no_other()
    {
        await using var bed = await TelegramBed.NewAsync();
        bed.Server.AddUpdate(id => System.Text.Encoding.UTF8.GetBytes($$$"""{"update_id":{{{id}}},"message":"?"}"""));
        bed.Server.Type(Siu, "sau");
        await bed.StartAsync();

        Assert.Equal("sau", Assert.Single(await bed.InboxAsync(1)).Text);
        await Eventually.TrueAsync(() => bed.Server.Unconfirmed == 0, "confirmation of both");
        Assert.Contains(bed.Log.All, line => line.Contains("700000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_answers_empty_polls_at_once_is_not_spun_on()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.StartNewAsync(new FakeBotApiOptions { AnswersEmptyPollAtOnce = true }, clock);
        var from = clock.GetUtcNow();
        await bed.EventuallyAsync(() => clock.GetUtcNow() - from > TimeSpan.FromSeconds(60), "a minute");

        Assert.InRange(bed.Server.Count("getUpdates"), 3, 90);
        bed.Server.Type(Siu, "còn nghe");
        await bed.EventuallyAsync(() => bed.Inbox().Count == 1, "the message");
    }

    [Fact]
    public async Task A_webhook_that_comes_back_at_once_is_not_removed_without_a_pause()
    {
        const string Own = "http://127.0.0.1:9/telegram/webhook";
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock, settings: ("WebhookUrl", Own));
        bed.Server.Faults.Always("getUpdates", new Fault.Refused(409, "Conflict: can't use getUpdates method while webhook is active"));
        bed.Server.Faults.Always("getWebhookInfo", new Fault.Body(
            200, $$$"""{"ok":true,"result":{"url":"{{{Own}}}","has_custom_certificate":false,"pending_update_count":0}}""", "application/json"));
        await bed.StartAsync();
        var from = clock.GetUtcNow();

        // However slow the machine is between two requests: as many removals as show the pace, then the pace.
        await bed.EventuallyAsync(() => clock.GetUtcNow() - from > TimeSpan.FromSeconds(60) && bed.Server.Count("deleteWebhook") >= 5, "a minute", milliseconds: 1000);
        Assert.InRange(bed.Server.Count("deleteWebhook"), 5, 10 + (2 * (int)(clock.GetUtcNow() - from).TotalSeconds));
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_is_said_and_passes(Fault fault, string says)
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock);
        bed.Server.Faults.Always("getUpdates", fault);
        bed.Server.Type(Siu, "chờ");
        await bed.StartAsync();
        await bed.EventuallyAsync(() => bed.State.Problem is not null, "the trouble");
        Assert.Contains(says, bed.State.Problem, StringComparison.Ordinal);
        await bed.EventuallyAsync(() => bed.Log.All.Any(IsWarning), "the warning");
        Assert.Single(bed.Log.All, IsWarning);

        bed.Server.Faults.Clear();
        await bed.EventuallyAsync(() => bed.Inbox().Count == 1, "the message after all");
        await bed.EventuallyAsync(() => bed.State.Problem is null, "the end of the trouble");
    }

    private static bool IsWarning(string line) => line.StartsWith("Warning", StringComparison.Ordinal);

    public static TheoryData<Fault, string> Troubles() => new()
    {
        { Fault.Unauthorized, "Telegram:Token" },
        { new Fault.Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), "bản khác" },
        { new Fault.Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"), "webhook" },
        { Fault.TooManyRequests(3), "yêu cầu chờ" },
        { new Fault.Refused(500, "Internal Server Error"), "500" },
        { new Fault.Body(502, "<html>Bad Gateway</html>"), "502" },
        { new Fault.Body(200, "{\"ok\":tr", "application/json"), "thử lại" },
        { new Fault.DroppedBefore(), "thử lại" },
    };

    [Fact]
    public async Task A_wrong_token_is_tried_once_a_minute()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock);
        bed.Server.Faults.Always("getMe", Fault.Unauthorized);
        await bed.StartAsync();
        var from = clock.GetUtcNow();
        await bed.EventuallyAsync(() => clock.GetUtcNow() - from > TimeSpan.FromMinutes(3), "three minutes");

        Assert.InRange(bed.Server.Count("getMe"), 2, 4);
        Assert.Equal(0, bed.Server.Count("getUpdates"));
    }

    [Fact]
    public async Task A_server_that_is_down_at_start_is_waited_for()
    {
        var clock = new FakeClock();
        using var nobody = new UnansweredPort();
        await using var bed = await TelegramBed.StartNewAsync(time: clock, settings: ("BaseUrl", nobody.Url));
        await bed.EventuallyAsync(() => bed.State.Problem is not null, "the trouble");
        Assert.Contains("ConnectionRefused", bed.State.Problem, StringComparison.Ordinal);

        nobody.Dispose();
        await using var server = await FakeBotApiServer.StartAsync(new FakeBotApiOptions { Port = new Uri(nobody.Url).Port });
        server.Type(Siu, "chào");
        await bed.EventuallyAsync(() => bed.Inbox().Count == 1, "the message");
        await bed.EventuallyAsync(() => bed.State.Username is not null, "the name");
    }

    [Fact]
    public async Task A_webhook_that_was_ours_is_removed_another_is_left_alone()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock, settings: ("WebhookUrl", "http://127.0.0.1:9/telegram/webhook"));
        using var http = new HttpClient();
        async Task SetAsync(string url) => await http.GetStringAsync(
            new Uri($"{bed.Server.BaseUrl}/bot{bed.Server.Token}/setWebhook?url={url}"), TestContext.Current.CancellationToken);

        await SetAsync("http://127.0.0.1:9/telegram/webhook");
        await bed.StartAsync();
        await bed.EventuallyAsync(() => bed.Server.WebhookUrl.Length == 0, "removal of our own");

        await SetAsync("http://127.0.0.1:9/somebody");
        await bed.EventuallyAsync(() => bed.State.Problem is not null, "the trouble");
        Assert.Equal("http://127.0.0.1:9/somebody", bed.Server.WebhookUrl);
    }

    [Fact]
    public async Task Readiness_says_how_it_stands()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock);
        bed.Server.Faults.Next("getMe", Fault.Unauthorized);
        await bed.StartAsync();
        await Eventually.TrueAsync(() => bed.State.Problem is not null, "the trouble");
        var report = (await bed.HealthAsync()).Entries["telegram"];
        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Contains("Telegram:Token", report.Description, StringComparison.Ordinal);

        await bed.EventuallyAsync(() => bed.State.LastContactAt is not null, "contact", milliseconds: 1000);
        Assert.Equal(HealthStatus.Healthy, (await bed.HealthAsync()).Entries["telegram"].Status);
    }

    [Fact]
    public async Task Refused_decoration_stops_nothing()
    {
        await using var bed = await TelegramBed.NewAsync();
        bed.Server.Faults.Always("setMyCommands", new Fault.Refused(500, "Internal Server Error"));
        bed.Server.Faults.Always("answerCallbackQuery", new Fault.Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        await bed.StartAsync();
        await bed.SendAsync(new OutgoingMessage { Text = "Chọn", Buttons = [new Button("Có", "q1:yes")] });
        bed.Server.Press(Siu, "Có");
        bed.Server.Type(Siu, "tiếp");

        Assert.Equal([IncomingKind.Press, IncomingKind.Text], (await bed.InboxAsync(2)).Select(m => m.Kind));
        await Eventually.TrueAsync(() => bed.Server.Count("answerCallbackQuery") == 1, "one try to answer the press");
        Assert.Null(bed.State.Problem);
    }
}
