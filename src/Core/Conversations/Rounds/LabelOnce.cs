using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Thu nhập thì hộ Hạnh 1tr2, H'Djuin 800, anh Tiến 1tr4", "H085 thu nhập 1tr, H086 1tr1, H087 900": the label of an amount is said once, and each household behind it has its own amount.
/// </summary>
internal static class LabelOnce
{
    private const int FewestPairs = 2;
    private const int MostOfName = 6;

    private static readonly Vocabulary Behind = new("thì", "là", "của", ":", "của các hộ", "các hộ", "mỗi hộ", "từng hộ", "bình quân", "cụ thể", "như sau", ",", "-");
    private static readonly Vocabulary Signs = new(",", ";", ".", "-", "và", "với", "còn");
    private static readonly Vocabulary Small = new("thì", "là", ":", "được", "khoảng", "tầm", "chừng", "cỡ", "-");

    /// <summary>The message with the label before each amount; as it is where fewer than two households follow one label.</summary>
    public static string Repeated(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (words.Tokens.Count(t => t.IsDigits) < FewestPairs || BatchReader.FormOf(talk) is not { } form)
        {
            return text;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (FormLexicon.Of(form).Find(words, at, words.Count) is not { } label || !label.Values.Any(m => m is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Money, When: null } }))
            {
                continue;
            }

            // Behind the label the first household, or before it.
            var (start, pairs) = Pairs(talk, form, words, Behind.SkipAll(words, label.End, words.Count)) is { Count: >= FewestPairs } behind ? (at, behind) : WithNameBefore(talk, form, words, at, label.End);
            if (pairs.Count >= FewestPairs)
            {
                var head = words.Slice(0, start).TrimEnd(' ', ',', ';', '.');
                var left = words.Slice(pairs[^1].End, words.Count);
                return $"{(head.Length > 0 ? head + ". " : "")}{string.Join(". ", pairs.Select(p => $"{p.Code} {words.Slice(at, label.End)} {words.Slice(p.From, p.End)}"))}{(left.Length > 0 && char.IsLetterOrDigit(left[0]) ? " " : "")}{left}";
            }
        }

        return text;
    }

    private static (int Start, List<Pair> Pairs) WithNameBefore(Talk talk, Form form, TokenText words, int label, int behind)
    {
        var from = Small.SkipAll(words, behind, words.Count);
        if (Amount(words, from) is { } end)
        {
            for (var start = Math.Max(0, label - MostOfName); start < label; start++)
            {
                if (Begins(words, start) && Code(talk, words.Slice(start, label)) is { } code)
                {
                    return (start, [new Pair(code, from, end), .. Pairs(talk, form, words, Signs.SkipAll(words, end, words.Count)).Where(p => p.Code != code)]);
                }
            }
        }

        return (label, []);
    }

    // Each name with the amount directly behind it, and nothing but a sign between; where anything else is told the row ends.
    private static List<Pair> Pairs(Talk talk, Form form, TokenText words, int at)
    {
        List<Pair> pairs = [];
        while (at < words.Count)
        {
            var digits = Enumerable.Range(at, Math.Min(MostOfName, words.Count - at)).FirstOrDefault(i => words[i].IsDigits && !(words[i].Glued && i > at && words[i - 1].IsWord), -1);
            var name = digits > at ? NameEnd(form, words, at, digits) : at;
            if (digits <= at || words.Tokens[at..digits].Any(t => t.Kind == TokenKind.NewLine || t.IsSign(',') || t.IsSign('.') || t.IsSign(';')) || Amount(words, digits) is not { } end
                || Code(talk, words.Slice(at, name)) is not { } code || pairs.Exists(p => p.Code == code))
            {
                break;
            }

            pairs.Add(new Pair(code, digits, end));
            at = Signs.SkipAll(words, end, words.Count);
        }

        // "900k/người" says more than the amount, and is left as it stands.
        return pairs.Count == 0 || IsEnd(words, pairs[^1].End) ? pairs : [.. pairs.SkipLast(1)];
    }

    // "Hùng tn 1tr2": the label said again stands behind the name.
    private static int NameEnd(Form form, TokenText words, int at, int to) => Enumerable.Range(at, to - at)
        .FirstOrDefault(i => i > at && FormLexicon.Of(form).Find(words, i, to) is { } label && label.End == to && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money }), to);

    // Of whom words name one alone, and say nothing else.
    private static string? Code(Talk talk, string words)
    {
        var text = TokenText.Of(words);
        var to = text.Count;
        while (to > 0 && Small.Skip(text, to - 1, to) == to)
        {
            to--;
        }

        var name = text.Slice(0, to);
        return name.Length == 0 ? null : new[] { name, "nhà " + name }.Select(n => NamedIn.Own(talk, n)).FirstOrDefault(o => o.Codes.Count == 1 && VietnameseText.Fold(o.Left).Trim(' ', ',', ':') is "" or "nha" or "ho").Codes is [var code] ? code : null;
    }

    private static bool Begins(TokenText words, int at) => at == 0 || words[at - 1].Kind is TokenKind.Sign or TokenKind.NewLine || Signs.Skip(words, at - 1, at) == at;

    private static int? Amount(TokenText words, int at) => at >= words.Count || !words[at].IsDigits ? null
        : MoneyPhrase.Read(words, at, words.Count) is { Doubt: MoneyDoubt.None or MoneyDoubt.Bare } amount ? amount.End : at + 1;

    private static bool IsEnd(TokenText words, int end) =>
        end == words.Count || words[end].Kind == TokenKind.NewLine || (words[end].Kind == TokenKind.Sign && words[end].Folded is "," or ";" or ".") || Signs.Begins(words, end, words.Count);

    private sealed record Pair(string Code, int From, int End);
}
