using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportBot.FakeBotApi;

namespace ReportBot.FakeZalo;

/// <summary>
/// A server of the Zalo Bot Platform of our own: one object a poll and no way back, webhooks with retries, 2,000
/// characters, 50 people and 3,000 messages a bot, pictures fetched by their address.
/// </summary>
public sealed class FakeZaloServer : FakePlatform
{
    private readonly FakeZaloOptions options;
    private readonly Dictionary<string, FakeZaloBot> bots;
    private readonly ConcurrentDictionary<string, (byte[] Content, long Endless)> pictures = new(StringComparer.Ordinal);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null });
    private long served;

    private FakeZaloServer(FakeZaloOptions options)
    {
        this.options = options;
        bots = options.Tokens.Select((token, index) => new FakeZaloBot(options, token, $"Bot Kon Gang {index + 1}", http))
            .ToDictionary(bot => bot.Token, StringComparer.Ordinal);
    }

    /// <summary>The bots in their order.</summary>
    public IReadOnlyList<FakeZaloBot> Bots => [.. options.Tokens.Select(token => bots[token])];

    /// <summary>The first bot.</summary>
    public FakeZaloBot Bot => Bots[0];

    public string Token => options.Tokens[0];

    /// <summary>Bytes of pictures that were handed out.</summary>
    public long BytesServed => Interlocked.Read(ref served);

    public static async Task<FakeZaloServer> StartAsync(FakeZaloOptions? options = null)
    {
        var server = new FakeZaloServer(options ?? new FakeZaloOptions());
        await server.ListenAsync();
        return server;
    }

    /// <summary>Makes a picture that can be fetched here; answers its address.</summary>
    /// <param name="content">How it begins.</param>
    /// <param name="endless">How many bytes follow, of no announced length.</param>
    public string AddPicture(byte[] content, long endless = 0)
    {
        var path = $"/pictures/{pictures.Count}.jpg";
        pictures[path] = (content, endless);
        return BaseUrl + path;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var bot in bots.Values)
        {
            await bot.DisposeAsync();
        }

        await base.DisposeAsync();
        http.Dispose();
    }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (pictures.TryGetValue(path, out var picture))
        {
            await ServeAsync(context, picture.Content, picture.Endless);
            return;
        }

        var parts = path.Split('/');
        if (parts is not ["", { } first, { } method] || !first.StartsWith("bot", StringComparison.Ordinal) || !bots.TryGetValue(first[3..], out var bot))
        {
            await WriteAsync(context, 200, FakeZaloBot.Refusal(401, "Unauthorized"));
            return;
        }

        var body = await ReadAsync(context);
        await FinishAsync(
            context, method, body, refused => FakeZaloBot.Refusal(refused.Code, refused.Description), () => CallAsync(bot, method, body, context.RequestAborted));
    }

    private async Task<string> CallAsync(FakeZaloBot bot, string method, string body, CancellationToken gone)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return await bot.CallAsync(method, json.RootElement, gone);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            Violate($"{method}: {e.Message}");
            return FakeZaloBot.Refusal(400, "Bad Request: " + e.Message);
        }
    }

    private async Task ServeAsync(HttpContext context, byte[] content, long endless)
    {
        if (Faults.Take("picture", null) is Fault.Body fault)
        {
            await WriteAsync(context, fault.Status, fault.Content, fault.Type);
            return;
        }

        context.Response.ContentType = "image/jpeg";
        await context.Response.Body.WriteAsync(content);
        Interlocked.Add(ref served, content.Length);
        var chunk = new byte[64 << 10];
        for (; endless > 0 && !context.RequestAborted.IsCancellationRequested; endless -= chunk.Length)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            Interlocked.Add(ref served, chunk.Length);
        }
    }
}
