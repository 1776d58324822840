using System.Data.Common;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Income;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>What one current report of a period says of its subject, as far as a committee asks for it.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Outlook">The answer that the plan's target counts: its label, and its place among the form's answers, the best first.</param>
/// <param name="IsExpected">Whether the target counts it: the household is expected to leave poverty.</param>
/// <param name="Income">For one person and month, VND; null where none is said.</param>
/// <param name="Hardship">What is lacking, as typed; empty where nothing is said.</param>
/// <param name="Words">All answers in words.</param>
internal sealed record ToldAnswers(
    long Number, Subject Subject, (string Label, int Place)? Outlook, bool IsExpected, long? Income, string Hardship, IReadOnlyList<(Question Question, string Words)> Words)
{
    /// <summary>Words that went along with the report, as typed.</summary>
    public string Rest { get; init; } = "";

    /// <summary>Those of a period, in the order of lists; reports that say that nothing is new tell nothing.</summary>
    public static IReadOnlyList<ToldAnswers> In(DbConnection db, UnitView view, Plan plan, Period period) =>
    [
        .. PeriodReports.Of(db, view.UnitId, period)
            .Select(row => (Row: row, Form: plan.FindForm(row.FormId, (int)row.FormVersion), Subject: view.Roster.Subject(row.Subject)))
            .Where(r => r.Form is not null && r.Subject is not null)
            .Select(r => Of(r.Row.Number, r.Subject!, r.Form!, AnswersJson.Read(r.Form!, r.Row.Answers)) with { Rest = r.Row.Rest })
            .OrderBy(t => view.Roster.OrderOf(t.Subject.Id)),
    ];

    private static ToldAnswers Of(long number, Subject subject, Form form, Answers answers)
    {
        var measured = form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Choice, Summary.Target: not null });
        var chosen = measured is null ? null : (answers[measured.Key] as Answer.Chosen)?.Key;
        var place = chosen is null ? -1 : measured!.Choices.ToList().FindIndex(c => c.Key == chosen);
        List<(Question Question, string Words)> words = [.. form.Questions.Where(q => q.Kind == QuestionKind.Text)
            .Select(q => (q, (answers[q.Key] as Answer.Text)?.Words ?? "")).Where(w => w.Item2.Length > 0)];
        var isExpected = place >= 0 && measured!.Summary!.Counts.Contains(chosen!, StringComparer.Ordinal);
        return new ToldAnswers(
            number, subject, place < 0 ? null : (isExpected ? measured!.Choices[place].Label : $"{measured!.Label}: {measured.Choices[place].Label}", place), isExpected, (answers[IncomeLines.Question] as Answer.Money)?.Vnd,
            words.Find(w => w.Question.Summary is { Grouped: true } && w.Question.Key != ReportReview.ProposalKey).Words ?? "", words);
    }
}
