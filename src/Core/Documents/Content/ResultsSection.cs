using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>What the reports say, question by question, in the form's order; whichever form it is.</summary>
internal static class ResultsSection
{
    private const string Support = "support";

    public static IEnumerable<Block> Of(Composing at, AnnexNumbers annexes)
    {
        yield return new Block.Heading(1, at.Words.Say("section.results"));
        Block[] targets = [.. TargetText.Of(at, annexes)];
        if (targets.Length > 0)
        {
            yield return new Block.Heading(2, at.Words.Say("targets.title"));
        }

        foreach (var block in targets.Concat(at.Summary.Received == 0 ? [new Block.Paragraph(at.Words.Say("results.none"))] : Figures(at, annexes)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Figures(Composing at, AnnexNumbers annexes)
    {
        var figures = at.Summary.Figures
            .Where(f => !f.Hidden && (OpinionsSection.IsResult(f) ? f.Quotes.Count > 0 : f.Kind is not (QuestionKind.Text or QuestionKind.Date or QuestionKind.Photo)))
            .ToArray();
        var plain = figures.Where(f => IsPlain(at, f)).ToArray();
        foreach (var figure in figures.Where(f => plain.Length < 2 || !IsPlain(at, f)))
        {
            var isText = figure.Kind == QuestionKind.Text;
            yield return new Block.Heading(2, isText ? OpinionsSection.Title(at, figure) : at.Line(figure));
            foreach (var block in isText ? OpinionsSection.Said(at, annexes, figure) : Of(at, figure))
            {
                yield return Unrepeated(at, figure, block);
            }
        }

        if (plain.Length > 1)
        {
            yield return new Block.Heading(2, at.Words.Say("results.more"));
            foreach (var figure in plain)
            {
                yield return new Block.Item(Amount(at, figure));
            }
        }
    }

    // A number without words of the office's own: a heading for each would say it twice.
    private static bool IsPlain(Composing at, QuestionFigures figure) =>
        figure is { Kind: QuestionKind.Number or QuestionKind.Money, Target: null } && at.Line(figure) == figure.Line;

    // The heading has said what it is about.
    private static Block Unrepeated(Composing at, QuestionFigures figure, Block block) =>
        block is Block.Paragraph said && said.Text.StartsWith(Own(at, figure) + ": ", StringComparison.Ordinal) && SummaryWords.Capital(at.Line(figure)) == Own(at, figure)
            ? said with { Text = SummaryWords.Capital(said.Text[(Own(at, figure).Length + 2)..]) }
            : block;

    private static IEnumerable<Block> Of(Composing at, QuestionFigures figure) => figure.Kind switch
    {
        QuestionKind.YesNo => [new Block.Paragraph(YesNo(at, figure))],
        QuestionKind.Choices => Help(at, figure),
        QuestionKind.Choice when figure.Target is { } target => Target(at, figure, target),
        QuestionKind.Number when figure.Target is { Sum: not null } target => SummedTarget(at, figure, target),
        QuestionKind.Choice => [new Block.Paragraph(at.Words.Count("figure.choice", figure.Answered, ("line", Own(at, figure)), ("items", Items(at, figure, figure.Tallies.Where(t => t.Count > 0)))))],
        _ => [new Block.Paragraph(Amount(at, figure))],
    };

    private static string YesNo(Composing at, QuestionFigures figure)
    {
        var (yes, no) = (figure.Tallies[0].Count, figure.Tallies[1].Count);
        (string, object)[] values =
        [
            ("line", Own(at, figure)), ("yes", yes), ("no", no), ("answered", yes + no), ("noun", at.Noun), ("rate", at.Words.Rate(yes, yes + no)),
        ];
        return yes + no == 0 ? at.Words.Say("figure.yesno.none", values)
            : yes > 0 && no == 0 ? at.Words.Count("figure.yesno.all", yes, values) : at.Words.Count("figure.yesno", yes, values);
    }

    private static IEnumerable<Block> Help(Composing at, QuestionFigures figure)
    {
        var given = figure.Tallies.Where(t => t.Count > 0).OrderByDescending(t => t.Households ?? t.Count).ToArray();
        var helped = figure.Headline ?? 0;
        var counted = given.Any(t => t.Households is not null);
        yield return new Block.Paragraph(at.Words.Count(
            helped == 0 ? "figure.choices" : figure.Value is null ? "figure.choices.plain" : counted ? "figure.choices.counted" : "figure.choices", helped,
            ("line", Own(at, figure)), ("helped", at.Subjects(helped)), ("noun", at.Noun), ("money", DocumentWords.Money(figure.Value?.Vnd ?? 0))),
            KeepNext: given.Length > 0);
        if (given.Length == 0)
        {
            yield break;
        }

        yield return new Block.Table(HelpTable(at, figure, given, helped, counted));
        if (given.Where(t => t.IsPartlyValued).ToArray() is { Length: > 0 } partly)
        {
            yield return new Block.Note(at.Words.Say(
                "figure.choices.valued", ("noun", at.Noun), ("items", string.Join("; ", partly.Select(t => $"{at.Words.Spell(t.Label)} {at.Words.Number(t.Valued ?? 0)}/{at.Words.Number(t.Count)}")))));
        }

        if (figure.Value is { SharedVnd: > 0 } value)
        {
            yield return new Block.Note(at.Words.Say(
                value.SharedVnd == value.Vnd ? "figure.choices.shared.all" : "figure.choices.shared", ("shared", DocumentWords.Money(value.SharedVnd))));
        }

        if (figure.Key == Support)
        {
            foreach (var block in GiversTable.Of(at, figure))
            {
                yield return block;
            }
        }

        if (figure is { Key: Support, Value: not null } && Charts.Help(at, given) is var chart && Charts.Shows(chart))
        {
            yield return new Block.Picture(chart);
        }
    }

    private static TableContent HelpTable(Composing at, QuestionFigures figure, Tally[] given, int helped, bool counted)
    {
        var noun = counted ? at.Words.Say("noun.household") : at.Noun;
        var total = counted ? at.Words.Say("total") : at.Words.Say("help.total", ("noun", at.Noun));
        var (hasMoney, isHelp) = (figure.Value is not null, figure.Key == Support);
        return new TableContent(
            isHelp ? at.Words.Say("help.caption") : null,
            [
                new Column(at.Words.Say("column.number"), 8, CellKind.Centre),
                new Column(at.Words.Say(isHelp ? "help.column.form" : "help.column.item"), 50),
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
        var text = at.Words.Count(
            target.AtLeast ? "figure.target.floor" : "figure.target", target.Done,
            ("line", Own(at, figure)), ("done", target.Reports.Count), ("goal", target.Households), ("noun", at.Noun),
            ("rate", at.Words.Rate(target.Reports.Count, target.Households)), ("items", Items(at, figure, counted)));
        yield return new Block.Paragraph(rest.Length == 0 ? text : text + " " + at.Words.Say("figure.target.rest", ("items", Items(at, figure, rest))));
        if (target.Done == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(at.Words.Say("figure.target.note"));
        if (Charts.Progress(at, target) is { } chart && Charts.Shows(chart))
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
        if (Charts.Progress(at, target) is { } chart && Charts.Shows(chart))
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
        unit = unit.StartsWith("đ/", StringComparison.Ordinal) ? "đồng" + unit[1..] : unit;
        (string, object)[] values =
        [
            ("line", Own(at, figure)), ("average", amount.Average), ("unit", unit), ("subjects", at.Subjects(amount.Count)),
            ("noun", at.Noun), ("min", amount.Min), ("max", amount.Max), ("sum", amount.Sum),
        ];
        return at.Words.Count(figure.IsAverage ? "figure.average" : "figure.sum", amount.Count, values);
    }

    private static string Items(Composing at, QuestionFigures figure, IEnumerable<Tally> tallies) => string.Join(
        ", ", tallies.Select(t => at.Words.Say("figure.item", ("label", at.Label(figure, t)), ("n", t.Count), ("noun", at.Noun))));

    // The heading above has the office's words; the sentence says what was asked.
    private static string Own(Composing at, QuestionFigures figure) => at.Words.Spell(SummaryWords.Capital(figure.Line));

    private static string Vnd(long? vnd) => vnd is { } amount ? NumberFormat.Vietnamese.Count(amount) : "";
}
