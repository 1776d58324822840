using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Reports.Review;

/// <summary>The locked periods that are open again for a subject, for whoever keeps an eye on them.</summary>
public static class Reopenings
{
    private const string Select = """
        SELECT plan_code AS PlanCode, period_key AS PeriodKey, subject_kind AS SubjectKind, subject_id AS SubjectId, until_date AS UntilDate
        FROM reopenings WHERE unit_id = @unitId AND until_date >= @today ORDER BY until_date, id
        """;

    /// <summary>Those of a day, the next to end first; none for whoever may not open one.</summary>
    public static IReadOnlyList<Reopening> Now(DbConnection db, Access access, UnitView view, DateTimeOffset now) =>
        access.UnitId != view.UnitId || !access.Allows(Operation.ReopenPeriod)
            ? []
            : [.. db.Query<Row>(Select, new { unitId = view.UnitId, today = SqlDate.Write(UnitDay.Of(view, now)) }).Select(r => r.In(view)).OfType<Reopening>()];

    private sealed record Row(string PlanCode, string PeriodKey, string SubjectKind, long SubjectId, string UntilDate)
    {
        public Reopening? In(UnitView view) =>
            view.Plans.FirstOrDefault(p => string.Equals(p.Code, PlanCode, StringComparison.Ordinal)) is { } plan
            && PlanPeriods.Find(plan, PeriodKey) is { } period
            && view.Roster.Subject(Reports.SubjectId.Of(SubjectKind, SubjectId)) is { } subject
                ? new Reopening(subject.Code, Format.Period(Texts.Vietnamese, period), SqlDate.Read(UntilDate))
                : null;
    }
}

/// <summary>A locked period that takes a report on one subject.</summary>
/// <param name="Code">The subject's code; no name.</param>
/// <param name="Period">"kỳ 20/8/2025".</param>
/// <param name="Until">The last day.</param>
public sealed record Reopening(string Code, string Period, DateOnly Until);
