namespace ReportBot.Core.Households.Sample;

/// <summary>
/// Chance that comes out the same on every machine and in every version of .NET for a seed, which the
/// framework's generator does not promise (SplitMix64, Steele et al. 2014).
/// </summary>
internal sealed class SampleRandom(int seed)
{
    private ulong state = (ulong)(uint)seed;

    /// <summary>From 0 up to, not including, <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(NextBits() % (ulong)below);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int share) => Next(100) < share;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
