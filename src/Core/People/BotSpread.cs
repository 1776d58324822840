using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>
/// Which of a messenger's bots an official is sent to. People are spread evenly over them by their place in the list, so
/// that the same person is told the same bot each time; whoever is linked to one stays there, and a full one is passed over.
/// </summary>
public static class BotSpread
{
    private const string CountBefore = "SELECT COUNT(*) FROM officials WHERE id < @officialId AND (to_date IS NULL OR to_date >= @today)";

    private const string Linked = "SELECT channel FROM identities WHERE official_id = @officialId AND unlinked_at IS NULL";

    /// <summary>One bot of each messenger, in the order of the messengers' names; none of one whose bots are all full.</summary>
    public static IReadOnlyList<BotDoor> For(DbConnection db, IEnumerable<BotDoor> bots, long officialId, DateOnly today)
    {
        var linked = db.Query<string>(Linked, new { officialId }).ToHashSet(StringComparer.Ordinal);
        var place = db.ExecuteScalar<int>(CountBefore, new { officialId, today = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        return
        [
            .. bots.GroupBy(bot => bot.Messenger, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(db, [.. group.OrderBy(bot => bot.Number)], linked, place)).OfType<BotDoor>(),
        ];
    }

    private static BotDoor? Of(DbConnection db, BotDoor[] bots, HashSet<string> linked, int place) =>
        Array.Find(bots, bot => linked.Contains(bot.Channel))
        ?? bots.Select((_, i) => bots[(place + i) % bots.Length]).FirstOrDefault(bot => ChannelRoom.HasRoom(db, bot));
}
