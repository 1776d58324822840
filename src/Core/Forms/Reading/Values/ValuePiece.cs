using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Labels of amounts and counts: "tn 1tr2", "giá trị: 50tr", "số khẩu 5".</summary>
internal static class ValuePiece
{
    private static readonly Vocabulary Lead = new(
        ":", "-", "–", "=", "→", "là", "khoảng", "tầm", "cỡ", "đạt", "hiện nay", "hiện tại", "hiện", "được", "ổn định", "ước", "tăng lên", "lên", "kỳ này", "nay", "tháng này", "bình quân", "bq", "chỉ", "vẫn", "vẫn là", "có", "tính ra", "đạt được", "của hộ là", "giờ", "bây giờ", "còn", "ổn định ở mức", "mức", "tổng", "cũng", "này", "hiện đạt", "ở mức", "giảm còn", "chỉ còn", "thực tế", "thì", "tính", "tính theo", "chừng", "thì tính", "cho", "đủ", "cả", "hiện còn", "hiện có", "nay còn", "còn đúng", "đúng", "giữ nguyên", "vẫn giữ", "vẫn giữ nguyên", "trong thôn", "trong ấp", "trong bản", "trong khu phố", "toàn thôn", "toàn ấp", "toàn bản", "toàn khu phố", "của thôn", "của ấp", "xuống còn", "tăng thành", "hết", "hết cả", "trọn", "hiện giờ", "đang có", "lúc này", "lúc này là", "của địa phương", "trên địa bàn", "tính đến nay", "còn lại", "còn lại là", "trong năm", "cả năm", "trong năm nay", "cả năm nay", "năm nay", "của năm", "đến nay", "tổng cộng", "cả thảy", "tất cả", "đến nay còn", "tới nay", "đến thời điểm này", "đã", "cuối năm", "cuối kỳ", "đến cuối năm", "đến cuối kỳ", "tính đến cuối năm", "năm tới", "năm sau", "đều", "đều được", "đều là", "mới", "mới được", "mới đạt", "mới có");

    // "tổng số lần thăm hộ này 10": of an amount they would say whose it is.
    private static readonly Vocabulary LeadOfCount = new("nhà này", "hộ này", "hộ", "nhà", "gia đình này", "cô", "chú", "bác", "anh", "chị", "ông", "cụ", "dì", "cậu", "mợ", "thím", "cô ấy", "chú ấy", "bác ấy", "anh ấy", "chị ấy", "ông ấy", "bà ấy", "ổng", "ảnh", "nhà cô", "nhà chú", "nhà bác", "nhà anh", "nhà chị", "nhà ông", "nhà bà");

    private const int CountReach = 8;
    private static readonly Vocabulary AlreadyDone = new("đã ra khỏi", "đã thoát", "thoát nghèo rồi", "thoát cận nghèo rồi", "đã được công nhận", "có quyết định", "đã công nhận", "vừa thoát", "mới thoát", "thoát rồi");
    private static readonly Vocabulary Asking = new("đề nghị", "đề xuất", "xin", "trình", "xét", "hồ sơ", "đưa", "đn");
    private static readonly Vocabulary Every = new("mỗi tháng", "mỗi quý", "mỗi tuần", "mỗi kỳ", "hàng tháng", "hằng tháng", "hàng quý", "hằng quý", "một tháng", "một quý", "1 tháng", "1 quý");
    private static readonly Vocabulary Rates = new("tháng", "quý", "tuần", "kỳ", "ngày", "lần", "đợt");
    private static readonly Vocabulary But = new("nhưng thực tế", "mà thực tế", "nhưng thật ra", "nhưng thực ra", "chứ không", "nhưng không phải", "nhưng không đúng", "nhưng chưa", "nhưng chỉ");
    private static readonly Vocabulary AllOf = new("tất cả", "tất cả các", "toàn bộ", "toàn bộ các", "hết các", "hết tất cả các", "đủ các", "đủ hết các", "hết cả", "hết", "đủ", "100%");
    private static readonly Vocabulary AndMore = new("hộ", "nghèo", "cận nghèo", "hộ nghèo", "hộ cận nghèo", "và", "+", "&");
    private static readonly Vocabulary Whole = new("bên nhà", "bên hộ", "bên", "nhà", "của hộ", "của", "cả hộ", "cả nhà", "cả gia đình", "của hộ", "của gia đình", "hộ", "gia đình", "vợ chồng", "hai vợ chồng", "của cả hộ", "của cả nhà", "từ");

    /// <summary>Whether the label has an amount in its clause, a colon, or "như cũ" behind it; else it is a common word.</summary>
    public static bool IsAnswered(Question question, Place place) =>
        place.HasColon || CountDoubts.IsPending(question, place.Text, place.ClauseStart, place.At, place.ClauseEnd) || IsAllCounted(question, place.Text, place.PhraseEnd, place.ClauseEnd) is not null || CountNone.Is(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd, place.ClauseEnd) || Before(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd, place.ClauseEnd) is not null || CountFallen.Before(question, place) is not null || CountDoubts.IsRecognitionOf(question, place) || (question.Kind == QuestionKind.Number && CountRows.VisitedBefore(question, place.Text, place.ClauseStart, place.At) is not null) || NilPhrases.IsSameAsBefore(place.Text, place.PhraseEnd, place.ClauseEnd)
        || Find(question, place.Text, place.PhraseEnd, question.Kind == QuestionKind.Number ? Near(place) : place.ClauseEnd) is not null || (question.Kind == QuestionKind.Money && IsGarbled(place.Text, place.PhraseEnd, place.ClauseEnd))
        || (question.Kind == QuestionKind.Number && NumberAnswer.IsDay(place.Text, Lead.SkipAll(place.Text, place.PhraseEnd, place.ClauseEnd), place.ClauseEnd));

    /// <summary>"thu nhập l.2OO.000đ": letters among the figures directly behind the label are an amount nobody can read.</summary>
    private static bool IsGarbled(TokenText text, int from, int to)
    {
        var at = Lead.SkipAll(text, from, to);
        var end = at + 1;
        while (end < to && text[end].Glued && text[end].Kind != TokenKind.NewLine)
        {
            end++;
        }

        return at < to && end > at + 1 && text.Tokens[at..end].Any(t => t.IsDigits) && text.Tokens[at..end].Any(t => t.IsWord);
    }

    /// <summary>A count stands close to its label: "đến nhà trao thẻ BHYT cho 20 hộ" counts no visits.</summary>
    private static int Near(Place place)
    {
        var end = Math.Min(place.ClauseEnd, place.PhraseEnd + CountReach);
        for (var at = place.PhraseEnd; at < end; at++)
        {
            if (GivingWords.Gives.Begins(place.Text, at, end) && place.Text[at].Folded is not ("duoc" or "nhan") && !(at == place.PhraseEnd && place.Text[at].Folded == "cho"))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>"thăm tất cả các hộ": all of them, however many they are; null where a number follows or nothing is said of all.</summary>
    private static int? IsAllCounted(Question question, TokenText text, int from, int to) =>
        question is { Kind: QuestionKind.Number, Required: true } && AllOf.Skip(text, from, to) is var end && end > from && Fillers.SkipCourtesy(text, AndMore.SkipAll(text, end, to), to) == to
            ? AndMore.SkipAll(text, end, to)
            : null;

    private static int? IsAll(Question question, TokenText text, Piece piece) => IsAllCounted(question, text, piece.OpenEnd, piece.To);

    /// <summary>Whether the value stands directly behind the label.</summary>
    public static bool IsReadable(Question question, Place place) => Direct(question, place.Text, place.PhraseEnd, place.ClauseEnd) is not null;

    public static void Read(Piece piece, Collector into)
    {
        var question = piece.Question!;
        var text = into.Text;
        if ((question.Per.Count > 0 && GivingWords.NamesFormerYear(text, Boundaries.ClauseStart(text, piece.Open), piece.Open, into.Today)) || (QuestionRoles.Of(question).IsAskedFor && IsDoneAlready(text, piece)) || (question.Kind == QuestionKind.Number && (CountTimes.IsOfAnotherTime(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) || CountTimes.IsOfAnotherPlace(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) || CountTimes.GoesOnOfAnotherTime(text, Boundaries.ClauseStart(text, piece.Open)) || GivingWords.NamesFormerYear(text, Boundaries.ClauseStart(text, piece.Open), piece.Open, into.Today) || (!QuestionRoles.Of(question).IsAskedFor && CountTimes.IsAimed(text, piece)))))
        {
            // "2 hộ đã thoát nghèo rồi" asks for nothing; "năm ngoái thăm 12 lần" counts another time, "sẽ thăm 8 hộ" is a plan.
            return;
        }

        if (CountDoubts.Read(piece, into) || SumTold.Read(piece, into))
        {
            return;
        }

        if (CountNone.Is(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.OpenEnd, piece.To))
        {
            into.Add(question, new Answer.Number(0));
            into.Consume(Boundaries.ClauseStart(text, piece.Open), piece.To);
        }
        else if (StandsInRow(question, text, piece) is { } own)
        {
            // "35 hộ nghèo 4 hộ cận nghèo": what stands behind is the next label's.
            into.Add(question, own.Reading);
            into.Consume(QuestionRoles.Of(question).IsAskedFor ? own.Start : Boundaries.ClauseStart(text, piece.Open), piece.OpenEnd);
        }
        else if (question.Kind == QuestionKind.Number && (CountRows.AllOf(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) ?? CountRows.VisitedBefore(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open)) is { } all && NumberAnswer.ReadAt(question, text, all, piece.Open) is { } whole)
        {
            into.Add(question, whole.Reading);
            into.Consume(piece.From, piece.OpenEnd);
        }
        else if (CountFallen.Before(question, text, piece) is { } came)
        {
            into.Add(question, came.Reading);
            into.Consume(Boundaries.ClauseStart(text, piece.Open), came.End);
        }
        else if (CountFallen.Read(question, text, piece.OpenEnd, piece.To) is { } fallen)
        {
            into.Add(question, fallen.Reading);
            into.Consume(piece.From, fallen.End);
        }
        else if (IsAll(question, text, piece) is { } everyone)
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(piece.Open, everyone), []));
            into.Consume(piece.From, everyone);
        }
        else if (question.Kind == QuestionKind.Number && Direct(question, text, piece.OpenEnd, piece.To) is { Reading: AnswerReading.Understood { Answer: Answer.Number first } } part && CountRows.Rest(text, text[part.End - 1].Folded is "ho" or "nha" ? part.End - 1 : part.End) is { } more)
        {
            // "thăm 5 hộ nghèo, 3 hộ cận nghèo": the one, or both.
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(Boundaries.ClauseStart(text, piece.Open), more.End), [Option(first.Value + more.Count), Option(first.Value)]));
            into.Consume(piece.From, more.End);
        }
        else if (Direct(question, text, piece.OpenEnd, piece.To) is { } direct)
        {
            if (question.Per.Count > 0 && (piece.Open == piece.OpenEnd || SaysPersonAndMonth(text, piece.Open, direct.End)) && into.IsUnclear(question.Key) && direct.Reading is AnswerReading.Understood { Answer: var amount })
            {
                // "thu nhập cả hộ 4tr/tháng, … bình quân 1tr/người/tháng": the form's own figure answers.
                into.Settle(question, amount);
            }
            else
            {
                into.Add(question, IsOneOfSeveral(question, text, direct.End, Boundaries.ClauseEnd(text, direct.End, text.Count)) || (question.Kind == QuestionKind.Number && (Slips.IsIn(text, direct.End, Boundaries.SentenceEnd(text, direct.End)) || IsRate(text, piece, direct.End))) || (question.Per.Count > 0 && IsDoubted(piece, into, direct.End)) ? Doubted(direct.Reading, text.Slice(Boundaries.ClauseStart(text, piece.Open), piece.To)) : direct.Reading);
            }

            into.Consume(piece.From, question.Kind == QuestionKind.Number ? CountRows.SkipKind(text, direct.End, piece.To) : direct.End);
        }
        else if (Before(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.OpenEnd, piece.To) is { } before)
        {
            // "thôn còn 17 hộ nghèo": of the place itself nothing is left to say.
            into.Add(question, before.Reading);
            into.Consume(QuestionRoles.Of(question).IsAskedFor ? before.Start : Boundaries.ClauseStart(text, piece.Open), piece.OpenEnd);
        }
        else if (NilPhrases.IsSameAsBefore(text, piece.OpenEnd, piece.To))
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.SameAsBefore, text.Slice(piece.Open, piece.To), []));
            into.Consume(piece.From, piece.To);
        }
        else if (question.Kind == QuestionKind.Number && into.Answers.Has(question.Key))
        {
            // "nghèo 32; số nhà nghèo cán bộ đã bước chân tới: 14": a word met in passing takes no count away.
        }
        else if (Find(question, text, piece.OpenEnd, piece.To) is { } found)
        {
            // Words between label and amount: "thu nhập từ bán bò 20tr" may be another income.
            into.Doubt(question, Doubted(found.Reading, text.Slice(piece.Open, piece.To)));
            into.Consume(piece.From, piece.OpenEnd);
            into.Consume(found.Start, found.End);
        }
        else if (piece.OpenEnd < piece.To && !NonePhrases.IsNone(text, piece.OpenEnd, piece.To))
        {
            into.Doubt(question, new AnswerReading.Unreadable(question.Kind == QuestionKind.Number ? ReadingReasons.NumberUnreadable : ReadingReasons.MoneyUnreadable, text.Slice(piece.OpenEnd, piece.To)));
            into.Consume(piece.From, piece.OpenEnd);
        }
    }

    private static (AnswerReading Reading, int Start)? StandsInRow(Question question, TokenText text, Piece piece)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        return question.Kind == QuestionKind.Number && (text.At(piece.OpenEnd)?.IsDigits == true || CountRows.CountedWord(text, piece.OpenEnd, piece.To) > piece.OpenEnd) && piece.Open > clause && CountBefore.HasNumber(question, text, clause, piece.Open)
            ? CountBefore.Read(question, text, clause, piece.Open, piece.OpenEnd, piece.To)
                ?? (new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(clause, piece.To), []), piece.Open)
            : null;
    }

    /// <summary>"thăm 1 lần/tháng", "mỗi quý thăm 2 lần" are rates and no sum; "hộ nghèo -3" is no count.</summary>
    private static bool IsRate(TokenText text, Piece piece, int end) =>
        Every.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) || Every.Begins(text, end, piece.To) || (text.At(end)?.IsSign('/') == true && Rates.Begins(text, end + 1, piece.To))
        || (text.At(piece.OpenEnd) is { Glued: false } sign && sign.IsSign('-') && text.At(piece.OpenEnd + 1) is { IsDigits: true, Glued: true });

    /// <summary>Whether the clause tells what is done already and asks for nothing.</summary>
    public static bool IsDoneAlready(TokenText text, Piece piece)
    {
        var start = Boundaries.ClauseStart(text, piece.Open);
        return AlreadyDone.OccursIn(text, start, piece.To) && !Asking.OccursIn(text, start, piece.To);
    }

    /// <summary>"phấn đấu thu nhập 1tr5", "khai thu nhập 1tr nhưng thực tế cao hơn".</summary>
    private static bool IsDoubted(Piece piece, Collector into, int end) =>
        (Whole.Begins(into.Text, piece.Open, piece.OpenEnd) && !SaysPersonAndMonth(into.Text, piece.OpenEnd, end)) || (Unaccounted.IsBeforeLabel(piece, into) && !ToldText.StandsBefore(into, piece.Open) && !(piece.Open == piece.OpenEnd && EachEarns.LeadsTo(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open))) || But.Begins(into.Text, end, piece.To);

    /// <summary>"thăm 4 hộ nghèo và 6 hộ cận nghèo": the count goes on.</summary>
    private static bool IsOneOfSeveral(Question question, TokenText text, int end, int to)
    {
        var next = AndMore.SkipAll(text, end, to);
        return question.Kind == QuestionKind.Number && next > end && next < to && text[next - 1].Folded is "va" or "+" or "&" && text[next].IsDigits && text.At(next + 1)?.Folded == "ho";
    }

    private static Meaning Option(long count) => new(count.ToString(System.Globalization.CultureInfo.InvariantCulture), new Answer.Number(count));

    private static bool SaysPersonAndMonth(TokenText text, int from, int end) =>
        Enumerable.Range(from, end - from).Any(i => PerUnits.Read(text, i, end).Units == (Per.Person | Per.Month));

    private static AnswerReading.Doubtful Doubted(AnswerReading reading, string typed) => new(
        ReadingReasons.LabelUnclear,
        typed,
        reading is AnswerReading.Understood { Answer: Answer.Money money }
            ? [new Meaning(MoneyText.Format(money.Vnd), money)]
            : reading is AnswerReading.Understood { Answer: Answer.Number number }
            ? [new Meaning(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), number)]
            : (reading as AnswerReading.Doubtful)?.Options ?? []);

    /// <summary>"còn 2 hộ nghèo": a count before its label, when the two are all that the clause says.</summary>
    private static (AnswerReading Reading, int Start)? Before(Question question, TokenText text, int clause, int label, int labelEnd, int end)
    {
        if (question.Kind != QuestionKind.Number || Fillers.SkipCourtesy(text, labelEnd, end) < end)
        {
            return CountBefore.Read(question, text, clause, label, labelEnd, end);
        }

        var at = clause;
        while (at < label && Math.Max(Fillers.BeforeStatement.Skip(text, at, label), Lead.Skip(text, at, label)) is var next && next > at)
        {
            at = next;
        }

        return at < label && !(at == clause && CountRows.IsOfVisits(text, clause)) && NumberAnswer.ReadAt(question, text, at, label) is { } count && count.End == label ? (count.Reading, at) : CountBefore.Read(question, text, clause, label, labelEnd, end);
    }

    private static (AnswerReading Reading, int End)? Direct(Question question, TokenText text, int from, int to)
    {
        if ((RisenAmount.Read(question, text, from, to) ?? EachEarns.Behind(question, text, from, to)) is { } told)
        {
            return told;
        }

        var at = SkipLead(question, text, CountTimes.SkipYearOf(question, text, SkipMonth(question, text, from, to), to), to);
        if (Change.Begins(text, at, to))
        {
            return null;
        }

        if (question.Per.Count > 0 && at < to && (Whole.Begins(text, at, to) || Persons.SkipPronoun(text, at, to) > at))
        {
            // "thu nhập của hộ ước đạt 1.300.000 đồng/người/tháng": the amount itself says whose it is.
            var amount = SkipOwned(text, at, to);
            return MoneyPhrase.Read(text, amount, to) is { } money && PerUnits.Read(text, money.End, to).Units is (Per.Person | Per.Month) or Per.Person ? ReadAt(question, text, amount, to)
                : PerUnits.Read(text, at, to).Units != Per.None ? ReadAt(question, text, at, to)
                : PerUnits.Read(text, amount, to).Units != Per.None ? ReadAt(question, text, amount, to)
                : null;
        }

        return ReadAt(question, text, at, to) ?? (at > from ? ReadAt(question, text, from, to) : null);
    }

    /// <summary>The token behind what may stand between a label and its value.</summary>
    public static int SkipLead(Question question, TokenText text, int at, int to)
    {
        for (int next; at < to && (next = Math.Max(question.Kind == QuestionKind.Number ? Math.Max(HereWords.All.Skip(text, at, to), Math.Max(Lead.Skip(text, at, to), LeadOfCount.Skip(text, at, to))) : question is { Per.Count: > 0, Places.Count: > 0 } ? Math.Max(HereWords.All.Skip(text, at, to), Math.Max(Lead.Skip(text, at, to), IncomeWords.OfThePoor.Skip(text, at, to))) : Lead.Skip(text, at, to), question.Places.Count > 0 ? CountBefore.OwnPlace(question, text, at, to) : at)) > at;)
        {
            at = next;
        }

        return at;
    }

    // "thu nhập tháng 8: 1tr2": which month it was; the figure behind is the amount.
    private static int SkipMonth(Question question, TokenText text, int at, int to) =>
        question.Kind == QuestionKind.Money && at + 2 < to && text[at].Folded == "thang" && text[at + 1] is { IsDigits: true, Folded.Length: <= 2 } && (text[at + 2].IsDigits || text[at + 2].IsSign(':') || text[at + 2].IsSign('=') || Lead.Begins(text, at + 2, to))
            ? at + 2
            : at;

    private static int SkipOwned(TokenText text, int at, int to)
    {
        for (int next; at < to && (next = Math.Max(Persons.SkipPronoun(text, at, to), Math.Max(Whole.Skip(text, at, to), Lead.Skip(text, at, to)))) > at;)
        {
            at = next;
        }

        return at;
    }

    // "tăng 200 nghìn so với kỳ trước" tells a change and no amount; "tăng lên 1tr2" tells the amount.
    private static readonly Vocabulary Change = new("tăng", "tăng thêm", "giảm", "giảm đi", "thêm", "hơn trước", "tăng được");

    private static (AnswerReading Reading, int End)? ReadAt(Question question, TokenText text, int at, int to) =>
        at >= to ? null
        : question.Kind == QuestionKind.Number ? NumberAnswer.ReadAt(question, text, at, to)
        : MoneyAnswer.ReadAt(question, text, at, to);

    private static (AnswerReading Reading, int Start, int End)? Find(Question question, TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if ((text[at].IsDigits || NumberWords.Digit(text, at, to) is not null) && ReadAt(question, text, at, to) is { } found)
            {
                return (found.Reading, at, found.End);
            }
        }

        return Direct(question, text, from, to) is { } direct ? (direct.Reading, from, direct.End) : null;
    }
}
