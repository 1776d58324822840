using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ReportBot.Bot.Channels.Web;

/// <summary>The history of the chats: what was typed (<c>in</c>) and what the bot said (<c>out</c>).</summary>
internal static class WebMessages
{
    // Nothing is inserted for a chat that does not exist; the source decides what is a repeat.
    private const string Insert = """
        INSERT INTO web_messages (unit_id, session_id, direction, source_id, payload, file_id, at)
        SELECT unit_id, id, @direction, @sourceId, @payload, @fileId, @at FROM web_sessions WHERE id = @sessionId
        ON CONFLICT (session_id, direction, source_id) DO NOTHING
        """;

    private const string Columns = "id AS Id, direction AS Direction, source_id AS SourceId, payload AS Payload, at AS At";

    private const string SelectAfter = $"""
        SELECT {Columns} FROM web_messages WHERE session_id = @sessionId AND id > @after ORDER BY id LIMIT @limit
        """;

    private const string SelectBefore = $"""
        SELECT {Columns} FROM web_messages WHERE session_id = @sessionId AND id < @before ORDER BY id DESC LIMIT @limit
        """;

    private const string SelectSaid = $"""
        SELECT {Columns} FROM web_messages WHERE session_id = @sessionId AND direction = 'out' ORDER BY id DESC LIMIT @limit
        """;

    private const string SelectWithFile = """
        SELECT payload FROM web_messages WHERE session_id = @sessionId AND file_id = @fileId LIMIT 1
        """;

    private const string SelectFileOf = """
        SELECT file_id FROM web_messages WHERE session_id = @sessionId AND direction = 'in' AND source_id = @sourceId
        """;

    /// <summary>Stores a message once; false when it was there before, or when there is no such chat.</summary>
    public static bool Add(DbConnection db, string sessionId, NewMessage message) => db.Execute(Insert, new
    {
        sessionId,
        direction = message.Direction,
        sourceId = message.SourceId,
        payload = message.Payload,
        fileId = message.FileId,
        at = message.At.ToUnixTimeMilliseconds(),
    }) > 0;

    /// <summary>What came after this message, oldest first.</summary>
    public static IReadOnlyList<WebMessage> After(DbConnection db, string sessionId, long after, int limit) =>
        db.Query<WebMessage>(SelectAfter, new { sessionId, after, limit }).AsList();

    /// <summary>What came before this message, oldest first.</summary>
    public static IReadOnlyList<WebMessage> Before(DbConnection db, string sessionId, long before, int limit) =>
        Reversed(db.Query<WebMessage>(SelectBefore, new { sessionId, before, limit }).AsList());

    /// <summary>What the bot said last, newest first.</summary>
    public static IReadOnlyList<WebMessage> Said(DbConnection db, string sessionId, int limit) =>
        db.Query<WebMessage>(SelectSaid, new { sessionId, limit }).AsList();

    /// <summary>The message of this chat that carries the file; null where none does.</summary>
    public static string? WithFile(DbConnection db, string sessionId, string fileId) =>
        db.QueryFirstOrDefault<string>(SelectWithFile, new { sessionId, fileId });

    /// <summary>The file of a picture sent before under the page's own id; null where there is none.</summary>
    public static string? FileOf(DbConnection db, string sessionId, string sourceId) =>
        db.QueryFirstOrDefault<string>(SelectFileOf, new { sessionId, sourceId });

    private static List<WebMessage> Reversed(List<WebMessage> rows)
    {
        rows.Reverse();
        return rows;
    }
}

/// <summary>A message to be stored.</summary>
/// <param name="Direction"><c>in</c> or <c>out</c>.</param>
/// <param name="SourceId">The page's own id, or the outbox row.</param>
/// <param name="Payload">A <see cref="ShownMessage"/> as JSON.</param>
/// <param name="FileId">The file it carries.</param>
/// <param name="At">When.</param>
internal sealed record NewMessage(string Direction, string SourceId, string Payload, string? FileId, DateTimeOffset At);

/// <summary>A message of the history.</summary>
internal sealed record WebMessage(long Id, string Direction, string SourceId, string Payload, long At)
{
    /// <summary>As the page receives it, on one line. The payload is JSON already and the source a plain word.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":{{Id}},"from":"{{(Direction == "in" ? "me" : "bot")}}","at":{{At}},"ref":"{{SourceId}}","body":{{Payload}}}""");
}
