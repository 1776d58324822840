using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Levels;

/// <summary>
/// Help by its forms out of reports on households and on areas: how many households, each once, and how much money. An
/// amount that a report states for several forms together belongs to none of them alone and is left out.
/// </summary>
internal sealed class CollectedHelp
{
    private readonly Dictionary<string, (HashSet<SubjectId> Households, Dictionary<SubjectId, long> InAreas, long Vnd)> byChoice = new(StringComparer.Ordinal);
    private readonly int reports;

    private CollectedHelp(int reports) => this.reports = reports;

    public static CollectedHelp Of(IReadOnlyList<CollectedReport> reports)
    {
        var help = new CollectedHelp(reports.Count);
        foreach (var subject in reports.GroupBy(r => r.Subject))
        {
            foreach (var report in subject.GroupBy(r => r.To.Year).SelectMany(year => Telling([.. year])))
            {
                help.Add(report);
            }
        }

        return help;
    }

    // Of one year: its own report holds what the others said before, and so does one on the year so far.
    private static List<CollectedReport> Telling(List<CollectedReport> reports)
    {
        var annual = reports.FindAll(r => r.IsAnnual && !r.Answers.IsNil);
        var soFar = reports.FindAll(r => r.From == new DateOnly(r.To.Year, 1, 1) && !r.Answers.IsNil).MaxBy(r => r.To);
        return annual.Count > 0 ? annual
            : soFar is null ? reports
            : reports.FindAll(r => r == soFar || r.To > soFar.To);
    }

    /// <summary>The forms of help that were given, as the asking question names them; null where no report came.</summary>
    public Answer.ChosenMany? Given(Question question) => reports == 0 ? null
        : new Answer.ChosenMany([.. question.Choices.Select(c => c.Key).Where(byChoice.ContainsKey)]);

    /// <summary>How many households a form of help reached, or how much money it was worth; null where it was not given.</summary>
    public Answer? Amount(string choice, string field) => !byChoice.TryGetValue(choice, out var found) ? null
        : field == "households" ? new Answer.Number(found.Households.Count + found.InAreas.Values.Sum())
        : found.Vnd > 0 ? new Answer.Money(found.Vnd) : null;

    private void Add(CollectedReport report)
    {
        foreach (var question in report.Form.Questions.Where(q => q.Kind == QuestionKind.Choices && IsHelp(q)))
        {
            if (report.Answers[question.Key] is not Answer.ChosenMany { Keys.Count: > 0 } given)
            {
                continue;
            }

            foreach (var key in given.Keys)
            {
                var choice = question.FindChoice(key);
                var found = byChoice.TryGetValue(key, out var known) ? known : ([], [], 0);
                if (report.Subject.Kind == SubjectKind.Household)
                {
                    found.Item1.Add(report.Subject);
                }
                else if (Stated(report, choice?.Count) is { } count)
                {
                    // The same households are helped in several periods: the most of one period are surely different ones.
                    found.Item2[report.Subject] = Math.Max(count, found.Item2.GetValueOrDefault(report.Subject));
                }

                var vnd = Stated(report, choice?.Value) ?? (given.Keys.Count == 1 ? Stated(report, question.Summary?.Value) : null) ?? 0;
                byChoice[key] = (found.Item1, found.Item2, found.Item3 + vnd);
            }
        }
    }

    private static bool IsHelp(Question question) => question.Summary?.Value is not null || question.Choices.Any(c => c.Count is not null);

    private static long? Stated(CollectedReport report, string? key) => key is null ? null : report.Answers[key] switch
    {
        Answer.Number number => number.Value,
        Answer.Money money => money.Vnd,
        _ => null,
    };
}
