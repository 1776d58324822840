namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>
/// Chooses among many by what each of them says and what it is chosen for: the same at every run, and one more among the many
/// changes few choices, so that what was measured of a sample keeps its meaning while the corpus grows.
/// </summary>
internal sealed class Choices<T>(IEnumerable<T> items, Func<T, string> text)
{
    private readonly (T Item, ulong Hash)[] items = [.. items.Select(i => (i, Hash.Of(text(i))))];

    /// <summary>The one that is chosen for <paramref name="key"/>.</summary>
    public T For(string key)
    {
        var hash = Key(key);
        return items.MinBy(i => Hash.Mix(i.Hash ^ hash)).Item;
    }

    /// <summary>All in an order that belongs to <paramref name="key"/>.</summary>
    public IEnumerable<T> Shuffled(string key)
    {
        var hash = Key(key);
        return items.OrderBy(i => Hash.Mix(i.Hash ^ hash)).Select(i => i.Item);
    }

    // Mixed once more: else a text for which is chosen among texts would be the first of all itself.
    private static ulong Key(string key) => Hash.Mix(Hash.Of(key));
}
