using System.Text;
using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Groups what officials wrote in their own words. An answer is cut at punctuation into phrases; phrases that
/// are the same without marks, case, opening fillers and punctuation are one group; a phrase that only goes on
/// where a more frequent one of at least two words ends ("thiếu vốn mua bò" after "thiếu vốn") joins it; a phrase that says what
/// comes of the one before ("chồng hay uống rượu, không chịu làm ăn") stays with it where no other household tells of either.
/// Nothing is guessed beyond that: different words stay different groups.
/// </summary>
public static class PhraseGroups
{
    private const int FewestWordsToJoin = 2;

    // "Không có đất", "thiếu vốn" are hardships of their own and are not among them. Without marks only what can be nothing else.
    private static readonly string[] GoesOn =
    [
        "không chịu", "không lo", "không làm", "không lao động", "không đi", "không dám", "không thể", "không ai", "không có người", "không có tiền", "không đủ tiền", "không còn", "chưa có tiền", "chưa có người", "chưa làm",
        "phải", "nên", "cho nên", "thành ra", "lại", "mà", "rồi", "vì", "do", "để", "nhất là", "một mình", "lúc nào cũng", "giờ", "đi lại",
        "khong chiu", "khong lo", "khong lam", "khong lao dong", "khong di", "khong dam", "khong the", "khong ai", "khong co nguoi", "khong co tien", "khong du tien", "khong con", "chua co tien", "chua co nguoi", "phai", "cho nen", "nhat la",
    ];

    /// <summary>The groups, those of most subjects first. Answers that say "nothing" make none.</summary>
    public static IReadOnlyList<TextGroup> Of(IReadOnlyList<Quote> quotes)
    {
        var bins = new Dictionary<string, Bin>(StringComparer.Ordinal);
        var read = new Dictionary<string, PhraseKey?>(StringComparer.Ordinal);
        var told = quotes.Select(q => (Quote: q, Phrases: Phrases(q.Words).Select(p => (p.AfterComma, Key: Read(p.Words, read))).Where(p => p.Key is not null).Select(p => (p.AfterComma, Key: p.Key!)).ToList())).ToList();
        var often = told.SelectMany(t => t.Phrases.Select(p => (p.Key.Key, t.Quote.Subject))).Distinct().CountBy(p => p.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (quote, phrases) in told)
        {
            foreach (var phrase in InOneBreath(phrases, often))
            {
                if (!bins.TryGetValue(phrase.Key, out var bin))
                {
                    bins.Add(phrase.Key, bin = new Bin(phrase.Key));
                }

                bin.Add(phrase.Shown, quote);
            }
        }

        return [.. Join(bins)
            .Select(group => ToGroup(group, bins))
            .OrderByDescending(g => g.Subjects.Count)
            .ThenBy(g => g.Subjects[0], StringComparer.Ordinal)
            .ThenBy(g => g.Phrase, StringComparer.Ordinal)];
    }

    // "Chồng hay uống rượu, không chịu làm ăn" is one hardship where nobody else tells of either: the second part says what comes of the first.
    private static List<PhraseKey> InOneBreath(List<(bool AfterComma, PhraseKey Key)> phrases, Dictionary<string, int> often)
    {
        var joined = new List<PhraseKey>();
        foreach (var (afterComma, phrase) in phrases)
        {
            if (joined.Count > 0 && afterComma && GoesOn.Any(g => phrase.Shown.StartsWith(g + " ", StringComparison.Ordinal)) && often[phrase.Key] == 1 && often.GetValueOrDefault(joined[^1].Key, 1) == 1)
            {
                joined[^1] = new PhraseKey($"{joined[^1].Key} {phrase.Key}", $"{joined[^1].Shown}, {phrase.Shown}");
            }
            else
            {
                joined.Add(phrase);
            }
        }

        return joined;
    }

    // The same words come again and again.
    private static PhraseKey? Read(string phrase, Dictionary<string, PhraseKey?> read) =>
        read.TryGetValue(phrase, out var known) ? known : read[phrase] = PhraseKey.Of(phrase);

    private static IEnumerable<IGrouping<string, Bin>> Join(Dictionary<string, Bin> bins) =>
        bins.Values.GroupBy(bin => Root(bin, bins), StringComparer.Ordinal);

    private static string Root(Bin bin, Dictionary<string, Bin> bins)
    {
        var words = bin.Key.Split(' ');
        for (var length = words.Length - 1; length >= FewestWordsToJoin; length--)
        {
            if (bins.TryGetValue(string.Join(' ', words[..length]), out var shorter) && shorter.Subjects > bin.Subjects)
            {
                return Root(shorter, bins);
            }
        }

        return bin.Key;
    }

    private static TextGroup ToGroup(IGrouping<string, Bin> group, Dictionary<string, Bin> bins)
    {
        var quotes = group.SelectMany(bin => bin.Quotes).ToArray();
        return new TextGroup(
            MarkedWriting.Of(bins[group.Key].MostShown) ?? bins[group.Key].MostShown,
            [.. quotes.Select(q => q.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. quotes.Select(q => q.Report).Distinct().Order()]);
    }

    private static IEnumerable<(bool AfterComma, string Words)> Phrases(string words)
    {
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (Separates(words, i))
            {
                yield return (IsComma(start), words[start..i]);
                start = i + 1;
            }
        }

        yield return (IsComma(start), words[start..]);

        bool IsComma(int at) => at > 0 && words[at - 1] == ',';
    }

    // A comma or full stop inside a number ("1,5 triệu") separates nothing, nor does one before a single word ("giống bò, dê").
    private static bool Separates(string words, int i) => words[i] switch
    {
        ';' or '\n' or '•' => true,
        '.' => i + 1 == words.Length || char.IsWhiteSpace(words[i + 1]),
        ',' => i + 1 == words.Length || (char.IsWhiteSpace(words[i + 1]) && !IsOneWord(words.AsSpan(i + 1))),
        _ => false,
    };

    private static bool IsOneWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(';', ',', '\n');
        var phrase = (end < 0 ? words : words[..end]).Trim(" .•");
        return phrase.Length > 0 && !phrase.ContainsAny(' ', '.');
    }

    private sealed class Bin(string key)
    {
        private readonly Dictionary<string, int> shown = new(StringComparer.Ordinal);
        private readonly HashSet<string> subjects = new(StringComparer.Ordinal);

        public string Key => key;

        public List<Quote> Quotes { get; } = [];

        public int Subjects => subjects.Count;

        // One with marks before those without, which is how it stands in a signed paper; then the most frequent, and of equals the one with the most marks.
        public string MostShown => shown
            .OrderBy(s => s.Key.All(char.IsAscii))
            .ThenByDescending(s => s.Value)
            .ThenByDescending(s => s.Key.Normalize(NormalizationForm.FormD).Length)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .First().Key;

        public void Add(string spelling, Quote quote)
        {
            shown[spelling] = shown.GetValueOrDefault(spelling) + 1;
            Quotes.Add(quote);
            subjects.Add(quote.Subject);
        }
    }
}
