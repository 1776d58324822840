using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels;

/// <summary>A message that is several of the platform's: they go one after the other, and what was taken goes no second time.</summary>
internal static class MessageParts
{
    /// <summary>Sends what is left; the outcome is that of the part tried last, and tells how many were taken before it.</summary>
    /// <param name="parts">All parts of the message; the same for every attempt.</param>
    /// <param name="sent">So many were taken in earlier attempts.</param>
    /// <param name="send">Sends one.</param>
    public static async Task<SendOutcome> SendAsync<T>(IReadOnlyList<T> parts, int sent, Func<T, Task<SendOutcome>> send)
    {
        // A message that had more parts once, because its link was longer, still has its last one to say.
        var first = Math.Min(sent, parts.Count - 1);
        for (var i = first; ; i++)
        {
            var outcome = await send(parts[i]);
            if (outcome is not SendOutcome.Delivered || i == parts.Count - 1)
            {
                return outcome with { TakenBefore = i - first };
            }
        }
    }
}
