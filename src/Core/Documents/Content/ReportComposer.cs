using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>Writes a period's report as an office writes it: opening, sections, closing, annexes. Reads and stores nothing.</summary>
public static class ReportComposer
{
    /// <summary>The whole report.</summary>
    public static ReportContent Compose(DocumentData data)
    {
        var at = new Composing(data);
        Annex[] annexes = [.. AnnexTables.Of(at)];
        var numbers = new AnnexNumbers(annexes);
        return new ReportContent
        {
            Type = at.Words.Say("type"),
            Abstract = CleanText.Line(at.Style.IsParty ? at.Abstract : SummaryWords.Capital(at.Abstract)),
            Body =
            [
                .. Opening(at, numbers),
                .. SituationSection.Of(at),
                .. ResultsSection.Of(at, numbers),
                .. OpinionsSection.Of(at, numbers),
                .. ComparisonSection.Of(at),
                .. MissingSection.Of(at, numbers),
                .. TasksSection.Of(at),
                new Block.Paragraph(at.Words.Say("closing", ("abstract", at.Abstract)).TrimEnd('.') + at.Style.End, KeepNext: true),
            ],
            Annexes = annexes,
        };
    }

    /// <summary>Roman numbers of sections and annexes.</summary>
    public static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                roman += sign;
            }
        }

        return roman;
    }

    private static IEnumerable<Block> Opening(Composing at, AnnexNumbers annexes)
    {
        var (plan, period, summary) = (at.Data.Plan, at.Data.Period, at.Summary);
        yield return new Block.Paragraph(at.Words.Say(
            "opening",
            ("number", at.PlanNumber), ("date", at.PlanDate), ("title", SummaryWords.Small(plan.Title)), ("via", plan.Route.Via),
            ("from", at.CoversFrom), ("to", period.CoversTo)));
        if (summary.IsSample)
        {
            yield return new Block.Note(at.Words.Say("sample"));
        }

        yield return new Block.Note(at.Words.Count(
            "compiled", summary.Received,
            ("time", DocumentWords.Time(summary.CompiledAt)), ("day", Day(summary.CompiledAt)),
            ("reports", at.Words.Say("reports", ("n", summary.Received))), ("annex", annexes.Name(at, AnnexKind.Sources) ?? "")));
        if (summary.Frozen is { } frozen)
        {
            yield return new Block.Note(at.Words.Say("frozen", ("time", DocumentWords.Time(frozen.At)), ("day", Day(frozen.At)))
                + (frozen.Since is { } later ? " " + at.Words.Say("since-frozen", ("changes", Changes(at, later))) : ""));
        }

        if (summary.Replaces is { } since)
        {
            yield return new Block.Note(at.Words.Say(
                "outdated", ("time", DocumentWords.Time(since.CompiledAt)), ("day", Day(since.CompiledAt)), ("changes", Changes(at, since))));
        }
    }

    private static string Changes(Composing at, Supersession since) => string.Join(
        "; ",
        new[] { ("change.added", since.Added), ("change.late", since.AddedLate), ("change.amended", since.Amended) }
            .Where(c => c.Item2.Count > 0)
            .Select(c => at.Words.Count(c.Item1, c.Item2.Count, ("codes", at.Codes(c.Item2, 10)))));

    private static string Day(DateTimeOffset local) => DocumentWords.Day(DateOnly.FromDateTime(local.DateTime));
}
