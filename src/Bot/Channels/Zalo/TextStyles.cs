using ReportBot.Bot.Channels.Zalo.Wire;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>What stands out in a text: the heading of a summary or a list, written in capitals on a line of its own.</summary>
internal static class TextStyles
{
    private const int LeastCapitals = 6;
    private static readonly string[] Bold = ["b"];

    /// <summary>The styles; null for an ordinary text. By places and not by marks: nothing that a person typed can become markup.</summary>
    public static TextStyle[]? Of(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && IsHeading(text.AsSpan(0, end)) ? [new TextStyle(0, end, Bold)] : null;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        foreach (var letter in line)
        {
            if (char.IsLower(letter))
            {
                break;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals >= LeastCapitals;
    }
}
