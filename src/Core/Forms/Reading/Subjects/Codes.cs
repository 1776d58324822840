using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Codes by their shape alone ("H012", "KP5": letters, and digits without a space), be they anybody's or not; whose a code is, <see cref="CodeFinder"/> tells.</summary>
internal static class Codes
{
    private const int MostLetters = 4;

    /// <summary>Whether one stands at <paramref name="at"/>.</summary>
    public static bool At(TokenText text, int at) => text.At(at) is { IsWord: true, Folded.Length: <= MostLetters } && text.At(at + 1) is { IsDigits: true, Glued: true };

    /// <summary>Whether one stands in the range.</summary>
    public static bool OccurIn(TokenText text, int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (At(text, at))
            {
                return true;
            }
        }

        return false;
    }
}
