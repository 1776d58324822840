using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A webhook delivers side by side, so what one person did may arrive in another order than it was done. Of what waits
/// together, each chat's messages are taken in the platform's own order; the chats keep their places.
/// </summary>
internal static class PlatformOrder
{
    // After a quiet week the platform may count from any number anew: then the order of arrival stands.
    private const long SameCount = 100_000;

    public static List<T> Of<T>(List<T> arrived, Func<T, IncomingMessage> message)
    {
        if (arrived.Count < 2 || IsInOrder(arrived, message))
        {
            return arrived;
        }

        var chats = arrived
            .GroupBy(row => (message(row).Channel, message(row).ChatId))
            .ToDictionary(chat => chat.Key, chat => new Queue<T>(InOrder([.. chat], message)));
        return [.. arrived.Select(row => chats[(message(row).Channel, message(row).ChatId)].Dequeue())];
    }

    private static bool IsInOrder<T>(List<T> arrived, Func<T, IncomingMessage> message)
    {
        for (var i = 1; i < arrived.Count; i++)
        {
            if (message(arrived[i]).Sequence < message(arrived[i - 1]).Sequence)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<T> InOrder<T>(List<T> chat, Func<T, IncomingMessage> message)
    {
        var least = chat.Min(row => message(row).Sequence);
        return least > 0 && chat.Max(row => message(row).Sequence) - least < SameCount ? chat.OrderBy(row => message(row).Sequence) : chat;
    }
}
