using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.ZaloOa.Wire;

/// <summary>The platform's JSON, written and read without reflection.</summary>
[JsonSerializable(typeof(OaEvent))]
[JsonSerializable(typeof(OaResponse))]
[JsonSerializable(typeof(OaTokenResponse))]
[JsonSerializable(typeof(OaSendRequest))]
[JsonSerializable(typeof(OaTemplateRequest))]
internal sealed partial class ZaloOaJson : JsonSerializerContext
{
    public static ZaloOaJson Wire { get; } = new(WireJson.NewOptions());
}
