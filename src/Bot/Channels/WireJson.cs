using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels;

/// <summary>How the JSON of a platform is read and written that documents its own loosely.</summary>
internal static class WireJson
{
    /// <summary>The deepest body that is read: the platforms' own have a handful of levels.</summary>
    public const int MostDepth = 16;

    /// <summary>Vietnamese letters stay letters; numbers in quotes are read as numbers; depth is bounded.</summary>
    public static JsonSerializerOptions NewOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MostDepth,
    };
}
