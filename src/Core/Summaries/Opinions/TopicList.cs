using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>
/// A list of subjects with their words. Small words may stand between the words of a phrase ("nhà bị dột"); the longest phrase
/// counts; general words only where nothing clearer is said.
/// </summary>
internal sealed class TopicList
{
    private static readonly Vocabulary Between = new(
        "bị", "quá", "lắm", "rất", "đã", "đang", "còn", "cũng", "thì", "hay", "của bà", "của ông", "của hộ", "lại", "vẫn", "là", "hộ", "bà", "ông", "luôn", "nhiều", "mới", "vừa", "đều", "của nhà", "ổng", "bả");

    // "Không bị bệnh", "hết dịch": not told of.
    private static readonly Vocabulary No = new("không", "không còn", "không bị", "chẳng", "hết", "hết bị", "khỏi", "đã khỏi", "bớt", "đỡ", "chưa", "chưa bị", "đã hết");

    private readonly PhraseTable<Topic> clear = new();
    private readonly PhraseTable<Topic> general = new();
    private readonly List<string> labels = [];

    /// <summary>What the rest is called.</summary>
    public string Other { get; set; } = "";

    /// <summary>A clause is about one thing only: the first that it names.</summary>
    public bool OneAClause { get; set; }

    /// <summary>The subjects in their order.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>Adds a subject.</summary>
    public void Add(Topic topic, IEnumerable<string> words, IEnumerable<string> generalWords, IReadOnlyList<string> others)
    {
        labels.Add(topic.Label);
        clear.AddAll(words, topic).AddAll(others, Nothing);
        general.AddAll(generalWords, topic).AddAll(others, Nothing);
    }

    private static Topic Nothing { get; } = new("", EndsClause: false);

    /// <summary>The subjects that these words speak of, in the order told, each once.</summary>
    public IReadOnlyList<string> In(string words, bool clearOnly = false)
    {
        var text = TokenText.Of(words);
        var (found, isDenied) = In(clear, text);
        return found.Count > 0 || clearOnly || isDenied ? found : In(general, text).Found;
    }

    private (List<string> Found, bool IsDenied) In(PhraseTable<Topic> table, TokenText text)
    {
        var found = new List<string>();
        var isDenied = false;
        var isDone = false;
        for (var at = 0; at < text.Count;)
        {
            if (EndsClause(text[at]))
            {
                isDone = false;
                at++;
                continue;
            }

            // One bare word without its mark may be any word: "bo" is "bò", "bỏ" and "bố".
            var match = isDone ? null : table.Find(text, at, text.Count, Between.SkipAll);
            if (match is null || (match.Length == 1 && match.Fit == Fit.Weak))
            {
                at++;
                continue;
            }

            var no = IsDenied(text, at);
            isDenied |= no;
            foreach (var topic in match.Values.Where(t => t.Label.Length > 0 && !no))
            {
                isDone |= OneAClause || topic.EndsClause;
                if (!found.Contains(topic.Label))
                {
                    found.Add(topic.Label);
                }
            }

            at = match.End;
        }

        return (found, isDenied);
    }

    private static bool IsDenied(TokenText text, int at) =>
        !No.Begins(text, at, text.Count) && Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(from => No.Skip(text, from, at) == at);

    private static bool EndsClause(Token token) =>
        token.Kind == TokenKind.NewLine || token.IsSign(',') || token.IsSign('.') || token.IsSign(';') || token.IsSign(')') || token.IsSign('+') || token.Folded == "va";
}
