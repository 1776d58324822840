using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"1tr2, 800, 1tr4": three bare figures among amounts of income are so many thousand.</summary>
internal static class BareThousands
{
    private const int Figures = 3;
    private const int Thousand = 1000;
    private static readonly Token K = TokenText.Of("900k").Tokens[1];

    /// <summary>What the bare figures at a token say; 0 where others stand there, or a unit behind them.</summary>
    public static long Value(TokenText text, int at) =>
        text.At(at) is { IsDigits: true, Folded.Length: Figures } figures && text.At(at + 1) is not ({ IsDigits: true } or { Glued: true, IsWord: true }) && MoneyPhrase.Read(text, at, text.Count) is { Doubt: MoneyDoubt.Bare }
            ? long.Parse(figures.Folded, CultureInfo.InvariantCulture) * Thousand
            : 0;

    /// <summary>The unit written out behind the figures.</summary>
    public static Token Unit(Token figures) => K with { Start = figures.End, End = figures.End };
}
