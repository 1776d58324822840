using System.Text;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What was typed, without the code that names whose it is: "hôm qua nhà H010 cháy sạch" tells "hôm qua nhà cháy sạch".
/// Names stay: a text without them might say another thing.
/// </summary>
internal static class Typed
{
    // A code: "H010", "KP4", "h 12".
    private const int LongestPrefix = 3;
    private const int LongestNumber = 4;

    /// <summary>The words from one token up to another, as typed but for the codes between them that are no tokens of the text.</summary>
    public static string Words(TokenText text, int from, int to)
    {
        var words = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            if (at > from)
            {
                AppendGap(words, text.Text.AsSpan(text[at - 1].End, text[at].Start - text[at - 1].End));
            }

            words.Append(text.Text, text[at].Start, text[at].End - text[at].Start);
        }

        return words.ToString();
    }

    private static void AppendGap(StringBuilder words, ReadOnlySpan<char> gap)
    {
        if (gap.ContainsAnyExcept(' '))
        {
            words.Append(WithoutCode(gap.ToString()));
        }
        else
        {
            words.Append(gap);
        }
    }

    private static string WithoutCode(string gap)
    {
        var parts = gap.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = parts.Where(p => !IsCode(p)).ToList();
        return kept.Count == parts.Length ? gap : kept.Count == 0 ? " " : " " + string.Join(' ', kept) + " ";
    }

    private static bool IsCode(string part)
    {
        var code = part.Trim('(', ')', ':', ',', '#', '.');
        var letters = code.TakeWhile(char.IsLetter).Count();
        return letters is > 0 and <= LongestPrefix && code.Length - letters is > 0 and <= LongestNumber && code.Skip(letters).All(char.IsAsciiDigit);
    }
}
