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
    private static readonly Vocabulary Arrived = new("đã nhận", "đã nhận được", "đã nhận đủ", "nhận đủ", "đã giải ngân", "đã cầm", "đã rút", "đã lấy", "đã về", "cầm được", "rút được", "đã có tiền");
    private static readonly Vocabulary Target = new("kế hoạch", "chỉ tiêu", "mục tiêu");
    private static readonly Vocabulary Fact = new("thực tế", "đã", "thực hiện", "đến nay");
    private static readonly Vocabulary Handing = new([.. GivingWords.All, "vay", "mua", "làm", "hỗ trợ", "được cấp", "nghèo", "khó khăn", "với"]);
    private static readonly Vocabulary HourParts = new("sáng", "trưa", "chiều", "tối", "đêm", "ngày", "hôm", "thứ", "mai", "rưỡi", "kém", "đúng", "chủ nhật", "p", "phút");

    /// <summary>The words for those who were helped.</summary>
    public static readonly Vocabulary Households = new("h", "nhà", "nhà nghèo", "hộ", "hộ nghèo", "hộ cận nghèo", "gia đình", "lượt hộ", "hộ dân", "căn", "ngôi", "căn nhà", "ngôi nhà", "mái nhà", "mái ấm", "nhà tạm", "hộ gia đình", "gia đình nghèo", "hộ gđ", "gđ", "hộ này");

    /// <summary>Whether choices of the question have counts or amounts of their own.</summary>
    public static bool Has(Question question) => QuestionRoles.Of(question).HasAmounts;

    /// <summary>Whether a form of help is named in the range.</summary>
    public static bool NamesThing(Question question, TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => SupportList.IsNamed(question, text, at, to));

    /// <summary>The token after a form of help with its households behind or before it, which needs no word of giving: "BHYT 5 hộ"; else null.</summary>
    public static int? NamedWithCount(Question question, TokenText text, int from, int at, int limit) =>
        Has(question) && ChoiceWords.Find(question, text, at, limit) is { Values: [var key] } match && question.FindChoice(key)?.Count is not null
        && (CountBefore(text, from, at) is not null || Count(text, SupportValues.Between.SkipAll(text, match.End, limit), limit) is not null
            || CountedHelp.IsTold(question, text, from, at, match.End, limit) || HeadsCount(question, text, from, at, match.End, limit))
            ? match.End
            : null;

    /// <summary>"Việc làm: giới thiệu được cho 6 hộ": a form of help as a heading, and its households behind.</summary>
    private static bool HeadsCount(Question question, TokenText text, int from, int at, int end, int limit) =>
        at == from && text.At(end)?.IsSign(':') == true && end < limit && !GivingWords.IsNegated(text, end, limit) && !GivingWords.IsUnderWay(text, end, limit)
        && (Enumerable.Range(end, limit - end).Count(i => text[i].IsDigits && Count(text, i, limit) is not null) == 1
            || (!text.Tokens[end..limit].Any(t => t.IsDigits) && CountedBehind.Begins(question, text, limit + 1, limit < text.Count ? Boundaries.ClauseEnd(text, limit + 1, text.Count) : limit)));

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

    /// <summary>"4 buổi tuyên truyền, vay vốn 26 hộ 1,3 tỷ": so many households and so much money behind it are no talk of it.</summary>
    public static bool SaysHowMuch(Piece piece, TokenText text) =>
        Has(piece.Question!) && SupportAmounts.HasAmount(text, piece.OpenEnd, piece.To) && Enumerable.Range(piece.OpenEnd, Math.Max(0, piece.To - piece.OpenEnd)).Any(at => Count(text, at, piece.To) is not null);

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
        if (found.Spans.Count == 0 && piece.Open == piece.OpenEnd && into.Answers[piece.Question!.Key] is Answer.ChosenMany given && LastNamed(piece, text, given.Keys) is { } named)
        {
            AddCount(into, named, before: null, piece.From, piece.To);
            SupportValues.Add(into, named, piece.From, piece.To);
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

            if (choice.Count is { } whole && into.Answers.Has(whole) && SupportValues.IsPart(text, from))
            {
                // "2 hộ, trong đó xây mới 1 hộ 60 triệu, sửa chữa 1 hộ 30 triệu": counted already; the sums of parts are asked.
                AskPart(into, choice, to, piece.To);
                continue;
            }

            var limit = i + 1 < found.Spans.Count ? NextCount(text, to, found.Spans[i + 1].From) : piece.To;
            var before = CountBefore(text, Math.Max(Boundaries.ClauseStart(text, from), i == 0 ? 0 : found.Spans[i - 1].To), from) ?? (found.Spans.Count == 1 ? CountAtStart(text, from) ?? CountedHelp.OnlyBefore(text, Boundaries.ClauseStart(text, from), from) : null);
            if (AddWithin(into, choice, from, to))
            {
                SupportValues.Add(into, choice, to, limit);
                AddValueAmong(into, choice, from, to);
                continue;
            }

            var lead = before?.From is { } counted ? Count(text, counted, from)?.End ?? from : piece.From;
            var isTold = Enumerable.Range(lead, Math.Max(0, from - lead)).Any(into.IsConsumed);
            AddCount(into, choice, before, to, limit);
            SupportValues.Add(into, choice, to, limit);
            AddValueAmong(into, choice, from, to);
            if (!isTold && found.Spans.Count == 1 && choice.Value is not null && !into.Answers.Has(choice.Value) && !into.IsUnclear(choice.Value))
            {
                // "4 hộ đã nhận 160 triệu tiền vay": the amount stands before what it was.
                SupportValues.Add(into, choice, lead, from);
            }
        }
    }

    /// <summary>"đã giúp 22 hộ": only for how many, where its clause goes on with what it was.</summary>
    public static bool LeadsToHelp(Piece piece, TokenText text) =>
        piece.Kind is MarkKind.Label or MarkKind.Give && Has(piece.Question!) && piece.To < text.Count && Boundaries.At(text, piece.To) == Boundary.None && SupportValues.Between.SkipAll(text, piece.OpenEnd, piece.To) is var number && number < piece.To
        && Count(text, number, piece.To) is { } count && Handing.SkipAll(text, count.End, piece.To) == piece.To && NamesThing(piece.Question!, text, piece.To, Boundaries.ClauseEnd(text, piece.To, text.Count));

    private static void AskPart(Collector into, Choice choice, int from, int to)
    {
        if (choice.Value is not null && into.Form.Find(choice.Value) is { } value && !into.Answers.Has(choice.Value) && SupportAmounts.HasAmount(into.Text, from, to))
        {
            into.Doubt(value, new AnswerReading.Doubtful(ReadingReasons.MoneySeveral, into.Text.Slice(from, to), []));
        }
    }

    /// <summary>Where the count of the next form of help begins: "bò cho 2 hộ, [3 hộ] dê", not "bò cho [2 hộ] và dê cho 3 hộ".</summary>
    private static int NextCount(TokenText text, int from, int next) =>
        CountBefore(text, from, next) is { } before && !(before.From > 0 && text[before.From - 1].Folded is "cho" or "cua" or "giup") ? before.From : next;

    /// <summary>"vay vốn: 3 hộ, 150 triệu": the form of help that the clause goes on with.</summary>
    private static Choice? LastNamed(Piece piece, TokenText text, IReadOnlyList<string> given)
    {
        for (var at = piece.From - 1; at >= 0 && Boundaries.At(text, at) != Boundary.Strong; at--)
        {
            // "tập huấn chăn nuôi bò cho 25 hộ, hết 8 triệu": the cattle were given to nobody.
            if (ChoiceWords.Find(piece.Question!, text, at, piece.From) is { Values: [var key] } && given.Contains(key, StringComparer.Ordinal))
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
            SupportValues.Add(into, choice, from, to);
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
            // "4 hộ được tập huấn và 2 hộ được vay vốn": the second count leads to what follows.
            if (Count(text, at, limit) is { } count && !(before is not null && at > from && text[at - 1].Folded is "va" or "con"))
            {
                into.Add(question, new Answer.Number(count.Count));
                into.Consume(from, CountedBehind.SkipTakingPart(text, count.End, limit));
                return;
            }
        }

        if (before is { } found)
        {
            into.Add(question, new Answer.Number(found.Count));
            into.Consume(found.From, from);
        }
    }

    /// <summary>"3 hộ": a number and the word for households.</summary>
    public static (long Count, int End)? Count(TokenText text, int at, int limit)
    {
        var (value, end) = NumberAnswer.IsInside(text, at) ? (0L, at)
            : DigitNumber.Read(text, at, limit) is { Shape: DigitShape.Plain or DigitShape.Grouped or DigitShape.OneGroup } digits ? ((long)digits.Value, digits.End)
            : NumberWords.ReadCount(text, at, limit) is { } words ? (words.Value, words.End)
            : (0L, at);
        return end > at && Households.Skip(text, end, limit) is var after && after > end && !IsHour(text, end, after) ? (value, after) : null;
    }

    /// <summary>"7h sáng", "14h thứ năm", "7h30": the hour.</summary>
    private static bool IsHour(TokenText text, int at, int end) =>
        end == at + 1 && text[at].Folded == "h" && end < text.Count && (HourParts.Begins(text, end, text.Count) || text[end] is { IsDigits: true, Glued: true });

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
            next = Math.Max(SupportValues.Between.Skip(text, at, to), Handing.Skip(text, at, to));
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
