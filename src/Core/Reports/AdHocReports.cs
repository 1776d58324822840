using System.Data.Common;
using Dapper;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>An ad hoc report as it lies in storage.</summary>
public sealed record AdHocRow(long Number, string SubjectKind, long SubjectId, string FormId, long FormVersion, string Answers, long FiledAt);

/// <summary>The reports that nobody owed, in the time that a period is about.</summary>
public static class AdHocReports
{
    private const string Select = """
        SELECT number AS Number, subject_kind AS SubjectKind, subject_id AS SubjectId, form_id AS FormId,
          form_version AS FormVersion, answers AS Answers, filed_at AS FiledAt
        FROM reports
        WHERE unit_id = @unitId AND plan_code = @planCode AND kind = 'ad-hoc' AND is_current = 1
          AND filed_at >= @from AND filed_at < @to
        ORDER BY filed_at, number
        """;

    /// <summary>Those filed on the days that the period covers, in their order.</summary>
    public static IReadOnlyList<AdHocRow> In(DbConnection db, long unitId, Plan plan, Period period) => db.Query<AdHocRow>(Select, new
    {
        unitId,
        planCode = plan.Code,
        from = PlanClock.StartOfDay(plan, period.CoversFrom).ToUnixTimeMilliseconds(),
        to = PlanClock.StartOfDay(plan, period.CoversTo.AddDays(1)).ToUnixTimeMilliseconds(),
    }).AsList();

    /// <summary>What was written, in the form's order, at most so many characters; pictures are left out.</summary>
    public static string Words(Plan plan, string formId, int version, Answers answers, int most)
    {
        if (plan.FindForm(formId, version) is not { } form)
        {
            return string.Empty;
        }

        var parts = form.Questions.Select(q => answers[q.Key] switch
        {
            Answer.Text text => text.Words,
            Answer.Chosen chosen => q.FindChoice(chosen.Key)?.Label,
            Answer.ChosenMany many => string.Join(", ", many.Keys.Select(k => q.FindChoice(k)?.Label)),
            Answer.Money money => MoneyText.Format(money.Vnd),
            _ => null,
        });
        var words = string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return words.Length <= most ? words : words[..(most - 1)].TrimEnd() + "…";
    }
}
