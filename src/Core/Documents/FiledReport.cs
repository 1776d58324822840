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
/// <param name="Form">The form in the version that it answers.</param>
/// <param name="Answers">What it says, read by that version.</param>
/// <param name="IsLate">First filed after the last day.</param>
/// <param name="FiledBy">Row id of the official.</param>
/// <param name="FiledAt">When this version was filed, UTC.</param>
public sealed record FiledReport(
    long Number, int Version, SubjectId Subject, Form Form, Answers Answers, bool IsLate, long FiledBy, DateTimeOffset FiledAt)
{
    /// <summary>Words of the official that answer no question, as typed; empty where there are none.</summary>
    public string Rest { get; init; } = "";

    private const string AllVersions = """
        SELECT number AS Number, version AS Version, subject_kind AS SubjectKind, subject_id AS SubjectId, form_id AS FormId,
          form_version AS FormVersion, answers AS Answers, rest AS Rest,
          is_late AS IsLate, filed_by AS FiledBy, filed_at AS FiledAt
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND kind <> 'ad-hoc'
        ORDER BY number, version
        """;

    /// <summary>Those of a period whose number and version were counted, by number.</summary>
    public static IReadOnlyList<FiledReport> Of(
        DbConnection db, long unitId, Plan plan, Period period, Func<long, long, bool> isCounted) =>
        [.. db.Query<Row>(AllVersions, new { unitId, planCode = period.PlanCode, periodKey = period.Key }, buffered: false)
            .Where(r => isCounted(r.Number, r.Version))
            .Select(r => Read(r, plan.FindForm(r.FormId, (int)r.FormVersion) ?? plan.Form(period.FormId)))];

    private static FiledReport Read(Row row, Form form) => new(
        row.Number, (int)row.Version, SubjectId.Of(row.SubjectKind, row.SubjectId), form, AnswersJson.Read(form, row.Answers), row.IsLate != 0,
        row.FiledBy, DateTimeOffset.FromUnixTimeMilliseconds(row.FiledAt))
    {
        Rest = row.Rest,
    };

    private sealed record Row(
        long Number, long Version, string SubjectKind, long SubjectId, string FormId, long FormVersion, string Answers, string Rest, long IsLate,
        long FiledBy, long FiledAt);
}
