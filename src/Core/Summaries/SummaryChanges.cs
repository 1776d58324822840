namespace ReportBot.Core.Summaries;

/// <summary>What came or changed between two summaries of one period.</summary>
public static class SummaryChanges
{
    /// <summary>The change from an earlier summary to the reports of a later one.</summary>
    public static Supersession Between(Summary earlier, bool wasSent, Summary later)
    {
        var known = earlier.Sources.ToDictionary(s => s.Number, s => s.Version);
        var added = later.Sources.Where(s => !known.ContainsKey(s.Number)).ToArray();
        return new Supersession(
            earlier.CompiledAt,
            wasSent,
            [.. added.Where(s => !s.Late).Select(s => s.Subject)],
            [.. added.Where(s => s.Late).Select(s => s.Subject)],
            [.. later.Sources.Where(s => known.TryGetValue(s.Number, out var version) && version != s.Version).Select(s => s.Subject)]);
    }
}
