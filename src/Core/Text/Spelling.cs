using System.Collections.Frozen;

namespace ReportBot.Core.Text;

/// <summary>
/// Two letters typed in the wrong order: "vogn" is no syllable of Vietnamese, and only one swap of neighbours makes it
/// one ("vong"). Words that are syllables, names of the Highlands and shorthand are left as they are.
/// </summary>
internal static class Spelling
{
    private const int Shortest = 4;
    // "xoong" has two alike.
    private const int Drawing = 2;

    private static readonly FrozenSet<string> Onsets = "b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Vowels = "a ai ao au ay e eo eu i ia ie ieu iu o oa oai oao oay oe oeo oi oo u ua uay ue ui uo uoi uou uu uy uya uye uyu y ya ye yeu ua".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Codas = new[] { "", "c", "ch", "m", "n", "ng", "nh", "p", "t" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOnset = Onsets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsVowel = Vowels.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsCoda = Codas.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"nhaaa", "rùiii": the word without the letters that draw out its end; null where none do.</summary>
    public static string? Drawn(ReadOnlySpan<char> typed)
    {
        var last = typed.Length;
        while (last > 1 && char.ToLowerInvariant(typed[last - 1]) == char.ToLowerInvariant(typed[last - 2]))
        {
            last--;
        }

        return typed.Length - last >= Drawing && char.IsLetter(typed[last - 1]) ? typed[..last].ToString() : null;
    }

    /// <summary>The syllable meant by a word without marks that is none itself; null where there is none or more than one.</summary>
    public static Syllable? Mend(string folded)
    {
        if (folded.Length is < Shortest or > 7 || IsSyllable(folded) || !folded.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        string? found = null;
        for (var i = 1; i < folded.Length; i++)
        {
            if (folded[i] == folded[i - 1])
            {
                continue;
            }

            var swapped = string.Concat(folded.AsSpan(0, i - 1), folded.AsSpan(i, 1), folded.AsSpan(i - 1, 1), folded.AsSpan(i + 1));
            if (!IsSyllable(swapped))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = swapped;
        }

        return found is null ? null : Syllable.Of(found);
    }

    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        for (var onset = Math.Min(3, word.Length - 1); onset >= 0; onset--)
        {
            if (onset > 0 && !IsOnset.Contains(word[..onset]))
            {
                continue;
            }

            var end = onset;
            while (end < word.Length && "aeiouy".Contains(word[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (IsVowel.Contains(word[onset..end]) && IsCoda.Contains(word[end..]))
            {
                return true;
            }
        }

        return false;
    }
}
