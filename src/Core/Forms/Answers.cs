using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ReportBot.Core.Forms;

/// <summary>
/// The answers to one form, by question key; immutable. <see cref="Nil"/> is the explicit report that there
/// is nothing new ("không có gì mới"), which counts as a report.
/// </summary>
public sealed class Answers : IReadOnlyCollection<KeyValuePair<string, Answer>>, IEquatable<Answers>
{
    // In the order of the keys; a form has so few that a search from the first finds one soonest.
    private readonly KeyValuePair<string, Answer>[] byKey;

    private Answers(KeyValuePair<string, Answer>[] byKey, bool isNil)
    {
        this.byKey = byKey;
        IsNil = isNil;
    }

    /// <summary>No answers yet.</summary>
    public static Answers Empty { get; } = new([], isNil: false);

    /// <summary>The report that nothing is new.</summary>
    public static Answers Nil { get; } = new(Empty.byKey, isNil: true);

    /// <summary>Whether this is the explicit nil report.</summary>
    public bool IsNil { get; }

    /// <inheritdoc/>
    public int Count => byKey.Length;

    /// <summary>The answer under <paramref name="key"/>, or null where there is none.</summary>
    public Answer? this[string key] => IndexOf(key) is >= 0 and var at ? byKey[at].Value : null;

    /// <summary>Whether there is an answer under <paramref name="key"/>.</summary>
    public bool Has(string key) => IndexOf(key) >= 0;

    /// <summary>The answer under <paramref name="key"/>, if there is one.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Answer? answer) => (answer = this[key]) is not null;

    /// <summary>The same with one answer set; a nil report ceases to be nil.</summary>
    public Answers With(string key, Answer answer)
    {
        var pair = KeyValuePair.Create(key, answer);
        if (IndexOf(key) is >= 0 and var known)
        {
            KeyValuePair<string, Answer>[] same = [.. byKey];
            same[known] = pair;
            return new(same, isNil: false);
        }

        var at = 0;
        while (at < byKey.Length && string.CompareOrdinal(byKey[at].Key, key) < 0)
        {
            at++;
        }

        return new([.. byKey.AsSpan(0, at), pair, .. byKey.AsSpan(at)], isNil: false);
    }

    /// <summary>The same without the answer under <paramref name="key"/>.</summary>
    public Answers Without(string key) =>
        IndexOf(key) is >= 0 and var at ? new([.. byKey.AsSpan(0, at), .. byKey.AsSpan(at + 1)], IsNil) : this;

    /// <inheritdoc/>
    public bool Equals(Answers? other) =>
        other is not null && IsNil == other.IsNil && byKey.SequenceEqual(other.byKey);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsNil, Count);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Answer>>)byKey).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        for (var i = 0; i < byKey.Length; i++)
        {
            if (string.Equals(byKey[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
