using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>Which reports have not come, and from whom.</summary>
internal static class MissingSection
{
    private const int MostGroups = 15;
    private const int MostCodes = 12;

    public static IEnumerable<Block> Of(Composing at, AnnexNumbers annexes)
    {
        var missing = at.Summary.Missing;
        if (missing.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(1, at.Words.Say("section.missing"));
        yield return new Block.Paragraph(at.Words.Say("missing.lead", ("subjects", at.Subjects(missing.Count))), KeepNext: true);
        // Where nobody belongs to a cell or body that is known, the list is one of people.
        var isByGroup = missing.Any(m => m.Group is not null);
        var lines = (isByGroup ? Groups(at, missing) : People(at, missing).Select(p => at.Words.Say("missing.one", ("person", SummaryWords.Capital(p))))).ToArray();
        // One more line costs no more room than to say that there is one.
        var shown = lines.Length <= MostGroups + 1 ? lines.Length : MostGroups;
        foreach (var line in lines.Take(shown))
        {
            yield return new Block.Item(line);
        }

        if (shown < lines.Length)
        {
            var annex = (isByGroup ? annexes.Name(at, AnnexKind.Groups) : annexes.Name(at, AnnexKind.Officials)) ?? annexes.Name(at, AnnexKind.Reports);
            yield return new Block.Item(at.Words.Say(isByGroup ? "missing.more" : "missing.more.people", ("n", lines.Length - shown), ("annex", annex ?? "")));
        }
    }

    private static IEnumerable<string> Groups(Composing at, IReadOnlyList<MissingSubject> missing) => missing
        .GroupBy(m => m.Group, StringComparer.Ordinal)
        .OrderBy(g => g.Key is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => at.Words.Say(
            "missing.group", ("group", g.Key is { } name ? CleanText.Line(name) : at.Words.Say("missing.unknown")),
            ("people", string.Join(", ", People(at, g)))));

    private static IEnumerable<string> People(Composing at, IEnumerable<MissingSubject> missing) =>
        missing.GroupBy(m => m.OfficialId).Select(g => Person(at, [.. g]));

    private static string Person(Composing at, IReadOnlyList<MissingSubject> missing)
    {
        var codes = at.Codes([.. missing.Select(m => m.Subject)], MostCodes);
        if (missing is [{ Official: { } own, Group: { } body }] && codes == CleanText.Line(body))
        {
            return at.Words.Say("missing.person.own", ("official", CleanText.Line(own)));
        }

        return missing[0].Official is { } official
            ? at.Words.Say("missing.person", ("official", CleanText.Line(official)), ("codes", codes))
            : at.Words.Say("missing.nobody", ("codes", codes));
    }
}
