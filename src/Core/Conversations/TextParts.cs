namespace ReportBot.Core.Conversations;

/// <summary>Long text in parts that fit one message each, without a character lost but the line ends between them.</summary>
internal static class TextParts
{
    /// <summary>The most characters of one message on any channel.</summary>
    public const int Limit = 2000;

    private const int Least = 200;

    public static IReadOnlyList<string> Split(string text, int limit)
    {
        limit = Math.Max(limit, Least);
        if (text.Length <= limit)
        {
            return [text];
        }

        var parts = new List<string>();
        while (text.Length > limit)
        {
            var cut = CutAt(text, limit);
            parts.Add(text[..cut].TrimEnd());
            text = text[cut..].TrimStart();
        }

        parts.Add(text);
        return parts;
    }

    // Where a line ends, else where a word ends, else anywhere but within a character.
    private static int CutAt(string text, int limit)
    {
        var line = text.LastIndexOf('\n', limit);
        if (line > limit / 2)
        {
            return line;
        }

        var word = text.LastIndexOf(' ', limit);
        return word > limit / 2 ? word : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
