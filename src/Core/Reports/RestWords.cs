using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Reports;

/// <summary>
/// What an official wrote and no question of the form asks for ("rest"): kept with the report word for word, so that the
/// office can read it. Its parts are divided by semicolons, as the reader of messages divides them.
/// </summary>
public static class RestWords
{
    /// <summary>So many characters are kept with one version; what an earlier version held beyond them stays with that version.</summary>
    public const int Most = 8000;

    // "thu nhập khoảng" around an amount that was answered is a scrap.
    private const int FewestTold = 3;

    private const string Between = "; ";
    private static readonly Vocabulary Who = new("anh", "chị", "ông", "bà", "cô", "chú", "bác", "hộ", "nhà", "gia đình", "anh ấy", "chị ấy", "ông ấy", "bà ấy", "chủ hộ", "bị", "đang bị", "hay bị", "hiện", "hiện nay", "thì", "là");
    private static readonly string[] Leads = [" ly do la ", " ly do vi ", " ly do ", " vi ", " do ", " tai ", " boi vi "];
    private static readonly string[] Reasons = [" vi ", " do ", " tai ", " boi vi "];

    /// <summary>
    /// What is kept after another message: what it repeats was read anew, so the former reading of those words goes, and
    /// what is not understood now is added once.
    /// </summary>
    /// <param name="before">What was kept so far.</param>
    /// <param name="message">The whole message that came now; empty where there is none.</param>
    /// <param name="rest">What of it was not understood.</param>
    public static string After(string before, string message, string rest)
    {
        var told = Key(message);
        return Join(string.Join(Between, Parts(before).Where(p => told.Length == 0 || !told.Contains(Key(p), StringComparison.Ordinal))), rest);
    }

    /// <summary>What is left when a question was answered whose doubtful words were kept under its label ("thu nhập: 5-7 triệu").</summary>
    public static string WithoutLabelled(string rest, string label) => rest.Length == 0 ? rest
        : string.Join(Between, Parts(rest).Where(p => !Key(p).StartsWith($" {VietnameseText.Fold(label)}: ", StringComparison.Ordinal)));

    /// <summary>What is left when a text tells in an answer what was kept as words before.</summary>
    public static string WithoutTold(string rest, Answer? answer) => rest.Length == 0 || answer is not Answer.Text { Words: { Length: > 0 } words } ? rest
        : string.Join(Between, Parts(rest).Where(p => !Key(words).Contains(Person(p), StringComparison.Ordinal)));

    // "anh bị đau lưng, con nhỏ 4 đứa" told as "đau lưng, con nhỏ 4 đứa": without who it is.
    private static string Person(string part)
    {
        var text = TokenText.Of(part);
        var from = Who.SkipAll(text, 0, text.Count);
        return from < text.Count ? Key(text.Slice(from, text.Count)) : Key(part);
    }

    /// <summary>What is left when a no became a yes: the reason of the former answer ("vì đường lở") goes with it.</summary>
    public static string WithoutReasons(string rest) => rest.Length == 0 ? rest
        : string.Join(Between, Parts(rest).Where(p => !Reasons.Any(r => Key(p).StartsWith(r, StringComparison.Ordinal))));

    /// <summary>What is left when these words turned out to be answered: what stands beside them in the same part stays.</summary>
    /// <param name="rest">What was kept.</param>
    /// <param name="words">The words that are answered.</param>
    /// <param name="clause">The whole clause in which they stand says the same, and goes with them.</param>
    public static string Without(string rest, string words, bool clause = false) => rest.Length == 0 || words.Length == 0 ? rest
        : string.Join(Between, Parts(rest).Select(p => WithoutIn(p, words, clause ? int.MaxValue : FewestTold)).Where(p => p.Length > 0));

    // Other clauses are told for themselves; of the clause that the words were cut out of a word or two tell nothing.
    private static string WithoutIn(string part, string words, int fewest)
    {
        var (text, cut) = (TokenText.Of(part), TokenText.Of(words.Trim(' ', ',', '.', ':', '!', '-')));
        var at = Enumerable.Range(0, Math.Max(0, text.Count - cut.Count + 1)).FirstOrDefault(i => Enumerable.Range(0, cut.Count).All(k => text[i + k].Folded == cut[k].Folded), -1);
        if (at < 0 || cut.Count == 0)
        {
            // "chia 7" of "10 triệu chia 7"
            return Key(words).Contains(Key(part), StringComparison.Ordinal) || Key(part).Contains(Key(words), StringComparison.Ordinal) ? "" : part;
        }

        var start = Array.FindLastIndex(text.Tokens, Math.Max(0, at - 1), IsComma) + 1;
        start = start > at ? at : start;
        var end = Array.FindIndex(text.Tokens, at + cut.Count, IsComma) is >= 0 and var comma ? comma : text.Count;
        string[] left = [text.Slice(0, Math.Max(0, start - 1)), Told(text, start, at, fewest), Told(text, at + cut.Count, end, fewest), end < text.Count ? text.Slice(end + 1, text.Count) : ""];
        return string.Join(", ", left.Where(w => w.Length > 0));
    }

    private static bool IsComma(Token token) => token.IsSign(',');

    private static string Told(TokenText text, int from, int to, int fewest) =>
        text.Tokens[from..to].Count(t => t.IsWord || t.IsDigits) >= fewest ? text.Slice(from, to).Trim(' ', ',', '.', ':', '-') : "";

    /// <summary>What was there before and still is, and what is new.</summary>
    public static (string Kept, string New) Apart(string before, string now)
    {
        var old = Parts(before);
        return (string.Join(Between, Parts(now).Where(p => old.Contains(p, StringComparer.Ordinal))),
            string.Join(Between, Parts(now).Where(p => !old.Contains(p, StringComparer.Ordinal))));
    }

    /// <summary>Both, each part once.</summary>
    public static string Join(string before, string more)
    {
        var kept = Parts(before).ToList();
        foreach (var part in Parts(more))
        {
            if (!kept.Exists(k => Key(k).Contains(Key(part), StringComparison.Ordinal)))
            {
                kept.RemoveAll(k => Key(part).Contains(Key(k), StringComparison.Ordinal));
                kept.Add(part);
            }
        }

        while (kept.Count > 1 && kept.Sum(k => k.Length + Between.Length) > Most)
        {
            kept.RemoveAt(0);
        }

        return string.Join(Between, kept);
    }

    /// <summary>
    /// As the office reads them: what another part tells as well goes, whichever word leads it ("lý do gia đình đi làm rẫy xa; vì
    /// gia đình đi làm rẫy xa 2 tuần" is said once).
    /// </summary>
    public static string Once(string rest)
    {
        var parts = Parts(rest);
        return string.Join(Between, parts.Where((part, i) => !Array.Exists(
            parts, other => !ReferenceEquals(other, part) && Key(other).Contains(Bare(part), StringComparison.Ordinal)
                && (Bare(other).Length > Bare(part).Length || Array.IndexOf(parts, other) < i))));
    }

    /// <summary>The same, remark by remark in the order in which they were told, each no longer than so many characters.</summary>
    public static IReadOnlyList<string> Remarks(string rest, int longest) =>
        [.. Parts(Once(rest)).Select(p => p.Length <= longest ? p : string.Concat(p.AsSpan(0, char.IsHighSurrogate(p[longest - 2]) ? longest - 2 : longest - 1), "…"))];

    // Without the word that says that it is a reason.
    private static string Bare(string part)
    {
        var key = Key(part);
        var lead = Leads.FirstOrDefault(l => key.StartsWith(l, StringComparison.Ordinal));
        return lead is null || key.Length <= lead.Length ? key : " " + key[lead.Length..];
    }

    private static string[] Parts(string words) =>
        words.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Whole words, so that "bò" is not found in "bò cái" by its letters alone but by its place between words.
    private static string Key(string words) => words.Length == 0 ? "" : $" {VietnameseText.Fold(words).Trim(' ', ',', '.', ':', '!', '-').Replace(",", " ,", StringComparison.Ordinal)} ";
}
