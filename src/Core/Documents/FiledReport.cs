using System.Data.Common;
using Dapper;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents;

/// <summary>A report behind a document's figures, in the version that was counted.</summary>
/// <param name="Number">The number people see.</param>
/// <param name="Version">Which version.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Answers">What it says.</param>
/// <param name="IsLate">First filed after the last day.</param>
/// <param name="ReviewState">filed, returned or accepted.</param>
/// <param name="ReviewNote">What the office noted on it.</param>
/// <param name="FiledBy">Row id of the official.</param>
/// <param name="FiledAt">When this version was filed, UTC.</param>
public sealed record FiledReport(
    long Number, int Version, SubjectId Subject, Answers Answers, bool IsLate, string ReviewState, string ReviewNote,
    long FiledBy, DateTimeOffset FiledAt)
{
    /// <summary>The office has said something on it: what it proposes is no longer without an answer.</summary>
    public bool IsAnswered => ReviewState == "accepted" || ReviewNote.Length > 0;

    private const string AllVersions = """
        SELECT number AS Number, version AS Version, subject_kind AS SubjectKind, subject_id AS SubjectId, answers AS Answers,
          is_late AS IsLate, review_state AS ReviewState, review_note AS ReviewNote, filed_by AS FiledBy, filed_at AS FiledAt
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND kind <> 'ad-hoc'
        ORDER BY number, version
        """;

    /// <summary>Those of a period whose number and version were counted, by number.</summary>
    public static IReadOnlyList<FiledReport> Of(
        DbConnection db, long unitId, Period period, Form form, Func<long, long, bool> isCounted) =>
        [.. db.Query<Row>(AllVersions, new { unitId, planCode = period.PlanCode, periodKey = period.Key }, buffered: false)
            .Where(r => isCounted(r.Number, r.Version))
            .Select(r => new FiledReport(
                r.Number, (int)r.Version, SubjectId.Of(r.SubjectKind, r.SubjectId), AnswersJson.Read(form, r.Answers), r.IsLate != 0,
                r.ReviewState, r.ReviewNote, r.FiledBy, DateTimeOffset.FromUnixTimeMilliseconds(r.FiledAt)))];

    private sealed record Row(
        long Number, long Version, string SubjectKind, long SubjectId, string Answers, long IsLate, string ReviewState,
        string ReviewNote, long FiledBy, long FiledAt);
}
