using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Import;

/// <summary>Workbooks that somebody sent in and that wait to be read or for a yes: each is its sender's alone, for a day.</summary>
public static class PendingImports
{
    /// <summary>How long a workbook that was read waits for a yes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Insert = """
        INSERT INTO pending_imports (id, unit_id, official_id, channel, chat_id, user_id, file_name, state, created_at)
        VALUES (@id, @unitId, @officialId, @channel, @chatId, @userId, @fileName, 'waiting', @at)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string SelectOne = """
        SELECT id AS Id, file_name AS FileName, state AS State, content AS Content, roster_version AS RosterVersion
        FROM pending_imports
        WHERE id = @id AND unit_id = @unitId AND official_id = @officialId AND created_at > @after
        """;

    // Those whose bytes are here, or will never be.
    private const string SelectReady = """
        SELECT p.id AS Id, p.unit_id AS UnitId, p.official_id AS OfficialId, p.channel AS Channel, p.chat_id AS ChatId,
               p.user_id AS UserId, p.file_name AS FileName
        FROM pending_imports p JOIN files f ON f.id = p.id
        WHERE p.state = 'waiting' AND f.state <> 'pending' ORDER BY p.created_at LIMIT 4
        """;

    private const string Update = """
        UPDATE pending_imports SET state = @state, content = @content, roster_version = @version WHERE id = @id
        """;

    private const string SetState = "UPDATE pending_imports SET state = @state WHERE id = @id";

    private const string DeleteOldFiles = "DELETE FROM files WHERE id IN (SELECT id FROM pending_imports WHERE created_at < @before)";

    private const string DeleteOld = "DELETE FROM pending_imports WHERE created_at < @before";

    /// <summary>Notes a workbook whose bytes are on their way.</summary>
    internal static void Add(DbConnection db, Access access, ImportChat from, string id, string fileName, DateTimeOffset now) => db.Execute(Insert, new
    {
        id, unitId = access.UnitId, officialId = access.OfficialId, channel = from.Channel, chatId = from.ChatId, userId = from.UserId,
        fileName, at = now.ToUnixTimeMilliseconds(),
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

    /// <summary>Keeps what was read of one, and against which version of the roster.</summary>
    public static void SetRead(DbConnection db, string id, WorkbookPreview read, long rosterVersion) => db.Execute(Update, new
    {
        id, state = "read", version = rosterVersion,
        content = JsonSerializer.Serialize(new PendingContent(read.Roster, read.Result.Problems, read.Notes), PlanJson.Options),
    });

    /// <summary>Its bytes are gone for good.</summary>
    public static void SetLost(DbConnection db, string id) => db.Execute(SetState, new { id, state = "lost" });

    /// <summary>To be read again.</summary>
    internal static void SetWaiting(DbConnection db, string id) => db.Execute(SetState, new { id, state = "waiting" });

    /// <summary>Imported, or let go.</summary>
    internal static void SetDone(DbConnection db, string id) => db.Execute(Update, new { id, state = "done", content = (string?)null, version = 0L });

    /// <summary>Lets go of those whose time is over, with their files.</summary>
    public static void Sweep(DbConnection db, DateTimeOffset now)
    {
        var before = (now - Lifetime).ToUnixTimeMilliseconds();
        db.Execute(DeleteOldFiles, new { before });
        db.Execute(DeleteOld, new { before });
    }
}

/// <summary>The chat from which a workbook came.</summary>
internal sealed record ImportChat(string Channel, string ChatId, string UserId);

/// <summary>A workbook that can be read.</summary>
public sealed record ArrivedWorkbook(
    string Id, long UnitId, long OfficialId, string Channel, string ChatId, string UserId, string FileName);

/// <summary>A workbook as it stands.</summary>
internal sealed record PendingImport(string Id, string FileName, string State, string? Content, long RosterVersion)
{
    /// <summary>What was read of it.</summary>
    public PendingContent? Read
    {
        get
        {
            try
            {
                return Content is null ? null : JsonSerializer.Deserialize<PendingContent>(Content, PlanJson.Options);
            }
            catch (JsonException)
            {
                // Kept by an earlier version of this program; it is sent once more.
                return null;
            }
        }
    }
}

/// <summary>What was read of a workbook.</summary>
internal sealed record PendingContent(RosterFile? Roster, IReadOnlyList<FileProblem> Problems, IReadOnlyList<ImportRemark> Notes);
