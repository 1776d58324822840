using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"… Thu nhập như sau:\nH013: 1 triệu\nH031: 800 nghìn": a label that heads lines is the label of each of them, behind the colon of the household it names.</summary>
internal static class HeadedLines
{
    private const int LongestName = 8;

    /// <summary>The message with the label on each line in the place of the heading; itself where no such lines follow.</summary>
    /// <param name="words">The message.</param>
    /// <param name="label">Where the label begins.</param>
    /// <param name="end">The token behind the label.</param>
    /// <param name="colon">The colon that ends the heading, with a line's end behind it.</param>
    /// <param name="lexicon">The form's words.</param>
    public static TokenText Spread(TokenText words, int label, int end, int colon, FormLexicon lexicon)
    {
        var colons = new List<int>();
        for (var line = colon + 1; line < words.Count && words[line].Kind == TokenKind.NewLine && NameEnd(words, line + 1) is { } name && !IsLabelled(words, name + 1, lexicon);)
        {
            colons.Add(name);
            line = Array.FindIndex(words.Tokens, name, t => t.Kind == TokenKind.NewLine);
            line = line < 0 ? words.Count : line;
        }

        if (colons.Count == 0)
        {
            return words;
        }

        var left = new List<Token>([.. words.Tokens[..label]]);
        for (var at = colon + 1; at < words.Count; at++)
        {
            left.Add(words[at]);
            left.AddRange(colons.Contains(at) ? words.Tokens[label..end].Select(t => t with { Start = words[at].End, End = words[at].End }) : []);
        }

        return words.Through([.. left]);
    }

    /// <summary>The colon behind the few words that a line begins with.</summary>
    private static int? NameEnd(TokenText words, int line)
    {
        var at = line;
        while (at < words.Count && at - line < LongestName && !words[at].IsSign(':') && words[at].Kind != TokenKind.NewLine)
        {
            at++;
        }

        return at > line && at + 1 < words.Count && words[at].IsSign(':') && words[at + 1].Kind != TokenKind.NewLine ? at : null;
    }

    private static bool IsLabelled(TokenText words, int at, FormLexicon lexicon) =>
        lexicon.Find(words, at, words.Count) is { } found && found.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null });
}
