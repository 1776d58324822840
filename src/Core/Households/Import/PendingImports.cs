using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>Workbooks that somebody sent in and that wait to be read or for a yes: each is its sender's alone, for a day.</summary>
public static class PendingImports
{
    /// <summary>How long a workbook that was read waits for a yes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Insert = """
        INSERT INTO pending_imports (id, unit_id, official_id, channel, chat_id, user_id, file_name, state, language, created_at)
        VALUES (@id, @unitId, @officialId, @channel, @chatId, @userId, @fileName, @state, @language, @at)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string SelectOne = """
        SELECT id AS Id, file_name AS FileName, state AS State, shown AS Shown, roster_version AS RosterVersion
        FROM pending_imports
        WHERE id = @id AND unit_id = @unitId AND official_id = @officialId AND created_at > @after
        """;

    private const string SelectContent = "SELECT content FROM pending_imports WHERE id = @id AND state = 'read'";

    private const string SelectAsked = """
        SELECT id AS Id, unit_id AS UnitId, official_id AS OfficialId, channel AS Channel, chat_id AS ChatId, file_name AS FileName, language AS Language
        FROM pending_imports WHERE state = 'asked' ORDER BY created_at LIMIT 4
        """;

    // Those whose bytes are here, or will never be.
    private const string SelectReady = """
        SELECT p.id AS Id, p.unit_id AS UnitId, p.official_id AS OfficialId, p.channel AS Channel, p.chat_id AS ChatId,
               p.user_id AS UserId, p.file_name AS FileName
        FROM pending_imports p JOIN files f ON f.id = p.id
        WHERE p.state = 'waiting' AND f.state <> 'pending' ORDER BY p.created_at LIMIT 4
        """;

    private const string Update = """
        UPDATE pending_imports SET state = @state, content = @content, shown = @shown, roster_version = @version WHERE id = @id
        """;

    private const string SetState = "UPDATE pending_imports SET state = @state WHERE id = @id";

    private const string DeleteOldFiles = "DELETE FROM files WHERE id IN (SELECT id FROM pending_imports WHERE created_at < @before)";

    private const string DeleteOld = "DELETE FROM pending_imports WHERE created_at < @before";

    /// <summary>Notes a workbook whose bytes are on their way.</summary>
    internal static void Add(DbConnection db, Access access, ImportChat from, string id, string fileName, DateTimeOffset now) =>
        Add(db, access, from, id, fileName, "waiting", now);

    /// <summary>Asks for the list in use as a workbook: made beside the conversations, and sent as a message of its own.</summary>
    internal static void Ask(DbConnection db, Access access, ImportChat to, string fileName, DateTimeOffset now) =>
        Add(db, access, to, FileStore.NewId(), fileName, "asked", now);

    private static void Add(DbConnection db, Access access, ImportChat chat, string id, string fileName, string state, DateTimeOffset now) => db.Execute(Insert, new
    {
        id, unitId = access.UnitId, officialId = access.OfficialId, channel = chat.Channel, chatId = chat.ChatId, userId = chat.UserId,
        fileName, state, language = chat.Language, at = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>A workbook of this person; null for another's and for one whose time is over.</summary>
    internal static PendingImport? Find(DbConnection db, Access access, string id, DateTimeOffset now) =>
        access.OfficialId is { } officialId && access.Allows(Operation.Import)
            ? db.QuerySingleOrDefault<PendingImport>(SelectOne, new
            {
                id, unitId = access.UnitId, officialId, after = (now - Lifetime).ToUnixTimeMilliseconds(),
            })
            : null;

    /// <summary>Some that can be read now.</summary>
    public static IReadOnlyList<ArrivedWorkbook> Ready(DbConnection db) => db.Query<ArrivedWorkbook>(SelectReady).AsList();

    /// <summary>The list that was read of one; null where there is none any more.</summary>
    internal static RosterFile? RosterOf(DbConnection db, PendingImport found) =>
        db.ExecuteScalar<string?>(SelectContent, new { id = found.Id }) is { } content ? JsonSerializer.Deserialize<RosterFile>(content, PlanJson.Options) : null;

    /// <summary>Some lists in use that people asked for.</summary>
    public static IReadOnlyList<AskedWorkbook> Asked(DbConnection db) => db.Query<AskedWorkbook>(SelectAsked).AsList();

    /// <summary>Sends a list in use on its way; where it cannot be made for its asker any more, the asking is let go of.</summary>
    public static void Answer(DbConnection db, AskedWorkbook asked, byte[]? workbook, DateTimeOffset now)
    {
        SetDone(db, asked.Id);
        if (workbook is not null)
        {
            FileStore.Put(db, asked.Id, asked.UnitId, asked.Channel, new FetchedFile(workbook, TemplateWorkbook.Mime), now);
            Outbox.Queue(db, new OutboxEntry(
                asked.UnitId, asked.Channel, asked.ChatId, OutboxEntry.Reply, ImportMessage.Ready(asked.Language, asked.Id, asked.FileName), null, now));
        }
    }

    /// <summary>What is to be kept of a workbook that was read; worked out before the one writer is asked.</summary>
    public static PackedImport Pack(WorkbookPreview read) => new(
        read.Roster is null ? null : JsonSerializer.Serialize(read.Roster, PlanJson.Options),
        JsonSerializer.Serialize(ImportDigest.Of(read.Result, read.Notes), PlanJson.Options));

    /// <summary>Keeps what was read of one, and against which version of the roster.</summary>
    public static void SetRead(DbConnection db, string id, PackedImport read, long rosterVersion) =>
        db.Execute(Update, new { id, state = "read", version = rosterVersion, content = read.Roster, shown = read.Shown });

    /// <summary>Its bytes are gone for good.</summary>
    public static void SetLost(DbConnection db, string id) => db.Execute(SetState, new { id, state = "lost" });

    /// <summary>To be read again.</summary>
    internal static void SetWaiting(DbConnection db, string id) => db.Execute(SetState, new { id, state = "waiting" });

    /// <summary>Imported, or let go.</summary>
    internal static void SetDone(DbConnection db, string id) => db.Execute(Update, new { id, state = "done", content = (string?)null, shown = (string?)null, version = 0L });

    /// <summary>Lets go of those whose time is over, with their files.</summary>
    public static void Sweep(DbConnection db, DateTimeOffset now)
    {
        var before = (now - Lifetime).ToUnixTimeMilliseconds();
        db.Execute(DeleteOldFiles, new { before });
        db.Execute(DeleteOld, new { before });
    }
}

/// <summary>The chat from which a workbook came, or to which one goes.</summary>
internal sealed record ImportChat(string Channel, string ChatId, string UserId, string Language = "vi");

/// <summary>A workbook that can be read.</summary>
public sealed record ArrivedWorkbook(
    string Id, long UnitId, long OfficialId, string Channel, string ChatId, string UserId, string FileName);

/// <summary>A list in use that somebody asked for.</summary>
public sealed record AskedWorkbook(string Id, long UnitId, long OfficialId, string Channel, string ChatId, string FileName, string Language);

/// <summary>What was read of a workbook, as it is kept.</summary>
/// <param name="Roster">The list; null where it is refused.</param>
/// <param name="Shown">What is shown of it.</param>
public sealed record PackedImport(string? Roster, string Shown);

/// <summary>A workbook as it stands.</summary>
internal sealed record PendingImport(string Id, string FileName, string State, string? Shown, long RosterVersion)
{
    /// <summary>What is shown of it; null before it was read.</summary>
    public ImportDigest? Digest => Shown is null ? null : JsonSerializer.Deserialize<ImportDigest>(Shown, PlanJson.Options);
}
