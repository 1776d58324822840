using System.Data.Common;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Core.Reports;

/// <summary>The secretary's check: a report may be returned to its author for correction, which also reopens a locked period for it.</summary>
public static class ReportReview
{
    private const string MarkReturned = """
        UPDATE reports SET review_state = 'returned', review_note = @note, reviewed_by = @by, reviewed_at = @now
        WHERE unit_id = @unitId AND number = @number AND is_current = 1
        """;

    /// <summary>Returns the report with this number; false when there is none or the access may not.</summary>
    public static bool Return(DbConnection db, Access access, long number, string note, DateTimeOffset now) =>
        access.Allows(Operation.ReturnReport)
        && db.Execute(MarkReturned, new
        {
            unitId = access.UnitId,
            number,
            note,
            by = access.OfficialId,
            now = now.ToUnixTimeMilliseconds(),
        }) > 0;
}
