namespace ReportBot.Core.Messaging;

/// <summary>The channels that are switched on.</summary>
public sealed class ChannelSet
{
    private readonly Dictionary<string, IChannel> byName;

    /// <summary>Takes them all.</summary>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public ChannelSet(IEnumerable<IChannel> channels)
    {
        byName = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Names = [.. byName.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<IChannel> All => byName.Values;

    /// <summary>The channel with this name; null when it is not switched on.</summary>
    public IChannel? Find(string name) => byName.GetValueOrDefault(name);
}
