namespace ReportBot.Core.Summaries;

/// <summary>Who is missing, in lines: by party cell or body, official names with codes; then by area.</summary>
internal static class MissingLines
{
    private const int MostCodes = 30;

    /// <summary>One line a party cell or body, the one with most missing first.</summary>
    public static IReadOnlyList<(string Line, int Count)> ByGroup(Wording words, IReadOnlyList<MissingSubject> missing, bool counted) =>
        [.. Groups(missing, m => m.Group).Select(g => (Line(words, g.Key, [.. g], counted, missing.Any(m => m.Group is not null)), g.Count()))];

    /// <summary>One item an area, with its codes, the one with most missing first.</summary>
    public static IReadOnlyList<(string Area, IReadOnlyList<string> Codes)> ByArea(Wording words, IReadOnlyList<MissingSubject> missing) =>
        [.. Groups(missing, m => m.Area).Select(g =>
            (g.Key ?? words.Say("missing.unknown-area"), (IReadOnlyList<string>)[.. g.Select(m => m.Subject)]))];

    private static IEnumerable<IGrouping<string?, MissingSubject>> Groups(
        IReadOnlyList<MissingSubject> missing, Func<MissingSubject, string?> by) =>
        missing.GroupBy(by, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static string Line(Wording words, string? group, MissingSubject[] missing, bool counted, bool hasGroups)
    {
        var people = missing
            .GroupBy(m => (m.OfficialId, m.Official))
            .Select(p => Person(words, p.Key.Official, [.. p.Select(m => m.Subject)]));
        if (group is null && !hasGroups)
        {
            // Heads of hamlets belong to no body; their names say all.
            return string.Join(", ", people) + ".";
        }

        var name = group ?? words.Say("missing.unknown-group");
        return words.Say(
            "missing.group",
            ("group", counted ? words.Say("missing-list.group", ("group", name), ("n", missing.Length)) : name),
            ("people", string.Join(", ", people)));
    }

    private static string Person(Wording words, string? official, string[] codes) => official is null
        ? words.Say("missing.nobody", ("codes", words.Codes(codes, MostCodes)))
        : words.Say("missing.person", ("official", official), ("codes", words.Codes(codes, MostCodes)));
}
