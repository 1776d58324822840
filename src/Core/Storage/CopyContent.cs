using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>What a copy of the database holds, as counted in the copy itself.</summary>
/// <param name="SchemaVersion">The newest migration applied to it.</param>
/// <param name="Officials">Rows of officials.</param>
/// <param name="Households">Rows of households.</param>
/// <param name="Reports">Rows of reports, all versions.</param>
/// <param name="Messages">Messages queued and not sent.</param>
public sealed record CopyContent(long SchemaVersion, long Officials, long Households, long Reports, long Messages)
{
    private const string Count = """
        SELECT (SELECT COALESCE(MAX(version), 0) FROM schema_versions) AS SchemaVersion,
          (SELECT COUNT(*) FROM officials) AS Officials,
          (SELECT COUNT(*) FROM households) AS Households,
          (SELECT COUNT(*) FROM reports) AS Reports,
          (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')) AS Messages
        """;

    /// <summary>Proves that the file is sound and counts it. The driver's own checks are SQLite's; a copy is always a SQLite file.</summary>
    /// <exception cref="StorageException">It is damaged, no database of this product, or of a newer version.</exception>
    internal static CopyContent Prove(DbConnection copy, string shownPath)
    {
        try
        {
            if (copy.Query<string>("PRAGMA integrity_check").First() is not "ok"
                || copy.Query("PRAGMA foreign_key_check").Any())
            {
                throw new StorageException($"Tệp '{shownPath}' đã hỏng, không dùng để phục hồi được; hãy chọn bản khác.");
            }

            var content = copy.QuerySingle<CopyContent>(Count);
            return content.SchemaVersion <= Migrations.Newest
                ? content
                : throw Migrations.TooNew(content.SchemaVersion);
        }
        catch (SqliteException e)
        {
            throw new StorageException($"Tệp '{shownPath}' hỏng hoặc không phải bản sao lưu của ReportBot; hãy chọn bản khác.", e);
        }
    }
}
