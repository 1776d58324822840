using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportBot.Core.Text;

/// <summary>
/// Words typed without marks as they are written with them, where every word of them has one writing: "cap the bhyt" is "cấp thẻ BHYT". What may be
/// read in two ways stays as typed. The writings (marked.vi.txt) are single words and pairs of words that officials write in one way only.
/// </summary>
public static partial class MarkedWriting
{
    private static readonly FrozenDictionary<string, string[]> Writings = Read();

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bhyt"] = "BHYT", ["ubnd"] = "UBND", ["nhcsxh"] = "NHCSXH", ["hdnd"] = "HĐND", ["dtts"] = "DTTS", ["kg"] = "kg", ["km"] = "km", ["tr"] = "tr", ["ha"] = "ha",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words with their marks; null where some of them are typed with marks, or could be written in several ways.</summary>
    public static string? Of(string words)
    {
        if (!words.All(c => char.IsAscii(c) || !char.IsLetter(c)) || !words.Any(char.IsAsciiLetter))
        {
            return null;
        }

        var written = new StringBuilder(words.Length + 8);
        var end = 0;
        foreach (Match run in Run().Matches(words))
        {
            if (WithMarks(run.Value.Split(' ')) is not { } marked)
            {
                return null;
            }

            written.Append(words, end, run.Index - end).Append(marked);
            end = run.Index + run.Length;
        }

        return written.Append(words, end, words.Length - end).ToString();
    }

    private static string? WithMarks(string[] typed)
    {
        var lower = Array.ConvertAll(typed, t => t.ToLowerInvariant());
        var written = new string?[typed.Length];
        for (var i = 0; i + 1 < typed.Length; i++)
        {
            if (Writings.TryGetValue(lower[i] + " " + lower[i + 1], out var pair) && !(Put(written, i, pair[0]) && Put(written, i + 1, pair[1])))
            {
                // Two pairs write the word between them differently.
                return null;
            }
        }

        for (var i = 0; i < typed.Length; i++)
        {
            written[i] ??= Short.GetValueOrDefault(lower[i]) ?? (Writings.TryGetValue(lower[i], out var alone) ? alone[0] : null);
            if (written[i] is not { } word)
            {
                return null;
            }

            written[i] = char.IsAsciiLetterUpper(typed[i][0]) && char.IsLower(word[0]) ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..] : word;
        }

        return string.Join(' ', written);
    }

    private static bool Put(string?[] written, int at, string word)
    {
        if (written[at] is { } other && other != word)
        {
            return false;
        }

        written[at] = word;
        return true;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(MarkedWriting).Assembly.GetManifestResourceStream("marked.vi.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenDictionary(VietnameseText.Fold, line => line.Split(' '), StringComparer.Ordinal);
    }

    [GeneratedRegex("[A-Za-z]+(?: [A-Za-z]+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}
