using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class OutcomeTests
{
    private const long Siu = TelegramBed.Siu;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_answer_has_its_outcome(Fault fault, SendOutcome expected)
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("sendMessage", fault);
        Assert.Equal(expected, await bed.SendAsync(new OutgoingMessage { Text = "a" }));
        Assert.Equal(1, bed.Server.Count("sendMessage"));
    }

    public static TheoryData<Fault, SendOutcome> Cases() => new()
    {
        { Fault.TooManyRequests(7), new SendOutcome.Wait(TimeSpan.FromSeconds(7), WholeChannel: false) },
        { new Fault.Refused(429, "Too Many Requests"), new SendOutcome.Wait(TimeSpan.FromSeconds(3), WholeChannel: false) },
        { Fault.Blocked, new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user") },
        { new Fault.Refused(403, "Forbidden: user is deactivated"), new SendOutcome.Unreachable("403 Forbidden: user is deactivated") },
        { new Fault.Refused(400, "Bad Request: chat not found"), new SendOutcome.Unreachable("400 Bad Request: chat not found") },
        { new Fault.Refused(400, "Bad Request: not enough rights to send text messages to the chat"), new SendOutcome.Unreachable("400 Bad Request: not enough rights to send text messages to the chat") },
        { new Fault.Refused(400, "Bad Request: message is not modified: specified new message content is exactly the same"), new SendOutcome.Delivered(null) },
        { new Fault.Refused(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = -1001234567890 }, new SendOutcome.Moved("-1001234567890") },
        { new Fault.Refused(400, "Bad Request: reply markup is too long"), new SendOutcome.Rejected("400 Bad Request: reply markup is too long") },
        { new Fault.Refused(413, "Request Entity Too Large"), new SendOutcome.Rejected("413 Request Entity Too Large") },
        { Fault.Unauthorized, new SendOutcome.Failed("401 Unauthorized") },
        { new Fault.Refused(404, "Not Found"), new SendOutcome.Failed("404 Not Found") },
        { new Fault.Refused(500, "Internal Server Error"), new SendOutcome.Failed("500 Internal Server Error") },
        { new Fault.Body(502, "<html>Bad Gateway</html>"), new SendOutcome.Failed("502 not an answer of the Bot API") },
        { new Fault.Body(504, "<html>Gateway Timeout</html>"), new SendOutcome.Unknown("504") },
        { new Fault.Body(200, "<html>Xin đăng nhập mạng</html>"), new SendOutcome.Failed("200 not an answer of the Bot API") },
        { new Fault.Body(302, "http://127.0.0.1:1/", "text/plain"), new SendOutcome.Failed("302 not an answer of the Bot API") },
        { new Fault.DoneBut("{\"ok\":true,\"result\":{\"mess"), new SendOutcome.Unknown("unreadable answer") },
        { new Fault.DoneBut(""), new SendOutcome.Unknown("unreadable answer") },
        { new Fault.DoneBut("{\"ok\":true}"), new SendOutcome.Delivered(null) },
        { new Fault.DoneBut("{\"ok\":true,\"result\":null}"), new SendOutcome.Delivered(null) },
        { new Fault.DoneBut("{\"result\":{\"message_id\":\"9\",\"x\":[1]}}"), new SendOutcome.Delivered("9") },
        { new Fault.DoneBut("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: chat not found\"}"), new SendOutcome.Unreachable("400 Bad Request: chat not found") },
    };

    [Fact]
    public async Task A_connection_dropped_after_sending_leaves_it_open()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("sendMessage", new Fault.DroppedAfter());
        Assert.IsType<SendOutcome.Unknown>(await bed.SendAsync(new OutgoingMessage { Text = "a" }));
        Assert.Single(bed.Server.SentTo(Siu));
    }

    [Fact]
    public async Task A_request_that_was_written_and_dropped_is_not_sent_again_by_itself()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("sendMessage", new Fault.DroppedBefore());
        Assert.IsType<SendOutcome.Unknown>(await bed.SendAsync(new OutgoingMessage { Text = "a" }));
        Assert.Equal(1, bed.Server.Count("sendMessage"));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_it_open()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.StartNewAsync(time: clock);
        var never = new TaskCompletionSource();
        bed.Server.Faults.Next("sendMessage", new Fault.AnswerHeld(never.Task));
        var sending = bed.SendAsync(new OutgoingMessage { Text = "a" });
        await Eventually.TrueAsync(() => bed.Server.SentTo(Siu).Count == 1, "delivery");
        await Eventually.TrueAsync(() => sending.IsCompleted, "the end of patience", clock);
        Assert.Equal(new SendOutcome.Unknown("timeout"), await sending);
        never.SetResult();
    }

    [Fact]
    public async Task Nobody_there_is_a_failure_for_sure()
    {
        using var nobody = new UnansweredPort();
        await using var bed = await TelegramBed.StartNewAsync(settings: ("BaseUrl", nobody.Url));
        Assert.Equal(new SendOutcome.Failed("ConnectionError, ConnectionRefused"), await bed.SendAsync(new OutgoingMessage { Text = "a" }));
    }

    [Fact]
    public async Task A_file_that_is_refused_or_lost_has_its_outcome_too()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var id = await bed.SaveFileAsync();
        bed.Server.Faults.Next("sendDocument", Fault.Blocked);
        bed.Server.Faults.Next("sendDocument", new Fault.DroppedAfter());
        Assert.IsType<SendOutcome.Unreachable>(await bed.SendAsync(new OutgoingMessage { Text = "a", FileId = id }));
        Assert.IsType<SendOutcome.Unknown>(await bed.SendAsync(new OutgoingMessage { Text = "a", FileId = id }));
    }

    [Fact]
    public async Task Only_when_chat_after_chat_is_told_to_wait_does_the_channel_wait()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("sendMessage", Fault.TooManyRequests(5), times: 4);
        Assert.Equal([false, false, false, true], await WaitsAsync(bed, 1, 1, 2, 3));
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = "a" }, 4));

        bed.Server.Faults.Next("sendMessage", Fault.TooManyRequests(5), times: 2);
        Assert.Equal([false, false], await WaitsAsync(bed, 1, 2));
    }

    private static async Task<List<bool>> WaitsAsync(TelegramBed bed, params long[] chats)
    {
        var waits = new List<bool>();
        foreach (var chat in chats)
        {
            waits.Add(Assert.IsType<SendOutcome.Wait>(await bed.SendAsync(new OutgoingMessage { Text = "a" }, chat)).WholeChannel);
        }

        return waits;
    }
}
