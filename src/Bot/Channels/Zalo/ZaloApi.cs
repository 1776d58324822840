using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReportBot.Bot.Channels.Zalo.Wire;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>
/// The methods of the Zalo Bot Platform that are used, under their own names. Each calls once and answers what became
/// of it; none throws, except for cancellation. Nothing it says holds the token or the webhook's secret.
/// </summary>
internal sealed class ZaloApi(string baseUrl, string token, string? webhookSecret, TimeProvider time) : IDisposable
{
    private const int MostAnswer = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The platform fetches the picture before it answers.
    private static readonly TimeSpan PhotoPatience = TimeSpan.FromSeconds(150);

    private readonly ApiTransport transport = new(time);

    public Task<ZaloAnswer<BotAccount>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", NoFields.Instance, ZaloJson.Wire.NoFields, ZaloJson.Wire.AccountResponse, Patience, cancellationToken);

    /// <summary>Waits at the server for one message, so many seconds at most.</summary>
    public Task<ZaloAnswer<Update>> GetUpdatesAsync(int seconds, CancellationToken cancellationToken) => CallAsync(
        "getUpdates", new GetUpdatesRequest(FormattableString.Invariant($"{seconds}")), ZaloJson.Wire.GetUpdatesRequest,
        ZaloJson.Wire.UpdateResponse, Patience + TimeSpan.FromSeconds(seconds), cancellationToken);

    public Task<ZaloAnswer<SentMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", request, ZaloJson.Wire.SendMessageRequest, ZaloJson.Wire.SentResponse, Patience, cancellationToken);

    public Task<ZaloAnswer<SentMessage>> SendPhotoAsync(SendPhotoRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendPhoto", request, ZaloJson.Wire.SendPhotoRequest, ZaloJson.Wire.SentResponse, PhotoPatience, cancellationToken);

    public Task<ZaloAnswer<AnyValue>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", request, ZaloJson.Wire.SetWebhookRequest, ZaloJson.Wire.AnyResponse, Patience, cancellationToken);

    public Task<ZaloAnswer<AnyValue>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", NoFields.Instance, ZaloJson.Wire.NoFields, ZaloJson.Wire.AnyResponse, Patience, cancellationToken);

    public Task<ZaloAnswer<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", NoFields.Instance, ZaloJson.Wire.NoFields, ZaloJson.Wire.WebhookResponse, Patience, cancellationToken);

    public void Dispose() => transport.Dispose();

    private async Task<ZaloAnswer<TResult>> CallAsync<TRequest, TResult>(
        string method, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<ApiResponse<TResult>> responseType,
        TimeSpan patience, CancellationToken cancellationToken)
    {
        // Absolute: "bot123:ABC/getMe" beside a base address would be read as an address of the scheme "bot123".
        var uri = new Uri($"{baseUrl.TrimEnd('/')}/bot{token}/{method}");
        using var raw = await transport.PostAsync(uri, SentBytes.Json(request, requestType), patience, MostAnswer, cancellationToken);
        return Read(raw, responseType);
    }

    private ZaloAnswer<T> Read<T>(in RawAnswer raw, JsonTypeInfo<ApiResponse<T>> type)
    {
        if (raw.Kind != AnswerKind.Ok)
        {
            return new ZaloAnswer<T>(raw.Kind, Code: raw.Status, Reason: raw.Reason);
        }

        try
        {
            if (JsonSerializer.Deserialize(raw.Body, type) is { } response)
            {
                // The HTTP status alone says nothing: refusals come with 200 too.
                return response.Ok ?? (raw.IsSuccess && response.ErrorCode is null or 0)
                    ? new ZaloAnswer<T>(AnswerKind.Ok, response.Result)
                    : new ZaloAnswer<T>(
                        AnswerKind.Refused, Code: response.ErrorCode ?? raw.Status, Reason: Redaction.Hide(response.Description, token, webhookSecret));
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        return Unreadable<T>(raw);
    }

    // The platform speaks JSON; a page is a proxy's, which did not pass the request on.
    private static ZaloAnswer<T> Unreadable<T>(in RawAnswer raw) =>
        raw.IsSuccess && raw.Body.TrimStart(" \r\n\t"u8) is [] or [(byte)'{', ..]
            ? new ZaloAnswer<T>(AnswerKind.Lost, Code: raw.Status, Reason: "unreadable answer")
            : new ZaloAnswer<T>(AnswerKind.Foreign, Code: raw.Status, Reason: "not an answer of Zalo");
}
