namespace ReportBot.Core.Text;

/// <summary>
/// Sentences and lines that were typed without marks in a text that has them: what several people wrote, put together by one, or what a telephone
/// dropped half way. In marked Vietnamese three words of four carry a mark, so that three plain words without any tell it; two behind a code.
/// Shorthand, names and capitals tell nothing either way.
/// </summary>
internal static class BareSentences
{
    private const int FewestWords = 3;
    private const int FewestBehindCode = 2;

    /// <summary>The tokens, with those of such sentences marked as bare.</summary>
    public static Token[] Mark(Token[] tokens)
    {
        Token[]? marked = null;
        for (var start = 0; start < tokens.Length;)
        {
            var end = start;
            while (end < tokens.Length && !EndsSentence(tokens, end))
            {
                end++;
            }

            if (IsBare(tokens.AsSpan(start..end)))
            {
                marked ??= [.. tokens];
                for (var at = start; at < end; at++)
                {
                    marked[at] = tokens[at] with { IsBare = true };
                }
            }

            start = end + 1;
        }

        return marked ?? tokens;
    }

    /// <summary>Whether the words are all of such sentences, but for those that tell nothing.</summary>
    public static bool AreAll(ReadOnlySpan<Token> tokens)
    {
        var isBare = false;
        foreach (var token in tokens)
        {
            if (token.IsWord && !token.IsBare && (token.Word.IsMarked || token.Standard is null))
            {
                return false;
            }

            isBare |= token.IsBare;
        }

        return isBare;
    }

    private static bool IsBare(ReadOnlySpan<Token> sentence)
    {
        var (words, hasCode) = (0, false);
        for (var at = 0; at < sentence.Length; at++)
        {
            var token = sentence[at];
            if (token.Word.IsMarked)
            {
                return false;
            }

            hasCode |= token.IsDigits && token.Glued && at == 1 && sentence[0].IsWord;
            words += token is { IsWord: true, Standard: null, Folded.Length: > 1 } && !(token.Glued && at > 0 && (sentence[at - 1].IsDigits || sentence[at - 1].IsSign('/'))) ? 1 : 0;
        }

        return words >= (hasCode ? FewestBehindCode : FewestWords);
    }

    /// <summary>Whether a sentence or line ends at a token, or a household's code begins behind its comma.</summary>
    public static bool EndsSentence(Token[] tokens, int at) =>
        tokens[at].Kind == TokenKind.NewLine || (tokens[at].IsSign(',') && BeginsCode(tokens, at + 1))
        || (tokens[at].Kind == TokenKind.Sign && tokens[at].Folded is "." or "!" or "?" or ";" or "…" && tokens.ElementAtOrDefault(at + 1) is null or { Glued: false } or { Kind: TokenKind.Sign });

    /// <summary>"h15 …", "ho 15 …".</summary>
    private static bool BeginsCode(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].IsDigits && (tokens[at] is { IsWord: true, Folded.Length: 1 } ? tokens[at + 1].Glued : tokens[at] is { Folded: "ho", Word.IsMarked: false });
}
