namespace ReportBot.Core.Summaries;

/// <summary>
/// Gathers what officials wrote in their own words by subject, each household once a subject. What fits none stands by its own
/// words where several households say the same (<see cref="PhraseGroups"/>), and is one group at the end else.
/// </summary>
internal static class OpinionGroups
{
    private const int FewestAlike = 2;

    /// <summary>The groups, those of most subjects first, the rest last. Answers that say "nothing" make none.</summary>
    /// <param name="quotes">The answers.</param>
    /// <param name="topics">The subjects.</param>
    /// <param name="other">What the rest is called; as the subjects say where null.</param>
    public static IReadOnlyList<TextGroup> Of(IReadOnlyList<Quote> quotes, TopicList topics, string? other = null)
    {
        var bins = new Dictionary<string, List<Quote>>(StringComparer.Ordinal);
        var rest = new List<Quote>();
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var quote in quotes.Where(IsSpoken))
        {
            if (!read.TryGetValue(quote.Words, out var labels))
            {
                read.Add(quote.Words, labels = topics.In(quote.Words));
            }

            foreach (var label in labels)
            {
                if (!bins.TryGetValue(label, out var bin))
                {
                    bins.Add(label, bin = []);
                }

                bin.Add(quote);
            }

            if (labels.Count == 0)
            {
                rest.Add(quote);
            }
        }

        TextGroup[] alike = [.. PhraseGroups.Of(rest).Where(g => g.Subjects.Count >= FewestAlike)];
        var told = alike.SelectMany(g => g.Reports).ToHashSet();
        var left = rest.Where(q => !told.Contains(q.Report)).ToList();
        return
        [
            .. bins.Select(b => Group(b.Key, b.Value)).Concat(alike)
                .OrderByDescending(g => g.Subjects.Count).ThenBy(g => g.Subjects[0], StringComparer.Ordinal).ThenBy(g => g.Phrase, StringComparer.Ordinal),
            .. left.Count > 0 ? [Group(other ?? topics.Other, left) with { IsOther = true }] : Array.Empty<TextGroup>(),
        ];
    }

    /// <summary>Whether an answer tells anything: "không có" does not.</summary>
    public static bool IsSpoken(Quote quote) => PhraseGroups.Of([quote]).Count > 0;

    private static TextGroup Group(string label, List<Quote> quotes) => new(
        label, [.. quotes.Select(q => q.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. quotes.Select(q => q.Report).Distinct().Order()]);
}
