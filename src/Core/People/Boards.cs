using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>
/// Groups that are told how far a unit's periods are. An administrator makes a group a board and ends it; whoever is in
/// the group may read it there, because it holds progress and codes alone.
/// </summary>
public static class Boards
{
    private const string SelectUnit =
        "SELECT unit_id FROM boards WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL";

    private const string Select =
        "SELECT channel, chat_id FROM boards WHERE unit_id = @unitId AND unlinked_at IS NULL ORDER BY id";

    private const string Insert = """
        INSERT INTO boards (unit_id, channel, chat_id, linked_by, linked_at) VALUES (@unitId, @channel, @chatId, @officialId, @now)
        """;

    private const string EndOwn = """
        UPDATE boards SET unlinked_at = @now
        WHERE unit_id = @unitId AND channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL
        """;

    private const string EndAny = "UPDATE boards SET unlinked_at = @now WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL";

    private const string MoveTo = """
        UPDATE boards SET chat_id = @to WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM boards b WHERE b.channel = @channel AND b.chat_id = @to AND b.unlinked_at IS NULL)
        """;

    /// <summary>The unit whose board a group is; null for any other group.</summary>
    public static long? UnitOf(DbConnection db, string channel, string chatId) =>
        db.ExecuteScalar<long?>(SelectUnit, new { channel, chatId });

    /// <summary>The boards of a unit.</summary>
    public static IReadOnlyList<ChatAddress> Of(DbConnection db, long unitId) =>
        [.. db.Query<(string Channel, string ChatId)>(Select, new { unitId }).Select(b => new ChatAddress(b.Channel, b.ChatId, "vi"))];

    /// <summary>Makes a group the unit's board; false for whoever may not, and for the board of another unit.</summary>
    public static bool Link(DbConnection db, Access access, string channel, string chatId, DateTimeOffset now)
    {
        if (!access.Allows(Operation.LinkBoard))
        {
            return false;
        }

        if (UnitOf(db, channel, chatId) is { } unit)
        {
            return unit == access.UnitId;
        }

        db.Execute(Insert, new { unitId = access.UnitId, channel, chatId, officialId = access.OfficialId, now = now.ToUnixTimeMilliseconds() });
        return true;
    }

    /// <summary>The group is a board no longer; false for whoever may not, and where it was none of the unit's.</summary>
    public static bool Unlink(DbConnection db, Access access, string channel, string chatId, DateTimeOffset now) =>
        access.Allows(Operation.LinkBoard)
        && db.Execute(EndOwn, new { unitId = access.UnitId, channel, chatId, now = now.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>The bot is in the group no longer.</summary>
    internal static void Lost(DbConnection db, string channel, string chatId, DateTimeOffset now) =>
        db.Execute(EndAny, new { channel, chatId, now = now.ToUnixTimeMilliseconds() });

    /// <summary>The platform gave the group another id.</summary>
    internal static void Move(DbConnection db, string channel, string chatId, string to) => db.Execute(MoveTo, new { channel, chatId, to });
}
