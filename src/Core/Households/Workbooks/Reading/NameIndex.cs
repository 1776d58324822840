namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Entries of a list by code and by name, in the order in which they were added.</summary>
internal sealed class NameIndex<T>(Func<T, string> code, Func<T, string> name)
    where T : class
{
    private readonly Dictionary<string, T> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<T>> byName = new(StringComparer.Ordinal);
    private readonly List<T> all = [];

    /// <summary>All, in order.</summary>
    public IReadOnlyList<T> All => all;

    /// <summary>Adds one; false where its code is there already.</summary>
    public bool Add(T entry)
    {
        if (!byCode.TryAdd(code(entry), entry))
        {
            return false;
        }

        all.Add(entry);
        var key = NameKey.Of(name(entry));
        (byName.TryGetValue(key, out var same) ? same : byName[key] = []).Add(entry);
        return true;
    }

    /// <summary>Puts an entry in the place of the one with its code.</summary>
    public void Replace(T old, T entry)
    {
        byCode[code(old)] = entry;
        all[all.IndexOf(old)] = entry;
        byName[NameKey.Of(name(old))].Remove(old);
        var key = NameKey.Of(name(entry));
        (byName.TryGetValue(key, out var same) ? same : byName[key] = []).Add(entry);
    }

    /// <summary>By code, in capitals or not.</summary>
    public T? WithCode(string text) => byCode.GetValueOrDefault(text);

    /// <summary>All of a name.</summary>
    public IReadOnlyList<T> WithName(string text) => byName.TryGetValue(NameKey.Of(text), out var found) ? found : [];

    /// <summary>By code, by "code - name", or all of that name.</summary>
    public IReadOnlyList<T> Find(string text)
    {
        if (WithCode(text) is { } one)
        {
            return [one];
        }

        var named = WithName(text);
        var first = text.IndexOfAny([' ', '-', '–', ':']);
        return named.Count == 0 && first > 0 && WithCode(text[..first]) is { } lead
            && NameKey.Of(text[first..].TrimStart(' ', '-', '–', ':')) == NameKey.Of(name(lead)) ? [lead] : named;
    }

    /// <summary>The codes of some, for a sentence.</summary>
    public string Codes(IEnumerable<T> some) => string.Join(", ", some.Select(code));
}
