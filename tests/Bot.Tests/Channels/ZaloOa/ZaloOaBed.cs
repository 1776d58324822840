using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Bot.Tests.Channels.Conformance;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo.Oa;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.ZaloOa;

/// <summary>The Official Account in a host of its own with the fake servers.</summary>
internal sealed partial class ZaloOaBed : ChannelBed
{
    public const string Siu = "6123456789012345678";

    private readonly HttpClient http = new();

    private ZaloOaBed(FakeZaloOaServer server, TestStore store, TimeProvider time)
        : base(store, time)
    {
        Server = server;
        server.Webhook = new Uri(Address, ZaloOaWebhook.Path);
        Settings["ZaloOa:AppId"] = FakeZaloOaServer.AppId;
        Settings["ZaloOa:AppSecret"] = FakeZaloOaServer.AppSecret;
        Settings["ZaloOa:OaSecret"] = FakeZaloOaServer.OaSecret;
        Settings["ZaloOa:RefreshToken"] = FakeZaloOaServer.FirstRefreshToken;
        Settings["ZaloOa:BaseUrl"] = server.BaseUrl;
        Settings["ZaloOa:AuthUrl"] = server.BaseUrl;
        Settings["ZaloOa:TemplateUrl"] = server.BaseUrl;
        Settings["ZaloOa:PerSecond"] = "0";
        Settings["ZaloOa:Paid"] = "true";
    }

    public FakeZaloOaServer Server { get; }

    public override string Chat => Siu;

    public override IReadOnlyList<string> Secrets =>
        [FakeZaloOaServer.AppSecret, FakeZaloOaServer.OaSecret, FakeZaloOaServer.FirstRefreshToken, "canary-access-0001", "canary-refresh-0002"];

    public override FaultPlan Faults => Server.Faults;

    public override string SendMethod => "cs";

    public override IReadOnlyCollection<string> Violations => Server.Violations;

    public override int SendCalls => Server.Count("cs");

    public string? Problem => Services.GetRequiredService<ZaloOaStatus>().Current.Problem;

    public static async Task<ZaloOaBed> NewAsync(TimeProvider? time = null) =>
        new(await FakeZaloOaServer.StartAsync(time), await TestStore.NewAsync(time ?? TimeProvider.System), time ?? TimeProvider.System);

    public static async Task<ZaloOaBed> StartNewAsync(TimeProvider? time = null)
    {
        var bed = await NewAsync(time);
        await bed.StartAsync();
        return bed;
    }

    public override async Task<IReadOnlyList<Received>> ReceivedAsync()
    {
        var received = new List<Received>();
        foreach (var message in Server.SentTo(Siu))
        {
            received.Add(Link().Match(message.Text) is { Success: true, Value: var link }
                ? new Received(message.Text, [], message.Photo, await http.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken))
                : new Received(message.Text, [], message.Photo));
        }

        return received;
    }

    public override Task TypeAsync(string text, int times = 1) => Server.TypeAsync(Siu, text, times);

    public override Fault? FaultOf(Failure failure) => failure switch
    {
        Failure.TooMany => new Fault.Refused(-32, "Exceed maximum number of requests per minute"),
        Failure.Blocked => new Fault.Refused(-217, "User has blocked invitation from Official Account"),
        Failure.BadRequest => new Fault.Refused(-201, "Params is invalid"),
        Failure.Unauthorized => new Fault.Refused(-224, "The OA needs to upgrade OA Tier Package"),
        Failure.ServerDown => new Fault.Refused(-200, "Send message failed"),
        Failure.ProxyPage => new Fault.Body(502, "<html>Bad Gateway</html>"),
        Failure.Redirect => new Fault.Body(302, "http://127.0.0.1:1/", "text/plain"),
        Failure.DroppedBefore => new Fault.DroppedBefore(),
        Failure.DroppedAfter => new Fault.DroppedAfter(),
        _ => new Fault.DoneBut("{\"error\":0,\"data\":{\"mess"),
    };

    public override async ValueTask StopPlatformAsync()
    {
        await Server.DisposeAsync();
        http.Dispose();
    }

    protected override void Add(IServiceCollection services, IConfiguration configuration) => services.AddZaloOa(configuration);

    protected override void Map(WebApplication app) => app.MapZaloOa();

    protected override async Task GreetAsync()
    {
        await Eventually.TrueAsync(() => Server.Issued > 0, "the first token");
        await Server.TypeAsync(Siu, "xin chào");
        await Store.Gate.WriteAsync(db => db.Execute("DELETE FROM inbox"));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/file/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
