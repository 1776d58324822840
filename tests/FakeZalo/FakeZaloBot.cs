using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;

namespace ReportBot.FakeZalo;

/// <summary>One bot: its people, what waits to be polled, where it delivers, how many messages it has had.</summary>
public sealed partial class FakeZaloBot : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["getMe"] = [],
        ["getUpdates"] = ["timeout"],
        ["setWebhook"] = ["url", "secret_token"],
        ["deleteWebhook"] = [],
        ["getWebhookInfo"] = [],
        ["sendMessage"] = ["chat_id", "text", "parse_mode", "text_styles"],
        ["sendPhoto"] = ["chat_id", "photo", "caption"],
        ["sendChatAction"] = ["chat_id", "action"],
    };

    private readonly FakeZaloOptions options;
    private readonly HttpClient http;
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, FakeZaloChat> people = new(StringComparer.Ordinal);
    private ZaloDelivery? webhook;
    private int messages;
    private int ids;

    internal FakeZaloBot(FakeZaloOptions options, string token, string name, HttpClient http)
    {
        this.options = options;
        this.http = http;
        Token = token;
        Name = name;
    }

    public string Token { get; }

    public string Name { get; }

    /// <summary>Messages in and out so far.</summary>
    public int Messages => Volatile.Read(ref messages);

    /// <summary>Where events are delivered to; empty for nowhere.</summary>
    public string WebhookUrl => Volatile.Read(ref webhook)?.Url ?? string.Empty;

    /// <summary>Deliveries that were not answered with 2xx.</summary>
    public int FailedDeliveries => Volatile.Read(ref webhook)?.Failed ?? 0;

    /// <summary>A refusal in the platform's own way: with HTTP 200.</summary>
    public static string Refusal(int code, string description) =>
        JsonSerializer.Serialize(new { ok = false, error_code = code, description }, Plain);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref webhook, null) is { } active)
        {
            await active.DisposeAsync();
        }
    }

    /// <exception cref="InvalidDataException">The platform does not allow it.</exception>
    internal async Task<string> CallAsync(string method, JsonElement body, CancellationToken gone)
    {
        if (!Fields.TryGetValue(method, out var allowed))
        {
            return Refusal(404, "Not Found");
        }

        foreach (var field in body.EnumerateObject())
        {
            Demand(allowed.Contains(field.Name, StringComparer.Ordinal), $"no field {field.Name}");
        }

        return method switch
        {
            "getMe" => Ok(new { id = Token.Split(':')[0], account_name = Name, account_type = "BASIC", can_join_groups = false }),
            "getUpdates" => await PollAsync(body, gone),
            "setWebhook" => SetWebhook(body),
            "deleteWebhook" => await DeleteWebhookAsync(),
            "getWebhookInfo" => Ok(new { url = WebhookUrl, updated_at = 1 }),
            "sendMessage" => SendMessage(body),
            "sendPhoto" => await SendPhotoAsync(body, gone),
            _ => "{\"ok\":true}",
        };
    }

    private static string Ok(object result) => JsonSerializer.Serialize(new { ok = true, result }, Plain);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    private static string Text(JsonElement body, string name)
    {
        Demand(body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String, $"{name} must be a string");
        return value.GetString()!;
    }

    // At most once: what is handed out is forgotten, whether or not it arrives.
    private async Task<string> PollAsync(JsonElement body, CancellationToken gone)
    {
        Demand(int.TryParse(Text(body, "timeout"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 60, "timeout");
        if (webhook is not null)
        {
            return Refusal(400, "Bad Request: can't use getUpdates while webhook is active");
        }

        var asked = TimeSpan.FromSeconds(seconds);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(gone);
        patience.CancelAfter(options.AnswersEmptyPollAtOnce ? TimeSpan.Zero : asked < options.LongestPoll ? asked : options.LongestPoll);
        try
        {
            return $$"""{"ok":true,"result":{{await waiting.Reader.ReadAsync(patience.Token)}}}""";
        }
        catch (OperationCanceledException)
        {
            return Refusal(408, "Request timeout");
        }
    }

    private string SetWebhook(JsonElement body)
    {
        var secret = Text(body, "secret_token");
        Demand(secret.Length is >= 8 and <= 256, "secret_token");
        var url = Text(body, "url");
        webhook = new ZaloDelivery(url, secret, options);
        while (waiting.Reader.TryRead(out var json))
        {
            webhook.Add(json);
        }

        return Ok(new { url, updated_at = 1 });
    }

    private async Task<string> DeleteWebhookAsync()
    {
        if (Interlocked.Exchange(ref webhook, null) is { } before)
        {
            await before.DisposeAsync();
            foreach (var json in before.Left())
            {
                waiting.Writer.TryWrite(json);
            }
        }

        return Ok(new { url = "" });
    }

    private string SendMessage(JsonElement body)
    {
        var text = Text(body, "text");
        Demand(text.Length is > 0 and <= 2000, $"text has {text.Length} characters");
        return Deliver(new ZaloMessage(Text(body, "chat_id"), text, [.. Styled(body, text)]));
    }

    private async Task<string> SendPhotoAsync(JsonElement body, CancellationToken gone)
    {
        var caption = body.TryGetProperty("caption", out _) ? Text(body, "caption") : string.Empty;
        Demand(caption.Length <= 2000, "caption too long");
        var url = Text(body, "photo");
        using var response = await http.GetAsync(new Uri(url), gone);
        return response.IsSuccessStatusCode
            ? Deliver(new ZaloMessage(Text(body, "chat_id"), caption, [], url, await response.Content.ReadAsByteArrayAsync(gone)))
            : Refusal(400, "Bad Request: photo cannot be fetched");
    }

    private string Deliver(ZaloMessage message)
    {
        if (!people.TryGetValue(message.ChatId, out var chat))
        {
            return Refusal(400, "Bad Request: chat not found");
        }

        if (Interlocked.Increment(ref messages) > options.Messages)
        {
            return Refusal(429, "Quota exceeded");
        }

        chat.Add(message);
        return Ok(new { message_id = $"m{Interlocked.Increment(ref ids):x}", date = options.Time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    private static IEnumerable<string> Styled(JsonElement body, string text)
    {
        if (!body.TryGetProperty("text_styles", out var styles))
        {
            yield break;
        }

        foreach (var style in styles.EnumerateArray())
        {
            var start = style.GetProperty("start").GetInt32();
            var length = style.GetProperty("len").GetInt32();
            Demand(start >= 0 && length > 0 && start + length <= text.Length, "a style beyond the text");
            Demand(style.GetProperty("st").EnumerateArray().All(s => s.GetString() is "b" or "i" or "u" or "s"), "an unknown style");
            yield return text.Substring(start, length);
        }
    }
}
