using System.Text.Json;
using ReportBot.Bot.Channels.Telegram.Wire;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>One poll's updates.</summary>
/// <param name="Updates">Those that could be read.</param>
/// <param name="Unreadable">The ids of those that could not.</param>
internal sealed record ReceivedUpdates(List<Update> Updates, IReadOnlyList<long> Unreadable)
{
    /// <summary>How many came.</summary>
    public int Count => Updates.Count + Unreadable.Count;

    /// <summary>What to ask for next; null when nothing came.</summary>
    public long? NextOffset => Count == 0 ? null : Updates.Select(u => u.UpdateId).Concat(Unreadable).Max() + 1;

    /// <summary>Reads each update for itself; null when the answer as a whole is no answer.</summary>
    public static ReceivedUpdates? OneByOne(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
            using var document = JsonDocument.ParseValue(ref reader);
            if (!document.RootElement.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var received = new ReceivedUpdates([], new List<long>());
            foreach (var element in result.EnumerateArray())
            {
                Add(element, received.Updates, (List<long>)received.Unreadable);
            }

            return received;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The id of one update whose other fields cannot be read; null when it is no update at all.</summary>
    public static long? IdOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return IdOf(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Add(JsonElement element, List<Update> readable, List<long> unreadable)
    {
        try
        {
            if (element.Deserialize(TelegramJson.Wire.Update) is { } update)
            {
                readable.Add(update);
                return;
            }
        }
        catch (JsonException)
        {
            // Its id, if it has one, lets the others go on.
        }

        if (IdOf(element) is { } id)
        {
            unreadable.Add(id);
        }
    }

    private static long? IdOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? number
            : null;
}
