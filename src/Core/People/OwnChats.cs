using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>One of a person's linked chats.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Channel">Which messenger.</param>
/// <param name="ChatId">The chat as the channel names it.</param>
/// <param name="LinkedAt">Since when, UTC milliseconds.</param>
/// <param name="UnreachableSince">Since when nothing can be sent there, UTC milliseconds; null while it can.</param>
/// <param name="PreferredAt">When the person chose it for reminders, UTC milliseconds; null when never.</param>
public sealed record OwnChat(long Id, string Channel, string ChatId, long LinkedAt, long? UnreachableSince, long? PreferredAt);

/// <summary>What a person may do with the own chats: see them, choose the one for reminders, unlink one. Nobody else may.</summary>
public static class OwnChats
{
    private const string Select = """
        SELECT id AS Id, channel AS Channel, chat_id AS ChatId, linked_at AS LinkedAt,
          unreachable_since AS UnreachableSince, preferred_at AS PreferredAt
        FROM identities WHERE unit_id = @unitId AND official_id = @officialId AND unlinked_at IS NULL
        ORDER BY linked_at, id
        """;

    private const string ClearPreferred =
        "UPDATE identities SET preferred_at = NULL WHERE unit_id = @unitId AND official_id = @officialId AND preferred_at IS NOT NULL";

    private const string SetPreferred = "UPDATE identities SET preferred_at = @now WHERE id = @id";

    private const string SetUnlinked = "UPDATE identities SET unlinked_at = @now, preferred_at = NULL WHERE id = @id";

    private const string ForgetConversation = "DELETE FROM conversations WHERE channel = @Channel AND chat_id = @ChatId";

    /// <summary>The person's linked chats in the order in which they were linked; none for an access without a person.</summary>
    public static IReadOnlyList<OwnChat> Of(DbConnection db, Access access) =>
        access.OfficialId is { } officialId && access.Allows(Operation.ManageOwnChats, own: true)
            ? db.Query<OwnChat>(Select, new { unitId = access.UnitId, officialId }).AsList()
            : [];

    /// <summary>The one that reminders go to now; null where none can be reached.</summary>
    public static OwnChat? ForReminders(IEnumerable<OwnChat> chats) => chats
        .Where(c => c.UnreachableSince is null)
        .OrderByDescending(c => c.PreferredAt ?? 0).ThenByDescending(c => c.LinkedAt).ThenByDescending(c => c.Id)
        .FirstOrDefault();

    /// <summary>From now on reminders go to this chat first; false when it is none of the person's.</summary>
    public static bool Prefer(DbConnection db, Access access, long id, DateTimeOffset now)
    {
        if (Find(db, access, id) is null)
        {
            return false;
        }

        PreferNone(db, access);
        return db.Execute(SetPreferred, new { id, now = now.ToUnixTimeMilliseconds() }) > 0;
    }

    /// <summary>
    /// Ends the link of a chat and forgets its conversation; drafts stay, they are the person's. False when it is
    /// none of the person's.
    /// </summary>
    public static bool Unlink(DbConnection db, Access access, long id, DateTimeOffset now)
    {
        if (Find(db, access, id) is not { } chat)
        {
            return false;
        }

        db.Execute(SetUnlinked, new { id, now = now.ToUnixTimeMilliseconds() });
        db.Execute(ForgetConversation, chat);
        return true;
    }

    /// <summary>Reminders go to the chat linked last again.</summary>
    internal static void PreferNone(DbConnection db, Access access) =>
        db.Execute(ClearPreferred, new { unitId = access.UnitId, officialId = access.OfficialId });

    private static OwnChat? Find(DbConnection db, Access access, long id) => Of(db, access).FirstOrDefault(c => c.Id == id);
}
