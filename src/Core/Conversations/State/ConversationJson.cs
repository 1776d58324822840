using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Core.Conversations;

/// <summary>The state of a conversation as it lies in storage between two steps.</summary>
[JsonSerializable(typeof(ConversationState), TypeInfoPropertyName = "State")]
public sealed partial class ConversationJson : JsonSerializerContext
{
    private static ConversationJson Small { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The state as JSON.</summary>
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Small.State);

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. A state that this version does not understand (written by another
    /// one) is a fresh start: drafts are kept elsewhere, so nothing filled in is lost.
    /// </summary>
    public static ConversationState Read(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json)
                ? ConversationState.Start
                : JsonSerializer.Deserialize(json, Small.State) ?? ConversationState.Start;
        }
        catch (JsonException)
        {
            return ConversationState.Start;
        }
    }
}
