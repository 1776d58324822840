using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H009 với H010 …, thu nhập 1tr5 với 1tr6", "vay lần lượt 30tr, 40tr": as many amounts as households are named are one to each, in their order, and what else is
/// said is said of every one.
/// </summary>
internal static class OneToEach
{
    private const int LongestLabel = 6;
    private static readonly Vocabulary InTurn = new("lần lượt", "lần lượt là", "lần lượt được", "lần lượt có", "theo thứ tự", "theo thứ tự là", "tương ứng", "tương ứng là", "tương ứng với");
    private static readonly Vocabulary Links = new(",", "với", "và", "vs", "còn", "&", "+");

    /// <summary>The blocks with each such one as several.</summary>
    public static List<Block> Part(TokenText said, List<Block> blocks, FormLexicon lexicon) => [.. blocks.SelectMany(b => Of(said, b, lexicon) ?? [b])];

    private static List<Block>? Of(TokenText said, Block block, FormLexicon lexicon)
    {
        var named = block.Mentions;
        if (named.Count < 2 || block.IsShared || named.Any(m => m.Code is null || m.IsEveryone || m.IsBetween) || named.DistinctBy(m => m.Code, StringComparer.Ordinal).Count() < named.Count)
        {
            return null;
        }

        var words = said.Through(block.Words);
        for (var at = 1; at < words.Count; at++)
        {
            if (Lead(words, at, lexicon) is { } lead && Row(words, at) is { } row && row.Count == named.Count)
            {
                return [.. named.Select((m, i) => block with { Mentions = [m], Words = Without(words, lead, row, i) })];
            }
        }

        return null;
    }

    /// <summary>Where "lần lượt" begins before the first amount; the amount itself behind its label, and null behind anything else.</summary>
    private static int? Lead(TokenText words, int at, FormLexicon lexicon)
    {
        var from = Math.Max(0, at - LongestLabel);
        return Enumerable.Range(from, at - from).FirstOrDefault(i => InTurn.Skip(words, i, at) is var turn && turn > i && Fillers.AfterLabel.SkipAll(words, turn, at) == at, at) is var lead && lead < at ? lead
            : Enumerable.Range(from, at - from).Any(i => lexicon.Find(words, i, at) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money }) && Fillers.AfterLabel.SkipAll(words, label.End, at) == at) ? at
            : null;
    }

    /// <summary>The amounts that only links part.</summary>
    private static List<(int From, int To)>? Row(TokenText words, int at)
    {
        var row = new List<(int From, int To)>();
        while (at < words.Count && MoneyPhrase.Read(words, at, words.Count) is { Doubt: MoneyDoubt.None or MoneyDoubt.Bare } money)
        {
            row.Add((at, money.End));
            var link = Links.Skip(words, money.End, words.Count);
            if (link == money.End)
            {
                break;
            }

            at = link;
        }

        return row.Count > 1 ? row : null;
    }

    private static Token[] Without(TokenText words, int lead, List<(int From, int To)> row, int own) =>
        [.. words.Tokens[..lead], .. Written(words, row, own), .. words.Tokens[row[^1].To..]];

    /// <summary>"1tr, 1tr2, 900": beside amounts with their unit bare figures are thousands.</summary>
    private static Token[] Written(TokenText words, List<(int From, int To)> row, int own) =>
        BareThousands.Value(words, row[own].From) > 0 && row[own].To == row[own].From + 1 && row.Exists(r => MoneyPhrase.Read(words, r.From, r.To) is { Doubt: MoneyDoubt.None })
            ? [words[row[own].From], BareThousands.Unit(words[row[own].From])]
            : words.Tokens[row[own].From..row[own].To];
}
