using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ReportBot.FakeBotApi;

/// <summary>
/// A Bot API server of our own: real HTTP on loopback, real offset confirmation, scripted faults, every request
/// checked against the machine-readable Bot API.
/// </summary>
public sealed partial class FakeBotApiServer : IAsyncDisposable
{
    private readonly FakeBotApiOptions options;
    private readonly People people;
    private readonly ApiMethods methods;
    private readonly KestrelServer kestrel;
    private readonly ConcurrentQueue<string> violations = new();
    private readonly ConcurrentQueue<ApiRequest> requests = new();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private WebhookDelivery? webhook;
    private int limited;
    private int inFlight;
    private int fileCount;

    private FakeBotApiServer(FakeBotApiOptions options)
    {
        this.options = options;
        Queue = new UpdateQueue(options.FirstUpdateId, options.Time);
        people = new People(options, Enqueue);
        methods = new ApiMethods(options, this, people);
        var kestrelOptions = new KestrelServerOptions { AddServerHeader = false };
        kestrelOptions.Listen(IPAddress.Loopback, options.Port);
        kestrelOptions.Limits.MaxRequestBodySize = 60 << 20;
        kestrel = new KestrelServer(
            Options.Create(kestrelOptions),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Called with each message delivered, as it happens.</summary>
    public Action<SentMessage>? OnSent { get; set; }

    public string Token => options.Token;

    /// <summary>For <c>Telegram:BaseUrl</c>.</summary>
    public string BaseUrl => kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public FaultPlan Faults { get; } = new();

    /// <summary>Requests that the Bot API does not allow: always none.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    /// <summary>Requests in their order, where messages are kept.</summary>
    public IReadOnlyCollection<ApiRequest> Requests => requests;

    /// <summary>How many messages its own limits refused.</summary>
    public int Limited => Volatile.Read(ref limited);

    /// <summary>Updates that no poll has confirmed yet.</summary>
    public int Unconfirmed => Queue.Count;

    /// <summary>Whether a poll waits for updates now.</summary>
    public bool HasPoll => Queue.HasPoll;

    /// <summary>Requests that wait for their answer now, held polls included.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    /// <summary>Where updates are delivered to; empty for nowhere.</summary>
    public string WebhookUrl => Volatile.Read(ref webhook)?.Url ?? string.Empty;

    /// <summary>Deliveries that were not answered with 2xx.</summary>
    public int FailedDeliveries => Volatile.Read(ref webhook)?.Failed ?? 0;

    internal UpdateQueue Queue { get; }

    public static async Task<FakeBotApiServer> StartAsync(FakeBotApiOptions? options = null)
    {
        var server = new FakeBotApiServer(options ?? new FakeBotApiOptions());
        await server.kestrel.StartAsync(
            new ApiApplication(server.options, server, server.methods, BotApiSpec.Load()), CancellationToken.None);
        return server;
    }

    /// <summary>How often a method was called.</summary>
    public int Count(string method) => counts.GetValueOrDefault(method);

    /// <summary>Makes a file that can be fetched; answers its id.</summary>
    public string AddFile(string path, byte[] content)
    {
        var id = $"AgACAgUAAxkBAAI{Interlocked.Increment(ref fileCount)}";
        methods.Files[id] = (path, content);
        return id;
    }

    /// <summary>As after a quiet week: update ids go on anywhere.</summary>
    public void RestartUpdateIdsAt(long id) => Queue.RestartIdsAt(id);

    public async ValueTask DisposeAsync()
    {
        if (webhook is { } active)
        {
            await active.DisposeAsync();
        }

        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await kestrel.StopAsync(now.Token);
        kestrel.Dispose();
    }

    internal void Violate(string what) => violations.Enqueue(what);

    internal void Began() => Interlocked.Increment(ref inFlight);

    internal void Ended() => Interlocked.Decrement(ref inFlight);

    internal void CountLimited() => Interlocked.Increment(ref limited);

    internal void Tell(SentMessage message) => OnSent?.Invoke(message);

    internal void Note(ApiCall call, int status)
    {
        counts.AddOrUpdate(call.Method, 1, static (_, n) => n + 1);
        if (options.KeepsMessages)
        {
            requests.Enqueue(new ApiRequest(call.Method, call.Body, status));
        }
    }

    internal async Task<ApiReply> SetWebhookAsync(string url, string? secret, int connections)
    {
        var before = Interlocked.Exchange(ref webhook, url.Length == 0 ? null : new WebhookDelivery(url, secret, connections, options.Time));
        if (before is not null)
        {
            (await before.StopAsync()).ForEach(Queue.AddAgain);
            await before.DisposeAsync();
        }

        if (webhook is { } active)
        {
            Queue.EndPoll();
            Queue.TakeAll().ForEach(active.Add);
        }

        return ApiReply.True;
    }

    private void Enqueue(long queueKey, Func<long, byte[]> write)
    {
        Queue.Add(queueKey, write);
        if (webhook is not null)
        {
            Queue.TakeAll().ForEach(webhook.Add);
        }

    }
}
