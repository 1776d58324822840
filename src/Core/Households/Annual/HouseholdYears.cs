using ReportBot.Core.Forms;

namespace ReportBot.Core.Households.Annual;

/// <summary>Collects a household's year out of its reports; a pure function.</summary>
public static class HouseholdYears
{
    private const int MostWords = 5;

    /// <summary>The year of one household from its current reports, in any order.</summary>
    public static HouseholdYear Of(long household, string code, IReadOnlyList<YearReport> reports)
    {
        var inOrder = reports.OrderBy(r => r.Day).ThenBy(r => r.Number).ToList();
        var collected = inOrder.Where(r => r.IsCollected && !r.Answers.IsNil).ToList();
        var paid = collected.Where(r => Money(r, "support_value") is not null).ToList();
        return new HouseholdYear
        {
            Household = household,
            Code = code,
            Visits = VisitsIn(collected),
            Help = HelpIn(collected),
            Money = new Traced(paid.Sum(r => Money(r, "support_value")!.Value), paid.ConvertAll(r => r.Number)),
            Incomes = [.. inOrder
                .Where(r => Money(r, "income") is not null)
                .Select(r => new IncomePoint(r.Day, Money(r, "income")!.Value, r.Number))],
            Difficulties = WordsIn(inOrder, "difficulty"),
            Proposals = WordsIn(inOrder, "proposal"),
            AnnualReport = inOrder.LastOrDefault(r => r.Kind == "annual")?.Number,
        };
    }

    /// <summary>
    /// The collected figures as answers to the questions of an annual form, to be confirmed: number of visits, forms of
    /// help, money, last income. Only for questions that the form has, of the kind that fits.
    /// </summary>
    public static Answers AsAnswers(HouseholdYear year, Form form)
    {
        var answers = Answers.Empty;
        foreach (var question in form.Questions)
        {
            Answer? answer = (question.Key, question.Kind) switch
            {
                ("visits", QuestionKind.Number) when year.Visits.Count > 0 => new Answer.Number(year.Visits.Count),
                ("support", QuestionKind.Choices) when year.Help.Count > 0 => new Answer.ChosenMany(
                    [.. question.Choices.Select(c => c.Key).Where(k => year.Help.Any(h => string.Equals(h.Key, k, StringComparison.Ordinal)))]),
                ("support_value", QuestionKind.Money) when year.Money.Value > 0 => new Answer.Money(year.Money.Value),
                ("income", QuestionKind.Money) when year.LastIncome is { } last => new Answer.Money(last.Vnd),
                _ => null,
            };
            if (answer is not null)
            {
                answers = answers.With(question.Key, answer);
            }
        }

        return answers;
    }

    private static List<Visit> VisitsIn(List<YearReport> reports)
    {
        var visits = new List<Visit>();
        foreach (var report in reports.Where(r => r.Answers["visited"] is Answer.YesNo { Value: true }))
        {
            var day = report.Answers["visit_date"] is Answer.Date date ? date.Day : (DateOnly?)null;
            if (day is null || visits.TrueForAll(v => v.Day != day))
            {
                visits.Add(new Visit(day, report.Number));
            }
        }

        return visits;
    }

    private static List<HelpOfYear> HelpIn(List<YearReport> reports) =>
    [
        .. reports
            .SelectMany(r => r.Answers["support"] is Answer.ChosenMany many
                ? many.Keys.Select(key => (Key: key, Choices: r.Form.Find("support")?.Choices ?? [], r.Number))
                : [])
            .GroupBy(h => h.Key, StringComparer.Ordinal)
            .Select(g => (
                Place: PlaceOf(g.Last().Choices, g.Key),
                Help: new HelpOfYear(g.Key, g.Last().Choices.FirstOrDefault(c => c.Key == g.Key)?.Label ?? g.Key, [.. g.Select(h => h.Number)])))
            .OrderBy(h => h.Place)
            .Select(h => h.Help),
    ];

    private static int PlaceOf(IReadOnlyList<Choice> choices, string key)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (string.Equals(choices[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>What the reports say under a key in their authors' words, each once, the latest first.</summary>
    internal static List<Words> WordsIn(List<YearReport> reports, string key) =>
    [
        .. reports.AsEnumerable().Reverse()
            .Where(r => r.Answers[key] is Answer.Text { Words.Length: > 0 })
            .Select(r => new Words(((Answer.Text)r.Answers[key]!).Words, r.Number))
            .DistinctBy(w => Text.VietnameseText.Fold(w.Text), StringComparer.Ordinal)
            .Take(MostWords),
    ];

    private static long? Money(YearReport report, string key) => (report.Answers[key] as Answer.Money)?.Vnd;
}
