using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ReportBot.Core.Summaries;

/// <summary>
/// The sentences of one folder of texts in one language, with named places. A sentence may have a variant for
/// none (<c>key.0</c>) and for one (<c>key.1</c>).
/// </summary>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> sentences;

    private Wording(string room, string language)
    {
        Language = language;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReportBot.Core.{room}.Texts.{language}.json")
            ?? throw new InvalidOperationException($"No texts of {room} for {language}.");
        using var document = JsonDocument.Parse(stream);
        sentences = document.RootElement.EnumerateObject()
            .ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        Format = language == "en" ? NumberFormat.English : NumberFormat.Vietnamese;
    }

    /// <summary>The language's code: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>How numbers, money and rates are written in it.</summary>
    public NumberFormat Format { get; }

    /// <summary>The keys of all sentences.</summary>
    public IEnumerable<string> Keys => sentences.Keys;

    /// <summary>Reads the sentences of a room (a folder of Core) in both languages.</summary>
    public static (Wording Vietnamese, Wording English) Of(string room) => (new Wording(room, "vi"), new Wording(room, "en"));

    /// <summary>The sentence with its places filled; what is filled in is never read as a template.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => Fill(sentences[key], values);

    /// <summary>The sentence for this count: its variant for none or one where it has one; <c>{n}</c> is the count.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var variant = count switch { 0 => key + ".0", 1 => key + ".1", _ => key };
        return Fill(sentences.TryGetValue(variant, out var found) ? found : sentences[key], [("n", count), .. values]);
    }

    /// <summary>The words for something that a plan's own files name, where this language has them; else the plan's own.</summary>
    public string Own(string key, string words) => sentences.GetValueOrDefault(key, words);

    private string Fill(string template, ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        for (int open; (open = template.IndexOf('{', at)) >= 0;)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Show(Find(values, template[(open + 1)..close])));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private string Show(object value) => value switch
    {
        int number => Format.Count(number),
        long number => Format.Count(number),
        _ => (string)value,
    };

    private static object Find(ReadOnlySpan<(string Name, object Value)> values, string place)
    {
        foreach (var (name, value) in values)
        {
            if (string.Equals(name, place, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"No value for {{{place}}}.");
    }
}
