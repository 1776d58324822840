using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>One line for the figures of one question.</summary>
internal static class FigureLines
{
    private const int MostGroups = 5;
    private const int MostCodes = 3;
    private const int MostOthers = 2;
    private const int LongestQuote = 80;

    /// <summary>The line; null where there is nothing to say.</summary>
    public static string? Of(Wording words, Summary summary, QuestionFigures figures)
    {
        var line = words.Own($"form.{summary.Form}.{figures.Key}", figures.Line);
        return figures.Kind switch
        {
            QuestionKind.YesNo => YesNo(words, summary, figures, line),
            QuestionKind.Choices => Choices(words, summary, figures, line),
            QuestionKind.Choice => figures.Target is { } target ? Target(words, summary, figures, target, line) : Choice(words, summary, figures, line),
            QuestionKind.Money or QuestionKind.Number => figures.Amount is { } amount ? Amount(words, summary, figures, amount, line) : null,
            QuestionKind.Text => Text(words, summary, figures, line),
            QuestionKind.Date or QuestionKind.Photo => null,
        };
    }

    private static string YesNo(Wording words, Summary summary, QuestionFigures figures, string line)
    {
        var yes = figures.Tallies[0].Count;
        return words.Count("yesno", yes, ("line", line), ("subjects", words.Subjects(summary, yes)), ("noun", words.Noun(summary)));
    }

    private static string Choices(Wording words, Summary summary, QuestionFigures figures, string line)
    {
        var items = figures.Tallies.Where(t => t.Count > 0).OrderByDescending(t => t.Households ?? t.Count).Select(tally => words.Say(
            tally.Vnd switch { null => "choices.item", 0 => "choices.item.unvalued", _ => tally.IsPartlyValued ? "choices.item.money-of" : "choices.item.money" },
            ("label", Label(words, summary, figures, tally)),
            ("subjects", tally.Households is { } households ? words.Count("subjects.household", households) : words.Subjects(summary, tally.Count)),
            ("money", words.Format.Money(tally.Vnd ?? 0)), ("valued", words.Subjects(summary, tally.Valued ?? 0))));
        var list = string.Join("; ", items);
        return list.Length == 0
            ? words.Say("choices.none", ("line", line))
            : words.Say("choices", ("line", line), ("items", list)) + Value(words, figures.Value);
    }

    private static string Value(Wording words, ValueFigures? value) => value is null or { Vnd: 0 } ? "" : words.Say(
        value.SharedVnd > 0 ? "choices.value.shared" : "choices.value",
        ("money", words.Format.Money(value.Vnd)),
        ("shared", words.Format.Money(value.SharedVnd)));

    private static string Target(Wording words, Summary summary, QuestionFigures figures, TargetFigures target, string line)
    {
        var counted = figures.Tallies.Where(t => target.Counts.Contains(t.Key, StringComparer.Ordinal));
        var rest = figures.Tallies.Where(t => t.Count > 0 && !target.Counts.Contains(t.Key, StringComparer.Ordinal)).ToArray();
        var text = words.Say(
            target.AtLeast ? "target.floor" : "target",
            ("line", line),
            ("done", target.Done),
            ("goal", target.Households),
            ("bar", TextBar.Of(target.Done, target.Households)),
            ("counted", Items(words, summary, figures, counted)));
        return rest.Length == 0 ? text : text + words.Say("target.rest", ("items", Items(words, summary, figures, rest)));
    }

    private static string? Choice(Wording words, Summary summary, QuestionFigures figures, string line) => figures.Answered == 0
        ? null
        : words.Say("choices", ("line", line), ("items", Items(words, summary, figures, figures.Tallies.Where(t => t.Count > 0))));

    private static string Items(Wording words, Summary summary, QuestionFigures figures, IEnumerable<Tally> tallies) => string.Join(
        ", ", tallies.Select(t => words.Say("choice.item", ("label", Label(words, summary, figures, t)), ("n", t.Count))));

    private static string Amount(Wording words, Summary summary, QuestionFigures figures, AmountFigures amount, string line)
    {
        var money = figures.Kind == QuestionKind.Money;
        var unit = words.Own($"form.{summary.Form}.{figures.Key}.unit", figures.Unit ?? (money ? "đ" : ""));
        var subjects = words.Subjects(summary, amount.Count);
        if (figures.IsAverage)
        {
            return words.Count("average", amount.Count, ("line", line), ("average", amount.Average), ("unit", unit),
                ("subjects", subjects), ("min", amount.Min), ("max", amount.Max));
        }

        if (figures.Target is { } target)
        {
            return words.Say(target.AtLeast ? "target.sum.floor" : "target.sum", ("line", line), ("done", target.Done), ("unit", unit),
                ("goal", target.Households), ("bar", TextBar.Of(target.Done, target.Households)), ("subjects", subjects));
        }

        return money
            ? words.Say("sum.money", ("line", line), ("sum", words.Format.Money(amount.Sum)), ("subjects", subjects))
            : words.Say("sum.number", ("line", line), ("sum", amount.Sum), ("unit", unit), ("subjects", subjects)).Replace("  ", " ", StringComparison.Ordinal);
    }

    private static string? Text(Wording words, Summary summary, QuestionFigures figures, string line)
    {
        string[] items = figures.Groups.Count > 0
            ? [.. figures.Groups.SelectMany(g => Group(words, summary, figures, g))]
            : [.. figures.IsGrouped ? [] : figures.Quotes.Select(q => Quoted(words, q))];
        return items.Length == 0 ? null : words.Say("text", ("line", line), ("items", First(words, items)));
    }

    // What is left fits no subject: a few are told in their own words, as they were before they could be gathered.
    private static IEnumerable<string> Group(Wording words, Summary summary, QuestionFigures figures, TextGroup group) =>
        group.IsOther && group.Subjects.Count <= MostOthers
            ? figures.Quotes.Concat(figures.FromOthers ?? []).Where(q => group.Reports.Contains(q.Report)).Select(q => Quoted(words, q))
            : [words.Say(
                "text.group",
                ("phrase", Short(group.Phrase)), ("subjects", words.Subjects(summary, group.Subjects.Count)), ("codes", words.Codes(group.Subjects, MostCodes)))];

    private static string Quoted(Wording words, Quote quote) => words.Say("text.quote", ("subject", quote.Subject), ("words", Short(quote.Words)));

    private static string First(Wording words, string[] items)
    {
        var shown = string.Join(", ", items.Take(MostGroups));
        return items.Length <= MostGroups ? shown : words.Count("text.more", items.Length - MostGroups, ("items", shown));
    }

    private static string Label(Wording words, Summary summary, QuestionFigures figures, Tally tally) =>
        words.Own($"form.{summary.Form}.{figures.Key}.{tally.Key}", tally.Label);

    // One line, however many the official typed.
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestQuote
            ? line
            : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1), "…");
    }
}
