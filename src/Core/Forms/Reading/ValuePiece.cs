using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Labels of amounts and counts: "tn 1tr2", "giá trị: 50tr", "số khẩu 5".</summary>
internal static class ValuePiece
{
    private static readonly Vocabulary Lead = new(
        ":", "-", "–", "=", "→", "là", "khoảng", "đạt", "hiện nay", "hiện tại", "hiện", "được", "ổn định", "ước", "tăng lên", "lên", "kỳ này", "nay", "tháng này", "bình quân", "bq", "chỉ", "vẫn", "vẫn là", "có", "tính ra", "đạt được", "của hộ là", "giờ", "bây giờ", "còn", "ổn định ở mức", "mức", "tổng", "cũng", "này", "hiện đạt", "ở mức", "giảm còn", "chỉ còn", "thực tế");

    private static readonly Vocabulary But = new("nhưng thực tế", "mà thực tế", "nhưng thật ra", "nhưng thực ra", "chứ không", "nhưng không phải", "nhưng không đúng", "nhưng chưa", "nhưng chỉ");
    private static readonly Vocabulary AndMore = new("hộ", "nghèo", "cận nghèo", "hộ nghèo", "hộ cận nghèo", "và", "+", "&");
    private static readonly Vocabulary NoneBefore = new("không", "chưa", "không có", "không còn", "chưa có", "không có hộ", "không còn hộ", "chưa có hộ", "không phát sinh", "hết", "chưa phát sinh");
    private static readonly Vocabulary Counted = new("hộ", "hộ nào", "nào", "mới", "gì", "thêm", "trong kỳ", "trong năm", "trong tháng", "kỳ này", "nữa", "cả", "hết", "trường hợp");
    private static readonly Vocabulary Whole = new("cả hộ", "cả nhà", "cả gia đình", "của hộ", "của gia đình", "hộ", "gia đình", "vợ chồng", "hai vợ chồng", "của cả hộ", "của cả nhà", "từ");

    /// <summary>Whether the label has an amount in its clause, a colon, or "như cũ" behind it; else it is a common word.</summary>
    public static bool IsAnswered(Question question, Place place) =>
        place.HasColon || IsNone(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd, place.ClauseEnd) || Before(question, place.Text, place.ClauseStart, place.At, place.PhraseEnd, place.ClauseEnd) is not null || NilPhrases.IsSameAsBefore(place.Text, place.PhraseEnd, place.ClauseEnd)
        || Find(question, place.Text, place.PhraseEnd, place.ClauseEnd) is not null || (question.Kind == QuestionKind.Money && IsGarbled(place.Text, place.PhraseEnd, place.ClauseEnd));

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

    /// <summary>Whether the value stands directly behind the label.</summary>
    public static bool IsReadable(Question question, Place place) => Direct(question, place.Text, place.PhraseEnd, place.ClauseEnd) is not null;

    public static void Read(Piece piece, Collector into)
    {
        var question = piece.Question!;
        var text = into.Text;
        if (IsNone(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.OpenEnd, piece.To))
        {
            into.Add(question, new Answer.Number(0));
            into.Consume(Boundaries.ClauseStart(text, piece.Open), piece.To);
        }
        else if (Direct(question, text, piece.OpenEnd, piece.To) is { } direct)
        {
            into.Add(question, IsOneOfSeveral(question, text, direct.End, Boundaries.ClauseEnd(text, direct.End, text.Count)) || (question.Per.Count > 0 && IsDoubted(piece, into, direct.End)) ? Doubted(direct.Reading, text.Slice(Boundaries.ClauseStart(text, piece.Open), piece.To)) : direct.Reading);
            into.Consume(piece.From, direct.End);
        }
        else if (Before(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.OpenEnd, piece.To) is { } before)
        {
            into.Add(question, before.Reading);
            into.Consume(before.Start, piece.OpenEnd);
        }
        else if (NilPhrases.IsSameAsBefore(text, piece.OpenEnd, piece.To))
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.SameAsBefore, text.Slice(piece.Open, piece.To), []));
            into.Consume(piece.From, piece.To);
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
            into.Doubt(question, new AnswerReading.Unreadable(ReadingReasons.MoneyUnreadable, text.Slice(piece.OpenEnd, piece.To)));
            into.Consume(piece.From, piece.OpenEnd);
        }
    }

    /// <summary>"không có hộ tái nghèo", "không phát sinh mới", "hộ nghèo: không": a count of none, where nothing else is said.</summary>
    private static bool IsNone(Question question, TokenText text, int clause, int label, int labelEnd, int end)
    {
        if (question.Kind != QuestionKind.Number || question.Min > 0)
        {
            return false;
        }

        if (labelEnd < end && text[labelEnd].IsSign(':') && NonePhrases.IsNone(text, labelEnd, end))
        {
            return true;
        }

        var at = Fillers.BeforeStatement.SkipAll(text, clause, label);
        var no = NoneBefore.Skip(text, at, label);
        return no > at && Counted.SkipAll(text, no, label) == label && Fillers.SkipCourtesy(text, Counted.SkipAll(text, labelEnd, end), end) == end;
    }

    /// <summary>"phấn đấu thu nhập 1tr5", "khai thu nhập 1tr nhưng thực tế cao hơn".</summary>
    private static bool IsDoubted(Piece piece, Collector into, int end) =>
        (Whole.Begins(into.Text, piece.Open, piece.OpenEnd) && !SaysPersonAndMonth(into.Text, piece.OpenEnd, end)) || Unaccounted.IsBeforeLabel(piece, into) || But.Begins(into.Text, end, piece.To);

    /// <summary>"thăm 4 hộ nghèo và 6 hộ cận nghèo": the count goes on.</summary>
    private static bool IsOneOfSeveral(Question question, TokenText text, int end, int to)
    {
        var next = AndMore.SkipAll(text, end, to);
        return question.Kind == QuestionKind.Number && next > end && next < to && text[next - 1].Folded is "va" or "+" or "&" && text[next].IsDigits && text.At(next + 1)?.Folded == "ho";
    }

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
            return null;
        }

        var at = clause;
        while (at < label && Math.Max(Fillers.BeforeStatement.Skip(text, at, label), Lead.Skip(text, at, label)) is var next && next > at)
        {
            at = next;
        }

        return at < label && NumberAnswer.ReadAt(question, text, at, label) is { } count && count.End == label ? (count.Reading, at) : null;
    }

    private static (AnswerReading Reading, int End)? Direct(Question question, TokenText text, int from, int to)
    {
        var at = Lead.SkipAll(text, from, to);
        if (Change.Begins(text, at, to))
        {
            return null;
        }

        if (Whole.Begins(text, at, to) && question.Per.Count > 0)
        {
            // "thu nhập của hộ ước đạt 1.300.000 đồng/người/tháng": the amount itself says whose it is.
            var amount = Lead.SkipAll(text, Whole.SkipAll(text, at, to), to);
            return MoneyPhrase.Read(text, amount, to) is { } money && PerUnits.Read(text, money.End, to).Units == (Per.Person | Per.Month) ? ReadAt(question, text, amount, to)
                : PerUnits.Read(text, at, to).Units != Per.None ? ReadAt(question, text, at, to)
                : null;
        }

        return ReadAt(question, text, at, to) ?? (at > from ? ReadAt(question, text, from, to) : null);
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
