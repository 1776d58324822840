using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class WebhookTests
{
    private const long Siu = TelegramBed.Siu;
    private const string Secret = TelegramBed.Secret;
    private const string Update = """{"update_id":9,"message":{"message_id":1,"from":{"id":5},"chat":{"id":5,"type":"private"},"date":1757300400,"text":"a"}}""";

    [Fact]
    public async Task What_is_delivered_lies_in_the_inbox()
    {
        await using var bed = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            bed.Server.Type(Siu, $"tin {i}");
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"tin {i}"), (await bed.InboxAsync(20)).Select(m => m.Text));
        Assert.Equal(0, bed.Server.FailedDeliveries);
        await Eventually.TrueAsync(() => bed.State is { Mode: TelegramMode.Webhook, Username: "KonGangBot", Problem: null }, "the state");
    }

    [Fact]
    public async Task A_replay_is_answered_well_and_stored_once()
    {
        await using var bed = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, Update));
        }

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostAsync(bed, Update)));
        Assert.Single(bed.Inbox());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("canary-secret_9f3")]
    [InlineData("canary-secret_9f312")]
    [InlineData("Canary-secret_9f31")]
    [InlineData("canary-secret_9f31,")]
    public async Task Without_the_secret_nothing_is_read(string? secret)
    {
        await using var bed = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, Update, secret));
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task Two_secrets_are_none()
    {
        await using var bed = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(bed, Update, Secret, "wrong"));
        Assert.Empty(bed.Inbox());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"update_id\":0}")]
    [InlineData("{\"update_id\":9,\"message\":")]
    [InlineData("{\"update_id\":\"x\"}")]
    [InlineData("\u0000\u0001")]
    public async Task What_is_no_update_is_refused(string body)
    {
        await using var bed = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bed, body));
        Assert.Empty(bed.Inbox());
    }

    [Fact]
    public async Task Depth_is_bounded()
    {
        await using var bed = await StartAsync();
        var deep = $"{{\"update_id\":9,\"x\":{new string('[', 100_000)}{new string(']', 100_000)}}}";
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bed, deep));
    }

    [Fact]
    public async Task An_update_of_a_shape_that_is_not_known_holds_up_nothing()
    {
        await using var bed = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bed, """{"update_id":9,"message":"?"}"""));
        Assert.Empty(bed.Inbox());
        Assert.Contains(bed.Log.All, line => line.Contains("Update 9 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_with_and_without_a_length(bool hasLength)
    {
        await using var bed = await StartAsync();
        var body = Encoding.UTF8.GetBytes($"{{\"update_id\":9,\"x\":\"{new string('a', 1 << 20)}\"}}");
        using HttpContent content = hasLength ? new ByteArrayContent(body) : new StreamContent(new Lengthless(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(bed, content, Secret));
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    public async Task Only_json_is_taken(string type, HttpStatusCode expected)
    {
        await using var bed = await StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Update));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(expected, await PostAsync(bed, content, Secret));
    }

    [Fact]
    public async Task Only_post_is_taken()
    {
        await using var bed = await StartAsync();
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(bed.Url + TelegramWebhook.Path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_store_that_is_down_lets_telegram_bring_it_again()
    {
        var clock = new FakeClock();
        await using var bed = await StartAsync(new FakeBotApiOptions { Time = clock });
        await using (await BrokenInbox.OfAsync(bed.Store))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(bed, Update));
            bed.Server.Type(Siu, "một");
            bed.Server.Type(Siu, "hai");
            await Eventually.TrueAsync(() => bed.Server.FailedDeliveries >= 3, "three tries", clock);
        }

        await Eventually.TrueAsync(() => bed.Inbox().Count == 2, "both after all", clock);
        Assert.Equal(["một", "hai"], bed.Inbox().Select(m => m.Text));
    }

    [Fact]
    public async Task In_polling_mode_there_is_no_such_address()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(bed, Update));
    }

    [Fact]
    public async Task The_registration_is_tried_until_it_is_taken()
    {
        var clock = new FakeClock();
        await using var bed = await TelegramBed.NewAsync(time: clock, settings: Settings(1));
        bed.Server.Faults.Next("setWebhook", new Fault.Refused(400, "Bad Request: bad webhook: IP address 127.0.0.1 is reserved"));
        await bed.StartAsync();
        await Eventually.TrueAsync(() => bed.State.Problem?.Contains("Telegram:WebhookUrl", StringComparison.Ordinal) == true, "the trouble");
        await bed.EventuallyAsync(() => bed.Server.WebhookUrl.Length > 0 && bed.State.Problem is null, "the registration");
        Assert.Contains(bed.Server.Requests, r => r.Method == "setWebhook"
            && r.Body.Contains("\"allowed_updates\":[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]", StringComparison.Ordinal));
    }

    private static (string, string)[] Settings(int port) =>
        [("Mode", "webhook"), ("SecretToken", Secret), ("WebhookUrl", $"http://127.0.0.1:{port}{TelegramWebhook.Path}")];

    // The address must be known before the start: a free port is asked for and taken at once.
    private static async Task<TelegramBed> StartAsync(FakeBotApiOptions? options = null)
    {
        int port;
        using (var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var bed = await TelegramBed.NewAsync(options, null, Settings(port));
        await bed.StartAsync(port);
        await Eventually.TrueAsync(() => bed.Server.WebhookUrl.Length > 0, "the registration");
        return bed;
    }

    private static Task<HttpStatusCode> PostAsync(TelegramBed bed, string body) => PostAsync(bed, body, Secret);

    private static async Task<HttpStatusCode> PostAsync(TelegramBed bed, string body, params string?[] secrets)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await PostAsync(bed, content, secrets);
    }

    private static async Task<HttpStatusCode> PostAsync(TelegramBed bed, HttpContent content, params string?[]? secrets)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bed.Url + TelegramWebhook.Path) { Content = content };
        foreach (var secret in secrets ?? [])
        {
            if (secret is not null)
            {
                request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
            }
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class Lengthless(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
