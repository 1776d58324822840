namespace ReportBot.Core.Plans.Targets;

/// <summary>Lays out the heading of a table: neighbours under one heading share its cell, the lowest heading fills the rest.</summary>
internal static class TargetHeaders
{
    /// <summary>The lines from the top down, the column codes last.</summary>
    public static IReadOnlyList<IReadOnlyList<HeaderCell>> Of(IReadOnlyList<TargetColumn> columns)
    {
        var depth = columns.Max(c => c.Headers.Count);
        var lines = new List<IReadOnlyList<HeaderCell>>();
        for (var level = 0; level < depth; level++)
        {
            lines.Add(Line(columns, level, depth));
        }

        if (columns.Any(c => c.Code.Length > 0))
        {
            lines.Add([.. columns.Select(c => new HeaderCell(c.Code, 1, 1))]);
        }

        return lines;
    }

    private static List<HeaderCell> Line(IReadOnlyList<TargetColumn> columns, int level, int depth)
    {
        var line = new List<HeaderCell>();
        for (var i = 0; i < columns.Count;)
        {
            var headers = columns[i].Headers;
            var span = 1;
            if (level < headers.Count - 1)
            {
                while (i + span < columns.Count && Shares(headers, columns[i + span].Headers, level))
                {
                    span++;
                }
            }

            if (level < headers.Count)
            {
                line.Add(new HeaderCell(headers[level], span, level == headers.Count - 1 ? depth - level : 1));
            }

            i += span;
        }

        return line;
    }

    private static bool Shares(IReadOnlyList<string> one, IReadOnlyList<string> other, int level) =>
        other.Count > level + 1 && one.Take(level + 1).SequenceEqual(other.Take(level + 1), StringComparer.Ordinal);
}
