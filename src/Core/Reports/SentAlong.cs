using System.Data.Common;
using Dapper;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>The words that came with a report and answer no question of its form.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="FiledBy">The id of whoever sent it.</param>
/// <param name="Words">As typed.</param>
public sealed record SentAlong(long Number, SubjectId Subject, long FiledBy, string Words)
{
    private const string Select = """
        SELECT number AS Number, subject_kind AS SubjectKind, subject_id AS SubjectId, filed_by AS FiledBy, rest AS Words
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND is_current = 1 AND kind <> 'ad-hoc' AND rest <> ''
        ORDER BY number
        """;

    /// <summary>Those of a period's current reports, by number.</summary>
    public static IReadOnlyList<SentAlong> In(DbConnection db, long unitId, Period period) =>
        [.. db.Query<Row>(Select, new { unitId, planCode = period.PlanCode, periodKey = period.Key })
            .Select(r => new SentAlong(r.Number, SubjectId.Of(r.SubjectKind, r.SubjectId), r.FiledBy, r.Words))];

    private sealed record Row(long Number, string SubjectKind, long SubjectId, long FiledBy, string Words);
}
