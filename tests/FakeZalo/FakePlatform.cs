using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReportBot.FakeBotApi;

namespace ReportBot.FakeZalo;

/// <summary>Real HTTP on loopback with scripted faults: what the fake servers of both of Zalo's products share.</summary>
public abstract class FakePlatform : IAsyncDisposable, IHttpApplication<DefaultHttpContext>
{
    private readonly KestrelServer kestrel;
    private readonly ConcurrentQueue<string> violations = new();
    private readonly ConcurrentQueue<ApiRequest> requests = new();
    private int inFlight;

    /// <summary>Not started yet.</summary>
    protected FakePlatform()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0);
        kestrel = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Which requests go wrong, and how.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Where it listens.</summary>
    public string BaseUrl => kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Requests that the platform does not allow: always none.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    /// <summary>Requests in their order.</summary>
    public IReadOnlyCollection<ApiRequest> Requests => requests;

    /// <summary>Requests that wait for their answer now, held polls included.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    /// <summary>How often a method was called.</summary>
    public int Count(string method) => requests.Count(r => r.Method == method);

    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures)
    {
        Interlocked.Increment(ref inFlight);
        return new DefaultHttpContext(contextFeatures);
    }

    public void DisposeContext(DefaultHttpContext context, Exception? exception) => Interlocked.Decrement(ref inFlight);

    public Task ProcessRequestAsync(DefaultHttpContext context) => AnswerAsync(context);

    public virtual async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await kestrel.StopAsync(now.Token);
        kestrel.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts to listen.</summary>
    protected Task ListenAsync() => kestrel.StartAsync(this, CancellationToken.None);

    /// <summary>Answers one request.</summary>
    protected abstract Task AnswerAsync(HttpContext context);

    /// <summary>Notes what the platform would never allow.</summary>
    protected void Violate(string what) => violations.Enqueue(what);

    /// <summary>Carries out a call, or lets it go wrong as planned, and writes the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="method">What was called.</param>
    /// <param name="body">What it said.</param>
    /// <param name="refusal">A refusal in the platform's own way.</param>
    /// <param name="call">Does it and answers JSON.</param>
    protected async Task FinishAsync(
        HttpContext context, string method, string body, Func<Fault.Refused, string> refusal, Func<Task<string>> call)
    {
        requests.Enqueue(new ApiRequest(method, body, 0));
        var fault = Faults.Take(method, null);
        switch (fault)
        {
            case Fault.DroppedBefore:
                context.Abort();
                return;
            case Fault.Refused refused:
                await WriteAsync(context, 200, refusal(refused));
                return;
            case Fault.Body other:
                await WriteAsync(context, other.Status, other.Content, other.Type);
                return;
        }

        var answer = await call();
        switch (fault)
        {
            case Fault.DroppedAfter:
                context.Abort();
                return;
            case Fault.AnswerHeld held:
                await held.Until;
                break;
            case Fault.DoneBut other:
                answer = other.Content;
                break;
        }

        await WriteAsync(context, 200, answer);
    }

    /// <summary>Writes an answer; a redirect leads to its content.</summary>
    protected static async Task WriteAsync(HttpContext context, int status, string content, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = content;
        }

        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>The request's body as text.</summary>
    protected static async Task<string> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
