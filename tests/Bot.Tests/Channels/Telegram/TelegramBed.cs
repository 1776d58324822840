using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

/// <summary>The channel in a host of its own, over real HTTP, with the fake server and a real database.</summary>
internal sealed class TelegramBed : IAsyncDisposable
{
    public const long Siu = 55_000_000_001;
    public const string Secret = "canary-secret_9f31";

    private readonly Dictionary<string, string?> settings;
    private readonly TimeProvider time;
    private WebApplication? app;

    private TelegramBed(FakeBotApiServer server, TestStore store, TimeProvider time, Dictionary<string, string?> settings)
    {
        Server = server;
        Store = store;
        this.time = time;
        this.settings = settings;
    }

    public FakeBotApiServer Server { get; }

    public TestStore Store { get; }

    public LogLines Log { get; } = new();

    public string Url => app!.Urls.First();

    public TelegramState State => app!.Services.GetRequiredService<TelegramStatus>().Current;

    public IChannel Channel => app!.Services.GetRequiredService<IChannel>();

    public IServiceProvider Services => app!.Services;

    /// <summary>A bed with the fake server running; the product's host is started with <see cref="StartAsync"/>.</summary>
    public static async Task<TelegramBed> NewAsync(
        FakeBotApiOptions? options = null, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var server = await FakeBotApiServer.StartAsync(options);
        var store = await TestStore.NewAsync(time ?? TimeProvider.System);
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:Token"] = server.Token,
            ["Telegram:BaseUrl"] = server.BaseUrl,
        };
        foreach (var (name, value) in settings)
        {
            all["Telegram:" + name] = value;
        }

        return new TelegramBed(server, store, time ?? TimeProvider.System, all);
    }

    /// <summary>As <see cref="NewAsync"/>, with the product's host running.</summary>
    public static async Task<TelegramBed> StartNewAsync(
        FakeBotApiOptions? options = null, TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var bed = await NewAsync(options, time, settings);
        await bed.StartAsync();
        return bed;
    }

    public async Task StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(Store.Gate);
        builder.Services.AddSingleton(Store.Readers);
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddSingleton<FileStore>();
        builder.Services.AddTelegram(builder.Configuration);
        var built = builder.Build();
        try
        {
            built.UseRouting();
            built.MapTelegram();
            await built.StartAsync();
            app = built;
        }
        finally
        {
            if (app is null)
            {
                await built.DisposeAsync();
            }
        }
    }

    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <summary>A setting for the next start.</summary>
    public void Set(string name, string value) => settings["Telegram:" + name] = value;

    /// <summary>What lies in the inbox, in its order.</summary>
    public List<IncomingMessage> Inbox() => Store.Readers.Read(db => db
        .Query<string>("SELECT payload FROM inbox ORDER BY id")
        .Select(json => System.Text.Json.JsonSerializer.Deserialize(json, MessageJson.Readable.IncomingMessage)!)
        .ToList());

    /// <summary>Waits until so many messages lie in the inbox.</summary>
    public async Task<List<IncomingMessage>> InboxAsync(int count)
    {
        await Eventually.TrueAsync(() => Inbox().Count >= count, $"{count} messages in the inbox");
        return Inbox();
    }

    public Task<SendOutcome> SendAsync(OutgoingMessage message, long chatId = Siu) =>
        Channel.SendAsync(new Envelope(1, $"{chatId}", message), TestContext.Current.CancellationToken);

    /// <summary>
    /// Waits for something while the fake clock runs on. It stands while the server is at work: on a busy machine
    /// the product's patience would otherwise run out before a real answer can come.
    /// </summary>
    public Task EventuallyAsync(Func<bool> condition, string what, int milliseconds = 250) =>
        Eventually.TrueAsync(condition, what, (FakeClock)time, milliseconds, () => Server.InFlight > 0);

    /// <summary>What readiness would say.</summary>
    public Task<HealthReport> HealthAsync() =>
        Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    /// <summary>A small stored file's id.</summary>
    public Task<string> SaveFileAsync() =>
        Services.GetRequiredService<FileStore>().SaveAsync(1, "telegram", new FetchedFile([1, 2, 3], "application/pdf"));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        await Store.DisposeAsync();
        Assert.Empty(Server.Violations);
    }
}
