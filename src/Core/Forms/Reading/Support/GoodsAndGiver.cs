using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"2 heo nái, 9tr, HND tặng", "2 con dê xã cho": goods with a quantity, what they were worth, and who gave them behind.</summary>
internal static class GoodsAndGiver
{
    private const int LongestGiver = 4;
    private static readonly Vocabulary Gave = new("tặng", "cho", "trao", "trao tặng", "biếu", "cấp", "phát", "giúp", "hỗ trợ", "ủng hộ", "tặng cho", "đã tặng", "đã cho", "đã trao", "đã cấp", "mới cho", "mới tặng", "mới cấp", "mới trao", "vừa cho", "vừa tặng", "vừa cấp", "vừa trao", "cấp cho", "trao cho");
    private static readonly Vocabulary Whom = new("hộ", "nhà", "gia đình", "cho hộ", "cho nhà", "cho gia đình");

    /// <summary>The last piece of such words, which begin with the piece at <paramref name="at"/>; null where they are none.</summary>
    public static int? Last(Question question, TokenText text, IReadOnlyList<Piece> pieces, int at)
    {
        if (SupportCounts.Has(question) || pieces[at] is not { Kind: null } goods || Thing(question, text, Fillers.BeforeStatement.SkipAll(text, goods.From, goods.To), goods.To) is not { } thing)
        {
            return null;
        }

        if (GiverStart(text, thing, goods.To) is not null)
        {
            return at;
        }

        if (thing < goods.To && Fillers.SkipCourtesy(text, thing, goods.To) < goods.To)
        {
            return null;
        }

        for (var next = at + 1; next < pieces.Count && pieces[next].Kind is null && Boundaries.At(text, pieces[next].From - 1) == Boundary.Weak; next++)
        {
            var (from, to) = (pieces[next].From, pieces[next].To);
            if (GiverStart(text, from, to) == from)
            {
                return next;
            }

            if (MoneyPhrase.Read(text, from, to) is not { Doubt: MoneyDoubt.None } money || Fillers.SkipCourtesy(text, money.End, to) < to)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where a giver and the word of giving begin that end the range; null where none do.</summary>
    public static int? GiverStart(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Math.Max(GivingWords.Source.Skip(text, at, to), Unaccounted.SkipGiver(text, at, to)) is var head && head > at
                && Enumerable.Range(head, Math.Max(0, Math.Min(to, head + LongestGiver) - head)).Any(verb => Gave.Skip(text, verb, to) is var end && end > verb && Fillers.SkipCourtesy(text, Whom.SkipAll(text, end, to), to) == to))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The token behind goods that a choice names.</summary>
    private static int? Thing(Question question, TokenText text, int at, int to) =>
        at < to && !GivingWords.IsNegated(text, at, to) && SupportGoods.Read(question, text, at, to) is { } goods
            && (ChoiceWords.Find(question, text, goods.Name, to) ?? (goods.Name + 1 < to ? ChoiceWords.Find(question, text, goods.Name + 1, to) : null)) is { } thing && (thing.Fit == Fit.Full || thing.Length > 1)
            ? thing.End
            : null;
}
