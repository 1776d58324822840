using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Channels.Telegram.Wire;
using File = ReportBot.Bot.Channels.Telegram.Wire.File;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// The methods of the Bot API that are used, under their own names. Each calls once and answers what became of
/// it; none throws, except for cancellation. Nothing it says holds the token.
/// </summary>
internal sealed class BotApiClient : IDisposable
{
    private const int SmallAnswer = 1 << 20;
    private const int UpdatesAnswer = 64 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(2);

    private readonly ApiTransport transport;
    private readonly ApiAddresses addresses;
    private readonly string token;

    public BotApiClient(IOptions<TelegramOptions> options, TimeProvider time)
    {
        token = options.Value.Token!;
        transport = new ApiTransport(time);
        addresses = new ApiAddresses(options.Value.BaseUrl, token);
    }

    public Task<ApiAnswer<User>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync(addresses.GetMe, NoFields.Instance, TelegramJson.Wire.NoFields, TelegramJson.Wire.UserResponse, cancellationToken);

    /// <summary>Waits at the server for updates, so many seconds at most.</summary>
    public async Task<ApiAnswer<ReceivedUpdates>> GetUpdatesAsync(GetUpdatesRequest request, CancellationToken cancellationToken)
    {
        var body = JsonBytes.Of(request, TelegramJson.Wire.GetUpdatesRequest);
        var patience = Patience + TimeSpan.FromSeconds(request.Timeout);
        using var raw = await transport.PostAsync(addresses.GetUpdates, body, patience, UpdatesAnswer, cancellationToken);
        var answer = Read(raw, TelegramJson.Wire.UpdatesResponse);

        // One update that cannot be read must not take the others with it.
        return answer.Kind == AnswerKind.Lost && raw.Kind == AnswerKind.Ok && ReceivedUpdates.OneByOne(raw.Body) is { } salvaged
            ? new ApiAnswer<ReceivedUpdates>(AnswerKind.Ok, salvaged)
            : new ApiAnswer<ReceivedUpdates>(
                answer.Kind, new ReceivedUpdates(answer.Result ?? [], []), answer.Code, answer.Reason, answer.Parameters);
    }

    public Task<ApiAnswer<SentMessage>> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.SendMessage, request, TelegramJson.Wire.SendMessageRequest, TelegramJson.Wire.SentMessageResponse, cancellationToken);

    public Task<ApiAnswer<SentMessage>> SendDocumentAsync(FormWithFile form, CancellationToken cancellationToken) =>
        UploadAsync(addresses.SendDocument, form, cancellationToken);

    public Task<ApiAnswer<SentMessage>> SendPhotoAsync(FormWithFile form, CancellationToken cancellationToken) =>
        UploadAsync(addresses.SendPhoto, form, cancellationToken);

    public Task<ApiAnswer<AnyValue>> AnswerCallbackQueryAsync(AnswerCallbackQueryRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.AnswerCallbackQuery, request, TelegramJson.Wire.AnswerCallbackQueryRequest, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<AnyValue>> EditMessageReplyMarkupAsync(EditMessageReplyMarkupRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.EditMessageReplyMarkup, request, TelegramJson.Wire.EditMessageReplyMarkupRequest, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<AnyValue>> EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.EditMessageText, request, TelegramJson.Wire.EditMessageTextRequest, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<AnyValue>> SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.SetMyCommands, request, TelegramJson.Wire.SetMyCommandsRequest, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<AnyValue>> SetWebhookAsync(SetWebhookRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.SetWebhook, request, TelegramJson.Wire.SetWebhookRequest, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<AnyValue>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync(addresses.DeleteWebhook, NoFields.Instance, TelegramJson.Wire.NoFields, TelegramJson.Wire.AnyResponse, cancellationToken);

    public Task<ApiAnswer<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync(addresses.GetWebhookInfo, NoFields.Instance, TelegramJson.Wire.NoFields, TelegramJson.Wire.WebhookInfoResponse, cancellationToken);

    public Task<ApiAnswer<File>> GetFileAsync(GetFileRequest request, CancellationToken cancellationToken) =>
        CallAsync(addresses.GetFile, request, TelegramJson.Wire.GetFileRequest, TelegramJson.Wire.FileResponse, cancellationToken);

    /// <summary>Fetches a file by the path that <see cref="GetFileAsync"/> gave; null for a path that leads elsewhere.</summary>
    public async Task<RawAnswer?> DownloadAsync(string filePath, int mostBytes, CancellationToken cancellationToken) =>
        addresses.OfFile(filePath) is { } uri
            ? await transport.GetAsync(uri, UploadPatience, mostBytes, cancellationToken)
            : null;

    public void Dispose() => transport.Dispose();

    private async Task<ApiAnswer<TResult>> CallAsync<TRequest, TResult>(
        Uri uri, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<ApiResponse<TResult>> responseType, CancellationToken cancellationToken)
    {
        using var raw = await transport.PostAsync(uri, JsonBytes.Of(request, requestType), Patience, SmallAnswer, cancellationToken);
        return Read(raw, responseType);
    }

    private ApiAnswer<T> Read<T>(in RawAnswer raw, JsonTypeInfo<ApiResponse<T>> type)
    {
        if (raw.Kind != AnswerKind.Ok)
        {
            return new ApiAnswer<T>(raw.Kind, Code: raw.Status, Reason: raw.Reason);
        }

        ApiResponse<T>? response;
        try
        {
            response = JsonSerializer.Deserialize(raw.Body, type);
        }
        catch (JsonException)
        {
            return Unreadable<T>(raw);
        }

        if (response is null)
        {
            return Unreadable<T>(raw);
        }

        return response.Ok ?? (raw.IsSuccess && response.ErrorCode is null)
            ? new ApiAnswer<T>(AnswerKind.Ok, response.Result)
            : new ApiAnswer<T>(
                AnswerKind.Refused,
                Code: response.ErrorCode ?? raw.Status,
                Reason: Redaction.Hide(response.Description, token),
                Parameters: response.Parameters);
    }

    // The Bot API speaks JSON; a page is a proxy's, which did not pass the request on.
    private static ApiAnswer<T> Unreadable<T>(in RawAnswer raw) =>
        raw.IsSuccess && raw.Body.TrimStart(" \r\n\t"u8) is [] or [(byte)'{', ..]
            ? new ApiAnswer<T>(AnswerKind.Lost, Code: raw.Status, Reason: "unreadable answer")
            : new ApiAnswer<T>(AnswerKind.Foreign, Code: raw.Status, Reason: "not an answer of the Bot API");

    private async Task<ApiAnswer<SentMessage>> UploadAsync(Uri address, FormWithFile form, CancellationToken cancellationToken)
    {
        using var raw = await transport.PostAsync(address, form, UploadPatience, SmallAnswer, cancellationToken);
        return Read(raw, TelegramJson.Wire.SentMessageResponse);
    }
}
