using System.Data.Common;
using Dapper;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Reports;

/// <summary>The current version of a report as it lies in storage, answers unread.</summary>
public sealed record PeriodReportRow(
    long Number, long Version, string SubjectKind, long SubjectId, string FormId, long FormVersion, string Answers, long IsLate, string ReviewState, string Rest = "", long FiledBy = 0)
{
    /// <summary>What it is about.</summary>
    public SubjectId Subject => Reports.SubjectId.Of(SubjectKind, SubjectId);
}

/// <summary>The current version of a report with its period, answers unread.</summary>
public sealed record DatedReportRow(
    long Number, string SubjectKind, long SubjectId, string PlanCode, string PeriodKey, string FormId, string Answers)
{
    /// <summary>What it is about.</summary>
    public SubjectId Subject => Reports.SubjectId.Of(SubjectKind, SubjectId);
}

/// <summary>Reads all current reports of one period at once, for summaries and for what is missing.</summary>
public static class PeriodReports
{
    private const string Current = """
        SELECT number AS Number, version AS Version, subject_kind AS SubjectKind, subject_id AS SubjectId, form_id AS FormId,
          form_version AS FormVersion, answers AS Answers, is_late AS IsLate, review_state AS ReviewState,
          rest AS Rest, filed_by AS FiledBy
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND is_current = 1 AND kind <> 'ad-hoc'
        ORDER BY number
        """;

    private const string CurrentSubjects = """
        SELECT subject_kind AS SubjectKind, subject_id AS SubjectId, is_late AS IsLate
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND is_current = 1 AND kind <> 'ad-hoc'
        """;

    private const string LateOnes = """
        SELECT subject_kind AS SubjectKind, subject_id AS SubjectId, first_filed_at AS FirstFiledAt
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND is_current = 1 AND kind <> 'ad-hoc' AND is_late = 1
        """;

    private const string CurrentBetween = """
        SELECT number AS Number, subject_kind AS SubjectKind, subject_id AS SubjectId, plan_code AS PlanCode, period_key AS PeriodKey,
          form_id AS FormId, answers AS Answers
        FROM reports
        WHERE unit_id = @unitId AND is_current = 1 AND kind <> 'ad-hoc' AND due_date >= @from AND due_date <= @to
        ORDER BY due_date, number
        """;

    private const string Answered = """
        SELECT DISTINCT a.report_number FROM proposal_answers a
        JOIN reports r ON r.unit_id = a.unit_id AND r.number = a.report_number
        WHERE a.unit_id = @unitId AND r.plan_code = @planCode AND r.period_key = @periodKey
        ORDER BY a.report_number
        """;

    /// <summary>Numbers of a period's reports whose proposal the office has answered, in their order.</summary>
    public static IReadOnlyList<long> AnsweredIn(DbConnection db, long unitId, Period period) =>
        db.Query<long>(Answered, new { unitId, planCode = period.PlanCode, periodKey = period.Key }).AsList();

    /// <summary>The current reports of all periods due between two days, both included, by due date.</summary>
    public static IReadOnlyList<DatedReportRow> Between(DbConnection db, long unitId, DateOnly from, DateOnly to) =>
        db.Query<DatedReportRow>(CurrentBetween, new { unitId, from = SqlDate.Write(from), to = SqlDate.Write(to) }).AsList();

    /// <summary>The current reports of a period, by number.</summary>
    public static IReadOnlyList<PeriodReportRow> Of(DbConnection db, long unitId, Period period) =>
        db.Query<PeriodReportRow>(Current, new { unitId, planCode = period.PlanCode, periodKey = period.Key }).AsList();

    /// <summary>The subjects that have a report in a period, and whether it came late.</summary>
    public static IReadOnlyDictionary<SubjectId, bool> LatenessOf(DbConnection db, long unitId, Period period) =>
        db.Query<SubjectRow>(CurrentSubjects, new { unitId, planCode = period.PlanCode, periodKey = period.Key })
            .ToDictionary(row => SubjectId.Of(row.SubjectKind, row.SubjectId), row => row.IsLate != 0);

    /// <summary>The subjects whose report came late, with the day in the plan's zone on which it first came.</summary>
    public static IReadOnlyDictionary<SubjectId, DateOnly> LateDaysOf(DbConnection db, long unitId, Period period, Plan plan) =>
        db.Query<LateRow>(LateOnes, new { unitId, planCode = period.PlanCode, periodKey = period.Key })
            .ToDictionary(row => SubjectId.Of(row.SubjectKind, row.SubjectId), row => DateOnly.FromDateTime(PlanClock.Local(plan, DateTimeOffset.FromUnixTimeMilliseconds(row.FirstFiledAt)).DateTime));

    private sealed record LateRow(string SubjectKind, long SubjectId, long FirstFiledAt);

    private sealed record SubjectRow(string SubjectKind, long SubjectId, long IsLate);
}
