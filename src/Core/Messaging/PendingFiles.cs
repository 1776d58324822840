using System.Data.Common;
using Dapper;

namespace ReportBot.Core.Messaging;

/// <summary>
/// Pictures that are known but whose bytes still lie with the platform: the answer holds our own id at once,
/// the bytes are fetched after the commit.
/// </summary>
public static class PendingFiles
{
    /// <summary>After so many failed attempts a picture is lost; the report keeps saying that there was one.</summary>
    public const int MostAttempts = 8;

    private const string Exists = "SELECT COUNT(*) FROM files WHERE id = @id";

    private const string Insert = """
        INSERT INTO files (id, unit_id, channel, external_ref, mime, size, state, created_at)
        VALUES (@id, @unitId, @channel, @reference, @mime, @size, 'pending', @at)
        """;

    private const string SelectWaiting = """
        SELECT id AS Id, channel AS Channel, external_ref AS Reference FROM files
        WHERE state = 'pending' AND channel IN @channels AND attempts < @below ORDER BY attempts, created_at LIMIT @most
        """;

    private const string MarkStored = """
        UPDATE files SET content = @content, mime = @mime, size = @size, state = 'stored', external_ref = NULL WHERE id = @id
        """;

    private const string MarkCome = """
        UPDATE files SET content = @content, mime = @mime, size = @size, state = 'stored' WHERE id = @id AND state = 'pending'
        """;

    private const string MarkFailed = """
        UPDATE files SET attempts = attempts + 1, state = CASE WHEN attempts + 1 >= @most THEN 'lost' ELSE state END WHERE id = @id
        """;

    private const string MarkLost = "UPDATE files SET state = 'lost' WHERE id = @id";

    /// <summary>The message with its picture under our own id; unchanged without a picture or with one stored already.</summary>
    public static IncomingMessage Register(DbConnection db, IncomingMessage message, long unitId, DateTimeOffset now)
    {
        if (message.File is not { } file || db.ExecuteScalar<long>(Exists, new { id = file.Reference }) > 0)
        {
            return message;
        }

        var id = FileStore.NewId();
        db.Execute(Insert, new
        {
            id,
            unitId,
            channel = message.Channel,
            reference = file.Reference,
            mime = file.Mime,
            size = file.Size,
            at = now.ToUnixTimeMilliseconds(),
        });
        return message with { File = file with { Reference = id } };
    }

    /// <summary>A picture that its sender brings later by itself, under an id of our own; nothing fetches it.</summary>
    public static void Expect(DbConnection db, string id, long unitId, string channel, DateTimeOffset now) => db.Execute(
        Insert, new { id, unitId, channel, reference = (string?)null, mime = "image/jpeg", size = 0L, at = now.ToUnixTimeMilliseconds() });

    /// <summary>It has come; false where none of this id was expected.</summary>
    public static bool Come(DbConnection db, string id, FetchedFile file) =>
        db.Execute(MarkCome, new { id, content = file.Content, mime = file.Mime, size = (long)file.Content.Length }) > 0;

    /// <summary>Some that are still to be fetched through these channels, least tried first.</summary>
    /// <param name="db">The store.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="most">How many.</param>
    /// <param name="withFailed">Also those that failed before.</param>
    public static IReadOnlyList<PendingFile> Waiting(DbConnection db, IReadOnlyList<string> channels, int most, bool withFailed) =>
        channels.Count == 0 ? [] : db.Query<PendingFile>(
            SelectWaiting, new { channels, most, below = withFailed ? MostAttempts : 1 }).AsList();

    /// <summary>The bytes have come; null: they are gone for good.</summary>
    public static void Settle(DbConnection db, string id, FetchedFile? file)
    {
        if (file is null)
        {
            db.Execute(MarkLost, new { id });
            return;
        }

        db.Execute(MarkStored, new { id, content = file.Content, mime = file.Mime, size = (long)file.Content.Length });
    }

    /// <summary>They could not be fetched this time.</summary>
    public static void CountFailure(DbConnection db, string id) => db.Execute(MarkFailed, new { id, most = MostAttempts });
}

/// <summary>A picture to fetch.</summary>
public sealed record PendingFile(string Id, string Channel, string Reference);
