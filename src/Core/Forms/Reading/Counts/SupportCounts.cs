using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Help to many households in one report: "vay vốn 3 hộ 150tr, 5 hộ BHYT". How many and how much stand behind the
/// form of help, up to the next one; "3 hộ" also before it.
/// </summary>
internal static class SupportCounts
{
    // Nobody tells of one help in more words; without the limit a text without signs would cost the square of its length.
    private const int LongestSentence = 60;
    private static readonly Vocabulary Between = new("tổng cộng", "cộng lại", "cộng", "hết", "tốn", "vị chi", "chi phí", "quy ra tiền", "quy tiền", "quy ra", "cả thảy", "tổng trị giá", "tổng số tiền", "thành tiền", "tận tay", "xong", "cho", "được", "là", ":", "-", "có", "gồm", "trị giá", "giá trị", "tổng", "tổng giá trị", "số tiền", "với", "kinh phí", "tổng kinh phí", "khoảng", ",", "(", "đã", "vừa", "tổng tiền", "tổng chi phí", "tổng số", "trị giá tổng cộng", "với tổng số tiền", "với số tiền", "với kinh phí", "với tổng kinh phí", "tổng vốn", "số vốn", "cấp", "chi", "bố trí", "đã cấp", "đã chi", "ủng hộ", "tài trợ", "đóng góp", "hỗ trợ", "đã chuyển", "tổng mức", "mức", "đều", "cho cả");
    private static readonly Vocabulary Arrived = new("đã nhận", "đã nhận được", "đã nhận đủ", "nhận đủ", "đã giải ngân", "đã cầm", "đã rút", "đã lấy", "đã về", "cầm được", "rút được", "đã có tiền");
    private static readonly Vocabulary Target = new("kế hoạch", "chỉ tiêu", "mục tiêu");
    private static readonly Vocabulary Fact = new("thực tế", "đã", "thực hiện", "đến nay");
    private static readonly Vocabulary Handing = new([.. GivingWords.All, "vay", "mua", "làm", "hỗ trợ", "được cấp", "nghèo", "khó khăn", "với"]);
    private static readonly Vocabulary Each = new("mỗi hộ", "mỗi suất", "mỗi nhà", "mỗi người", "mỗi phần", "mỗi thẻ", "mỗi con", "mỗi căn", "mỗi em", "mỗi cháu", "từng hộ", "một hộ", "một suất", "bình quân", "bình quân mỗi hộ");
    private static readonly Vocabulary EachUnits = new("hộ", "suất", "phần", "con", "căn", "em", "cháu", "thẻ", "người", "nhà", "cặp");
    private static readonly Vocabulary Households = new("h", "nhà", "nhà nghèo", "hộ", "hộ nghèo", "hộ cận nghèo", "gia đình", "lượt hộ", "hộ dân", "căn", "ngôi", "căn nhà", "ngôi nhà", "mái nhà", "mái ấm", "nhà tạm", "hộ gia đình", "gia đình nghèo", "hộ gđ", "gđ", "hộ này");

    /// <summary>Whether choices of the question have counts or amounts of their own.</summary>
    public static bool Has(Question question) => question.Choices.Any(c => c.Count is not null || c.Value is not null);

    /// <summary>Whether a form of help is named in the range.</summary>
    public static bool NamesThing(Question question, TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => SupportList.IsNamed(question, text, at, to));

    /// <summary>The token after a form of help with its households behind or before it, which needs no word of giving: "BHYT 5 hộ"; else null.</summary>
    public static int? NamedWithCount(Question question, TokenText text, int from, int at, int limit) =>
        Has(question) && ChoiceWords.Find(question, text, at, limit) is { Values: [var key] } match && question.FindChoice(key)?.Count is not null
        && (CountBefore(text, from, at) is not null || Count(text, Between.SkipAll(text, match.End, limit), limit) is not null
            || CountedHelp.IsTold(question, text, from, at, match.End, limit) || HeadsCount(text, from, at, match.End, limit))
            ? match.End
            : null;

    /// <summary>"Việc làm: giới thiệu được cho 6 hộ": a form of help as a heading, and its households behind.</summary>
    private static bool HeadsCount(TokenText text, int from, int at, int end, int limit) =>
        at == from && text.At(end)?.IsSign(':') == true && end < limit && !GivingWords.IsNegated(text, end, limit) && !GivingWords.IsUnderWay(text, end, limit)
        && Enumerable.Range(end, limit - end).Count(i => text[i].IsDigits && Count(text, i, limit) is not null) == 1;

    /// <summary>
    /// Whether the sentence counts households and says that it is done or what it cost: whatever words tell of help to so many
    /// ("7 em của 5 hộ được đoàn từ thiện đỡ đầu tiền ăn học"), it is no plan of somebody's.
    /// </summary>
    public static bool SaysGiven(Piece piece, Collector into)
    {
        var text = into.Text;
        var start = Boundaries.ClauseStart(text, piece.Open);
        var end = Math.Min(Boundaries.SentenceEnd(text, piece.Open), piece.Open + LongestSentence);
        return Has(piece.Question!) && Enumerable.Range(start, end - start).Any(at => Count(text, at, end) is not null)
            && (piece is { Kind: MarkKind.Choice } && piece.OpenEnd - piece.Open > 1 || GivingWords.Done.OccursIn(text, start, piece.To) || SupportAmounts.HasAmount(text, start, end));
    }

    /// <summary>"được ngân hàng duyệt và đã nhận đủ 130 triệu": it was under way, and has come.</summary>
    public static bool SaysReceived(Piece piece, TokenText text) => Has(piece.Question!) && Arrived.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.To);

    /// <summary>"kế hoạch cho 60 hộ vay vốn 2,4 tỷ, thực tế đã cho 47 hộ vay": the target is none of what was given, and asks nothing.</summary>
    public static bool IsTargetBeforeFact(Piece piece, TokenText text) =>
        Has(piece.Question!) && Target.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.To) && piece.To < text.Count && Boundaries.At(text, piece.To) == Boundary.Weak
        && Fact.OccursIn(text, piece.To + 1, Boundaries.ClauseEnd(text, piece.To + 1, text.Count));

    /// <summary>Reads the numbers around each form of help that was named.</summary>
    public static void Add(Piece piece, Collector into, SupportWords found)
    {
        var text = into.Text;
        if (found.Spans.Count == 0 && piece.Open == piece.OpenEnd && LastNamed(piece, text) is { } named && into.Answers[piece.Question!.Key] is Answer.ChosenMany given && given.Keys.Contains(named.Key, StringComparer.Ordinal))
        {
            AddCount(into, named, before: null, piece.From, piece.To);
            AddValue(into, named, piece.From, piece.To);
        }

        for (var i = 0; i < found.Spans.Count; i++)
        {
            var (from, to) = found.Spans[i];
            if (Key(piece.Question!, text, from, to) is not { } key || piece.Question!.FindChoice(key) is not { } choice
                || (i + 1 < found.Spans.Count && Key(piece.Question!, text, found.Spans[i + 1].From, found.Spans[i + 1].To) == key && !text.Tokens[to..found.Spans[i + 1].From].Any(t => t.IsDigits)))
            {
                // "giải ngân vay vốn cho 3 hộ": named twice, counted once.
                continue;
            }

            var limit = i + 1 < found.Spans.Count ? CountBefore(text, to, found.Spans[i + 1].From)?.From ?? found.Spans[i + 1].From : piece.To;
            var before = CountBefore(text, Math.Max(Boundaries.ClauseStart(text, from), i == 0 ? 0 : found.Spans[i - 1].To), from) ?? (found.Spans.Count == 1 ? CountAtStart(text, from) ?? CountedHelp.OnlyBefore(text, Boundaries.ClauseStart(text, from), from) : null);
            if (AddWithin(into, choice, from, to))
            {
                AddValue(into, choice, to, limit);
                AddValueAmong(into, choice, from, to);
                continue;
            }

            AddCount(into, choice, before, to, limit);
            AddValue(into, choice, to, limit);
            AddValueAmong(into, choice, from, to);
            if (found.Spans.Count == 1 && choice.Value is not null && !into.Answers.Has(choice.Value) && !into.IsUnclear(choice.Value))
            {
                // "4 hộ đã nhận 160 triệu tiền vay": the amount stands before what it was.
                AddValue(into, choice, before?.From is { } first ? Count(text, first, from)?.End ?? from : piece.From, from);
            }
        }
    }

    /// <summary>"vay vốn: 3 hộ, 150 triệu": the form of help that the clause goes on with.</summary>
    private static Choice? LastNamed(Piece piece, TokenText text)
    {
        for (var at = piece.From - 1; at >= 0 && Boundaries.At(text, at) != Boundary.Strong; at--)
        {
            if (ChoiceWords.Find(piece.Question!, text, at, piece.From) is { Values: [var key] })
            {
                return piece.Question!.FindChoice(key);
            }
        }

        return null;
    }

    /// <summary>The choice that the tokens name: "55 ngày công" names it behind its number.</summary>
    private static string? Key(Question question, TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (ChoiceWords.Match(question, text, at, text.Count) is { Values: [var key] })
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>"cấp 20 thẻ bhyt": how many things is no count of households, and is kept as words.</summary>
    private static void ReleaseThings(Collector into, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (into.Text[at].IsDigits && at + 1 < to && Count(into.Text, at, to) is null)
            {
                into.Release(at, at + 2);
            }
        }
    }

    /// <summary>"xóa 2 nhà tạm", "cho 60 hộ vay": how many among the words of the help itself.</summary>
    private static bool AddWithin(Collector into, Choice choice, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (choice.Count is not null && Count(into.Text, at, to) is { } count && into.Form.Find(choice.Count) is { } question)
            {
                into.Add(question, new Answer.Number(count.Count));
                return true;
            }
        }

        ReleaseThings(into, from, to);
        return false;
    }

    /// <summary>"cho 4 hộ mượn 20 triệu không lấy lãi": how much among the words of the help itself.</summary>
    private static void AddValueAmong(Collector into, Choice choice, int from, int to)
    {
        if (choice.Value is not null && !into.Answers.Has(choice.Value) && !into.IsUnclear(choice.Value))
        {
            AddValue(into, choice, from, to);
        }
    }

    private static void AddCount(Collector into, Choice choice, (int From, long Count)? before, int from, int limit)
    {
        var text = into.Text;
        if (choice.Count is null || into.Form.Find(choice.Count) is not { } question)
        {
            return;
        }

        for (var at = from; at < limit; at++)
        {
            if (Count(text, at, limit) is { } count)
            {
                into.Add(question, new Answer.Number(count.Count));
                into.Consume(from, count.End);
                return;
            }
        }

        if (before is { } found)
        {
            into.Add(question, new Answer.Number(found.Count));
            into.Consume(found.From, from);
        }
    }

    private static void AddValue(Collector into, Choice choice, int from, int limit)
    {
        var text = into.Text;
        if (choice.Value is null || into.Form.Find(choice.Value) is not { } question)
        {
            return;
        }

        if (from < limit && text[from].IsDigits && Count(text, from, limit) is null && MoneyPhrase.Read(text, from, limit) is { Doubt: MoneyDoubt.Bare } bare && Fillers.SkipCourtesy(text, bare.End, limit) == limit)
        {
            // "cho 2 hộ vay 60"
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Of(bare.Doubt), text.Slice(from, bare.End), [.. bare.Options.Select(v => new Meaning(MoneyText.Format(v), new Answer.Money(v)))]));
            into.Consume(from, bare.End);
            return;
        }

        for (var at = from; at < limit;)
        {
            if (Count(text, at, limit) is { } count)
            {
                from = at = count.End;
            }
            else if (text[at].IsDigits && at > from && Between.Begins(text, at - 1, at) && MoneyPhrase.Read(text, at, limit) is { Doubt: MoneyDoubt.Bare } small && Fillers.SkipCourtesy(text, small.End, limit) == limit)
            {
                // "sửa nhà cho 2 hộ hết 60"
                into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Of(small.Doubt), text.Slice(at, small.End), [.. small.Options.Select(v => new Meaning(MoneyText.Format(v), new Answer.Money(v)))]));
                into.Consume(from, small.End);
                return;
            }
            else if (MoneyPhrase.Read(text, at, limit) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Separator) } money && money.End > at
                && MoneyAnswer.ReadAt(question, text, at, limit) is { } read)
            {
                // "10 hộ mỗi hộ 500k" is not 500k in all.
                var isEach = Each.OccursIn(text, Math.Max(from, at - 3), at) || SaysEach(text, money.End, limit);
                AddMoney(question, into, isEach, isEach ? new AnswerReading.Doubtful(ReadingReasons.MoneySeveral, text.Slice(Math.Max(from, at - 2), read.End), []) : read.Reading);
                into.Consume(Between.SkipAll(text, from, at) == at ? from : at, read.End);
                if (isEach && !into.Answers.Has(question.Key))
                {
                    // "mỗi hộ 50 triệu, tổng cộng 250 triệu": what it comes to may follow.
                    from = at = read.End;
                    continue;
                }

                return;
            }
            else
            {
                at = Math.Max(at + 1, DigitNumber.Read(text, at, limit)?.End ?? 0);
            }
        }
    }

    /// <summary>The sum of all answers what each had; what each had, told behind the sum, asks nothing more.</summary>
    private static void AddMoney(Question question, Collector into, bool isEach, AnswerReading reading)
    {
        if (!isEach && reading is AnswerReading.Understood { Answer: var sum } && into.AsksSeveral(question.Key))
        {
            into.Resolve(question, sum);
        }
        else if (!isEach || !into.Answers.Has(question.Key))
        {
            into.Add(question, reading);
        }
    }

    /// <summary>"15 triệu/con": what one cost.</summary>
    private static bool SaysEach(TokenText text, int at, int limit) =>
        at + 1 < limit && text[at].IsSign('/') && (Counters.Begins(text, at + 1, limit) || Households.Begins(text, at + 1, limit) || EachUnits.Begins(text, at + 1, limit));

    /// <summary>"3 hộ": a number and the word for households.</summary>
    public static (long Count, int End)? Count(TokenText text, int at, int limit)
    {
        var (value, end) = DigitNumber.Read(text, at, limit) is { Shape: DigitShape.Plain or DigitShape.Grouped } digits ? ((long)digits.Value, digits.End)
            : NumberWords.ReadCount(text, at, limit) is { } words ? (words.Value, words.End)
            : (0L, at);
        return end > at && Households.Skip(text, end, limit) is var after && after > end ? (value, after) : null;
    }

    /// <summary>"4 hộ đã nhận được 160 triệu tiền vay": the households that the clause begins with.</summary>
    private static (int From, long Count)? CountAtStart(TokenText text, int to)
    {
        var start = Forms.Reading.CountBefore.SkipPlace(text, Boundaries.ClauseStart(text, to), to);
        return start < to && Count(text, start, to) is { } count ? (start, count.Count) : null;
    }

    /// <summary>"3 hộ [được cấp] bò", "3 hộ [3 con] bò": only words of giving and how much stand between the households and the help.</summary>
    private static bool LeadsUp(TokenText text, int at, int to)
    {
        for (int next; at < to; at = next)
        {
            next = Math.Max(Between.Skip(text, at, to), Handing.Skip(text, at, to));
            next = next == at && text[at].IsDigits && DigitNumber.Read(text, at, to)?.End is { } noun && noun < to && Counters.Begins(text, noun, to) && !Households.Begins(text, noun, to) ? noun + 1 : next;
            if (next == at)
            {
                return false;
            }
        }

        return true;
    }

    private static (int From, long Count)? CountBefore(TokenText text, int from, int to)
    {
        for (var at = Math.Max(from, to - 8); at < to; at++)
        {
            if (Count(text, at, to) is { } count && LeadsUp(text, count.End, to))
            {
                return (at, count.Count);
            }
        }

        return null;
    }
}
