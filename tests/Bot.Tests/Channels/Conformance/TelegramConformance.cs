using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Conformance;

public sealed class TelegramConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync()
    {
        var server = await FakeBotApiServer.StartAsync();
        return new Bed(server, await TestStore.NewAsync(TimeProvider.System));
    }

    private sealed class Bed : ChannelBed
    {
        private const long Siu = 55_000_000_001;
        private readonly FakeBotApiServer server;
        private bool repeated;

        public Bed(FakeBotApiServer server, TestStore store)
            : base(store, TimeProvider.System)
        {
            this.server = server;
            Settings["Telegram:Token"] = server.Token;
            Settings["Telegram:BaseUrl"] = server.BaseUrl;
            Settings["Telegram:PerSecond"] = "0";
        }

        public override string Chat => Siu.ToString(CultureInfo.InvariantCulture);

        public override IReadOnlyList<string> Secrets => [server.Token.Split(':')[1]];

        public override FaultPlan Faults => server.Faults;

        public override string SendMethod => "sendMessage";

        public override IReadOnlyCollection<string> Violations => server.Violations;

        public override int SendCalls => server.Count("sendMessage");

        public override Task<IReadOnlyList<Received>> ReceivedAsync() => Task.FromResult<IReadOnlyList<Received>>([.. server.SentTo(Siu).Select(m =>
            new Received(
                m.Text,
                [.. m.Buttons.Select(b => b.Text)],
                m.File is { Mime: "image/jpeg" } ? m.File.Content : null,
                m.File is { Mime: not "image/jpeg" } ? m.File.Content : null))]);

        public override Task TypeAsync(string text, int times = 1)
        {
            if (times > 1 && !repeated)
            {
                // An answer lost on its way: the same updates come once more. Once, because each costs the poll a pause.
                repeated = true;
                server.Faults.Next("getUpdates", new Fault.DroppedAfter());
            }

            server.Type(Siu, text);

            return Task.CompletedTask;
        }

        public override Fault? FaultOf(Failure failure) => failure switch
        {
            Failure.TooMany => Fault.TooManyRequests(1),
            Failure.Blocked => Fault.Blocked,
            Failure.BadRequest => new Fault.Refused(400, "Bad Request: message text is empty"),
            Failure.Unauthorized => Fault.Unauthorized,
            Failure.ServerDown => new Fault.Refused(500, "Internal Server Error"),
            Failure.ProxyPage => new Fault.Body(502, "<html>Bad Gateway</html>"),
            Failure.Redirect => new Fault.Body(302, "http://127.0.0.1:1/", "text/plain"),
            Failure.DroppedBefore => new Fault.DroppedBefore(),
            Failure.DroppedAfter => new Fault.DroppedAfter(),
            _ => new Fault.DoneBut("{\"ok\":true,\"result\":{\"mess"),
        };

        public override ValueTask StopPlatformAsync() => server.DisposeAsync();

        protected override void Add(IServiceCollection services, IConfiguration configuration) => services.AddTelegram(configuration);

        protected override void Map(WebApplication app) => app.MapTelegram();

        protected override Task GreetAsync() => Task.CompletedTask;
    }
}
