using System.Runtime.InteropServices;

namespace ReportBot.Core.Text;

/// <summary>The words that may be the second of a phrase, by their hashes: the next one, and the one behind what may stand between, each as typed and as meant.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Following(int Next, int NextMeant, int Behind, int BehindMeant)
{
    /// <summary>Those at <paramref name="at"/>, which lies before the limit.</summary>
    public static Following Of(TokenText text, int at, int limit, Func<TokenText, int, int, int>? between)
    {
        var (next, meant) = (text[at].Hash, Meant(text[at]));
        return between?.Invoke(text, at, limit) is { } behind && behind > at && behind < limit
            ? new Following(next, meant, text[behind].Hash, Meant(text[behind]))
            : new Following(next, meant, next, meant);
    }

    /// <summary>The first place from <paramref name="from"/> on that holds one of them; -1 where none does.</summary>
    public int FirstIn(ReadOnlySpan<int> seconds, int from)
    {
        if (Next == NextMeant && Next == Behind && Next == BehindMeant)
        {
            var at = seconds[from..].IndexOf(Next);
            return at < 0 ? at : at + from;
        }

        for (; from < seconds.Length; from++)
        {
            var second = seconds[from];
            if (second == Next || second == NextMeant || second == Behind || second == BehindMeant)
            {
                return from;
            }
        }

        return -1;
    }

    private static int Meant(Token token) => token.IsYear ? YearInFigures.Any.Hash : token.MeantHash;
}
