using ReportBot.Core.Forms;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>Counts of answers that were chosen from a list.</summary>
internal static class ChoiceFigures
{
    public static IReadOnlyList<Tally> YesNo(List<GivenAnswer> given) =>
    [
        YesNoTally(given, value: true),
        YesNoTally(given, value: false),
    ];

    public static IReadOnlyList<Tally> One(Question question, List<GivenAnswer> given)
    {
        var numbers = NumbersByKey(question, given, g => [((Answer.Chosen)g.Answer).Key]);
        return [.. numbers.Select(n => new Tally(n.Key, LabelOf(question, n.Key), n.Value.Count, Vnd: null, n.Value))];
    }

    public static TargetFigures? TargetOf(Question question, IReadOnlyList<Target> targets, List<GivenAnswer> given)
    {
        if (question.Summary is not { Target: { } key } rule
            || targets.FirstOrDefault(t => t.Key == key) is not { Households: { } wanted } target)
        {
            return null;
        }

        var counts = question.Choices.Select(c => c.Key).Where(c => rule.Counts.Contains(c, StringComparer.Ordinal)).ToArray();
        var reports = given.Where(g => counts.Contains(((Answer.Chosen)g.Answer).Key, StringComparer.Ordinal));
        return new TargetFigures(key, wanted, target.AtLeast, counts, [.. reports.Select(g => g.Report.Number)]);
    }

    public static QuestionFigures Many(
        QuestionFigures figures, Question question, Question? value, List<GivenAnswer> given)
    {
        var numbers = NumbersByKey(question, given, g => ((Answer.ChosenMany)g.Answer).Keys);
        var stated = value is null ? [] : Stated(value, given);
        var alone = stated
            .Where(s => s.Keys.Count == 1)
            .GroupBy(s => s.Keys[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (Vnd: g.Sum(s => s.Vnd), Count: g.Count(s => s.Vnd > 0)), StringComparer.Ordinal);
        return figures with
        {
            Tallies =
            [
                .. numbers.Select(n => new Tally(
                    n.Key, LabelOf(question, n.Key), n.Value.Count, alone.TryGetValue(n.Key, out var worth) ? worth.Vnd : null, n.Value)
                {
                    Valued = worth.Count > 0 ? worth.Count : null,
                }),
            ],
            Value = stated.Count == 0
                ? null
                : new ValueFigures(
                    stated.Sum(s => s.Vnd), stated.Where(s => s.Keys.Count != 1).Sum(s => s.Vnd), stated.ConvertAll(s => s.Number)),
        };
    }

    private static List<StatedValue> Stated(Question value, List<GivenAnswer> given)
    {
        var stated = new List<StatedValue>();
        foreach (var (report, answer) in given)
        {
            if (report.Answers[value.Key] is Answer.Money money && (value.When?.Holds(report.Answers) ?? true))
            {
                stated.Add(new StatedValue(report.Number, ((Answer.ChosenMany)answer).Keys, money.Vnd));
            }
        }

        return stated;
    }

    // The form's own answers in its order, also those that nobody gave; then what an older version offered.
    private static OrderedDictionary<string, List<long>> NumbersByKey(
        Question question, List<GivenAnswer> given, Func<GivenAnswer, IEnumerable<string>> keysOf)
    {
        var numbers = new OrderedDictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var choice in question.Choices)
        {
            numbers.Add(choice.Key, []);
        }

        foreach (var answer in given)
        {
            foreach (var key in keysOf(answer).Distinct(StringComparer.Ordinal))
            {
                if (!numbers.TryGetValue(key, out var list))
                {
                    numbers.Add(key, list = []);
                }

                list.Add(answer.Report.Number);
            }
        }

        return numbers;
    }

    private static string LabelOf(Question question, string key) => question.FindChoice(key)?.Label ?? key;

    private static Tally YesNoTally(List<GivenAnswer> given, bool value)
    {
        var reports = given.Where(g => ((Answer.YesNo)g.Answer).Value == value).Select(g => g.Report.Number).ToArray();
        return new Tally(value ? "true" : "false", value ? "có" : "chưa", reports.Length, Vnd: null, reports);
    }

    private sealed record StatedValue(long Number, IReadOnlyList<string> Keys, long Vnd);
}
