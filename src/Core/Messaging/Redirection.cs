using System.Data.Common;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Core.Messaging;

/// <summary>
/// When a chat takes nothing any more, what was to be told there unasked goes to the person's next chat. A row is
/// moved and never copied, so nothing is told twice; a reply to what was done in the chat itself ends there.
/// </summary>
public static class Redirection
{
    private const string MoveQueued = """
        UPDATE outbox SET channel = @toChannel, chat_id = @toChat, attempts = 0, parts_sent = 0
        WHERE state IN ('queued', 'held') AND priority = 1 AND channel = @channel AND chat_id = @chatId
        """;

    private const string MoveWaiting =
        "UPDATE outbox SET chat_id = @to WHERE state IN ('queued', 'held') AND channel = @channel AND chat_id = @chatId";

    private const string StopQueued = """
        UPDATE outbox SET state = 'unreachable', lease_until = NULL, last_error = @reason
        WHERE state IN ('queued', 'held') AND channel = @channel AND chat_id = @chatId
        """;

    private const string MoveOne = $"""
        UPDATE outbox SET channel = @toChannel, chat_id = @toChat, lease_until = NULL, attempts = 0, parts_sent = 0, due_at = @now,
          state = {Broadcast.WaitingState},
          moved = moved + 1
        WHERE id = @id
        """;

    /// <summary>The platform, or the person, says that this chat takes nothing any more.</summary>
    /// <param name="db">In a transaction.</param>
    /// <param name="channel">The messenger.</param>
    /// <param name="chatId">The chat.</param>
    /// <param name="reason">As the platform put it.</param>
    /// <param name="now">UTC.</param>
    public static void Lost(DbConnection db, string channel, string chatId, string reason, DateTimeOffset now)
    {
        Identities.MarkUnreachable(db, channel, chatId, reason, now);
        Boards.Lost(db, channel, chatId, now);
        Leave(db, Identities.OwnerOf(db, channel, chatId), channel, chatId, reason);
    }

    /// <summary>The platform gave the chat another id: what waits goes there, and so does what comes later.</summary>
    public static void Moved(DbConnection db, string channel, string chatId, string to)
    {
        db.Execute(MoveWaiting, new { channel, chatId, to });
        Identities.MoveChat(db, channel, chatId, to);
        Boards.Move(db, channel, chatId, to);
    }

    /// <summary>Sends what waits for a chat elsewhere, or ends it.</summary>
    internal static void Leave(DbConnection db, ChatOwner? owner, string channel, string chatId, string reason)
    {
        if (owner is not null && Others(db, owner, channel, chatId).FirstOrDefault() is { } next)
        {
            db.Execute(MoveQueued, new { channel, chatId, toChannel = next.Channel, toChat = next.ChatId });
        }

        db.Execute(StopQueued, new { channel, chatId, reason });
    }

    /// <summary>
    /// Sends one claimed broadcast by another of the person's chats; false where there is none left, or for a reply.
    /// </summary>
    internal static bool TryMove(DbConnection db, OutboxRow row, DateTimeOffset now)
    {
        if (row.Priority != OutboxEntry.Broadcast || Identities.OwnerOf(db, row.Channel, row.ChatId) is not { } owner)
        {
            return false;
        }

        // Chats that cannot be reached are not among them; those that merely failed are, and each is tried once.
        var others = Others(db, owner, row.Channel, row.ChatId);
        var stays = Identities.IsReachable(db, row.Channel, row.ChatId);
        return others.Skip(stays ? (int)row.Moved : 0).FirstOrDefault() is { } next
            && db.Execute(MoveOne, new { id = row.Id, toChannel = next.Channel, toChat = next.ChatId, now = now.ToUnixTimeMilliseconds() }) > 0;
    }

    private static IEnumerable<ChatAddress> Others(DbConnection db, ChatOwner owner, string channel, string chatId) =>
        Identities.ChatsOf(db, owner.UnitId, owner.OfficialId).Where(c => c.Channel != channel || c.ChatId != chatId);
}
