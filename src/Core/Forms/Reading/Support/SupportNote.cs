using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What exactly was given: goods with a quantity, or what a loan was for and bought with it.</summary>
internal static class SupportNote
{
    // Where the money came from, between the amount and what it was for: "vay 60tr vốn chính sách nuôi bò".
    private static readonly Vocabulary Sources = new("vốn", "nguồn", "nguồn vốn", "của", "từ", "bên", "tại", "qua", "ở", "ngân hàng", "ngân hàng chính sách", "ngân hàng chính sách xã hội", "ngân hàng csxh", "nhcsxh", "nhcs", "csxh", "chính sách", "chính sách xã hội", "chương trình", "hộ nghèo", "hộ cận nghèo", "giải quyết việc làm", "việc làm", "ưu đãi", "quỹ", "hội", "hội phụ nữ", "hội nông dân", "hội viên", "lãi suất thấp", "không lãi", "tín dụng", "xã", "huyện", "về", "mới", "thêm", "nữa", "tiền", "đồng", "rồi", "đã");
    private static readonly Vocabulary Persons = new("con", "cháu", "con trai", "con gái", "vợ", "chồng", "các con", "các cháu", "em", "mẹ", "bố");
    private static readonly Vocabulary MoneyFor = new("mua", "để mua");
    private const int LongestPurpose = 4;
    private static readonly Vocabulary To = new("để", "cho", "về", "nhằm", "với", ":");

    /// <summary>Behind the words for where money came from.</summary>
    public static int SkipSources(TokenText text, int at, int to) => Sources.SkipAll(text, at, to);

    /// <summary>What exactly: goods with a quantity, or what a loan, training or lesson was for.</summary>
    public static (int From, int To)? Find(Piece piece, Collector into, SupportWords found, List<MoneyReading> amounts) =>
        Words(piece, into, found, amounts) is not var (from, to) ? null

            // "2 con dê, xã cho": the thing, and not who gave it.
            : piece.Open == piece.OpenEnd && GoodsAndGiver.GiverStart(into.Text, from, to) is { } giver && giver > from ? (from, into.Text[giver - 1].IsSign(',') ? giver - 1 : giver)

            // "hai muoi lam trieu mua may xac": without its mark "lăm" is no "làm".
            : amounts.FindIndex(m => from > m.Start && from < m.End) is >= 0 and var within && amounts[within].End < to ? (amounts[within].End, to)
            : (from, to);

    private static (int From, int To)? Words(Piece piece, Collector into, SupportWords found, List<MoneyReading> amounts)
    {
        var text = into.Text;
        for (var at = piece.OpenEnd; at < piece.To; at++)
        {
            if (amounts.Exists(m => at >= m.Start && at < m.End) || DateScanner.Read(text, at, piece.To, into.Today, isAsked: false) is not null)
            {
                continue;
            }

            if (SupportGoods.Read(piece.Question!, text, at, piece.To) is { } goods)
            {
                var end = SupportGoods.End(text, goods.Start, piece.To, amounts, into.Today);
                return (PurposeBefore(text, SupportGoods.NameBefore(piece.Question!, text, piece.Open, goods.Start, end), amounts, piece), end);
            }
        }

        if (Share(piece, text) is { } share)
        {
            return share;
        }

        if (piece.Kind == MarkKind.Give && SupportGoods.IsSomething(text, piece.OpenEnd, piece.To))
        {
            return (piece.OpenEnd, SupportGoods.End(text, piece.OpenEnd, piece.To, amounts.FindAll(m => m.Doubt != MoneyDoubt.Bare), into.Today));
        }

        if (amounts.Count > 0 && found.PurposeAt is { } aim && aim > amounts[^1].End && aim <= piece.To && text[amounts[^1].End].Folded == "cho" && Persons.Begins(text, amounts[^1].End + 1, aim))
        {
            // "vay 100tr cho con đi Nhật làm việc": for whom goes with what for.
            return (amounts[^1].End, SupportGoods.End(text, amounts[^1].End, piece.To, [], into.Today));
        }

        if (piece.Kind == MarkKind.Give && amounts is [{ Doubt: MoneyDoubt.None } sum] && MoneyFor.Skip(text, sum.End, piece.To) is var bought && bought > sum.End && bought < piece.To && found.Spans.Any(s => s.To > sum.End))
        {
            // "cấp cho 5 triệu để mua heo giống"
            var from = To.SkipAll(text, sum.End, piece.To);
            return (from, SupportGoods.End(text, from, piece.To, [], into.Today));
        }

        if (amounts.Count == 0 && text[piece.Open].Folded is "vay" or "muon" && found is { PurposeAt: { } what, Keys.Count: 1 } && what < piece.To && SupportPiece.Purposes.Begins(text, To.SkipAll(text, what, piece.To), piece.To) && To.SkipAll(text, what, piece.To) is var aimed
            && Boundaries.At(text, what) == Boundary.None)
        {
            // "vay tiền mua bò", "vay để mua phân bón": no amount was told, but what for.
            return (aimed, SupportGoods.End(text, aimed, piece.To, [], into.Today));
        }

        // What money was for; the subject of a training is no thing given.
        return amounts.Count > 0 && found.PurposeAt is { } purpose && purpose < piece.To && !found.Spans.Skip(1).Any(s => s.From >= amounts[^1].End && s.To <= purpose && IsDoing(piece.Question!, text, s))
            ? PurposeWords(text, purpose, piece.To, amounts, into.Today) ?? StatedPurpose(text, purpose, piece.To, amounts, into.Today)
                ?? PurposeWords(text, amounts[^1].End, piece.To, [], into.Today)
            : null;
    }

    /// <summary>"vay 70 triệu và [tập huấn kỹ thuật] nuôi dê": the topic belongs to the training, which the money did not pay.</summary>
    private static bool IsDoing(Question question, TokenText text, (int From, int To) span) =>
        ChoiceWords.Find(question, text, span.From, span.To) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: true };

    /// <summary>"miễn [50% học phí]".</summary>
    private static (int From, int To)? Share(Piece piece, TokenText text)
    {
        for (var at = piece.Open; at + 2 < piece.To; at++)
        {
            if (text[at].IsDigits && text[at + 1].IsSign('%') && ChoiceWords.Find(piece.Question!, text, at + 2, piece.To) is { } what)
            {
                return (at, what.End);
            }
        }

        return null;
    }

    /// <summary>"[nuôi] bò 2 con", "[sửa chuồng và] mua 10 con heo": where what the money was for begins, directly behind it.</summary>
    private static int PurposeBefore(TokenText text, int start, List<MoneyReading> amounts, Piece piece)
    {
        // "ông mới vay để [sửa hàng rào và] mua 10 con dê": no amount beside the loan.
        var isLoan = amounts.Count == 0 && text[piece.Open].Folded == "vay";
        if (!isLoan && (amounts is not [{ Doubt: MoneyDoubt.None } sum] || sum.End >= start))
        {
            return start;
        }

        var behind = isLoan ? piece.OpenEnd : amounts[0].End;
        var from = To.SkipAll(text, Sources.SkipAll(text, To.SkipAll(text, behind, start), start), start);
        return from < start && SupportPiece.Purposes.Begins(text, from, start) && start - from <= LongestPurpose && text.Tokens[from..start].All(t => t.IsWord) ? from : start;
    }

    private static (int From, int To)? PurposeWords(TokenText text, int from, int to, List<MoneyReading> amounts, DateOnly today)
    {
        from = To.SkipAll(text, from, to);
        from = from > 0 && text[from - 1].Folded == "cho" && Persons.Begins(text, from, to) ? from - 1 : from;
        from = Sources.SkipAll(text, from, to) is var behind && SupportPiece.Purposes.Begins(text, To.SkipAll(text, behind, to), to) ? To.SkipAll(text, behind, to) : from;
        var end = SupportGoods.End(text, from, to, amounts, today);
        if (from > 0 && GivingWords.IsNegated(text, from - 1, from))
        {
            // "vay được 40tr chưa mua bò": what it has not yet been used for is no "mua bò".
            return null;
        }

        return end > from && SupportPiece.Purposes.OccursIn(text, Math.Max(0, from - 1), Math.Min(from + 2, end)) ? (from, end) : null;
    }

    /// <summary>"vay thêm 20tr của ngân hàng để làm chuồng": the purpose says so itself.</summary>
    private static (int From, int To)? StatedPurpose(TokenText text, int from, int to, List<MoneyReading> amounts, DateOnly today)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (text[at].Folded == "de" && (text[at].Word.IsMarked || !text.IsMarked) && SupportPiece.Purposes.Begins(text, at + 1, to))
            {
                return PurposeWords(text, at + 1, to, amounts, today);
            }
        }

        return null;
    }

    /// <summary>"10kg gạo và tặng 2 thùng mì": goods that are given besides, behind the first.</summary>
    public static IEnumerable<(int Link, int From, int To)> Further(Piece piece, Collector into, (int From, int To) first, IReadOnlyList<MoneyReading> amounts)
    {
        var text = into.Text;
        for (var at = first.To; at < piece.To; at++)
        {
            if (SupportGoods.GivesBesides(text, at, piece.To))
            {
                for (var thing = at + 1; thing < piece.To; thing++)
                {
                    if (!amounts.Any(m => thing >= m.Start && thing < m.End) && SupportGoods.Read(piece.Question!, text, thing, piece.To) is { } goods)
                    {
                        var end = SupportGoods.End(text, goods.Start, piece.To, amounts, into.Today);
                        yield return (at, goods.Start, end);
                        at = end;
                        break;
                    }
                }
            }
        }
    }

    public static void Add(Question question, Collector into, (int From, int To)? note)
    {
        // "có vay được 40tr chưa mua bò": what it has not been used for is no note.
        if (note is { } words && words.To > words.From && !(GivingWords.IsNegated(into.Text, words.From, words.From + 1) && into.Text.At(words.From + 1)?.Folded is not ("benh" or "tri")) && FormLexicon.Companion(into.Form, question, QuestionKind.Text) is { } noteQuestion)
        {
            into.Add(noteQuestion, TextAnswer.Judge(noteQuestion, into.Text.Slice(words.From, words.To)));
            into.Consume(words.From, into.Text.IsMarked ? SupportGoods.SkipClosing(into.Text, words.To, into.Text.Count) : words.To);
        }
    }

    /// <summary>
    /// "vay 30tr, 2 con bò", "vay 30tr, mua bò": things named without a word of giving behind a loan were bought with
    /// it, where no label ("ht: vay 30tr, 2 con bò") lists what was given.
    /// </summary>
    public static bool IsBought(Piece piece, Collector into, SupportWords found, List<MoneyReading> amounts)
    {
        var text = into.Text;
        var question = piece.Question!;
        if (piece.Kind != MarkKind.Choice || amounts.Count > 0 || into.Answers[question.Key] is not Answer.ChosenMany given
            || !given.Keys.Any(k => question.FindChoice(k) is { TakesPurpose: true }) || FormLexicon.Companion(into.Form, question, QuestionKind.Money) is not { } value
            || !(into.Answers.Has(value.Key) || into.IsUnclear(value.Key)) || GivingWords.Gives.OccursIn(text, piece.From, piece.To))
        {
            return false;
        }

        var buys = piece.Open == piece.OpenEnd && SupportPiece.Purposes.Begins(text, Fillers.BeforeStatement.SkipAll(text, piece.Open, piece.To), piece.To);
        return (buys || (found.Keys.Count > 0 && found.Keys.Concat(found.Ambiguous).All(k => question.FindChoice(k) is { MayBeBought: true })))
            && !ListedByLabel(question, into, piece.From);
    }

    private static bool ListedByLabel(Question question, Collector into, int before)
    {
        for (var at = before - 1; at >= 0 && Boundaries.At(into.Text, at) != Boundary.Strong; at--)
        {
            if (FormLexicon.Of(into.Form).Find(into.Text, at, before) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label && m.Question == question))
            {
                return true;
            }
        }

        return false;
    }
}
