using System.Collections.Concurrent;

namespace ReportBot.Core.Text;

/// <summary>A word or a number as typed, prepared for comparison.</summary>
/// <param name="Word">It itself.</param>
/// <param name="Meant">What its shorthand or its swapped letters stand for; null where it is itself.</param>
/// <param name="MeantAfterDigits">The same behind a number, where "k" is a thousand.</param>
internal sealed record TypedWord(Syllable Word, Syllable? Meant, Syllable? MeantAfterDigits);

/// <summary>Words that were typed before, or stand in a list: nearly every word of a message is one of a few thousand.</summary>
internal static class TypedWords
{
    // A memo of a pure function that stops growing: as many as the lists and the messages of some weeks have.
    private const int Most = 16_000;
    private const int Longest = 8;
    private static readonly ConcurrentDictionary<string, TypedWord> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, TypedWord>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int count;

    public static TypedWord Of(ReadOnlySpan<char> typed, bool isDigits)
    {
        if (typed.Length > Longest)
        {
            return Make(typed, isDigits);
        }

        if (BySpan.TryGetValue(typed, out var known))
        {
            return known;
        }

        var made = Make(typed, isDigits);
        if (Volatile.Read(ref count) < Most && BySpan.TryAdd(typed, made))
        {
            Interlocked.Increment(ref count);
        }

        return made;
    }

    private static TypedWord Make(ReadOnlySpan<char> typed, bool isDigits)
    {
        var word = Syllable.Of(typed);
        if (!isDigits && Spelling.Drawn(typed) is { } drawn)
        {
            return new TypedWord(word, Shorthand.Expand(drawn, afterDigits: false) ?? Syllable.Of(drawn), Shorthand.Expand(drawn, afterDigits: true) ?? Syllable.Of(drawn));
        }

        var mended = isDigits ? null : Spelling.Mend(word.Folded);
        return new TypedWord(word, Shorthand.Expand(typed, afterDigits: false) ?? mended, Shorthand.Expand(typed, afterDigits: true) ?? mended);
    }
}
