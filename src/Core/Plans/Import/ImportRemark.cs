using ReportBot.Core.Households;

namespace ReportBot.Core.Plans.Import;

/// <summary>Something said of a change or of a file, apart from the language that it is said in.</summary>
/// <param name="Key">Its sentence among the texts of imports.</param>
/// <param name="Values">What fills the sentence's places: days, codes, cells; never a word of a language.</param>
public sealed record ImportRemark(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A remark with its values.</summary>
    internal static ImportRemark Of(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            places[name] = value;
        }

        return new ImportRemark(key, places);
    }

    /// <summary>In a language; Vietnamese where none is given.</summary>
    public string Say(string? language = null) =>
        HouseholdTexts.For(language).Say("import." + Key, [.. Values.Select(v => (v.Key, v.Value))]);
}
