using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>Where an official can be written to.</summary>
public sealed record ChatAddress(string Channel, string ChatId, string Language);

/// <summary>The official that a person of a channel is linked to.</summary>
public sealed record LinkedPerson(long IdentityId, long UnitId, long OfficialId, string Language, long? UnreachableSince)
{
    /// <summary>The platform said that this chat takes nothing from us.</summary>
    public bool IsUnreachable => UnreachableSince is not null;
}

/// <summary>The official that a chat belongs to.</summary>
public sealed record ChatOwner(long UnitId, long OfficialId);

/// <summary>Which person of which messenger is which official. One official may have several.</summary>
public static class Identities
{
    private const string Find = """
        SELECT id AS IdentityId, unit_id AS UnitId, official_id AS OfficialId, language AS Language,
          unreachable_since AS UnreachableSince
        FROM identities WHERE channel = @channel AND user_id = @userId AND unlinked_at IS NULL
        """;

    // The chosen one first, then the most recently linked; one that cannot be reached is left out until the person writes again.
    private const string Chats = """
        SELECT channel AS Channel, chat_id AS ChatId, language AS Language FROM identities
        WHERE unit_id = @unitId AND official_id = @officialId AND unlinked_at IS NULL AND unreachable_since IS NULL
        ORDER BY COALESCE(preferred_at, 0) DESC, linked_at DESC, id DESC
        """;

    private const string SelectOwner =
        "SELECT unit_id AS UnitId, official_id AS OfficialId FROM identities WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL";

    private const string CountReachable = """
        SELECT COUNT(*) FROM identities
        WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL AND unreachable_since IS NULL
        """;

    // A second chat speaks as the first does.
    private const string LastLanguage = """
        SELECT language FROM identities WHERE unit_id = @unitId AND official_id = @officialId AND unlinked_at IS NULL
        ORDER BY linked_at DESC, id DESC LIMIT 1
        """;

    private const string Unlink =
        "UPDATE identities SET unlinked_at = @now WHERE channel = @channel AND user_id = @userId AND unlinked_at IS NULL";

    private const string Insert = """
        INSERT INTO identities (unit_id, channel, user_id, chat_id, official_id, language, linked_at)
        VALUES (@unitId, @channel, @userId, @chatId, @officialId, @language, @now)
        """;

    private const string SetUnreachable = """
        UPDATE identities SET unreachable_since = @now, unreachable_reason = @reason
        WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL AND unreachable_since IS NULL
        """;

    private const string SetReachable = """
        UPDATE identities SET unreachable_since = NULL, unreachable_reason = NULL, unreachable_told_at = NULL
        WHERE channel = @channel AND chat_id = @chatId AND unreachable_since IS NOT NULL
        """;

    private const string SetChat =
        "UPDATE identities SET chat_id = @to WHERE channel = @channel AND chat_id = @chatId AND unlinked_at IS NULL";

    private const string SetLanguageOf = "UPDATE identities SET language = @language WHERE id = @identityId";

    /// <summary>The official behind a person of a channel; null for a stranger.</summary>
    public static LinkedPerson? Of(DbConnection db, string channel, string userId) =>
        db.QueryFirstOrDefault<LinkedPerson>(Find, new { channel, userId });

    /// <summary>Whose chat it is; null for a stranger's and for a group.</summary>
    public static ChatOwner? OwnerOf(DbConnection db, string channel, string chatId) =>
        db.QueryFirstOrDefault<ChatOwner>(SelectOwner, new { channel, chatId });

    /// <summary>Whether messages can be sent to a linked chat, as far as known.</summary>
    public static bool IsReachable(DbConnection db, string channel, string chatId) =>
        db.ExecuteScalar<long>(CountReachable, new { channel, chatId }) > 0;

    /// <summary>The chats in which an official can be reached: the one chosen for reminders, then the latest first.</summary>
    public static IReadOnlyList<ChatAddress> ChatsOf(DbConnection db, long unitId, long officialId) =>
        db.Query<ChatAddress>(Chats, new { unitId, officialId }).AsList();

    /// <summary>The language an official chose in the chat linked last: <c>vi</c> or <c>en</c>.</summary>
    public static string LanguageOf(DbConnection db, long unitId, long officialId) =>
        db.ExecuteScalar<string?>(LastLanguage, new { unitId, officialId }) ?? "vi";

    /// <summary>Links a person of a channel to an official; an earlier link of that person ends.</summary>
    public static void Link(
        DbConnection db, long unitId, string channel, string userId, string chatId, long officialId, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var language = LanguageOf(db, unitId, officialId);
        db.Execute(Unlink, new { channel, userId, now = at });
        db.Execute(Insert, new { unitId, channel, userId, chatId, officialId, language, now = at });
    }

    /// <summary>The platform says that this chat takes nothing from us any more.</summary>
    public static void MarkUnreachable(DbConnection db, string channel, string chatId, string reason, DateTimeOffset now) =>
        db.Execute(SetUnreachable, new { channel, chatId, reason, now = now.ToUnixTimeMilliseconds() });

    /// <summary>The person has written again or unblocked the bot.</summary>
    public static void MarkReachable(DbConnection db, string channel, string chatId) =>
        db.Execute(SetReachable, new { channel, chatId });

    /// <summary>The platform gave the chat another id.</summary>
    public static void MoveChat(DbConnection db, string channel, string chatId, string to) =>
        db.Execute(SetChat, new { channel, chatId, to });

    /// <summary>Speak this language from now on: <c>vi</c> or <c>en</c>.</summary>
    public static void SetLanguage(DbConnection db, long identityId, string language) =>
        db.Execute(SetLanguageOf, new { identityId, language });
}
