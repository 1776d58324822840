namespace ReportBot.Bot.Channels;

/// <summary>Text that fits the platform's limit.</summary>
internal static class TextParts
{
    /// <summary>
    /// The text in parts of at most so many UTF-16 units, cut at a line's end where there is one in the second
    /// half, else at a space, never within a letter of two units.
    /// </summary>
    public static IEnumerable<string> Of(string text, int most)
    {
        while (text.Length > most)
        {
            var cut = Cut(text, most);
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        yield return text;
    }

    private static int Cut(string text, int most)
    {
        foreach (var end in "\n ")
        {
            var at = text.LastIndexOf(end, most - 1);
            if (at > most / 2)
            {
                return at + 1;
            }
        }

        return char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
