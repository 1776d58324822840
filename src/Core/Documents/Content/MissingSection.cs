using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>Which reports have not come, and from whom.</summary>
internal static class MissingSection
{
    private const int MostGroups = 15;
    private const int MostCodes = 12;

    public static IEnumerable<Block> Of(Composing at)
    {
        var missing = at.Summary.Missing;
        if (missing.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(1, at.Words.Say("section.missing"));
        yield return new Block.Paragraph(at.Words.Say("missing.lead", ("subjects", at.Subjects(missing.Count))));
        var groups = missing.GroupBy(m => m.Group, StringComparer.Ordinal).OrderBy(g => g.Key is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        foreach (var group in groups.Take(MostGroups))
        {
            yield return new Block.Item(at.Words.Say(
                "missing.group", ("group", group.Key is { } name ? CleanText.Line(name) : at.Words.Say("missing.unknown")),
                ("people", string.Join(", ", group.GroupBy(m => m.OfficialId).Select(g => Person(at, [.. g]))))));
        }

        if (groups.Length > MostGroups)
        {
            yield return new Block.Item(at.Words.Say("missing.more", ("n", groups.Length - MostGroups)));
        }
    }

    private static string Person(Composing at, IReadOnlyList<MissingSubject> missing)
    {
        var codes = at.Codes([.. missing.Select(m => m.Subject)], MostCodes);
        return missing[0].Official is { } official
            ? at.Words.Say("missing.person", ("official", CleanText.Line(official)), ("codes", codes))
            : at.Words.Say("missing.nobody", ("codes", codes));
    }
}
