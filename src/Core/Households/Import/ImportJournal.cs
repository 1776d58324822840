using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>Keeps what each import of a roster changed, by whom and when.</summary>
internal static class ImportJournal
{
    private const string Insert = """
        INSERT INTO imports (unit_id, at, official_id, channel, file_name, summary, content)
        VALUES (@unitId, @at, @officialId, @channel, @fileName, @summary, @content) RETURNING id
        """;

    private const string SelectLast = """
        SELECT id AS Id, at AS At, official_id AS OfficialId, file_name AS FileName, summary AS Summary, content AS Content,
               undone_at AS UndoneAt
        FROM imports WHERE unit_id = @unitId ORDER BY id DESC LIMIT 1
        """;

    private const string MarkUndone = "UPDATE imports SET undone_at = @at, undone_by = @by WHERE id = @id AND unit_id = @unitId";

    private const string InsertAudit = """
        INSERT INTO audit (unit_id, at, official_id, operation, subject, outcome)
        VALUES (@unitId, @at, @officialId, @operation, @subject, @outcome)
        """;

    /// <summary>Keeps an import.</summary>
    public static void Add(DbConnection db, Access access, long unitId, ImportSource source, ImportResult result, ImportContent content, DateTimeOffset now)
    {
        var summary = ImportText.Short(result);
        var id = db.ExecuteScalar<long>(Insert, new
        {
            unitId, at = now.ToUnixTimeMilliseconds(), officialId = access.OfficialId, channel = source.Channel, fileName = source.FileName,
            summary, content = JsonSerializer.Serialize(content),
        });
        Audit(db, access, unitId, "import", id, summary, now);
    }

    /// <summary>The last import of a unit, undone or not; null where there was none.</summary>
    public static ImportRecord? Last(DbConnection db, long unitId) => db.QueryFirstOrDefault<ImportRecord>(SelectLast, new { unitId });

    /// <summary>Notes that an import was undone.</summary>
    public static void Undone(DbConnection db, Access access, long unitId, ImportRecord record, DateTimeOffset now)
    {
        db.Execute(MarkUndone, new { id = record.Id, unitId, at = now.ToUnixTimeMilliseconds(), by = access.OfficialId });
        Audit(db, access, unitId, "import-undo", record.Id, record.Summary, now);
    }

    private static void Audit(DbConnection db, Access access, long unitId, string operation, long id, string outcome, DateTimeOffset now) =>
        db.Execute(InsertAudit, new
        {
            unitId, at = now.ToUnixTimeMilliseconds(), officialId = access.OfficialId, operation,
            subject = id.ToString(CultureInfo.InvariantCulture), outcome,
        });
}

/// <summary>Where an import came from.</summary>
/// <param name="Channel"><c>command</c>, <c>web</c>, or the messenger it came through.</param>
/// <param name="FileName">As it was named.</param>
public sealed record ImportSource(string Channel, string FileName);

/// <summary>What an import touched.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="AsOfBefore">The day of the newest list before it; null where it was the first.</param>
/// <param name="WasSample">Whether the unit's people were made up for a demonstration before it.</param>
internal sealed record ImportContent(IReadOnlyList<RowChange> Rows, string? AsOfBefore, bool WasSample);

/// <summary>An import as kept.</summary>
internal sealed record ImportRecord(long Id, long At, long? OfficialId, string FileName, string Summary, string Content, long? UndoneAt)
{
    /// <summary>What it touched.</summary>
    public ImportContent Touched => JsonSerializer.Deserialize<ImportContent>(Content)!;
}
