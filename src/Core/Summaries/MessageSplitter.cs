namespace ReportBot.Core.Summaries;

/// <summary>Packs lines into messages that every channel takes, cut where a section or a line ends.</summary>
public static class MessageSplitter
{
    /// <summary>The most characters of one message on any channel (Zalo's limit).</summary>
    public const int Limit = 2000;

    // Room for " (12/34)" after the title.
    private const int MarkRoom = 10;

    /// <summary>
    /// The title and the sections as one message where they fit; otherwise as several, each with the title and
    /// "(1/2)". A section stays whole where it fits a message, a line where it fits one; a longer line is cut
    /// after a list mark or a space.
    /// </summary>
    public static IReadOnlyList<string> Pack(string title, IReadOnlyList<string> sections, int limit = Limit)
    {
        var whole = string.Join('\n', [title, .. sections]);
        if (whole.Length <= limit)
        {
            return [whole];
        }

        var room = limit - title.Length - MarkRoom - 1;
        var parts = new List<string>();
        foreach (var piece in sections.SelectMany(s => s.Length <= room ? [s] : s.Split('\n').SelectMany(line => Cut(line, room))))
        {
            if (parts.Count > 0 && parts[^1].Length + 1 + piece.Length <= room)
            {
                parts[^1] += "\n" + piece;
            }
            else
            {
                parts.Add(piece);
            }
        }

        return [.. parts.Select((part, i) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{title} ({i + 1}/{parts.Count})\n{part}"))];
    }

    private static IEnumerable<string> Cut(string line, int room)
    {
        while (line.Length > room)
        {
            var cut = CutAt(line, room);
            yield return line[..cut].TrimEnd();
            line = line[cut..].TrimStart();
        }

        yield return line;
    }

    // After the last mark that ends an item, else after a word, else anywhere but within a character.
    private static int CutAt(string line, int room)
    {
        foreach (var mark in (ReadOnlySpan<string>)["; ", ", ", " "])
        {
            var at = line.LastIndexOf(mark, room - 1, StringComparison.Ordinal);
            if (at > room / 2)
            {
                return at + mark.Length <= room ? at + mark.Length : at;
            }
        }

        return char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;
    }
}
