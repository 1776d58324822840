using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Annual;

/// <summary>Collects the year of an area or a body out of its reports; a pure function.</summary>
public static class SubjectYears
{
    private const string Difficulty = "difficulty";
    private const string Proposal = "proposal";

    /// <summary>The year of one subject from its current reports, in any order.</summary>
    public static SubjectYear Of(Subject subject, IEnumerable<YearReport> reports)
    {
        var inOrder = reports.OrderBy(r => r.Day).ThenBy(r => r.Number).ToList();
        var telling = Telling(inOrder);
        return new SubjectYear
        {
            Subject = subject.Id,
            Code = subject.Code,
            Name = subject.Name,
            Reports = inOrder,
            Told = telling.Count == 0 ? [] : [.. Asked(telling[^1].Form).Select(q => Told(q, telling)).Where(t => t.Answers.Count + t.Choices.Count > 0)],
            Difficulties = HouseholdYears.WordsIn(inOrder, Difficulty),
            Proposals = HouseholdYears.WordsIn(inOrder, Proposal),
        };
    }

    private static List<YearReport> Telling(List<YearReport> inOrder)
    {
        var told = inOrder.FindAll(r => !r.Answers.IsNil && r.Kind is not ("stage" or Report.AdHocKind));
        return told.FindLast(r => r.Kind == "annual") is { } annual ? [annual]
            : told.FindLast(r => r.CoversYear) is { } soFar ? told.FindAll(r => r == soFar || r.Day > soFar.Day)
            : told;
    }

    // Numbers and money of a choice stand with the choice.
    private static IEnumerable<Question> Asked(Form form)
    {
        var amounts = form.Questions.SelectMany(q => q.Choices).SelectMany(c => new[] { c.Count, c.Value }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return form.Questions.Where(q => q.Kind is not (QuestionKind.Photo or QuestionKind.Date) && q.Summary is not { Hidden: true }
            && q.Key is not (Difficulty or Proposal) && !amounts.Contains(q.Key));
    }

    private static ToldOfYear Told(Question question, List<YearReport> telling) => question.Kind == QuestionKind.Choices
        ? new ToldOfYear(question, [], [.. question.Choices.Select(c => Chosen(question, c, telling)).OfType<ChoiceOfYear>()])
        : new ToldOfYear(
            question,
            [.. telling
                .Where(r => r.Answers[question.Key] is { } answer && answer is not Answer.Text { Words.Length: 0 })
                .Select(r => (r.Answers[question.Key]!, r.Number))],
            []);

    private static ChoiceOfYear? Chosen(Question question, Choice choice, List<YearReport> telling)
    {
        var chosen = telling.FindAll(r => r.Answers[question.Key] is Answer.ChosenMany many && many.Keys.Contains(choice.Key, StringComparer.Ordinal));
        return chosen.Count == 0 ? null : new ChoiceOfYear(
            choice.Key,
            choice.Label,
            choice.Count is { } count ? chosen.Max(r => (r.Answers[count] as Answer.Number)?.Value) : null,
            choice.Value is { } value ? chosen.Sum(r => (r.Answers[value] as Answer.Money)?.Vnd ?? 0) : 0,
            chosen.ConvertAll(r => r.Number));
    }
}
