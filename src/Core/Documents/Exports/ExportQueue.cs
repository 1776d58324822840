using System.Data.Common;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Documents.Exports;

/// <summary>
/// The documents that are to be made: asked for in the transaction of a message, made later by
/// <see cref="ExportRunner"/>, because making one takes up to seconds and nobody's message must wait for that.
/// </summary>
public static class ExportQueue
{
    private const string Insert = """
        INSERT INTO exports (unit_id, plan_code, period_key, kind, official_id, channel, chat_id, language, priority, due_at, dedupe_key, asked_at)
        VALUES (@unitId, @planCode, @periodKey, @kind, @officialId, @channel, @chatId, @language, @priority, @dueAt, @dedupeKey, @now)
        ON CONFLICT (dedupe_key) DO NOTHING
        """;

    private const string SelectWaiting = """
        SELECT id AS Id, unit_id AS UnitId, plan_code AS PlanCode, period_key AS PeriodKey, kind AS Kind, official_id AS OfficialId,
          channel AS Channel, chat_id AS ChatId, language AS Language, priority AS Priority, due_at AS DueAt, attempts AS Attempts
        FROM exports WHERE state = 'waiting' ORDER BY priority, id LIMIT @most
        """;

    private const string Mark = "UPDATE exports SET state = @state, file_id = @fileId, attempts = attempts + 1 WHERE id = @id";

    /// <summary>Asks for a document for one person's chat; false when this access may not, or when it was asked for before.</summary>
    public static bool Ask(DbConnection db, Access access, UnitView view, Period period, DocumentKind kind, ExportChat to, DateTimeOffset now) =>
        access is { OfficialId: { } official } && access.UnitId == view.UnitId && access.Allows(Operation.Export)
        && db.Execute(Insert, new
        {
            unitId = access.UnitId,
            planCode = period.PlanCode,
            periodKey = period.Key,
            kind = DocumentFile.Extension(kind),
            officialId = official,
            channel = to.Channel,
            chatId = to.ChatId,
            language = to.Language,
            priority = to.Priority,
            dueAt = to.DueAt.ToUnixTimeMilliseconds(),
            dedupeKey = to.DedupeKey,
            now = now.ToUnixTimeMilliseconds(),
        }) > 0;

    /// <summary>Some of those that wait, what people asked for first.</summary>
    internal static IReadOnlyList<ExportRow> Waiting(DbConnection db, int most) => db.Query<ExportRow>(SelectWaiting, new { most }).AsList();

    /// <summary>What became of one.</summary>
    internal static void Settle(DbConnection db, ExportRow row, string state, string? fileId = null) =>
        db.Execute(Mark, new { id = row.Id, state, fileId });
}

/// <summary>Where a document goes.</summary>
/// <param name="Channel">Through which channel.</param>
/// <param name="ChatId">To which chat.</param>
/// <param name="Language">The language of the words beside it.</param>
/// <param name="Priority">As in the outbox.</param>
/// <param name="DueAt">Not before this time, UTC.</param>
/// <param name="DedupeKey">Set for what goes out once by itself.</param>
public sealed record ExportChat(string Channel, string ChatId, string Language, int Priority, DateTimeOffset DueAt, string? DedupeKey = null);

/// <summary>A document that waits.</summary>
internal sealed record ExportRow(
    long Id, long UnitId, string PlanCode, string PeriodKey, string Kind, long OfficialId, string Channel, string ChatId,
    string Language, long Priority, long DueAt, long Attempts);
