using ReportBot.Core.Documents.Content;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Excel;

/// <summary>
/// One row a report: the same columns for every period of a form, in the form's order; what is chosen from a list by
/// its code and its words. Reports that answered an earlier version are read by it; what only that version asked
/// stands in columns at the end.
/// </summary>
internal static class ReportSheet
{
    public static SheetContent Of(Composing at)
    {
        var questions = Questions(at);
        var codes = at.Data.Obligations.ToDictionary(o => o.Subject.Id, o => o.Subject);
        return new SheetContent(
            at.Words.Say("sheet.reports"),
            [
                new SheetColumn(at.Words.Say("column.report"), 13), new SheetColumn(at.Words.Say("column.version"), 9, SheetFormat.Number),
                new SheetColumn(at.Words.Say("column.due"), 12, SheetFormat.Day), new SheetColumn(at.Words.Say("column.household"), 10),
                new SheetColumn(at.Words.Say("column.name"), 26), new SheetColumn(at.Words.Say("column.area"), 20),
                new SheetColumn(at.Words.Say("column.official-code"), 12), new SheetColumn(at.Words.Say("column.official"), 26),
                new SheetColumn(at.Words.Say("column.filed"), 17, SheetFormat.Time), new SheetColumn(at.Words.Say("column.state"), 12),
                new SheetColumn(at.Words.Say("nil"), 12),
                .. questions.SelectMany(q => Columns(at, q)), new SheetColumn(at.Words.Say("column.rest"), 40),
            ],
            at.Data.Reports.Values.Where(r => codes.ContainsKey(r.Subject)).OrderBy(r => r.Number).Select(r => Row(at, r, codes[r.Subject], questions)));
    }

    private static IEnumerable<SheetColumn> Columns(Composing at, Question question)
    {
        var label = SummaryWords.Capital(question.Label);
        return question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices =>
                [new SheetColumn(at.Words.Say("column.code-of", ("label", label)), 16), new SheetColumn(label, 26)],
            QuestionKind.Money => [new SheetColumn($"{label} ({question.Unit ?? "đ"})", 18, SheetFormat.Number)],
            QuestionKind.Number => [new SheetColumn(question.Unit is { } unit ? $"{label} ({unit})" : label, 12, SheetFormat.Number)],
            QuestionKind.Date => [new SheetColumn(label, 12, SheetFormat.Day)],
            QuestionKind.YesNo => [new SheetColumn(label, 10)],
            _ => [new SheetColumn(label, 40)],
        };
    }

    private static IReadOnlyList<object?> Row(Composing at, FiledReport report, Subject subject, Question[] questions)
    {
        var roster = at.Data.Roster;
        var official = roster.Official(report.FiledBy);
        return
        [
            Report.Show(report.Number), report.Version, at.Data.Period.Due, subject.Code, subject.Name,
            subject.AreaId is { } area ? roster.Area(area)?.Name : null, official?.Code, official?.Name,
            PlanClock.Local(at.Data.Plan, report.FiledAt), HouseholdSheet.State(at, report), report.Answers.IsNil ? at.Words.Say("yes") : null,
            .. questions.SelectMany(q => Values(at, q, report)), report.Rest.Length > 0 ? string.Join('\n', RestWords.Remarks(report.Rest, RestWords.Most)) : null,
        ];
    }

    private static Question[] Questions(Composing at)
    {
        var present = at.Data.Form.Questions;
        var former = at.Data.Reports.Values.Select(r => r.Form).Distinct()
            .OrderByDescending(f => f.Version)
            .SelectMany(f => f.Questions)
            .Where(q => !present.Any(p => p.Key == q.Key && p.Kind == q.Kind))
            .DistinctBy(q => (q.Key, q.Kind));
        return [.. present.Concat(former).Where(q => q.Kind != QuestionKind.Photo)];
    }

    private static IEnumerable<object?> Values(Composing at, Question question, FiledReport report)
    {
        var asked = report.Form.Find(question.Key) is { } own && own.Kind == question.Kind ? own : null;
        var answer = asked is not null && (asked.When?.Holds(report.Answers) ?? true) ? report.Answers[asked.Key] : null;
        return (question.Kind, answer) switch
        {
            (QuestionKind.Choice, Answer.Chosen one) => [one.Key, Label(asked!, one.Key)],
            (QuestionKind.Choices, Answer.ChosenMany many) =>
                [string.Join("; ", many.Keys), string.Join("; ", many.Keys.Select(k => Label(asked!, k)))],
            (QuestionKind.Choice or QuestionKind.Choices, _) => [null, null],
            (_, Answer.YesNo yesNo) => [at.Words.Say(yesNo.Value ? "yes" : "no")],
            (_, Answer.Money money) => [money.Vnd],
            (_, Answer.Number number) => [number.Value],
            (_, Answer.Date date) => [date.Day],
            (_, Answer.Text text) => [text.Words],
            _ => [null],
        };
    }

    private static string Label(Question question, string key) => question.FindChoice(key)?.Label ?? key;
}
