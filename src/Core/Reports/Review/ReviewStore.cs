using System.Data.Common;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Reports;

/// <summary>What the office's review keeps beside the reports: answers to proposals and reopened periods.</summary>
internal static class ReviewStore
{
    private const string MarkAccepted = """
        UPDATE reports SET review_state = 'accepted', reviewed_by = @by, reviewed_at = @now
        WHERE unit_id = @unitId AND number = @number AND is_current = 1 AND review_state = 'filed'
        """;

    private const string SelectUnreviewed = """
        SELECT number FROM reports WHERE unit_id = @unitId AND is_current = 1 AND review_state = 'filed'
        ORDER BY due_date DESC, number LIMIT @most
        """;

    private const string CountUnreviewedRows =
        "SELECT COUNT(*) FROM reports WHERE unit_id = @unitId AND is_current = 1 AND review_state = 'filed'";

    // The answers are JSON text; those without the key need not be read.
    private const string SelectUnanswered = """
        SELECT r.number FROM reports r
        WHERE r.unit_id = @unitId AND r.is_current = 1 AND r.answers LIKE '%"proposal":%'
          AND NOT EXISTS (SELECT 1 FROM proposal_answers a WHERE a.unit_id = r.unit_id AND a.report_number = r.number)
        ORDER BY r.number DESC LIMIT @most
        """;

    private const string UpsertAnswer = """
        INSERT INTO proposal_answers (unit_id, report_number, answer, answered_by, answered_at)
        VALUES (@unitId, @number, @words, @by, @now)
        ON CONFLICT (unit_id, report_number) DO UPDATE SET answer = excluded.answer, answered_by = excluded.answered_by,
          answered_at = excluded.answered_at
        """;

    private const string SelectAnswer =
        "SELECT answer FROM proposal_answers WHERE unit_id = @unitId AND report_number = @number";

    private const string UpsertReopening = """
        INSERT INTO reopenings (unit_id, plan_code, period_key, subject_kind, subject_id, until_date, reopened_by, reopened_at)
        VALUES (@unitId, @planCode, @periodKey, @kind, @id, @until, @by, @now)
        ON CONFLICT (unit_id, plan_code, period_key, subject_kind, subject_id) DO UPDATE SET
          until_date = excluded.until_date, reopened_by = excluded.reopened_by, reopened_at = excluded.reopened_at
        """;

    private const string SelectReopening = """
        SELECT until_date FROM reopenings
        WHERE unit_id = @unitId AND plan_code = @planCode AND period_key = @periodKey AND subject_kind = @kind AND subject_id = @id
        """;

    private const string SelectOpenAgain = """
        SELECT plan_code AS PlanCode, period_key AS PeriodKey, subject_kind AS Kind, subject_id AS Id, until_date AS Until FROM reopenings
        WHERE unit_id = @unitId AND until_date >= @today
        UNION ALL
        SELECT plan_code, period_key, subject_kind, subject_id, NULL FROM reports
        WHERE unit_id = @unitId AND filed_by = @official AND is_current = 1 AND review_state = 'returned' AND kind <> 'ad-hoc'
        """;

    /// <summary>Accepts a filed report; false when it waits for nothing.</summary>
    public static bool Accept(DbConnection db, long unitId, long number, long? by, DateTimeOffset now) =>
        db.Execute(MarkAccepted, new { unitId, number, by, now = now.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>Numbers of the reports that nobody has looked at yet, the newest period first.</summary>
    public static IReadOnlyList<long> Unreviewed(DbConnection db, long unitId, int most) =>
        db.Query<long>(SelectUnreviewed, new { unitId, most }).AsList();

    /// <summary>How many those are.</summary>
    public static int CountUnreviewed(DbConnection db, long unitId) => db.ExecuteScalar<int>(CountUnreviewedRows, new { unitId });

    /// <summary>Numbers of the reports with a proposal that has no answer, newest first.</summary>
    public static IReadOnlyList<long> Unanswered(DbConnection db, long unitId, int most) =>
        db.Query<long>(SelectUnanswered, new { unitId, most }).AsList();

    /// <summary>Keeps an answer.</summary>
    public static void Answer(DbConnection db, long unitId, long number, string words, long by, DateTimeOffset now) =>
        db.Execute(UpsertAnswer, new { unitId, number, words, by, now = now.ToUnixTimeMilliseconds() });

    /// <summary>The answer to the proposal in a report; null where there is none yet.</summary>
    public static string? AnswerTo(DbConnection db, long unitId, long number) =>
        db.ExecuteScalar<string?>(SelectAnswer, new { unitId, number });

    /// <summary>Opens a locked period again for a subject.</summary>
    public static void Reopen(
        DbConnection db, long unitId, string planCode, string periodKey, SubjectId subject, DateOnly until, long by, DateTimeOffset now) =>
        db.Execute(UpsertReopening, new
        {
            unitId, planCode, periodKey, kind = subject.KindWord, id = subject.Id, until = SqlDate.Write(until), by, now = now.ToUnixTimeMilliseconds(),
        });

    /// <summary>The last day of a reopening; null where there was none.</summary>
    public static DateOnly? ReopenedUntil(DbConnection db, long unitId, string planCode, string periodKey, SubjectId subject) =>
        SqlDate.ReadOptional(db.ExecuteScalar<string?>(SelectReopening, new { unitId, planCode, periodKey, kind = subject.KindWord, id = subject.Id }));

    /// <summary>
    /// What takes reports though its period may be over: opened again, with the last day, or returned to this official to be corrected.
    /// </summary>
    public static IReadOnlyList<OpenAgain> OpenAgainTo(DbConnection db, long unitId, long official, DateOnly today) =>
        [.. db.Query<(string PlanCode, string PeriodKey, string Kind, long Id, string? Until)>(SelectOpenAgain, new { unitId, official, today = SqlDate.Write(today) })
            .Select(r => new OpenAgain(r.PlanCode, r.PeriodKey, SubjectId.Of(r.Kind, r.Id), SqlDate.ReadOptional(r.Until)))];
}

/// <summary>A report that is taken though its period may be over.</summary>
/// <param name="PlanCode">Of the plan.</param>
/// <param name="PeriodKey">Of the period.</param>
/// <param name="Subject">Whom it is on.</param>
/// <param name="Until">The last day; null where it was returned, which has no end.</param>
internal sealed record OpenAgain(string PlanCode, string PeriodKey, SubjectId Subject, DateOnly? Until);
