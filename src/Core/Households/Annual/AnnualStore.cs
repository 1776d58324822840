using System.Data.Common;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Annual;

/// <summary>Reads the current reports of a year: those of periods that are due in it, and the ad hoc ones filed in it.</summary>
internal static class AnnualStore
{
    private const string Columns = """
        number AS Number, subject_kind AS SubjectKind, subject_id AS SubjectId, plan_code AS PlanCode, period_key AS PeriodKey,
        kind AS Kind, due_date AS DueDate, filed_at AS FiledAt, is_late AS IsLate, form_id AS FormId, form_version AS FormVersion, answers AS Answers
        """;

    private const string OfYear = """
        is_current = 1 AND ((due_date >= @first AND due_date <= @last)
          OR (due_date IS NULL AND filed_at >= @firstAt AND filed_at < @endAt))
        """;

    private const string SelectYear = $"SELECT {Columns} FROM reports WHERE unit_id = @unitId AND {OfYear} ORDER BY number";

    private const string SelectSubject = $"""
        SELECT {Columns} FROM reports
        WHERE unit_id = @unitId AND subject_kind = @kind AND subject_id = @id AND {OfYear} ORDER BY number
        """;

    // Ad hoc reports have no date of a period; their day is that of Viet Nam.
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    /// <summary>All of a unit.</summary>
    public static IReadOnlyList<AnnualRow> Of(DbConnection db, long unitId, int year) => db.Query<AnnualRow>(SelectYear, new
    {
        unitId, first = First(year), last = Last(year), firstAt = At(year), endAt = At(year + 1),
    }).AsList();

    /// <summary>Those on one subject.</summary>
    public static IReadOnlyList<AnnualRow> On(DbConnection db, long unitId, Reports.SubjectId subject, int year) => db.Query<AnnualRow>(SelectSubject, new
    {
        unitId, kind = subject.KindWord, id = subject.Id, first = First(year), last = Last(year), firstAt = At(year), endAt = At(year + 1),
    }).AsList();

    private static string First(int year) => SqlDate.Write(new DateOnly(year, 1, 1));

    private static string Last(int year) => SqlDate.Write(new DateOnly(year, 12, 31));

    private static long At(int year) => new DateTimeOffset(year, 1, 1, 0, 0, 0, Zone).ToUnixTimeMilliseconds();
}

/// <summary>A report as stored, answers unread.</summary>
internal sealed record AnnualRow(
    long Number, string SubjectKind, long SubjectId, string PlanCode, string PeriodKey, string Kind, string? DueDate, long FiledAt,
    long IsLate, string FormId, long FormVersion, string Answers)
{
    /// <summary>What it is about.</summary>
    public Reports.SubjectId Subject => Reports.SubjectId.Of(SubjectKind, SubjectId);

    /// <summary>The date of its period, or the day of filing.</summary>
    public DateOnly Day => SqlDate.ReadOptional(DueDate)
        ?? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(FiledAt).ToOffset(TimeSpan.FromHours(7)).DateTime);
}
