using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// One update as it comes over the wire. What the package cannot read for its numbers alone is mended first: ids
/// beyond 32 bits and times in milliseconds, as some servers between say them.
/// </summary>
/// <param name="Id">Its number; sequential, but may start anew at any number after a quiet week.</param>
/// <param name="Body">What happened: at most one of its fields is set.</param>
internal sealed record UpdateJson(long Id, Update Body)
{
    // Seconds stay below this until the year 5138.
    private const long FirstMilliseconds = 100_000_000_000;

    /// <summary>Reads it; null when it is none.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static UpdateJson? Read(JsonElement element)
    {
        if (IdOf(element) is not { } id)
        {
            return null;
        }

        try
        {
            return element.Deserialize<Update>(JsonBotAPI.Options) is { } update ? new UpdateJson(id, update) : null;
        }
        catch (Exception e) when (IsOfShape(e))
        {
            return ReadMended(id, element);
        }
    }

    /// <summary>The number of an update whose other fields may be of any shape; null when it has none.</summary>
    public static long? IdOf(JsonElement element) => ApiEnvelope.Number(element, "update_id");

    /// <summary>Whether a failure only says that the text had another shape than expected.</summary>
    public static bool IsOfShape(Exception e) => e is JsonException or ArgumentException or FormatException
        or InvalidOperationException or NotSupportedException or OverflowException or NullReferenceException;

    private static UpdateJson? ReadMended(long id, JsonElement element)
    {
        try
        {
            var mended = JsonNode.Parse(element.GetRawText(), documentOptions: new JsonDocumentOptions { MaxDepth = 64 });
            Mend(mended);
            return mended.Deserialize<Update>(JsonBotAPI.Options) is { } update ? new UpdateJson(id, update) : null;
        }
        catch (Exception e) when (IsOfShape(e))
        {
            throw new JsonException("The update is of an unknown shape.", e);
        }
    }

    private static void Mend(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToArray())
                {
                    if (value is JsonValue number && Mended(name, number) is { } better)
                    {
                        fields[name] = better;
                    }
                    else
                    {
                        Mend(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Mend(item);
                }

                break;
        }
    }

    // A message whose number does not fit can still be answered; only what edits it later finds nothing.
    private static JsonValue? Mended(string name, JsonValue value) => name switch
    {
        "update_id" or "message_id" when !value.TryGetValue<int>(out _) => JsonValue.Create(0),
        "date" or "edit_date" when value.TryGetValue<long>(out var time) && time >= FirstMilliseconds => JsonValue.Create(time / 1000),
        _ => null,
    };
}
