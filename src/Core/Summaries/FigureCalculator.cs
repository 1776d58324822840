using ReportBot.Core.Forms;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Counts the answers of one period by the kinds and summary rules of the form's questions; knows no form.
/// An answer whose question is not asked for that report (its condition does not hold) is left out.
/// </summary>
public static class FigureCalculator
{
    /// <summary>The figures of each question, in the form's order; rates and averages from integers.</summary>
    public static IReadOnlyList<QuestionFigures> Of(
        Form form, IReadOnlyList<Target> targets, IReadOnlyList<CountedReport> reports) =>
        OpinionFigures.Gathered([.. form.Questions.Select(question => Of(form, question, targets, reports))]);

    /// <summary>The leading count of each question that has one.</summary>
    public static IReadOnlyList<Headline> Headlines(
        Form form, IReadOnlyList<Target> targets, IReadOnlyList<CountedReport> reports) =>
        [.. form.Questions
            .Where(q => q.Kind is QuestionKind.YesNo or QuestionKind.Choice or QuestionKind.Choices || q.Summary?.Target is not null)
            .Select(q => Of(form, q, targets, reports))
            .Where(f => f.Headline is not null)
            .Select(f => new Headline(f.Key, f.Headline!.Value))];

    private static QuestionFigures Of(
        Form form, Question question, IReadOnlyList<Target> targets, IReadOnlyList<CountedReport> reports)
    {
        var given = Given(question, reports);
        var figures = new QuestionFigures
        {
            Key = question.Key,
            Kind = question.Kind,
            Line = question.Summary?.Line ?? question.Label,
            Change = question.Summary?.Change ?? question.Summary?.Line ?? question.Label,
            Unit = question.Unit,
            Hidden = question.Summary?.Hidden ?? question.Kind is QuestionKind.Date or QuestionKind.Photo,
            IsAverage = question.Summary?.Average ?? false,
            IsGrouped = question.Summary?.Grouped ?? false,
            Answered = given.Count,
        };
        return question.Kind switch
        {
            QuestionKind.YesNo => figures with { Tallies = ChoiceFigures.YesNo(given) },
            QuestionKind.Choice => figures with
            {
                Tallies = ChoiceFigures.One(question, given),
                Target = ChoiceFigures.TargetOf(question, targets, given),
            },
            QuestionKind.Choices => CountedFigures.Has(question)
                ? CountedFigures.Of(figures, question, given)
                : ChoiceFigures.Many(figures, question, ValueQuestion(form, question), given),
            QuestionKind.Money or QuestionKind.Number => Measured(figures with { Amount = Amount(given) }, question, targets),
            QuestionKind.Text => Text(figures, given),
            QuestionKind.Date or QuestionKind.Photo => figures,
        };
    }

    private static Question? ValueQuestion(Form form, Question question) =>
        question.Summary?.Value is { } key ? form.Find(key) : null;

    private static List<GivenAnswer> Given(Question question, IReadOnlyList<CountedReport> reports)
    {
        var given = new List<GivenAnswer>(reports.Count);
        foreach (var report in reports)
        {
            if (report.Answers.TryGet(question.Key, out var answer) && (question.When?.Holds(report.Answers) ?? true))
            {
                given.Add(new GivenAnswer(report, answer));
            }
        }

        return given;
    }

    private static AmountFigures? Amount(List<GivenAnswer> given)
    {
        if (given.Count == 0)
        {
            return null;
        }

        var values = given.ConvertAll(g => g.Answer is Answer.Money money ? money.Vnd : ((Answer.Number)g.Answer).Value);
        var sum = values.Sum();
        return new AmountFigures(
            values.Count, sum, RoundedHalfUp(sum, values.Count), values.Min(), values.Max(),
            given.ConvertAll(g => g.Report.Number));
    }

    private static QuestionFigures Measured(QuestionFigures figures, Question question, IReadOnlyList<Target> targets) =>
        figures.Amount is { } amount && question.Summary?.Target is { } key
        && targets.FirstOrDefault(t => t.Key == key) is { Households: { } wanted } target
            ? figures with { Target = new TargetFigures(key, wanted, target.AtLeast, [], amount.Reports) { Sum = amount.Sum } }
            : figures;

    private static long RoundedHalfUp(long sum, int count) =>
        (long)Math.Round((decimal)sum / count, MidpointRounding.AwayFromZero);

    private static QuestionFigures Text(QuestionFigures figures, List<GivenAnswer> given) => figures with
    {
        Quotes = given.ConvertAll(g => new Quote(g.Report.Subject, g.Report.Number, ((Answer.Text)g.Answer).Words)),
    };
}

/// <summary>One report's answer to the question at hand.</summary>
internal sealed record GivenAnswer(CountedReport Report, Answer Answer);
