namespace ReportBot.Core.Text;

/// <summary>The words that may be the second of a phrase, by their hashes: the next one, and the one behind what may stand between.</summary>
internal readonly record struct Following(Token? Next, Token? Behind)
{
    public static Following Of(TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        if (at >= limit)
        {
            return default;
        }

        var behind = between?.Invoke(text, at, limit) ?? at;
        return new Following(text[at], behind > at && behind < limit ? text[behind] : null);
    }

    public bool May(int hash) => Has(Next, hash) || Has(Behind, hash);

    private static bool Has(Token? token, int hash) => token is not null && (token.Word.Hash == hash || token.Standard?.Hash == hash);
}
