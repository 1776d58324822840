using System.Text.RegularExpressions;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>The messages of the corpus that say something of one household: what is composed is composed of them.</summary>
internal static partial class KnownMessages
{
    private const int MostLetters = 400;
    private static readonly string[] Patterns = ["heldout*.txt", "messages-*.txt", "Open/part-*.txt"];
    private static readonly IReadOnlyList<CorpusMessage> Single =
    [
        .. Files().SelectMany(CorpusFile.Read).Where(m => m.Text.Length < MostLetters && m.Reports is [{ Household: not null } only] && (only.Answers.Count > 0 || only.Answers.IsNil || only.Unclear.Count > 0)),
    ];

    private static readonly Dictionary<CorpusMessage, bool> Read = new(ReferenceEqualityComparer.Instance);

    public static Choices<CorpusMessage> All { get; } = new(Single, m => m.Text);

    /// <summary>Those that begin with a household's code or number: behind another one nothing else tells whose they are.</summary>
    public static Choices<CorpusMessage> Headed { get; } = Of(m => Head().IsMatch(m.Text));

    /// <summary>Of those the ones that are one sentence.</summary>
    public static Choices<CorpusMessage> HeadedSentences { get; } = Of(m => Head().IsMatch(m.Text) && IsSentence(m));

    public static Choices<CorpusMessage> Of(Func<CorpusMessage, bool> which) => new(Single.Where(which), m => m.Text);

    public static string Household(CorpusMessage message) => message.Reports[0].Household!;

    public static bool IsSentence(CorpusMessage message) => !SentenceSign().IsMatch(message.Text);

    public static bool StartsWithHousehold(CorpusMessage message) => Head().IsMatch(message.Text);

    public static bool IsMarked(CorpusMessage message) => Unmarked.Of(message.Text) != message.Text;

    /// <summary>The words answered to <paramref name="key"/> where they stand once, behind a colon.</summary>
    public static string? LabelledText(CorpusMessage message, string key)
    {
        if (message.Reports[0].Answers[key] is not Answer.Text { Words: var words })
        {
            return null;
        }

        var at = message.Text.IndexOf(words, StringComparison.Ordinal);
        return at > 0 && message.Text.LastIndexOf(words, StringComparison.Ordinal) == at && message.Text[..at].TrimEnd().EndsWith(':') ? words : null;
    }

    /// <summary>Whether the message by itself is read as it should be; what is not may not be laid on the composing.</summary>
    public static bool IsRead(CorpusMessage message)
    {
        if (!Read.TryGetValue(message, out var isRead))
        {
            var score = new CorpusScore();
            score.Add(message);
            isRead = Read[message] = score.Faults.Length == 0;
        }

        return isRead;
    }

    private static IEnumerable<string> Files()
    {
        var corpus = Path.Combine(AppContext.BaseDirectory, "Forms/Corpus");
        return Patterns.SelectMany(p => Directory.EnumerateFiles(Path.Combine(corpus, Path.GetDirectoryName(p)!), Path.GetFileName(p)))
            .Select(f => Path.GetRelativePath(corpus, f)).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(@|#|h\w?|hộ|ho)\s?\.?-?0*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"[!?\n]|\.\s+\S", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SentenceSign();
}
