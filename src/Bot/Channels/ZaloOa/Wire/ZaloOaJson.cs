using System.Text.Encodings.Web;
using System.Text.Json;
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
    /// <summary>The deepest body that is read.</summary>
    public const int MostDepth = 16;

    /// <summary>Vietnamese letters stay letters; numbers in quotes are read as numbers; depth is bounded.</summary>
    public static ZaloOaJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MostDepth,
    });
}
