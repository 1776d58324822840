using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// Where a report is about an area or a body: what each of them states, side by side in the order of the list, with
/// sums. Counting reports would say "1" in every line.
/// </summary>
internal static class SubjectTable
{
    private const int MostFigures = 9;
    private const string Support = "support";

    /// <summary>The table; null where the form asks for no number.</summary>
    public static TableContent? Of(Composing at)
    {
        Stated[] stated = [.. at.Summary.Figures.Where(f => !f.Hidden).Select(f => StatedBy(at, f)).OfType<Stated>().Take(MostFigures)];
        if (stated.Length == 0)
        {
            return null;
        }

        var nameWidth = 24 + (2 * (MostFigures - stated.Length));
        return new TableContent(
            null,
            [
                new Column(at.Words.Say("column.number"), 5, CellKind.Centre), new Column(SummaryWords.Capital(at.Noun), nameWidth),
                .. stated.Select(s => new Column(s.Title, s.IsMoney ? 14 : 10, CellKind.Number)),
            ],
            [
                .. at.Data.Obligations.Select((o, i) => new Row(
                    [at.Words.Number(i + 1), CleanText.Line(o.Subject.Name), .. stated.Select(s => Show(at, at.Data.ReportOn(o.Subject.Id) is { } r ? s.ValueOf(r) : null))])),
                new Row(["", at.Words.Say("total"), .. stated.Select(s => s.IsAverage ? "" : Show(at, Sum(at, s)))], IsTotal: true),
            ]);
    }

    private static long? Sum(Composing at, Stated stated) => at.Data.Obligations
        .Select(o => at.Data.ReportOn(o.Subject.Id)).OfType<FiledReport>().Select(stated.ValueOf).Sum();

    private static string Show(Composing at, long? value) => value is { } number ? at.Words.Number(number) : "";

    private static Stated? StatedBy(Composing at, QuestionFigures figure) => figure.Kind switch
    {
        QuestionKind.Number => new Stated(SummaryWords.Capital(at.Words.Spell(figure.Line)), figure.IsAverage, IsMoney: false, r => (r.Answers[figure.Key] as Answer.Number)?.Value),
        QuestionKind.Money => new Stated(SummaryWords.Capital(at.Words.Spell(figure.Line)), figure.IsAverage, IsMoney: true, r => (r.Answers[figure.Key] as Answer.Money)?.Vnd),
        QuestionKind.Choices when figure is { Key: Support, Value: not null } => new Stated(at.Words.Say("column.help"), IsAverage: false, IsMoney: true, r => HelpOf(r, figure.Key)),
        _ => null,
    };

    private static long? HelpOf(FiledReport report, string key)
    {
        var values = (report.Form.Find(key)?.Choices ?? []).Select(c => c.Value).OfType<string>()
            .Select(v => report.Answers[v]).OfType<Answer.Money>().Select(m => m.Vnd).ToArray();
        return values.Length == 0 ? null : values.Sum();
    }

    private sealed record Stated(string Title, bool IsAverage, bool IsMoney, Func<FiledReport, long?> ValueOf);
}
