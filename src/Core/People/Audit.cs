using System.Data.Common;
using Dapper;

namespace ReportBot.Core.People;

/// <summary>The record of who decided what and when. It holds codes and outcomes; names and grounds stay in their own tables.</summary>
public static class Audit
{
    private const string Insert = """
        INSERT INTO audit (unit_id, at, official_id, operation, subject, outcome)
        VALUES (@unitId, @at, @officialId, @operation, @subject, @outcome)
        """;

    /// <summary>Adds a line, in the caller's transaction, so that it stands exactly when the act does.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="access">Who.</param>
    /// <param name="operation">What was done.</param>
    /// <param name="subject">On what, by code: "H012", "BC-000123".</param>
    /// <param name="outcome">What came of it, in a word or a decision's number.</param>
    /// <param name="now">When, UTC.</param>
    public static void Note(DbConnection db, Access access, Operation operation, string subject, string outcome, DateTimeOffset now) =>
        db.Execute(Insert, new
        {
            unitId = access.UnitId,
            at = now.ToUnixTimeMilliseconds(),
            officialId = access.OfficialId,
            operation = operation.ToString(),
            subject,
            outcome,
        });
}
