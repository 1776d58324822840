using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ReportBot.Core.Forms;

/// <summary>
/// The answers to one form, by question key; immutable. <see cref="Nil"/> is the explicit report that there
/// is nothing new ("không có gì mới"), which counts as a report.
/// </summary>
public sealed class Answers : IReadOnlyCollection<KeyValuePair<string, Answer>>, IEquatable<Answers>
{
    private readonly ImmutableSortedDictionary<string, Answer> byKey;

    private Answers(ImmutableSortedDictionary<string, Answer> byKey, bool isNil)
    {
        this.byKey = byKey;
        IsNil = isNil;
    }

    /// <summary>No answers yet.</summary>
    public static Answers Empty { get; } = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal), isNil: false);

    /// <summary>The report that nothing is new.</summary>
    public static Answers Nil { get; } = new(Empty.byKey, isNil: true);

    /// <summary>Whether this is the explicit nil report.</summary>
    public bool IsNil { get; }

    /// <inheritdoc/>
    public int Count => byKey.Count;

    /// <summary>The answer under <paramref name="key"/>, or null where there is none.</summary>
    public Answer? this[string key] => byKey.GetValueOrDefault(key);

    /// <summary>Whether there is an answer under <paramref name="key"/>.</summary>
    public bool Has(string key) => byKey.ContainsKey(key);

    /// <summary>The answer under <paramref name="key"/>, if there is one.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Answer? answer) => byKey.TryGetValue(key, out answer);

    /// <summary>The same with one answer set; a nil report ceases to be nil.</summary>
    public Answers With(string key, Answer answer) => new(byKey.SetItem(key, answer), isNil: false);

    /// <summary>The same without the answer under <paramref name="key"/>.</summary>
    public Answers Without(string key) => new(byKey.Remove(key), IsNil);

    /// <inheritdoc/>
    public bool Equals(Answers? other) =>
        other is not null && IsNil == other.IsNil && Count == other.Count && byKey.SequenceEqual(other.byKey);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsNil, Count);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => byKey.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
