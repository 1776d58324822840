using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Tests.Channels.Conformance;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Zalo;

/// <summary>The Zalo bots in a host of their own with the fake server.</summary>
internal sealed partial class ZaloBed : ChannelBed
{
    public const string Siu = "8e1c5a7f9b2d4c60";
    public const string Secret = "canary-secret_9f31";

    private readonly HttpClient http = new();
    private readonly bool webhook;
    private string? greeting;

    private ZaloBed(FakeZaloServer server, TestStore store, TimeProvider time, bool webhook)
        : base(store, time)
    {
        Server = server;
        this.webhook = webhook;
        Settings["Zalo:Token"] = string.Join(", ", server.Bots.Select(b => b.Token));
        Settings["Zalo:BaseUrl"] = server.BaseUrl;
        Settings["Zalo:PerSecond"] = "0";
        if (webhook)
        {
            Settings["Zalo:Mode"] = "webhook";
            Settings["Zalo:WebhookUrl"] = new Uri(Address, ZaloWebhook.Path).ToString();
            Settings["Zalo:SecretToken"] = Secret;
        }
    }

    public FakeZaloServer Server { get; }

    public override string Chat => Siu;

    public override IReadOnlyList<string> Secrets => webhook ? [Server.Token.Split(':')[1], Secret] : [Server.Token.Split(':')[1]];

    public override FaultPlan Faults => Server.Faults;

    public override string SendMethod => "sendMessage";

    public override IReadOnlyCollection<string> Violations => Server.Violations;

    public override int SendCalls => Server.Count("sendMessage");

    public ZaloState State => Services.GetRequiredService<ZaloBots>().All[0].Status.Current;

    public static async Task<ZaloBed> NewAsync(FakeZaloOptions? options = null, bool webhook = false, TimeProvider? time = null)
    {
        var server = await FakeZaloServer.StartAsync(options);
        return new ZaloBed(server, await TestStore.NewAsync(time ?? TimeProvider.System), time ?? TimeProvider.System, webhook);
    }

    public static async Task<ZaloBed> StartNewAsync(FakeZaloOptions? options = null, bool webhook = false, TimeProvider? time = null)
    {
        var bed = await NewAsync(options, webhook, time);
        await bed.StartAsync();
        return bed;
    }

    public override async Task<IReadOnlyList<Received>> ReceivedAsync()
    {
        var received = new List<Received>();
        foreach (var message in Server.Bot.SentTo(Siu))
        {
            received.Add(Link().Match(message.Text) is { Success: true, Value: var link }
                ? new Received(message.Text, [], message.Photo, await http.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken))
                : new Received(message.Text, [], message.Photo));
        }

        return received;
    }

    public override Task TypeAsync(string text, int times = 1)
    {
        var id = Server.Bot.Type(Siu, text)!;
        for (var i = 1; i < times; i++)
        {
            Server.Bot.AddEvent(FakeZaloBot.EventJson(Siu, id, "message.text.received", 1_757_293_200_000, new { text }));
        }

        return Task.CompletedTask;
    }

    public override Fault? FaultOf(Failure failure) => failure switch
    {
        Failure.TooMany => new Fault.Refused(429, "Quota exceeded"),
        Failure.Blocked => new Fault.Refused(403, "Forbidden: user blocked the bot"),
        Failure.BadRequest => new Fault.Refused(400, "Bad Request: text must not be empty"),
        Failure.Unauthorized => Fault.Unauthorized,
        Failure.ServerDown => new Fault.Refused(500, "Internal Server Error"),
        Failure.ProxyPage => new Fault.Body(502, "<html>Bad Gateway</html>"),
        Failure.Redirect => new Fault.Body(302, "http://127.0.0.1:1/", "text/plain"),
        Failure.DroppedBefore => new Fault.DroppedBefore(),
        Failure.DroppedAfter => new Fault.DroppedAfter(),
        _ => new Fault.DoneBut("{\"ok\":true,\"result\":{\"mess"),
    };

    public override async ValueTask StopPlatformAsync()
    {
        await Server.DisposeAsync();
        http.Dispose();
    }

    protected override void Add(IServiceCollection services, IConfiguration configuration) => services.AddZalo(configuration);

    protected override void Map(WebApplication app) => app.MapZalo();

    // A bot can write to nobody who has not written before.
    protected override async Task GreetAsync()
    {
        if (webhook)
        {
            await Eventually.TrueAsync(() => Server.Bots.All(b => b.WebhookUrl.Length > 0), "the registration");
        }

        greeting ??= Server.Bot.Type(Siu, "xin chào");
        await InboxAsync(1);
        await Store.Gate.WriteAsync(db => db.Execute("DELETE FROM inbox"));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/file/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
