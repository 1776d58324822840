using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Choices of reports that are each about many households: how many households and how much money every choice was
/// for, added up from the questions that ask it (<see cref="Choice.Count"/>, <see cref="Choice.Value"/>).
/// </summary>
internal static class CountedFigures
{
    /// <summary>Whether the question's choices are counted so.</summary>
    public static bool Has(Question question) => question.Choices.Any(c => c.Count is not null || c.Value is not null);

    /// <summary>The figures with one tally a choice and what all of it was worth.</summary>
    public static QuestionFigures Of(QuestionFigures figures, Question question, List<GivenAnswer> given)
    {
        var tallies = question.Choices.Select(c => Tally(c, given)).ToList();
        var stated = given.Where(g => question.Choices.Any(c => Chosen(g, c) && Amount(g, c.Value) is not null)).Select(g => g.Report.Number).ToList();
        return figures with
        {
            Tallies = tallies,
            Value = stated.Count == 0 ? null : new ValueFigures(tallies.Sum(t => t.Vnd ?? 0), 0, stated),
        };
    }

    private static Tally Tally(Choice choice, List<GivenAnswer> given)
    {
        var chosen = given.Where(g => Chosen(g, choice)).ToList();
        return new Tally(choice.Key, choice.Label, chosen.Count, Sum(chosen, choice.Value), [.. chosen.Select(g => g.Report.Number)])
        {
            Households = choice.Count is null ? null : Sum(chosen, choice.Count) ?? 0,
        };
    }

    private static long? Sum(List<GivenAnswer> chosen, string? key) =>
        chosen.Select(g => Amount(g, key)).OfType<long>().ToList() is { Count: > 0 } amounts ? amounts.Sum() : null;

    private static bool Chosen(GivenAnswer given, Choice choice) =>
        ((Answer.ChosenMany)given.Answer).Keys.Contains(choice.Key, StringComparer.Ordinal);

    private static long? Amount(GivenAnswer given, string? key) => key is null ? null : given.Report.Answers[key] switch
    {
        Answer.Number number => number.Value,
        Answer.Money money => money.Vnd,
        _ => null,
    };
}
