using System.Data.Common;
using Dapper;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.People;

/// <summary>
/// Some messengers' bots take only so many people (Zalo's free ones 50), so a unit has several and its people are
/// spread over them: whoever comes to a full one is told which has room.
/// </summary>
public static class ChannelRoom
{
    private const string CountOthers =
        "SELECT COUNT(*) FROM identities WHERE channel = @channel AND unlinked_at IS NULL AND user_id <> @userId";

    /// <summary>Whether this person finds no room in a channel any more.</summary>
    public static bool IsFull(DbConnection db, IChannel channel, string userId) =>
        channel.Traits.MostPeople is > 0 and var most
        && db.ExecuteScalar<int>(CountOthers, new { channel = channel.Name, userId }) >= most;

    /// <summary>Whether a bot takes one person more.</summary>
    internal static bool HasRoom(DbConnection db, BotDoor bot) =>
        bot.MostPeople <= 0 || db.ExecuteScalar<int>(CountOthers, new { channel = bot.Channel, userId = "" }) < bot.MostPeople;

    /// <summary>The bot of the same messenger that has the fewest people, and room; null where there is none.</summary>
    public static IChannel? Elsewhere(DbConnection db, ChannelSet channels, IChannel full, string userId) => channels.All
        .Where(other => other.Name != full.Name && BotDoor.MessengerOf(other.Name) == BotDoor.MessengerOf(full.Name) && !IsFull(db, other, userId))
        .OrderBy(other => db.ExecuteScalar<int>(CountOthers, new { channel = other.Name, userId }))
        .ThenBy(other => other.Name, StringComparer.Ordinal)
        .FirstOrDefault();
}
