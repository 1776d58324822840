using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class SecretsTests
{
    private static readonly Fault[] Failures =
    [
        Fault.TooManyRequests(1), Fault.Blocked, Fault.Unauthorized, new Fault.Refused(400, "Bad Request: TOKEN"),
        new Fault.Refused(500, "at /botTOKEN/sendMessage"), new Fault.Body(502, "<html>/botTOKEN/</html>"),
        new Fault.Body(302, "/botTOKEN/elsewhere", "text/plain"), new Fault.Body(200, "{\"TOKEN", "application/json"),
        new Fault.DroppedBefore(), new Fault.DroppedAfter(),
    ];

    [Fact]
    public async Task No_secret_is_in_any_line_at_trace_nor_in_any_outcome()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock);
        var said = new List<string>();
        foreach (var failure in Failures.Select(f => WithToken(f, bed.Server.Token)))
        {
            bed.Server.Faults.Next("getUpdates", failure, times: 2);
            bed.Server.Faults.Next("getMe", failure);
            bed.Server.Faults.Next("answerCallbackQuery", failure);
            bed.Server.Faults.Next("sendMessage", failure);
            bed.Server.Faults.Next("getFile", failure);
        }

        await bed.StartAsync();
        foreach (var _ in Failures)
        {
            said.Add($"{await bed.SendAsync(new OutgoingMessage { Text = "a", Buttons = [new Button("Có", "1")] })}");
            said.Add(await FetchAsync(bed));
            said.Add($"{bed.State}");
        }

        await bed.SendAsync(new OutgoingMessage { Text = "a", Buttons = [new Button("Có", "1")] });
        bed.Server.Press(TelegramBed.Siu, "Có");
        await bed.EventuallyAsync(() => bed.Inbox().Count == 1, "the press", milliseconds: 5000);
        said.Add($"{bed.State}");
        await bed.StopAsync();

        var secret = bed.Server.Token.Split(':')[1];
        Assert.NotEmpty(bed.Log.All);
        Assert.DoesNotContain(bed.Log.All.Concat(said), line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_is_said_when_nobody_answers()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock, settings: ("BaseUrl", "http://127.0.0.1:1"));
        await bed.StartAsync();
        var said = new List<string> { $"{await bed.SendAsync(new OutgoingMessage { Text = "a" })}", await FetchAsync(bed) };
        await bed.EventuallyAsync(() => bed.State.Problem is not null, "the trouble");
        said.Add($"{bed.State}");
        await bed.StopAsync();

        var secret = bed.Server.Token.Split(':')[1];
        Assert.DoesNotContain(bed.Log.All.Concat(said), line => line.Contains(secret, StringComparison.Ordinal));
    }

    private static Fault WithToken(Fault fault, string token) => fault switch
    {
        Fault.Refused refused => refused with { Description = refused.Description.Replace("TOKEN", token, StringComparison.Ordinal) },
        Fault.Body body => body with { Content = body.Content.Replace("TOKEN", token, StringComparison.Ordinal) },
        _ => fault,
    };

    private static async Task<string> FetchAsync(TelegramBed bed)
    {
        try
        {
            return $"{await bed.Channel.FetchAsync("AgAC", TestContext.Current.CancellationToken)}";
        }
        catch (IOException e)
        {
            return e.ToString();
        }
    }
}
