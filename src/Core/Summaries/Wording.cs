using ReportBot.Core.Conversations;

namespace ReportBot.Core.Summaries;

/// <summary>
/// The sentences of one room in one language, with numbers in its own way of writing. A sentence may have a
/// variant for none (<c>key.0</c>) and for one (<c>key.1</c>).
/// </summary>
internal sealed class Wording
{
    private readonly Texts texts;

    private Wording(Texts texts)
    {
        this.texts = texts;
        Format = texts.Language == "en" ? NumberFormat.English : NumberFormat.Vietnamese;
    }

    /// <summary>The language's code: <c>vi</c> or <c>en</c>.</summary>
    public string Language => texts.Language;

    /// <summary>How numbers, money and rates are written in it.</summary>
    public NumberFormat Format { get; }

    /// <summary>The keys of all sentences.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>Reads the sentences of a room (a folder of Core) in both languages.</summary>
    public static (Wording Vietnamese, Wording English) Of(string room) =>
        (new Wording(Texts.Load(room, "vi")), new Wording(Texts.Load(room, "en")));

    /// <summary>The sentence with its places filled by texts and whole numbers; what is filled in is never read as a template.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var shown = new (string, string)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            shown[i] = (values[i].Name, Show(values[i].Value));
        }

        return texts.Say(key, shown);
    }

    /// <summary>The sentence for this count: its variant for none or one where it has one; <c>{n}</c> is the count.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var variant = count switch { 0 => key + ".0", 1 => key + ".1", _ => key };
        return Say(texts.Has(variant) ? variant : key, [("n", count), .. values]);
    }

    /// <summary>The words for something that a plan's own files name, where this language has them; else the plan's own.</summary>
    public string Own(string key, string words) => texts.Has(key) ? texts.Say(key) : words;

    private string Show(object value) => value switch
    {
        int number => Format.Count(number),
        long number => Format.Count(number),
        _ => (string)value,
    };
}
