using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Help in a message: what was given, how much, what exactly. Help that is asked for never comes here (it lies in
/// the text of a wish); help under way is asked about; help refused, of former years or paid back is no answer.
/// </summary>
internal static class SupportPiece
{
    // The help itself and its object stand close behind the word of giving.
    private const int Reach = 8;

    private static readonly Vocabulary Purpose = new("mua", "nuôi", "trồng", "chăn nuôi", "đầu tư", "làm", "để", "sửa", "xây", "phát triển", "kinh doanh", "buôn bán", "mở", "chăm sóc", "cải tạo", "sản xuất", "đào", "khoan", "cho con");
    private static readonly Vocabulary And = new("và", "cùng", "+", "&", "với", "kèm", "cùng với", "/");
    private static readonly Vocabulary Cost = new("kinh phí", "tổng kinh phí", "với kinh phí", "mức", "mỗi hộ", "mỗi suất");
    private static readonly Vocabulary To = new("để", "cho", "về", "nhằm", "với", ":");

    /// <summary>Whether something that can be given stands behind a word of giving.</summary>
    public static bool HasContent(Question question, TokenText text, int from, int limit)
    {
        var end = Math.Min(limit, from + Reach);
        for (var at = from; at < end; at++)
        {
            if (IsNamed(question, text, at, limit) || SupportGoods.Read(question, text, at, limit) is not null
                || MoneyPhrase.Read(text, at, limit) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Unit) } money && money.End > at)
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasAmount(TokenText text, int from, int limit) => Amounts(text, from, limit).Count > 0;

    /// <summary>Whether a clause goes on with the list of help: "vay vốn, bhyt, 2 con bò".</summary>
    public static bool Continues(Question question, TokenText text, int start, int end)
    {
        if (GivingWords.IsNegated(text, start, end))
        {
            return false;
        }

        for (var at = start; at < end;)
        {
            if (IsNamed(question, text, at, end) || MoneyPhrase.Read(text, at, end) is { Doubt: MoneyDoubt.None }
                || (SupportGoods.Read(question, text, at, end) is { } goods && NamedWithin(question, text, goods.Name, end)))
            {
                return true;
            }

            var next = Math.Max(Fillers.BeforeStatement.Skip(text, at, end), Cost.Skip(text, at, end));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return false;
    }

    public static void Read(Piece piece, Collector into)
    {
        var text = into.Text;
        var question = piece.Question!;
        if (SaysNone(piece, text))
        {
            into.Add(question, new Answer.ChosenMany([]));
            into.Consume(piece.From, piece.To);
            return;
        }

        var clause = ClauseStart(text, piece.From);
        if (GivingWords.IsNotGiven(text, clause, piece.To) || GivingWords.IsNegated(text, Math.Min(piece.From, Math.Max(clause, piece.Open - 3)), piece.OpenEnd)
            || GivingWords.NamesFormerYear(text, clause, piece.To, into.Today) || GivingWords.IsBeforeThePeriod(text, clause, piece.To) || GivingWords.IsConditional(text, clause, piece.To))
        {
            return;
        }

        var found = SupportWords.Collect(piece, text, question);
        if (GivingWords.IsUnderWay(text, clause, piece.To))
        {
            into.Doubt(question, new AnswerReading.Doubtful(
                ReadingReasons.ChoiceUnderWay, text.Slice(piece.From, piece.To), ChoiceAnswer.Options(question, found.Keys, [])));
            return;
        }

        ReadGiven(piece, into, found);
    }

    private static void ReadGiven(Piece piece, Collector into, SupportWords found)
    {
        var text = into.Text;
        var question = piece.Question!;
        var amounts = Amounts(text, piece.OpenEnd, piece.To);
        var note = Note(piece, into, found, amounts);
        if (found.Keys.Count == 0 && found.Ambiguous.Count == 0 && amounts.Count == 0 && note is null && IsEmpty(piece, text))
        {
            return;
        }

        into.Consume(piece.From, piece.OpenEnd);
        foreach (var (from, to) in found.Spans)
        {
            into.Consume(from, to);
        }

        if (found.Keys.Count > 0)
        {
            into.Add(question, ChoiceAnswer.Make(question, found.Keys));
        }
        else if (found.Ambiguous.Count > 0 || piece.Open < piece.OpenEnd || !into.Answers.Has(question.Key))
        {
            into.Doubt(question, new AnswerReading.Doubtful(
                found.Ambiguous.Count > 0 ? ReadingReasons.ChoiceAmbiguous : ReadingReasons.ChoiceUnnamed,
                text.Slice(piece.From, piece.To), ChoiceAnswer.Options(question, found.Ambiguous, [])));
        }

        if (SupportCounts.Has(question))
        {
            SupportCounts.Add(piece, into, found);
        }
        else
        {
            AddAmounts(piece, into, amounts);
        }

        if (note is { } words && FormLexicon.Companion(into.Form, question, QuestionKind.Text) is { } noteQuestion)
        {
            into.Add(noteQuestion, TextAnswer.Judge(noteQuestion, text.Slice(words.From, words.To)));
            into.Consume(words.From, words.To);
        }
    }

    private static void AddAmounts(Piece piece, Collector into, List<MoneyReading> amounts)
    {
        if (amounts.Count == 0 || FormLexicon.Companion(into.Form, piece.Question!, QuestionKind.Money) is not { } value)
        {
            return;
        }

        var text = into.Text;
        foreach (var money in amounts)
        {
            into.Consume(money.Start, money.End);
        }

        var first = amounts[0];
        if (amounts.Count > 1)
        {
            into.Doubt(value, new AnswerReading.Doubtful(ReadingReasons.MoneySeveral, text.Slice(first.Start, amounts[^1].End), []));
        }
        else if (MoneyAnswer.ReadAt(value, text, first.Start, piece.To) is { } read)
        {
            into.Add(value, read.Reading);
            into.Consume(first.Start, read.End);
        }
    }

    /// <summary>What exactly: goods with a quantity, or what a loan, training or lesson was for.</summary>
    private static (int From, int To)? Note(Piece piece, Collector into, SupportWords found, List<MoneyReading> amounts)
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
                return (SupportGoods.NameBefore(piece.Question!, text, piece.Open, goods.Start, end), end);
            }
        }

        // What money was for; the subject of a training is no thing given.
        return amounts.Count > 0 && found.PurposeAt is { } purpose && purpose < piece.To ? PurposeWords(text, purpose, piece.To, amounts, into.Today) : null;
    }

    private static (int From, int To)? PurposeWords(TokenText text, int from, int to, List<MoneyReading> amounts, DateOnly today)
    {
        from = To.SkipAll(text, from, to);
        var end = SupportGoods.End(text, from, to, amounts, today);
        return end > from && Purpose.OccursIn(text, Math.Max(0, from - 1), Math.Min(from + 2, end)) ? (from, end) : null;
    }

    /// <summary>A thing with its amount needs no word of giving: "quà 200k".</summary>
    /// <returns>The token after the thing; null where none with its amount begins.</returns>
    public static int? NamedWithAmount(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { } match && (match.Fit == Fit.Full || match.Length > 1)
        && match.End < limit && (MoneyPhrase.Read(text, match.End, limit) is { Doubt: MoneyDoubt.None } || SupportGoods.Read(question, text, match.End, limit) is not null)
            ? match.End
            : null;

    /// <summary>"cho 5 con vịt": so common a word gives only where a quantity of something that can be given follows.</summary>
    public static bool GivesGoods(Question question, TokenText text, int at, int limit) =>
        text[at].Folded == "cho" && at + 1 < limit && text[at + 1].Kind == TokenKind.Digits && SupportGoods.Read(question, text, at + 1, limit) is { } goods
        && NamedWithin(question, text, goods.Name, Math.Min(limit, goods.Name + 3));

    /// <summary>The first token of the clause that <paramref name="at"/> lies in.</summary>
    public static int ClauseStart(TokenText text, int at)
    {
        while (at > 0 && Boundaries.At(text, at - 1) == Boundary.None)
        {
            at--;
        }

        return at;
    }

    private static bool IsNamed(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { } match && (match.Fit == Fit.Full || match.Length > 1);

    private static bool NamedWithin(Question question, TokenText text, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            if (ChoiceWords.Find(question, text, at, limit) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hỗ trợ: không", "chưa được hỗ trợ gì", "không có giúp đỡ nào".</summary>
    private static bool SaysNone(Piece piece, TokenText text) =>
        piece.Kind == MarkKind.Label
        && ((NonePhrases.IsNone(text, piece.OpenEnd, piece.To) && piece.OpenEnd < piece.To)
            || (GivingWords.IsNegated(text, piece.From, piece.OpenEnd) && !text.Tokens[piece.From..piece.OpenEnd].Any(t => t.Folded is "can" or "muon")
                && Fillers.SkipCourtesy(text, NonePhrases.SkipNoneTail(text, piece.OpenEnd, piece.To), piece.To) == piece.To));

    private static bool IsEmpty(Piece piece, TokenText text) =>
        Fillers.SkipCourtesy(text, Fillers.BeforeStatement.SkipAll(text, piece.OpenEnd, piece.To), piece.To) == piece.To || piece.Kind != MarkKind.Label;

    /// <summary>
    /// Amounts of money in the clause; a bare number counts only directly behind the opening words, since others
    /// are numbers of documents, areas and years.
    /// </summary>
    private static List<MoneyReading> Amounts(TokenText text, int from, int limit)
    {
        var amounts = new List<MoneyReading>();
        var near = Fillers.AfterLabel.SkipAll(text, from, limit);
        for (var at = from; at < limit;)
        {
            if (text[at].IsDigits || NumberWords.Digit(text, at, limit) is not null || at == near || IsBound(text, at))
            {
                if (MoneyPhrase.Read(text, at, limit) is { } money && (money.Doubt is not (MoneyDoubt.Bare or MoneyDoubt.Separator or MoneyDoubt.Unit) || at <= near + 1)
                    && !IsDate(text, at, limit))
                {
                    amounts.Add(money);
                    at = money.End;
                    continue;
                }

                at = text[at].IsDigits ? Math.Max(at + 1, DigitNumber.Read(text, at, limit)?.End ?? at) : at + 1;
                continue;
            }

            at++;
        }

        return amounts;
    }

    private static bool IsBound(TokenText text, int at) => text[at].Folded is "hon" or "gan" or "tren" or "duoi" or "khoang" or "tam" or "vai" or "may" or "tu";

    private static bool IsDate(TokenText text, int at, int limit) =>
        at + 2 < limit && text[at].IsDigits && text[at + 1].IsSign('/') && text[at + 2].IsDigits;

    public static Vocabulary Links => And;

    public static Vocabulary Purposes => Purpose;
}
