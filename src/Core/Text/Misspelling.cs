namespace ReportBot.Core.Text;

/// <summary>Words that differ by one slip of the finger: a letter more, less, another, or two in the wrong order.</summary>
internal static class Misspelling
{
    public static bool IsOneOff(string word, string typed)
    {
        if (Math.Abs(word.Length - typed.Length) > 1 || string.Equals(word, typed, StringComparison.Ordinal))
        {
            return false;
        }

        var head = 0;
        while (head < word.Length && head < typed.Length && word[head] == typed[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < word.Length - head && tail < typed.Length - head && word[^(tail + 1)] == typed[^(tail + 1)])
        {
            tail++;
        }

        var (left, right) = (word.Length - head - tail, typed.Length - head - tail);
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && word[head] == typed[head + 1] && word[head + 1] == typed[head]);
    }
}
