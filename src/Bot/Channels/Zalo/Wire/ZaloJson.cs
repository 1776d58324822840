using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Zalo.Wire;

/// <summary>The platform's JSON, written and read without reflection.</summary>
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(ApiResponse<Update>), TypeInfoPropertyName = "UpdateResponse")]
[JsonSerializable(typeof(ApiResponse<SentMessage>), TypeInfoPropertyName = "SentResponse")]
[JsonSerializable(typeof(ApiResponse<BotAccount>), TypeInfoPropertyName = "AccountResponse")]
[JsonSerializable(typeof(ApiResponse<WebhookInfo>), TypeInfoPropertyName = "WebhookResponse")]
[JsonSerializable(typeof(ApiResponse<AnyValue>), TypeInfoPropertyName = "AnyResponse")]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendPhotoRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(NoFields))]
internal sealed partial class ZaloJson : JsonSerializerContext
{
    public static ZaloJson Wire { get; } = new(WireJson.NewOptions());
}
