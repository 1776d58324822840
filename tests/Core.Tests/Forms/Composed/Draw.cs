namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>One choice after the other, the same for the same name.</summary>
internal sealed class Draw(string name)
{
    private ulong state = Hash.Of(name);

    /// <summary>A number from 0 to below <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (int)(Hash.Mix(state) % (ulong)below);
    }

    /// <summary>Whether a thing happens that happens once in so many times.</summary>
    public bool Once(int times) => Next(times) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items) => [.. items.Select(i => (Item: i, At: Next(int.MaxValue))).OrderBy(i => i.At).Select(i => i.Item)];
}
