using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;

namespace ReportBot.FakeZalo;

/// <summary>Delivers events to a webhook in their order; what is not answered with 2xx within two seconds is brought again, the same.</summary>
internal sealed class ZaloDelivery : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource stopping = new();
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null });
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    private readonly string secret;
    private readonly FakeZaloOptions options;
    private readonly Task running;
    private int failed;

    public ZaloDelivery(string url, string secret, FakeZaloOptions options)
    {
        Url = url;
        this.secret = secret;
        this.options = options;
        running = Task.Run(RunAsync);
    }

    public string Url { get; }

    public int Failed => Volatile.Read(ref failed);

    public void Add(string json) => waiting.Writer.TryWrite(json);

    /// <summary>What was not delivered, after the end.</summary>
    public IEnumerable<string> Left()
    {
        while (waiting.Reader.TryRead(out var json))
        {
            yield return json;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        http.Dispose();
        stopping.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stopping.Token) && waiting.Reader.TryPeek(out var json))
            {
                while (!await TryAsync(options.Wraps ? $$"""{"ok":true,"result":{{json}}}""" : json))
                {
                    Interlocked.Increment(ref failed);
                    await Task.Delay(Pause, TimeProvider.System, stopping.Token);
                }

                waiting.Reader.TryRead(out _);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task<bool> TryAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", secret);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || !stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
