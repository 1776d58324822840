using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Forms;
using ReportBot.Core.People;

namespace ReportBot.Core.Reports;

/// <summary>Half-filled reports, one for each official, period and subject.</summary>
public static class DraftStore
{
    private const string SelectMine = """
        SELECT plan_code AS PlanCode, period_key AS PeriodKey, subject_kind AS SubjectKind, subject_id AS SubjectId,
          form_id AS FormId, form_version AS FormVersion, answers AS Answers, skipped AS Skipped, rest AS Rest, amends AS Amends,
          started_at AS StartedAt, updated_at AS UpdatedAt
        FROM drafts WHERE unit_id = @unitId AND official_id = @officialId
        ORDER BY updated_at DESC, id DESC
        """;

    private const string Upsert = """
        INSERT INTO drafts (unit_id, official_id, plan_code, period_key, subject_kind, subject_id, form_id,
          form_version, answers, skipped, rest, amends, started_at, updated_at)
        VALUES (@unitId, @officialId, @planCode, @periodKey, @subjectKind, @subjectId, @formId,
          @formVersion, @answers, @skipped, @rest, @amends, @startedAt, @updatedAt)
        ON CONFLICT (unit_id, official_id, plan_code, period_key, subject_kind, subject_id) DO UPDATE SET
          form_id = excluded.form_id, form_version = excluded.form_version, answers = excluded.answers,
          skipped = excluded.skipped, rest = excluded.rest, amends = excluded.amends, updated_at = excluded.updated_at
        """;

    private const string DeleteOne = """
        DELETE FROM drafts WHERE unit_id = @unitId AND official_id = @officialId AND plan_code = @planCode
          AND period_key = @periodKey AND subject_kind = @subjectKind AND subject_id = @subjectId
        """;

    /// <summary>The person's own drafts, last touched first.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="access">Whose drafts.</param>
    /// <param name="form">The form of a plan by plan code and form id; null for one that is gone.</param>
    public static IReadOnlyList<Draft> Mine(DbConnection db, Access access, Func<string, string, int, Form?> form) =>
    [
        .. db.Query<Row>(SelectMine, new { unitId = access.UnitId, officialId = access.OfficialId })
            .Select(row => ToDraft(row, form)).OfType<Draft>(),
    ];

    /// <summary>Keeps a draft of the person's own.</summary>
    public static void Save(DbConnection db, Access access, Draft draft) => db.Execute(Upsert, new
    {
        unitId = access.UnitId,
        officialId = access.OfficialId,
        planCode = draft.PlanCode,
        periodKey = draft.PeriodKey,
        subjectKind = draft.Subject.KindWord,
        subjectId = draft.Subject.Id,
        formId = draft.FormId,
        formVersion = draft.FormVersion,
        answers = AnswersJson.Write(draft.Answers),
        skipped = draft.Skipped.Count == 0 ? "[]" : JsonSerializer.Serialize(draft.Skipped),
        rest = draft.Rest,
        amends = draft.Amends,
        startedAt = draft.StartedAt.ToUnixTimeMilliseconds(),
        updatedAt = draft.UpdatedAt.ToUnixTimeMilliseconds(),
    });

    /// <summary>Drops a draft of the person's own.</summary>
    public static void Drop(DbConnection db, Access access, string planCode, string periodKey, SubjectId subject) =>
        db.Execute(DeleteOne, new
        {
            unitId = access.UnitId,
            officialId = access.OfficialId,
            planCode,
            periodKey,
            subjectKind = subject.KindWord,
            subjectId = subject.Id,
        });

    private static Draft? ToDraft(Row row, Func<string, string, int, Form?> findForm) =>
        findForm(row.PlanCode, row.FormId, (int)row.FormVersion) is not { } form ? null : new Draft
        {
            PlanCode = row.PlanCode,
            PeriodKey = row.PeriodKey,
            Subject = SubjectId.Of(row.SubjectKind, row.SubjectId),
            FormId = row.FormId,
            FormVersion = (int)row.FormVersion,
            Answers = AnswersJson.Read(form, row.Answers),
            Skipped = string.Equals(row.Skipped, "[]", StringComparison.Ordinal)
                ? [] : JsonSerializer.Deserialize<string[]>(row.Skipped)!,
            Rest = row.Rest,
            Amends = row.Amends,
            StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.StartedAt),
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt),
        };

    private sealed record Row(
        string PlanCode, string PeriodKey, string SubjectKind, long SubjectId, string FormId, long FormVersion,
        string Answers, string Skipped, string Rest, long? Amends, long StartedAt, long UpdatedAt);
}
