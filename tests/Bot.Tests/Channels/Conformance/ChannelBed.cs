using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Files;
using ReportBot.Bot.Tests.Channels.Telegram;
using ReportBot.Bot.Workers;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Conformance;

/// <summary>One channel in a host of its own, over real HTTP, with its platform's fake server, a real database and the real sender.</summary>
internal abstract class ChannelBed : IAsyncDisposable
{
    private readonly TimeProvider time;
    private WebApplication? app;

    protected ChannelBed(TestStore store, TimeProvider time)
    {
        Store = store;
        this.time = time;
    }

    public TestStore Store { get; }

    public LogLines Log { get; } = new();

    /// <summary>The settings of the next start.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    public int Port { get; private set; } = KnownPort.Next();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public IServiceProvider Services => app!.Services;

    public virtual IChannel Channel => Services.GetServices<IChannel>().First();

    /// <summary>The chat of a person who has written before.</summary>
    public abstract string Chat { get; }

    /// <summary>What must never be said.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Which requests go wrong; null where there is no platform behind the channel.</summary>
    public abstract FaultPlan? Faults { get; }

    /// <summary>What sending a text is called on the platform.</summary>
    public abstract string SendMethod { get; }

    /// <summary>Requests that the platform does not allow.</summary>
    public abstract IReadOnlyCollection<string> Violations { get; }

    /// <summary>How many times the platform was asked to send a text.</summary>
    public abstract int SendCalls { get; }

    /// <summary>What the person's phone has, oldest first.</summary>
    public abstract Task<IReadOnlyList<Received>> ReceivedAsync();

    /// <summary>The person types; brought so many times, as platforms do.</summary>
    public abstract Task TypeAsync(string text, int times = 1);

    /// <summary>How this failure looks on the platform; null where there is no such thing.</summary>
    public abstract Fault? FaultOf(Failure failure);

    /// <summary>What the channel must make of it.</summary>
    public virtual Type ExpectedFor(Failure failure) => failure switch
    {
        Failure.TooMany => typeof(SendOutcome.Wait),
        Failure.Blocked => typeof(SendOutcome.Unreachable),
        Failure.BadRequest => typeof(SendOutcome.Rejected),
        Failure.Unauthorized or Failure.ServerDown or Failure.ProxyPage or Failure.Redirect => typeof(SendOutcome.Failed),
        _ => typeof(SendOutcome.Unknown),
    };

    /// <summary>Starts the service; without a greeting where the platform lets none through.</summary>
    public async Task StartAsync(bool isGreeted = true)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(Address.ToString());
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(Store.Gate);
        builder.Services.AddSingleton(Store.Readers);
        builder.Services.AddSingleton<Inbox>();
        builder.Services.TryAddSingleton<FileStore>();
        builder.Services.AddSingleton(new FileLinks(Address));
        builder.Services.AddOptions<WebChatOptions>();
        builder.Services.TryAddSingleton<ChatLimits>();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton(MessageBudget.Default);
        builder.Services.AddSingleton<ChannelSet>();
        builder.Services.AddSingleton<Sender>();
        builder.Services.AddSingleton(MessageBudget.Default);
        builder.Services.AddHostedService<OutboxWorker>();
        Add(builder.Services, builder.Configuration);
        app = builder.Build();
        app.UseRouting();
        app.MapFileLinks();
        Map(app);
        await app.StartAsync();
        await Store.Gate.WriteAsync(db => FileLinks.MakeKey(db, time.GetUtcNow()));
        if (isGreeted)
        {
            await GreetAsync();
        }
    }

    /// <summary>Links the person to an official: only a linked person's files are handed out.</summary>
    public Task LinkAsync() => Store.Gate.WriteAsync(db =>
    {
        TestRows.Official(db, 1);
        Identities.Link(db, 1, Channel.Name, Chat, Chat, 1, time.GetUtcNow());
    });

    /// <summary>Sends past the outbox.</summary>
    public Task<SendOutcome> SendAsync(OutgoingMessage message, long outboxId = 1) =>
        Channel.SendAsync(new Envelope(outboxId, Chat, message), TestContext.Current.CancellationToken);

    /// <summary>Leaves messages to the outbox, in one commit.</summary>
    public async Task QueueAsync(params OutgoingMessage[] messages)
    {
        await Store.Gate.WriteAsync(db =>
        {
            foreach (var message in messages)
            {
                Outbox.Queue(db, new OutboxEntry(1, Channel.Name, Chat, OutboxEntry.Reply, message, null, time.GetUtcNow()));
            }
        });
        Services.GetRequiredService<OutboxSignal>().Queued.Raise();
    }

    /// <summary>One message of the outbox by itself, with as many attempts as it takes; what became of each.</summary>
    public async Task<IReadOnlyList<SendOutcome>> AttemptsAsync(OutgoingMessage message)
    {
        // Far from now, so that the sender that runs beside leaves it alone.
        var at = time.GetUtcNow().AddDays(1);
        await Store.Gate.WriteAsync(db => Outbox.Queue(db, new OutboxEntry(1, Channel.Name, Chat, OutboxEntry.Reply, message, null, at)));
        var outcomes = new List<SendOutcome>();
        while (await Store.Gate.WriteAsync(db => Outbox.Claim(db, [Channel.Name], OutboxEntry.Reply, at, TimeSpan.FromMinutes(2), 1)) is [var row])
        {
            outcomes.Add(await Services.GetRequiredService<Sender>().SendAsync(row, TestContext.Current.CancellationToken));
            await Store.Gate.WriteAsync(db => OutboxSettlement.Settle(db, row, outcomes[^1], at));
            at = at.AddHours(2);
        }

        return outcomes;
    }

    /// <summary>Waits until the phone has so many messages.</summary>
    public async Task<IReadOnlyList<Received>> ReceivedAsync(int count)
    {
        var until = TimeProvider.System.GetTimestamp() + (TimeProvider.System.TimestampFrequency * 20);
        while (true)
        {
            var received = await ReceivedAsync();
            if (received.Count >= count)
            {
                return received;
            }

            Assert.True(TimeProvider.System.GetTimestamp() < until, $"only {received.Count} of {count} messages came");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public Task<string> SaveFileAsync(byte[] content, string mime) =>
        Services.GetRequiredService<FileStore>().SaveAsync(1, Channel.Name, new FetchedFile(content, mime));

    /// <summary>What lies in the inbox, in its order.</summary>
    public List<IncomingMessage> Inbox() => Store.Readers.Read(db => db
        .Query<string>("SELECT payload FROM inbox ORDER BY id")
        .Select(json => JsonSerializer.Deserialize(json, MessageJson.Readable.IncomingMessage)!)
        .ToList());

    public async Task<List<IncomingMessage>> InboxAsync(int count)
    {
        await Eventually.TrueAsync(() => Inbox().Count >= count, $"{count} messages in the inbox");
        return Inbox();
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

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await StopPlatformAsync();
        await Store.DisposeAsync();
        Assert.Empty(Violations);
    }

    /// <summary>Adds the channel.</summary>
    protected abstract void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps its addresses.</summary>
    protected abstract void Map(WebApplication app);

    /// <summary>The person writes for the first time; what came of it is taken out of the inbox.</summary>
    protected abstract Task GreetAsync();

    /// <summary>Ends the fake server.</summary>
    public abstract ValueTask StopPlatformAsync();
}
