using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The amounts of money in a piece about help.</summary>
internal static class SupportAmounts
{
    private static readonly Vocabulary Wage = new("lương", "tiền công", "tiền lương", "mức lương", "thu nhập", "lãi", "bán được", "thu được");
    private static readonly Vocabulary Each = new("mỗi người", "mỗi khẩu", "mỗi nhân khẩu", "mỗi cháu", "mỗi em", "mỗi con", "mỗi đứa", "mỗi tháng", "từng người", "từng khẩu", "hằng tháng", "hàng tháng");

    private static readonly Vocabulary Apiece = new("mỗi", "từng");
    private static readonly Vocabulary Pieces = new("lần", "đợt", "suất", "phần", "con", "bao", "cây", "cái", "chiếc", "thùng", "gói", "túi", "kỳ", "quý", "năm", "vụ", "tấm", "bộ", "cặp", "đôi", "lứa", "loại", "thẻ", "khoản", "món", "sào", "ha", "đứa", "học sinh", "thành viên");
    private const int LongestEach = 6;

    public static bool HasAmount(TokenText text, int from, int limit) => Find(text, from, limit).Count > 0;

    public static void Add(Piece piece, Collector into, List<MoneyReading> amounts)
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
        else if (Each.OccursIn(text, Boundaries.ClauseStart(text, first.Start), first.Start) || IsOfEach(text, first.Start))
        {
            // "mỗi người được hỗ trợ 300 nghìn": for how many, the message does not say.
            into.Doubt(value, new AnswerReading.Doubtful(ReadingReasons.MoneyPer, text.Slice(Boundaries.ClauseStart(text, first.Start), first.End), []));
            ConsumeEach(into, first.Start);
        }
        else if (MoneyAnswer.ReadAt(value, text, first.Start, piece.To) is { } read)
        {
            into.Add(value, read.Reading);
            into.Consume(first.Start, read.End);
        }
    }

    private static void ConsumeEach(Collector into, int amount)
    {
        for (var at = Math.Max(Boundaries.ClauseStart(into.Text, amount), amount - LongestEach); at < amount; at++)
        {
            if (IsApiece(into.Text, at, amount))
            {
                into.Consume(at, at + 2);
            }
        }
    }

    /// <summary>"mỗi suất", "từng lần".</summary>
    public static bool IsApiece(TokenText text, int at, int limit) => Apiece.Skip(text, at, limit) is var thing && thing > at && Pieces.Begins(text, thing, limit);

    /// <summary>"3 lần mỗi lần 500k", "mỗi suất quà trị giá 500k": of each of them, however many; "mỗi hộ" is this one.</summary>
    private static bool IsOfEach(TokenText text, int amount)
    {
        for (var at = Math.Max(Boundaries.ClauseStart(text, amount), amount - LongestEach); at < amount; at++)
        {
            if (IsApiece(text, at, amount))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Amounts of money in the clause; a bare number counts only directly behind the opening words, since others
    /// are numbers of documents, areas and years.
    /// </summary>
    public static List<MoneyReading> Find(TokenText text, int from, int limit, Question? question = null)
    {
        var amounts = new List<MoneyReading>();
        var near = Fillers.AfterLabel.SkipAll(text, from, limit);
        near = SupportNote.SkipSources(text, near, limit) is var source && source > near && text.At(source)?.IsDigits == true ? source : near;
        for (var at = from; at < limit;)
        {
            if (text[at].IsDigits || NumberWords.Digit(text, at, limit) is not null || at == near || IsBound(text, at))
            {
                if (MoneyPhrase.Read(text, at, limit) is { } money && (money.Doubt is not (MoneyDoubt.Bare or MoneyDoubt.Separator or MoneyDoubt.Unit) || at <= near + 1 || (money.Doubt == MoneyDoubt.Unit && money.End == limit))
                    && !(money.Doubt == MoneyDoubt.Bare && money.End < limit && SupportGoods.IsSomething(text, at, limit))
                    && !(money.Doubt == MoneyDoubt.Bare && IsProgramme(text, at)) && !IsArea(text, money.End) && !IsDate(text, at, limit) && !IsWage(text, from, at) && !(money.Doubt == MoneyDoubt.Bare && question is not null && money.End < limit && text[money.End].Folded != "tien" && ChoiceWords.Find(question, text, money.End, limit) is { Fit: Fit.Full } && ChoiceWords.Statements(question).Find(text, money.End, limit) is null))
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

    /// <summary>"giới thiệu đi làm công ty, lương 7tr": what is earned there.</summary>
    private static bool IsWage(TokenText text, int from, int at) => Enumerable.Range(Math.Max(from, at - 4), at - Math.Max(from, at - 4)).Any(i => Wage.Begins(text, i, at) && !IsAgain(text, i));

    // "sua lai nha 15tr": again, and no profit.
    private static bool IsAgain(TokenText text, int at) =>
        at > 0 && text[at] is { Folded: "lai" } word && !word.Word.IsMarked && text[at - 1].Folded is "sua" or "lop" or "lam" or "xay" or "dung" or "cat" or "cap" or "mua" or "trong" or "nuoi";

    private static bool IsBound(TokenText text, int at) => text[at].Folded is "hon" or "gan" or "tren" or "duoi" or "khoang" or "tam" or "vai" or "may" or "tu";

    /// <summary>"nhà 167", "chương trình 135": the number names it.</summary>
    private static bool IsProgramme(TokenText text, int at) =>
        at > 0 && text[at].Folded.Length is 2 or 3 or 4 && text[at - 1].Folded is "nha" or "trinh" or "dinh" or "quyet" or "an" && text[at - 1].IsWord;

    /// <summary>"60m2": square metres.</summary>
    private static bool IsArea(TokenText text, int end) =>
        end > 0 && text[end - 1] is { IsWord: true, Folded: "m" } && text.At(end) is { IsDigits: true, Glued: true, Folded: "2" or "3" };

    private static bool IsDate(TokenText text, int at, int limit) =>
        (at + 2 < limit && text[at].IsDigits && text[at + 1].IsSign('/') && text[at + 2].IsDigits)
        || (at > 0 && text[at - 1].Folded == "nam" && text[at].Folded is ['1' or '2', _, _, _]);
}
