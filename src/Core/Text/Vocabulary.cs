namespace ReportBot.Core.Text;

/// <summary>A set of words, each matched as <see cref="Token.FitsTo"/> matches: with marks, without, as shorthand.</summary>
internal sealed class Vocabulary
{
    private readonly PhraseIndex index = new();

    public Vocabulary(params string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            index.Add(phrase);
        }
    }

    /// <summary>The token after the longest phrase at <paramref name="at"/>, or <paramref name="at"/> where none begins.</summary>
    public int Skip(TokenText text, int at, int limit) => index.Find(text, at, limit) is { IsFound: true } found ? found.End : at;

    /// <summary>Which words begin its phrases.</summary>
    public FirstWords Firsts => index.Firsts;

    public bool Begins(TokenText text, int at, int limit) => Skip(text, at, limit) > at;

    /// <summary>Skips any number of the phrases in a row.</summary>
    public int SkipAll(TokenText text, int at, int limit)
    {
        for (int next; (next = Skip(text, at, limit)) > at;)
        {
            at = next;
        }

        return at;
    }

    /// <summary>Whether the text says nothing but these phrases, one at least, and such as add nothing.</summary>
    public bool IsAllOf(TokenText text, Vocabulary small)
    {
        var isThere = false;
        for (var at = 0; at < text.Count;)
        {
            var next = Skip(text, at, text.Count);
            isThere |= next > at;
            next = next > at ? next : small.Skip(text, at, text.Count);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return isThere;
    }

    /// <summary>Whether one of the phrases begins anywhere in the range.</summary>
    public bool OccursIn(TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Begins(text, i, to))
            {
                return true;
            }
        }

        return false;
    }
}
