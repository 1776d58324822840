using System.Data.Common;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reports;

/// <summary>An answer in words that would read oddly in a signed document.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="FiledBy">The id of whoever sent it.</param>
/// <param name="Question">The question answered; null for words that go along with the report.</param>
/// <param name="Words">As stored.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsReturned">The office has sent the report back and waits for its correction.</param>
public sealed record OddAnswer(long Number, SubjectId Subject, long FiledBy, Question? Question, string Words, OddReason Reason, bool IsReturned)
{
    private const int LongestRemark = 200;

    /// <summary>
    /// Those of a period's current reports, by number, what only lacks its marks behind the others. What the office has read and accepted is left out: it knows the words.
    /// </summary>
    public static IReadOnlyList<OddAnswer> In(DbConnection db, UnitView view, Plan plan, Period period)
    {
        var around = new OddSurroundings(view.Roster, plan, period);
        var names = RemarkNews.NamesIn(view.Roster);
        var odd = new List<OddAnswer>();
        foreach (var row in PeriodReports.Of(db, view.UnitId, period).Where(r => !string.Equals(r.ReviewState, Report.Accepted, StringComparison.Ordinal)))
        {
            if (plan.FindForm(row.FormId, (int)row.FormVersion) is { } form)
            {
                odd.AddRange(Of(form, AnswersJson.Read(form, row.Answers), around.Of(row.Subject)).Select(o => new OddAnswer(
                    row.Number, row.Subject, row.FiledBy, o.Question, o.Words, o.Reason, string.Equals(row.ReviewState, Report.Returned, StringComparison.Ordinal))));
                odd.AddRange(RemarkNews.Of(row.Rest, LongestRemark, names).News.Where(IsOddRemark).Select(r => new OddAnswer(
                    row.Number, row.Subject, row.FiledBy, null, r, OddText.Why(r)!.Value, string.Equals(row.ReviewState, Report.Returned, StringComparison.Ordinal))));
            }
        }

        return [.. odd.OrderBy(o => o.Reason == OddReason.Unmarked)];
    }

    // An annex prints them: a remark may name somebody or a day, but it must read as written for the office.
    private static bool IsOddRemark(string remark) => OddText.Why(remark) is OddReason.Unmarked or OddReason.Talk or OddReason.Question;

    /// <summary>Those of one report.</summary>
    public static IEnumerable<(Question Question, string Words, OddReason Reason)> In(Roster roster, Plan plan, Report report)
    {
        var form = plan.FindForm(report.FormId, report.FormVersion);
        return form is null || PlanPeriods.Find(plan, report.PeriodKey) is not { } period ? []
            : Of(form, report.Answers, new OddSurroundings(roster, plan, period).Of(report.Subject));
    }

    private static IEnumerable<(Question Question, string Words, OddReason Reason)> Of(Form form, Answers answers, OddContext about)
    {
        foreach (var question in form.Questions.Where(q => q.Kind == QuestionKind.Text))
        {
            if (answers[question.Key] is Answer.Text { Words: { Length: > 0 } words } && OddText.Why(words, about) is { } reason)
            {
                yield return (question, words, reason);
            }
        }
    }
}
