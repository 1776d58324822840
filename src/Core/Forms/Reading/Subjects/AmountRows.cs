using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Thu nhập: hộ Mai 1tr2, H'Blin 800, anh Tiến 1tr4": households in a row, each with an amount and nothing else. The label of income that stands once before
/// them is said of each; without one, behind what was told before, what the amounts are is asked, and none is taken for the worth of help.
/// </summary>
internal static class AmountRows
{
    private const int FewestUnlabelled = 2;
    private static readonly Vocabulary Lead = new(":", "-", "–", "=", "(", "thì", "là", "được", "có", "chừng", "khoảng");
    private static readonly Vocabulary Links = new(",", ";", "và", "còn", "với", "vs", ")");

    /// <summary>The blocks, each of such a row with the label, or with the amount set aside to be asked.</summary>
    public static List<Block> Part(TokenText said, List<Block> blocks, FormLexicon lexicon)
    {
        if (blocks.Count < FewestUnlabelled || lexicon.PerQuestions is not [var income, ..])
        {
            return blocks;
        }

        var parted = blocks.ToList();
        for (var at = 0; at < parted.Count; at++)
        {
            var end = at;
            while (end < parted.Count && Amount(said, parted[end], income) is not null)
            {
                end++;
            }

            if (end == at)
            {
                continue;
            }

            if (at > 0 && Label(said, parted[at - 1], income, lexicon) is { } label)
            {
                parted[at - 1] = label.IsHeading ? parted[at - 1] with { Words = parted[at - 1].Words[..label.From] } : parted[at - 1];
                for (var i = at; i < end; i++)
                {
                    parted[i] = parted[i] with { Words = [.. label.Words, .. Written(said, parted[i], income)] };
                }
            }
            else if (end - at >= FewestUnlabelled && BeginsAnew(said, parted[at]))
            {
                for (var i = at; i < end; i++)
                {
                    var amount = Amount(said, parted[i], income)!.Value;
                    parted[i] = parted[i] with { Words = parted[i].Words[amount.To..], Asked = (said.Through(parted[i].Words).Slice(amount.From, amount.To), amount.Vnd) };
                }
            }

            at = end;
        }

        return parted;
    }

    /// <summary>Asks what the amount of such a household is.</summary>
    public static void Ask(Block block, Collector said)
    {
        if (block.Asked is { } asked && FormLexicon.Of(said.Form).PerQuestions is [var income, ..] && !said.Answers.Has(income.Key))
        {
            said.Doubt(income, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, asked.Typed, [new Meaning(MoneyText.Format(asked.Vnd), new Answer.Money(asked.Vnd))]));
        }
    }

    /// <summary>The amount that is all of a block's first clause, of a size that a person has a month; a bare "800" is so many thousand.</summary>
    private static (int From, int To, long Vnd)? Amount(TokenText said, Block block, Question income)
    {
        if (block.IsShared || block.Mentions is not [{ Code: not null, IsEveryone: false }])
        {
            return null;
        }

        var words = said.Through(block.Words);
        var at = Lead.SkipAll(words, 0, words.Count);
        if (at >= words.Count || words[at].Start < block.NameStart || MoneyPhrase.Read(words, at, words.Count) is not { Doubt: MoneyDoubt.None or MoneyDoubt.Bare } money)
        {
            return null;
        }

        var vnd = money.Doubt == MoneyDoubt.None ? money.Vnd : BareThousands.Value(words, at);
        var (units, end) = PerUnits.Read(words, money.End, words.Count);
        // "1tr2/người/tháng" says by itself what it is.
        return units != (Per.Person | Per.Month) && vnd >= income.UsualMin && vnd <= income.UsualMax && (end == words.Count || Boundaries.At(words, end) != Boundary.None || Links.SkipAll(words, end, words.Count) == words.Count) ? (at, end, vnd) : null;
    }

    private static Token[] Written(TokenText said, Block block, Question income)
    {
        var (from, _, _) = Amount(said, block, income)!.Value;
        return BareThousands.Value(said.Through(block.Words), from) > 0 ? [.. block.Words[from..(from + 1)], BareThousands.Unit(block.Words[from]), .. block.Words[(from + 1)..]] : block.Words[from..];
    }

    /// <summary>The label that ends the words before the row, or that the household before has its own amount under; behind two amounts ("vay 30tr tn 1tr") none.</summary>
    private static (Token[] Words, int From, bool IsHeading)? Label(TokenText said, Block before, Question income, FormLexicon lexicon)
    {
        var words = said.Through(before.Words);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (lexicon.Find(words, at, words.Count) is not { } label || !label.Values.Any(m => m.Kind == MarkKind.Label && m.Question == income))
            {
                continue;
            }

            var behind = Lead.SkipAll(words, label.End, words.Count);
            return behind == words.Count ? (before.Words[at..label.End], at, true)
                : !Enumerable.Range(0, at).Any(i => words[i].IsDigits && MoneyPhrase.Read(words, i, at) is { Doubt: MoneyDoubt.None }) && MoneyPhrase.Read(words, behind, words.Count) is { } money && Links.SkipAll(words, PerUnits.Read(words, money.End, words.Count).End, words.Count) == words.Count ? (before.Words[at..label.End], at, false)
                : null;
        }

        return null;
    }

    private static bool BeginsAnew(TokenText said, Block first)
    {
        var at = Array.FindIndex(said.Tokens, t => t.Start >= first.NameStart);
        return at == 0 || (at > 0 && Boundaries.At(said, at - 1) == Boundary.Strong);
    }
}
