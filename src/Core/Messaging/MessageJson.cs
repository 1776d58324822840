using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Core.Messaging;

/// <summary>Messages as they lie in inbox and outbox.</summary>
[JsonSerializable(typeof(IncomingMessage))]
[JsonSerializable(typeof(OutgoingMessage))]
public sealed partial class MessageJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters stay letters: half the bytes of escaped ones.</summary>
    public static MessageJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
