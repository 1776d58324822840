using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Conversations;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>The sentences of a plan's documents, with numbers, dates and spelling as that plan writes them.</summary>
public sealed partial class DocumentWords
{
    private static readonly Texts Own = Texts.Of("vi", WordingFile.Default);

    private readonly Texts texts;
    private readonly DocumentStyle style;

    /// <summary>The product's own sentences, those of the office in their place.</summary>
    public DocumentWords(Plan plan, DocumentStyle style)
    {
        this.style = style;
        texts = plan.Wording is { Count: > 0 } wording
            ? Texts.Of("vi", WordingFile.Default.Where(d => !wording.ContainsKey(d.Key)).Concat(wording))
            : Own;
    }

    /// <summary>The sentence with its places filled by texts and whole numbers.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or no value for one of its places.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var shown = new (string, string)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            shown[i] = (values[i].Name, Show(values[i].Value));
        }

        return Spell(texts.Say(key, shown));
    }

    /// <summary>The sentence for this count: its variant for none or one where it has one; <c>{n}</c> is the count.</summary>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var variant = count switch { 0 => key + ".0", 1 => key + ".1", _ => key };
        return Say(texts.Has(variant) ? variant : key, [("n", count), .. values]);
    }

    /// <summary>The sentence where there is one; else the words.</summary>
    public string Or(string key, string words) => Spell(texts.Has(key) ? texts.Say(key) : words);

    /// <summary>A count: thousands separated, below ten with a zero where the plan prints it so.</summary>
    public string Number(long count) =>
        style.TwoDigits && count is > 0 and < 10 ? "0" + count.ToString(CultureInfo.InvariantCulture) : NumberFormat.Vietnamese.Count(count);

    /// <summary>A rate: two decimals, rounded half up.</summary>
    public string Rate(long part, long whole)
    {
        var rate = NumberFormat.Vietnamese.Rate(part, whole);
        return style.PercentSpace ? rate : rate.Replace(" %", "%", StringComparison.Ordinal);
    }

    /// <summary>A rate that is known as such: "3%".</summary>
    public string PerCent(decimal rate) => NumberFormat.Vietnamese.Fixed(rate) + (style.PercentSpace ? " %" : "%");

    /// <summary>VND in words: "1,24 tỷ đồng".</summary>
    public static string Money(long vnd) => NumberFormat.Vietnamese.Money(vnd);

    /// <summary>05/9/2025, 20/02/2026: days below ten and the months 1 and 2 with a zero (Decree 30/2020, Annex I, II.4.b).</summary>
    public static string Day(DateOnly day) => day.ToString(day.Month < 3 ? "dd/MM/yyyy" : "dd/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>17:00</summary>
    public static string Time(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"97 hộ"</summary>
    public string Subjects(Summary summary, long count) => summary.SubjectNoun is { } noun
        ? Say("subjects.of", ("n", count), ("noun", CleanText.Line(noun)))
        : Say("subjects." + summary.SubjectKind, ("n", count));

    /// <summary>"hộ"</summary>
    public string Noun(Summary summary) => summary.SubjectNoun is { } noun ? Spell(CleanText.Line(noun)) : Say("noun." + summary.SubjectKind);

    /// <summary>So many codes at most.</summary>
    public static string Codes(IReadOnlyList<string> codes, int most) =>
        string.Join(", ", codes.Take(most)) + (codes.Count > most ? "…" : "");

    /// <summary>A sentence of another room as the plan's documents write it: without bars of signs, per cent and spelling as set.</summary>
    public string Restyled(string sentence)
    {
        var plain = string.Concat(sentence.Where(c => c is not ('▓' or '░'))).Replace("  ", " ", StringComparison.Ordinal);
        return Spell(style.PercentSpace ? plain : SpacedPercent().Replace(plain, "%"));
    }

    /// <summary>"ủy" or "uỷ", as the plan's documents spell it.</summary>
    public string Spell(string text) => style.OldSpelling
        ? text.Replace("ủy", "uỷ", StringComparison.Ordinal).Replace("Ủy", "Uỷ", StringComparison.Ordinal).Replace("ỦY", "UỶ", StringComparison.Ordinal)
        : text;

    [GeneratedRegex("(?<=[0-9]) %", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex SpacedPercent();

    private string Show(object value) => value switch
    {
        int number => Number(number),
        long number => Number(number),
        DateOnly day => Day(day),
        _ => (string)value,
    };
}
