using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Telegram.Wire;

/// <summary>The Bot API's JSON, written and read without reflection.</summary>
[JsonSerializable(typeof(ApiResponse<List<Update>>), TypeInfoPropertyName = "UpdatesResponse")]
[JsonSerializable(typeof(ApiResponse<AnyValue>), TypeInfoPropertyName = "AnyResponse")]
[JsonSerializable(typeof(ApiResponse<User>), TypeInfoPropertyName = "UserResponse")]
[JsonSerializable(typeof(ApiResponse<File>), TypeInfoPropertyName = "FileResponse")]
[JsonSerializable(typeof(ApiResponse<SentMessage>), TypeInfoPropertyName = "SentMessageResponse")]
[JsonSerializable(typeof(ApiResponse<WebhookInfo>), TypeInfoPropertyName = "WebhookInfoResponse")]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(InlineKeyboardMarkup))]
[JsonSerializable(typeof(AnswerCallbackQueryRequest))]
[JsonSerializable(typeof(EditMessageReplyMarkupRequest))]
[JsonSerializable(typeof(EditMessageTextRequest))]
[JsonSerializable(typeof(GetFileRequest))]
[JsonSerializable(typeof(SetMyCommandsRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(NoFields))]
internal sealed partial class TelegramJson : JsonSerializerContext
{
    /// <summary>
    /// Vietnamese letters stay letters (half the bytes of escaped ones); numbers in quotes are read as numbers;
    /// depth is bounded, because the webhook's bodies come from outside.
    /// </summary>
    public static TelegramJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    });
}
