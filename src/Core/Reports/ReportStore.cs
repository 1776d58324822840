using System.Data.Common;
using Dapper;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Reports;

/// <summary>The stored reports and their SQL; who may read what is decided by the callers' operations.</summary>
public static class ReportStore
{
    private const string Columns = """
        id AS Id, number AS Number, version AS Version, plan_code AS PlanCode, period_key AS PeriodKey, kind AS Kind,
        subject_kind AS SubjectKind, subject_id AS SubjectId, form_id AS FormId, form_version AS FormVersion,
        answers AS Answers, rest AS Rest, filed_by AS FiledBy, filed_at AS FiledAt, first_filed_at AS FirstFiledAt,
        is_late AS IsLate, review_state AS ReviewState, review_note AS ReviewNote
        """;

    private const string SelectOne = $"""
        SELECT {Columns} FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey
          AND subject_kind = @subjectKind AND subject_id = @subjectId AND is_current = 1 AND kind <> 'ad-hoc'
        """;

    private const string SelectBefore = $"""
        SELECT {Columns} FROM reports
        WHERE unit_id = @unitId AND subject_kind = @subjectKind AND subject_id = @subjectId AND is_current = 1
          AND kind = @kind AND due_date < @dueDate
        ORDER BY due_date DESC LIMIT 1
        """;

    private const string SelectSubject = $"""
        SELECT {Columns} FROM reports
        WHERE unit_id = @unitId AND subject_kind = @subjectKind AND subject_id = @subjectId AND is_current = 1
        ORDER BY filed_at DESC, id DESC LIMIT @most
        """;

    private const string SelectFiledBy = $"""
        SELECT {Columns} FROM reports
        WHERE unit_id = @unitId AND filed_by = @officialId AND is_current = 1
        ORDER BY filed_at DESC, id DESC LIMIT @most
        """;

    private const string SelectNumber =
        $"SELECT {Columns} FROM reports WHERE unit_id = @unitId AND number = @number AND is_current = 1";

    /// <summary>The current report of a period on one subject; null when there is none.</summary>
    public static Report? Of(
        DbConnection db, long unitId, string planCode, string periodKey, SubjectId subject, Func<string, string, int, Form?> form) =>
        Map(db.Query<Row>(SelectOne, new { unitId, planCode, periodKey, subjectKind = subject.KindWord, subjectId = subject.Id }), form)
            .FirstOrDefault();

    /// <summary>The current report on a subject in the latest period of this kind that was due before this day.</summary>
    public static Report? Before(
        DbConnection db, long unitId, string kind, DateOnly due, SubjectId subject, Func<string, string, int, Form?> form) =>
        Map(
            db.Query<Row>(SelectBefore, new
            {
                unitId,
                kind,
                dueDate = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                subjectKind = subject.KindWord,
                subjectId = subject.Id,
            }),
            form).FirstOrDefault();

    /// <summary>The latest current reports on a subject, newest first.</summary>
    public static IReadOnlyList<Report> OnSubject(
        DbConnection db, long unitId, SubjectId subject, int most, Func<string, string, int, Form?> form) =>
        Map(db.Query<Row>(SelectSubject, new { unitId, subjectKind = subject.KindWord, subjectId = subject.Id, most }), form);

    /// <summary>The latest current reports that an official filed, newest first.</summary>
    public static IReadOnlyList<Report> FiledBy(
        DbConnection db, long unitId, long officialId, int most, Func<string, string, int, Form?> form) =>
        Map(db.Query<Row>(SelectFiledBy, new { unitId, officialId, most }), form);

    /// <summary>The current version of the report with this number; null when there is none.</summary>
    public static Report? Numbered(DbConnection db, long unitId, long number, Func<string, string, int, Form?> form) =>
        Map(db.Query<Row>(SelectNumber, new { unitId, number }), form).FirstOrDefault();

    private static List<Report> Map(IEnumerable<Row> rows, Func<string, string, int, Form?> findForm)
    {
        var reports = new List<Report>();
        foreach (var row in rows)
        {
            if (findForm(row.PlanCode, row.FormId, (int)row.FormVersion) is { } form)
            {
                reports.Add(ToReport(row, form));
            }
        }

        return reports;
    }

    private static Report ToReport(Row row, Form form) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Version = (int)row.Version,
        PlanCode = row.PlanCode,
        PeriodKey = row.PeriodKey,
        Kind = row.Kind,
        Subject = SubjectId.Of(row.SubjectKind, row.SubjectId),
        FormId = row.FormId,
        FormVersion = (int)row.FormVersion,
        Answers = AnswersJson.Read(form, row.Answers),
        Rest = row.Rest,
        FiledBy = row.FiledBy,
        FiledAt = DateTimeOffset.FromUnixTimeMilliseconds(row.FiledAt),
        FirstFiledAt = DateTimeOffset.FromUnixTimeMilliseconds(row.FirstFiledAt),
        IsLate = row.IsLate != 0,
        ReviewState = row.ReviewState,
        ReviewNote = row.ReviewNote,
    };

    private sealed record Row(
        long Id, long Number, long Version, string PlanCode, string PeriodKey, string Kind, string SubjectKind,
        long SubjectId, string FormId, long FormVersion, string Answers, string Rest, long FiledBy, long FiledAt,
        long FirstFiledAt, long IsLate, string ReviewState, string ReviewNote);
}
