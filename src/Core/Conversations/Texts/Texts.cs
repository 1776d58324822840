using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace ReportBot.Core.Conversations;

/// <summary>What the bot says in one language: sentences with named places, read once from the embedded file.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, Sentence> sentences;

    private Texts(string room, string language)
    {
        Language = language;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReportBot.Core.{room}.Texts.{language}.json")
            ?? throw new InvalidOperationException($"No texts of {room} for {language}.");
        using var document = JsonDocument.Parse(stream);
        sentences = document.RootElement.EnumerateObject()
            .ToFrozenDictionary(p => p.Name, p => Sentence.Parse(p.Value.GetString()!), StringComparer.Ordinal);
    }

    private Texts(string language, IEnumerable<KeyValuePair<string, string>> templates)
    {
        Language = language;
        sentences = templates.ToFrozenDictionary(t => t.Key, t => Sentence.Parse(t.Value), StringComparer.Ordinal);
    }

    /// <summary>Vietnamese: the first language, and the one for whoever has chosen none.</summary>
    public static Texts Vietnamese { get; } = Load("Conversations", "vi");

    /// <summary>English.</summary>
    public static Texts English { get; } = Load("Conversations", "en");

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>The keys of all sentences.</summary>
    public IEnumerable<string> Keys => sentences.Keys;

    /// <summary>The texts in a language; Vietnamese where there are none in it.</summary>
    public static Texts For(string? language) => language == English.Language ? English : Vietnamese;

    /// <summary>The texts of another room of Core, from the files in its folder <c>Texts</c>.</summary>
    internal static Texts Load(string room, string language) => new(room, language);

    /// <summary>Sentences from elsewhere; each brace of a template opens or closes a place.</summary>
    internal static Texts Of(string language, IEnumerable<KeyValuePair<string, string>> templates) => new(language, templates);

    /// <summary>Whether there is such a sentence.</summary>
    public bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>The sentence with its places filled; what is filled in is never read as a template.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        sentences.TryGetValue(key, out var sentence)
            ? sentence.Fill(values)
            : throw new KeyNotFoundException($"No sentence {key} in {Language}.");

    /// <summary>The names of the places in a sentence.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence.</exception>
    public IReadOnlyList<string> Places(string key) => sentences[key].Places;

    private sealed record Sentence(IReadOnlyList<(string Literal, string? Place)> Parts)
    {
        public IReadOnlyList<string> Places => [.. Parts.Select(p => p.Place).OfType<string>()];

        public static Sentence Parse(string template)
        {
            var parts = new List<(string, string?)>();
            var at = 0;
            for (int open; (open = template.IndexOf('{', at)) >= 0;)
            {
                var close = template.IndexOf('}', open);
                parts.Add((template[at..open], template[(open + 1)..close]));
                at = close + 1;
            }

            parts.Add((template[at..], null));
            return new Sentence(parts);
        }

        public string Fill(ReadOnlySpan<(string Name, string Value)> values)
        {
            if (Parts.Count == 1)
            {
                return Parts[0].Literal;
            }

            var text = new System.Text.StringBuilder();
            foreach (var (literal, place) in Parts)
            {
                text.Append(literal);
                if (place is not null)
                {
                    text.Append(Find(values, place));
                }
            }

            return text.ToString();
        }

        private static string Find(ReadOnlySpan<(string Name, string Value)> values, string place)
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
}
