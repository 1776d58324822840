using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "thăm 5/9 - BHYT - tn 1tr2": a clause that names nothing but a form of help, without a word of giving. It was given
/// where the household cannot well have it of its own (a card, fees, gifts), or where the sentence goes on with help.
/// </summary>
internal static class SupportBare
{
    private static readonly Vocabulary ForEach = new("mỗi hộ", "mỗi nhà", "mỗi gia đình");
    private static readonly Vocabulary Heads = new("ngôi", "căn", "chiếc", "cái", "con", "tấm", "thẻ", "cây", "suất", "phần", "khoản", "số", "tiền");
    private static readonly Vocabulary Owned = new(":", "-", "–", "của", "hộ", "gia đình", "cho", "cháu", "con", "cũng", "đều", "giống", "này", "mới", "các", "chị", "anh", "ông", "bà");

    private static readonly Vocabulary Taking = new("cho nó", "cho hộ", "cho bà", "cho ông", "cho chị", "cho anh", "cho nhà", "cho gia đình", "cho họ", "nó", "cái", "được", "có được", "có được ai", "được ai", "ai", "có ai", "nhận", "nhận được", "được nhận", "được giúp", "giúp", "được hỗ trợ", "được cho", "được tặng", "được cấp", "cho", "tặng", "cấp", "được hưởng", "thấy", "bên nào", "đơn vị nào", "được sự hỗ trợ", "sự hỗ trợ", "được sự giúp đỡ", "sự giúp đỡ", "được hỗ trợ gì", "được quà", "quà");

    // That it is done: the day before yesterday it "was handed over".
    private static readonly Vocabulary Handing = new([
        .. from done in (string[])["đã được", "vừa được", "mới được", "vừa mới được", "đã"] from verb in (string[])["phát tận tay", "trao tận tay", "cấp đủ", "cấp xong", "phát xong", "trao xong", "bàn giao", "trao", "cấp", "cấp phát", "tặng", "phát", "giao", "miễn", "miễn giảm", "giải ngân", "chi trả", "hỗ trợ", "nhận", "cấp lại", "cấp mới", "gia hạn", "đổi mới"] select done + " " + verb]);

    private static readonly Vocabulary ToThem = new("cho", "cho hộ", "cho nhà", "cho gia đình", "hộ", "nhà", "đủ", "tận tay", "tận nhà", "xong");

    // "cả nhà đều có bhyt" tells of having it, since whenever.
    private static readonly Vocabulary Has = new("có");

    // "học phí được miễn", where that is all the clause says.
    private static readonly Vocabulary Passive = new("được miễn", "được miễn giảm", "được giảm", "được cấp", "được tặng", "được phát", "được trao", "được hỗ trợ", "được bàn giao", "được giải ngân", "được miễn hết", "được miễn toàn bộ", "được cấp lại", "được cấp mới", "được gia hạn", "được cấp đủ", "được cấp rồi", "cấp rồi", "cấp xong rồi", "phát rồi", "trao rồi", "được phát rồi", "được miễn rồi", "cấp xong");

    /// <summary>The pieces, bare things among them as help.</summary>
    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces, TokenText text, FormLexicon lexicon)
    {
        if (lexicon.Support is not { } question || !pieces.Any(p => p.Kind is null))
        {
            return pieces;
        }

        var joined = pieces.ToArray();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] is { Kind: null } goods && i + 1 < joined.Length && joined[i + 1].Kind is null && IsHandedBehind(question, text, goods, joined[i + 1]))
            {
                // "3 con dê giống – đã cấp cho H015"
                joined[i] = new Piece(MarkKind.Choice, question, goods.From, goods.From, goods.From, goods.To);
            }
            else if (GoodsAndGiver.Last(question, text, joined, i) is { } giver)
            {
                joined[i] = new Piece(MarkKind.Choice, question, joined[i].From, joined[i].From, joined[i].From, joined[giver].To);
                for (var told = i + 1; told <= giver; told++)
                {
                    joined[told] = joined[told] with { From = joined[told].To };
                }

                i = giver;
            }
            else if (joined[i] is { Kind: null } loose && Thing(question, text, loose) is { } thing && !(i > 0 && joined[i - 1].Kind is null && Boundaries.At(text, loose.From - 1) == Boundary.Weak) && (thing.IsGiven || GoesOn(joined, i, question, text)))
            {
                joined[i] = new Piece(MarkKind.Choice, question, loose.From, thing.From, thing.To, loose.To);
            }
        }

        return joined;
    }

    /// <summary>A quantity of something that can be given, and behind it a clause that says only that it was handed over.</summary>
    private static bool IsHandedBehind(Question question, TokenText text, Piece goods, Piece next) =>
        !SupportCounts.Has(question) && SupportGoods.Read(question, text, goods.From, goods.To) is { } read && (ChoiceWords.Find(question, text, read.Name, goods.To) is not null || (read.Name + 1 < goods.To && ChoiceWords.Find(question, text, read.Name + 1, goods.To) is not null))
        && Handing.Skip(text, next.From, next.To) is var handed && handed > next.From && ToThem.SkipAll(text, handed, next.To) is var end && Fillers.SkipCourtesy(text, end, next.To) == next.To;

    /// <summary>"kỳ này hộ không được ai giúp gì cả", "chưa nhận được gì": none, without a label.</summary>
    public static bool IsNone(Piece loose, TokenText text)
    {
        for (var at = loose.From; loose.Kind is null && at < loose.To; at++)
        {
            if (GivingWords.IsNegated(text, at, at + 1) && Taking.SkipAll(text, at + 1, loose.To) is var end && end > at + 1 && end < loose.To
                && NonePhrases.SkipNoneTail(text, end, loose.To) is var tail && tail > end && Fillers.SkipCourtesy(text, tail, loose.To) == loose.To)
            {
                return true;
            }
        }

        return false;
    }

    private static (int From, int To, bool IsGiven)? Thing(Question question, TokenText text, Piece loose)
    {
        var at = Fillers.BeforeStatement.SkipAll(text, loose.From, loose.To);
        at = ForEach.Skip(text, at, loose.To);
        if (Handed(question, text, at, loose.To) is { } handed)
        {
            return handed;
        }

        if (!(at > loose.From && Has.Begins(text, at - 1, at)) && Portion(question, text, at, loose.To) is { } portion)
        {
            return portion;
        }

        return at < loose.To && !(at > loose.From && Has.Begins(text, at - 1, at)) && (loose.To == text.Count || Boundaries.At(text, loose.To) != Boundary.None) && !GivingWords.IsNegated(text, loose.From, loose.To) && ChoiceWords.Find(question, text, at, loose.To) is { Values: [var key] } match && (match.Fit == Fit.Full || match.Length > 1)
            && SupportList.IsOnlyNamed(question, text, at, loose.To) && question.FindChoice(key) is { } choice
                ? (at, match.End, choice is { MayBeBought: false, TakesPurpose: false } && key.Length > 0 && !IsCommonWord(text, at, match.End))
                : null;
    }

    /// <summary>"150kg gạo", "1 con bò giống 18tr" as all of a clause: measured out, or with what it was worth.</summary>
    private static (int From, int To, bool IsGiven)? Portion(Question question, TokenText text, int at, int to)
    {
        if (SupportCounts.Has(question) || at >= to || GivingWords.IsNegated(text, at, to) || SupportGoods.Read(question, text, at, to) is not { } goods)
        {
            return null;
        }

        var thing = ChoiceWords.Find(question, text, goods.Name, to) is { } named ? named : goods.Name + 1 < to ? ChoiceWords.Find(question, text, goods.Name + 1, to) : null;
        if (thing is not { Values: [var key] } || (thing.Fit != Fit.Full && thing.Length == 1) || question.FindChoice(key) is not { TakesPurpose: false } choice)
        {
            return null;
        }

        var money = MoneyPhrase.Read(text, thing.End, to) is { Doubt: MoneyDoubt.None } amount ? amount.End : thing.End;
        return Fillers.SkipCourtesy(text, money, to) == to && (money > thing.End || (SupportGoods.IsPortion(text, at, to) && !choice.MayBeBought) || IsToRear(text, at, thing.End) || IsPricedBehind(text, to)) ? (at, at, true) : null;
    }

    /// <summary>"2 heo giống", "50 cây mít giống": young stock to rear or plant, counted, is what a household is given.</summary>
    private static bool IsToRear(TokenText text, int from, int to) => text[to - 1] is { IsWord: true, Folded: "giong" } && text[from].IsDigits;

    /// <summary>"2 heo nái - 4tr - …": the next clause is what it was worth, and nothing else.</summary>
    private static bool IsPricedBehind(TokenText text, int end) =>
        end + 1 < text.Count && Boundaries.At(text, end) == Boundary.Weak && MoneyPhrase.Read(text, end + 1, text.Count) is { Doubt: MoneyDoubt.None } worth && (worth.End == text.Count || Boundaries.At(text, worth.End) != Boundary.None);

    /// <summary>Behind a thing, the end of the words that say it was given: "học phí [được miễn]"; <paramref name="at"/> where none stand.</summary>
    public static int HandedEnd(TokenText text, int at, int to) => Math.Max(Handing.Skip(text, at, to), Passive.Skip(text, at, to));

    /// <summary>"Ngôi nhà tình thương của hộ đã được bàn giao", "2 con bò đã được trao": the thing, and that it was given.</summary>
    private static (int From, int To, bool IsGiven)? Handed(Question question, TokenText text, int at, int to)
    {
        var goods = SupportGoods.Read(question, text, at, to);
        var thing = goods?.Name ?? at;
        if (thing < to && ChoiceWords.Find(question, text, thing, to) is null)
        {
            thing = Heads.Skip(text, thing, to);
        }

        if (thing >= to || ChoiceWords.Find(question, text, thing, to) is not { Values.Count: 1 } match || (match.Fit != Fit.Full && match.Length == 1))
        {
            return null;
        }

        var end = Owned.SkipAll(text, match.End, to);
        return (Handing.Skip(text, end, to) is var said && said > end) || (Passive.Skip(text, end, to) is var had && had > end && Fillers.SkipCourtesy(text, had, to) == to) ? (goods?.Start ?? thing, goods?.Start ?? match.End, true) : null;
    }

    /// <summary>A short everyday word typed without marks may be another.</summary>
    private static bool IsCommonWord(TokenText text, int from, int to) => to == from + 1 && !text[from].Word.IsMarked && text[from].Folded is not ("bhyt" or "hp");

    private static bool GoesOn(Piece[] pieces, int at, Question question, TokenText text) =>
        at + 1 < pieces.Length && pieces[at + 1] is { Kind: MarkKind.Choice or MarkKind.Give } next && next.Question == question
        && !Enumerable.Range(pieces[at].From, next.From - pieces[at].From).Any(i => Boundaries.At(text, i) == Boundary.Strong);
}
