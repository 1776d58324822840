using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Web;

/// <summary>One message as the page shows it, and as it lies in the history.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Buttons">What can be pressed below it; null for none.</param>
/// <param name="File">The picture or document it carries.</param>
public sealed record ShownMessage(string Text, IReadOnlyList<Button>? Buttons = null, ShownFile? File = null);

/// <summary>A picture or document in the chat.</summary>
/// <param name="Id">The stored file.</param>
/// <param name="Name">The name under which it is saved; null for a picture.</param>
public sealed record ShownFile(string Id, string? Name);

/// <summary>What the page sends: a text or a press.</summary>
/// <param name="ClientId">The page's own id: the same for every attempt.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Press">The data of the pressed button.</param>
public sealed record Typed(string? ClientId, string? Text, string? Press);

/// <summary>A new chat.</summary>
public sealed record NewChat(string Id);

/// <summary>A refusal in a sentence for the person.</summary>
public sealed record Refusal(string Message);

/// <summary>The web chat's own JSON.</summary>
[JsonSerializable(typeof(ShownMessage))]
[JsonSerializable(typeof(Typed))]
[JsonSerializable(typeof(NewChat))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(Signboard))]
public sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters stay letters; it is only ever served as JSON, never inside a page.</summary>
    public static WebJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
