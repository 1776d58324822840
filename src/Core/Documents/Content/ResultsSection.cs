using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>What the reports say, question by question, in the form's order; whichever form it is.</summary>
internal static class ResultsSection
{
    public static IEnumerable<Block> Of(Composing at)
    {
        yield return new Block.Heading(1, at.Words.Say("section.results"));
        foreach (var block in PlanTargets(at))
        {
            yield return block;
        }

        if (at.Summary.Received == 0)
        {
            yield return new Block.Paragraph(at.Words.Say("results.none"));
            yield break;
        }

        foreach (var figure in at.Summary.Figures.Where(f => !f.Hidden && f.Kind is not (QuestionKind.Text or QuestionKind.Date or QuestionKind.Photo)))
        {
            yield return new Block.Heading(2, at.Line(figure));
            foreach (var block in Of(at, figure))
            {
                yield return block;
            }
        }
    }

    // Recognised changes alone: what officials expect stands further down and is called so.
    private static IEnumerable<Block> PlanTargets(Composing at)
    {
        if (TargetLines.Of(SummaryWords.For("vi"), at.Summary.Targets) is { } lines)
        {
            yield return new Block.Heading(2, at.Words.Say("targets.title"));
            foreach (var (line, i) in lines.Split('\n').Select((l, i) => (at.Words.Restyled(l), i)))
            {
                yield return i == 0 ? new Block.Paragraph(line) : new Block.Item(line);
            }
        }
    }

    private static IEnumerable<Block> Of(Composing at, QuestionFigures figure) => figure.Kind switch
    {
        QuestionKind.YesNo => [new Block.Paragraph(YesNo(at, figure))],
        QuestionKind.Choices => Help(at, figure),
        QuestionKind.Choice when figure.Target is { } target => Target(at, figure, target),
        QuestionKind.Number when figure.Target is { Sum: not null } target => SummedTarget(at, figure, target),
        QuestionKind.Choice => [new Block.Paragraph(at.Words.Count("figure.choice", figure.Answered, ("line", Own(at, figure)), ("items", Items(at, figure.Tallies))))],
        _ => [new Block.Paragraph(Amount(at, figure))],
    };

    private static string YesNo(Composing at, QuestionFigures figure)
    {
        var (yes, no) = (figure.Tallies[0].Count, figure.Tallies[1].Count);
        (string, object)[] values =
        [
            ("line", Own(at, figure)), ("yes", yes), ("no", no), ("answered", yes + no), ("noun", at.Noun), ("rate", at.Words.Rate(yes, yes + no)),
        ];
        return yes > 0 && no == 0 ? at.Words.Say("figure.yesno.all", values) : at.Words.Count("figure.yesno", yes, values);
    }

    private static IEnumerable<Block> Help(Composing at, QuestionFigures figure)
    {
        var given = figure.Tallies.Where(t => t.Count > 0).OrderByDescending(t => t.Households ?? t.Count).ToArray();
        var helped = figure.Headline ?? 0;
        var counted = given.Any(t => t.Households is not null);
        yield return new Block.Paragraph(at.Words.Count(
            helped == 0 ? "figure.choices" : figure.Value is null ? "figure.choices.plain" : counted ? "figure.choices.counted" : "figure.choices", helped,
            ("line", Own(at, figure)), ("helped", at.Subjects(helped)), ("noun", at.Noun), ("money", DocumentWords.Money(figure.Value?.Vnd ?? 0))));
        if (given.Length == 0)
        {
            yield break;
        }

        yield return new Block.Table(HelpTable(at, figure, given, helped, counted));
        if (figure.Value is { SharedVnd: > 0 } value)
        {
            yield return new Block.Note(at.Words.Say("figure.choices.shared", ("shared", DocumentWords.Money(value.SharedVnd))));
        }

        if (figure.Value is not null)
        {
            yield return new Block.Picture(Charts.Help(at, given));
        }
    }

    private static TableContent HelpTable(Composing at, QuestionFigures figure, Tally[] given, int helped, bool counted)
    {
        var noun = counted ? at.Words.Say("noun.household") : at.Noun;
        var total = counted ? at.Words.Say("total") : at.Words.Say("help.total", ("noun", at.Noun));
        var hasMoney = figure.Value is not null;
        return new TableContent(
            hasMoney ? at.Words.Say("help.caption") : Own(at, figure),
            [
                new Column(at.Words.Say("column.number"), 8, CellKind.Centre),
                new Column(hasMoney ? at.Words.Say("help.column.form") : at.Words.Say("overview.item"), 50),
                new Column(at.Words.Say("help.column.subjects", ("noun", noun)), 18, CellKind.Number),
                .. hasMoney ? [new Column(at.Words.Say("help.column.money"), 24, CellKind.Number)] : Array.Empty<Column>(),
            ],
            [
                .. given.Select((t, i) => Line(at.Words.Number(i + 1), at.Words.Spell(SummaryWords.Capital(t.Label)), at.Words.Number(t.Households ?? t.Count), t.Vnd)),
                Line("", total, counted ? "" : at.Words.Number(helped), figure.Value?.Vnd) with { IsTotal = true },
            ]);

        Row Line(string number, string label, string count, long? vnd) => new(hasMoney ? [number, label, count, Vnd(vnd)] : [number, label, count]);
    }

    private static IEnumerable<Block> Target(Composing at, QuestionFigures figure, TargetFigures target)
    {
        var counted = figure.Tallies.Where(t => target.Counts.Contains(t.Key, StringComparer.Ordinal)).ToArray();
        var rest = figure.Tallies.Except(counted).Where(t => t.Count > 0).ToArray();
        var text = at.Words.Say(
            target.AtLeast ? "figure.target.floor" : "figure.target",
            ("line", Own(at, figure)), ("done", target.Reports.Count), ("goal", target.Households), ("noun", at.Noun),
            ("rate", at.Words.Rate(target.Reports.Count, target.Households)), ("items", Items(at, counted)));
        yield return new Block.Paragraph(rest.Length == 0 ? text : text + " " + at.Words.Say("figure.target.rest", ("items", Items(at, rest))));
        yield return new Block.Paragraph(at.Words.Say("figure.target.note"));
        if (Charts.Progress(at, target) is { } chart)
        {
            yield return new Block.Picture(chart);
        }
    }

    private static IEnumerable<Block> SummedTarget(Composing at, QuestionFigures figure, TargetFigures target)
    {
        yield return new Block.Paragraph(at.Words.Say(
            target.AtLeast ? "figure.target.sum.floor" : "figure.target.sum",
            ("line", Own(at, figure)), ("done", target.Done), ("goal", target.Households), ("rate", at.Words.Rate(target.Done, target.Households)),
            ("subjects", at.Subjects(target.Reports.Count))));
        if (Charts.Progress(at, target) is { } chart)
        {
            yield return new Block.Picture(chart);
        }
    }

    private static string Amount(Composing at, QuestionFigures figure)
    {
        if (figure.Amount is not { } amount)
        {
            return at.Words.Count(figure.IsAverage ? "figure.average" : "figure.sum", 0, ("line", Own(at, figure)));
        }

        var money = figure.Kind == QuestionKind.Money;
        var unit = at.Words.Spell(figure.Unit ?? (money ? "đồng" : ""));
        (string, object)[] values =
        [
            ("line", Own(at, figure)), ("average", amount.Average), ("unit", unit), ("subjects", at.Subjects(amount.Count)),
            ("noun", at.Noun), ("min", amount.Min), ("max", amount.Max), ("sum", amount.Sum),
        ];
        return at.Words.Count(figure.IsAverage ? "figure.average" : "figure.sum", amount.Count, values);
    }

    private static string Items(Composing at, IEnumerable<Tally> tallies) => string.Join(
        ", ", tallies.Select(t => at.Words.Say("figure.item", ("label", t.Label), ("n", t.Count), ("noun", at.Noun))));

    // The heading above has the office's words; the sentence says what was asked.
    private static string Own(Composing at, QuestionFigures figure) => at.Words.Spell(SummaryWords.Capital(figure.Line));

    private static string Vnd(long? vnd) => vnd is { } amount ? NumberFormat.Vietnamese.Count(amount) : "";
}
