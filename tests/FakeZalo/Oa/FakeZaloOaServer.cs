using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ReportBot.FakeZalo.Oa;

/// <summary>
/// The servers of an Official Account in one: tokens whose refresh works once, messages within their windows,
/// templates to phones, and signed deliveries with retries.
/// </summary>
public sealed class FakeZaloOaServer : FakePlatform
{
    public const string AppId = "4123456789012345678";
    public const string AppSecret = "canary-app-secret-77aa";
    public const string OaSecret = "canary-oa-secret-88bb";
    public const string FirstRefreshToken = "canary-refresh-0001";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeProvider time;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null });
    private readonly ConcurrentDictionary<string, OaFakePerson> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Text, string TrackingId)> templates = new(StringComparer.Ordinal);
    private readonly Lock tokens = new();
    private string refresh = FirstRefreshToken;
    private int issued;
    private int ids;

    private FakeZaloOaServer(TimeProvider time) => this.time = time;

    /// <summary>Where events are delivered to.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>The token that is taken now; empty before the first refresh.</summary>
    public string AccessToken { get; private set; } = "";

    /// <summary>How many pairs were handed out.</summary>
    public int Issued => Volatile.Read(ref issued);

    /// <summary>Deliveries that were not answered with 2xx.</summary>
    public int FailedDeliveries { get; private set; }

    /// <summary>All that a template was sent with, by phone.</summary>
    public IReadOnlyDictionary<string, (string Text, string TrackingId)> Templates => templates;

    /// <summary>How long an access token lives.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromSeconds(90_000);

    public static async Task<FakeZaloOaServer> StartAsync(TimeProvider? time = null)
    {
        var server = new FakeZaloOaServer(time ?? TimeProvider.System);
        await server.ListenAsync();
        return server;
    }

    /// <summary>The next consent: whatever was handed out before is void.</summary>
    public void Consent(string refreshToken)
    {
        lock (tokens)
        {
            refresh = refreshToken;
            AccessToken = "";
        }
    }

    /// <summary>The access token is not taken any more.</summary>
    public void EndAccess() => AccessToken = "ended";

    /// <summary>The person types; brought so many times, in one order.</summary>
    public async Task TypeAsync(string userId, string text, int times = 1)
    {
        var body = EventJson("user_send_text", userId, new { msg_id = $"msg{Interlocked.Increment(ref ids):x}", text });
        for (var i = 0; i < times; i++)
        {
            await DeliverAsync(body);
        }
    }

    /// <summary>Any event of a person.</summary>
    public string EventJson(string name, string userId, object message)
    {
        var at = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        PersonOf(userId).LastAt = time.GetUtcNow();
        PersonOf(userId).Replies = 0;
        return JsonSerializer.Serialize(
            new { app_id = AppId, sender = new { id = userId }, recipient = new { id = "oa" }, event_name = name, message, timestamp = at }, Plain);
    }

    /// <summary>Delivers a body, signed, until it is taken.</summary>
    public async Task DeliverAsync(string body)
    {
        while (await PostAsync(body, "mac=" + Sign(body)) is < 200 or >= 300)
        {
            FailedDeliveries++;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>Posts a body with this signature; the HTTP status.</summary>
    public async Task<int> PostAsync(string body, string? signature, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new(type);
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature);
        }

        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>The signature of a body.</summary>
    public static string Sign(string body)
    {
        using var json = JsonDocument.Parse(body);
        var timestamp = json.RootElement.GetProperty("timestamp").ToString();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AppId + body + timestamp + OaSecret)));
    }

    /// <summary>All that was sent to a person, oldest first.</summary>
    public IReadOnlyList<ZaloMessage> SentTo(string userId) => [.. PersonOf(userId).Sent];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        http.Dispose();
    }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var path = context.Request.Path.Value!;
        Func<Task<string>>? call = path switch
        {
            "/v4/oa/access_token" => () => Task.FromResult(Refresh(context, body)),
            "/v3.0/oa/message/cs" => () => SendAsync(context, body),
            "/message/template" => () => Task.FromResult(Template(context, body)),
            _ => null,
        };
        if (call is null)
        {
            Violate(path);
            await WriteAsync(context, 404, "{}");
            return;
        }

        await FinishAsync(context, path[(path.LastIndexOf('/') + 1)..], body, refused => Error(refused.Code, refused.Description), call);
    }

    private static string Error(int error, string message) => JsonSerializer.Serialize(new { error, message }, Plain);

    private OaFakePerson PersonOf(string userId) => people.GetOrAdd(userId, _ => new OaFakePerson());

    private string Refresh(HttpContext context, string body)
    {
        var form = QueryHelpers.ParseQuery(body);
        lock (tokens)
        {
            if (context.Request.Headers["secret_key"] != AppSecret || form["app_id"] != AppId || form["grant_type"] != "refresh_token")
            {
                return """{"error":-14002,"error_name":"Invalid app","error_description":"Invalid app id or secret"}""";
            }

            if (form["refresh_token"] != refresh)
            {
                return """{"error":-14020,"error_name":"Invalid refresh token","error_description":"Refresh token already used"}""";
            }

            var number = Interlocked.Increment(ref issued);
            refresh = $"canary-refresh-{number + 1:0000}";
            AccessToken = $"canary-access-{number:0000}";
            return JsonSerializer.Serialize(
                new { access_token = AccessToken, refresh_token = refresh, expires_in = ((long)TokenLife.TotalSeconds).ToString(CultureInfo.InvariantCulture) });
        }
    }

    private async Task<string> SendAsync(HttpContext context, string body)
    {
        if (context.Request.Headers["access_token"] != AccessToken || AccessToken.Length == 0)
        {
            return Error(-216, "Access token is invalid");
        }

        using var json = JsonDocument.Parse(body);
        var person = PersonOf(json.RootElement.GetProperty("recipient").GetProperty("user_id").GetString()!);
        var message = json.RootElement.GetProperty("message");
        var text = message.TryGetProperty("text", out var said) ? said.GetString()! : "";
        if (text.Length > 2000)
        {
            Violate($"text has {text.Length} characters");
            return Error(-201, "text is too long");
        }

        if (time.GetUtcNow() - person.LastAt > TimeSpan.FromDays(7))
        {
            return Error(-230, "User has not interacted with the OA in the past 7 days");
        }

        var (url, photo) = await PictureAsync(message);
        if (url is null && text.Length == 0)
        {
            Violate("a message without words");
            return Error(-201, "text is empty");
        }

        person.Replies++;
        person.Sent.Enqueue(new ZaloMessage("", text, [], url, photo));
        return JsonSerializer.Serialize(new { error = 0, message = "Success", data = new { message_id = $"out{Interlocked.Increment(ref ids):x}" } });
    }

    private async Task<(string? Url, byte[]? Content)> PictureAsync(JsonElement message)
    {
        if (!message.TryGetProperty("attachment", out var attachment))
        {
            return (null, null);
        }

        var payload = attachment.GetProperty("payload");
        if (attachment.GetProperty("type").GetString() != "template" || payload.GetProperty("template_type").GetString() != "media")
        {
            Violate("an unknown attachment");
        }

        var url = payload.GetProperty("elements")[0].GetProperty("url").GetString()!;
        return (url, await http.GetByteArrayAsync(new Uri(url)));
    }

    private string Template(HttpContext context, string body)
    {
        if (context.Request.Headers["access_token"] != AccessToken)
        {
            return Error(-216, "Access token is invalid");
        }

        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var text = root.GetProperty("template_data").GetProperty("noi_dung").GetString()!;
        if (text.Length > 400 || root.GetProperty("template_id").GetString() != "358000")
        {
            Violate("template");
            return Error(-113, "Text invalid");
        }

        templates[root.GetProperty("phone").GetString()!] = (text, root.GetProperty("tracking_id").GetString()!);
        return """{"error":0,"message":"Success","data":{"msg_id":"zns1","sent_time":"1"}}""";
    }

    private sealed class OaFakePerson
    {
        public DateTimeOffset LastAt { get; set; } = DateTimeOffset.UnixEpoch;

        public int Replies { get; set; }

        public ConcurrentQueue<ZaloMessage> Sent { get; } = new();
    }
}
