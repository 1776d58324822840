using System.Net.Http.Headers;
using System.Threading.Channels;

namespace ReportBot.FakeBotApi;

/// <summary>
/// Delivers updates to a webhook as the official server does: in order within a chat, chats side by side; what is
/// not answered with 2xx is brought again at once, then after 2, 4, 8… seconds, and what follows waits behind it.
/// </summary>
internal sealed class WebhookDelivery : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource stopping = new();
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null });
    private readonly Channel<QueuedUpdate>[] lanes;
    private readonly Task[] running;
    private readonly Uri url;
    private readonly string? secret;
    private readonly TimeProvider time;
    private int failed;

    public WebhookDelivery(string url, string? secret, int connections, TimeProvider time)
    {
        this.url = new Uri(url);
        this.secret = secret;
        this.time = time;
        lanes = [.. Enumerable.Range(0, connections).Select(_ => Channel.CreateUnbounded<QueuedUpdate>())];
        running = [.. lanes.Select(lane => Task.Run(() => DeliverAsync(lane)))];
    }

    public string Url => url.OriginalString;

    /// <summary>Attempts that were not answered with 2xx.</summary>
    public int Failed => Volatile.Read(ref failed);

    public void Add(QueuedUpdate update) => lanes[(int)((ulong)update.QueueKey % (ulong)lanes.Length)].Writer.TryWrite(update);

    /// <summary>Stops and answers what was not delivered.</summary>
    public async Task<List<QueuedUpdate>> StopAsync()
    {
        foreach (var lane in lanes)
        {
            lane.Writer.TryComplete();
        }

        await stopping.CancelAsync();
        await Task.WhenAll(running);
        var left = new List<QueuedUpdate>();
        foreach (var lane in lanes)
        {
            while (lane.Reader.TryRead(out var update))
            {
                left.Add(update);
            }
        }

        return [.. left.OrderBy(u => u.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        stopping.Dispose();
    }

    private async Task DeliverAsync(Channel<QueuedUpdate> lane)
    {
        try
        {
            while (await lane.Reader.WaitToReadAsync(stopping.Token))
            {
                while (lane.Reader.TryPeek(out var update))
                {
                    await DeliverOneAsync(update);
                    lane.Reader.TryRead(out _);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What is left stays in the lane.
        }
    }

    private async Task DeliverOneAsync(QueuedUpdate update)
    {
        var pause = TimeSpan.Zero;
        while (!await TryAsync(update))
        {
            Interlocked.Increment(ref failed);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stopping.Token);
            }

            pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(2) : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<bool> TryAsync(QueuedUpdate update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(update.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using var response = await http.SendAsync(request, stopping.Token);
            await response.Content.CopyToAsync(Stream.Null, stopping.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
