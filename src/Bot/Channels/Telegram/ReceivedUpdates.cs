using System.Text.Json;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>One poll's updates.</summary>
/// <param name="Updates">Those that could be read.</param>
/// <param name="Unreadable">The ids of those that could not.</param>
internal sealed record ReceivedUpdates(IReadOnlyList<UpdateJson> Updates, IReadOnlyList<long> Unreadable)
{
    /// <summary>How many came.</summary>
    public int Count => Updates.Count + Unreadable.Count;

    /// <summary>What to ask for next; null when nothing came.</summary>
    public long? NextOffset => Count == 0 ? null : Updates.Select(u => u.Id).Concat(Unreadable).Max() + 1;

    /// <summary>Reads each update for itself: one that cannot be read must not take the others with it.</summary>
    /// <exception cref="JsonException">The result is no list.</exception>
    public static ReceivedUpdates Read(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The result is no list of updates.");
        }

        var (readable, unreadable) = (new List<UpdateJson>(result.GetArrayLength()), new List<long>());
        foreach (var element in result.EnumerateArray())
        {
            Add(element, readable, unreadable);
        }

        return new ReceivedUpdates(readable, unreadable);
    }

    private static void Add(JsonElement element, List<UpdateJson> readable, List<long> unreadable)
    {
        try
        {
            if (UpdateJson.Read(element) is { } update)
            {
                readable.Add(update);
                return;
            }
        }
        catch (JsonException)
        {
            // Its id, if it has one, lets the others go on.
        }

        if (UpdateJson.IdOf(element) is { } id)
        {
            unreadable.Add(id);
        }
    }
}
