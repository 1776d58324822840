using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// How much the help to many households came to: "vay vốn 3 hộ 150tr", "mỗi hộ 50 triệu, tổng cộng 250 triệu". What each had is no sum.
/// </summary>
internal static class SupportValues
{
    private const int EachReach = 8;
    private const int EachClose = 3;
    private const int LongestLead = 4;

    /// <summary>What may stand between a form of help, its households and its sum.</summary>
    public static readonly Vocabulary Between = new("tổng cộng", "cộng lại", "cộng", "hết", "tốn", "vị chi", "chi phí", "quy ra tiền", "quy tiền", "quy ra", "cả thảy", "tổng trị giá", "tổng số tiền", "thành tiền", "tận tay", "xong", "cho", "được", "là", ":", "-", "có", "gồm", "trị giá", "giá trị", "tổng", "tổng giá trị", "số tiền", "với", "kinh phí", "tổng kinh phí", "khoảng", ",", "(", "đã", "vừa", "tổng tiền", "tổng chi phí", "tổng số", "trị giá tổng cộng", "với tổng số tiền", "với số tiền", "với kinh phí", "với tổng kinh phí", "tổng vốn", "số vốn", "cấp", "chi", "bố trí", "đã cấp", "đã chi", "ủng hộ", "tài trợ", "đóng góp", "hỗ trợ", "đã chuyển", "tổng mức", "mức", "đều", "cho cả", "=", "tất cả", "tất cả là", "hết tất cả");
    private static readonly Vocabulary Each = new("mỗi hộ", "mỗi suất", "mỗi nhà", "mỗi người", "mỗi phần", "mỗi thẻ", "mỗi con", "mỗi căn", "mỗi em", "mỗi cháu", "từng hộ", "mỗi giếng", "mỗi chuồng", "bình quân", "bình quân mỗi hộ");
    private static readonly Vocabulary EachUnits = new("hộ", "suất", "phần", "con", "căn", "em", "cháu", "thẻ", "người", "nhà", "cặp");
    private static readonly Vocabulary Sums = new("tổng", "tổng cộng", "cộng", "cộng lại", "cả thảy", "vị chi", "tất cả", "tổng số", "tổng tiền");
    private static readonly Vocabulary Parts = new("trong đó", "gồm có", "bao gồm");

    /// <summary>Reads the amount between the form of help and the next.</summary>
    public static void Add(Collector into, Choice choice, int from, int limit)
    {
        var text = into.Text;
        if (choice.Value is null || into.Form.Find(choice.Value) is not { } question)
        {
            return;
        }

        if (from < limit && text[from].IsDigits && SupportCounts.Count(text, from, limit) is null && MoneyPhrase.Read(text, from, limit) is { Doubt: MoneyDoubt.Bare } bare && Fillers.SkipCourtesy(text, bare.End, limit) == limit)
        {
            // "cho 2 hộ vay 60"
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Of(bare.Doubt), text.Slice(from, bare.End), [.. bare.Options.Select(v => new Meaning(MoneyText.Format(v), new Answer.Money(v)))]));
            into.Consume(from, bare.End);
            return;
        }

        for (var at = from; at < limit;)
        {
            if (SupportCounts.Count(text, at, limit) is { } count)
            {
                from = at = count.End;
            }
            else if (text[at].IsDigits && at > from && IsLedTo(text, from, at) && MoneyPhrase.Read(text, at, limit) is { Doubt: MoneyDoubt.Bare } small && Fillers.SkipCourtesy(text, small.End, limit) == limit)
            {
                // "sửa nhà cho 2 hộ hết 60"
                into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Of(small.Doubt), text.Slice(at, small.End), [.. small.Options.Select(v => new Meaning(MoneyText.Format(v), new Answer.Money(v)))]));
                into.Consume(from, small.End);
                return;
            }
            else if (text[at].IsDigits && MoneyPhrase.Read(text, at, limit) is { Doubt: MoneyDoubt.Separator, Options.Count: > 1 } split && text[split.End - 1].IsWord)
            {
                // "2.250 triệu đồng": the point may part thousands or be a decimal's.
                into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Of(split.Doubt), text.Slice(at, split.End), [.. split.Options.Select(v => new Meaning(MoneyText.Format(v), new Answer.Money(v)))]));
                into.Consume(from, split.End);
                return;
            }
            else if (MoneyPhrase.Read(text, at, limit) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Separator) } money && money.End > at
                && MoneyAnswer.ReadAt(question, text, at, limit) is { } read)
            {
                // "10 hộ mỗi hộ 500k" is not 500k in all.
                var isEach = IsOfEach(text, from, at) || SaysEach(text, money.End, limit);
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

    /// <summary>"hết 60", "kinh phí 120": a word of cost directly before.</summary>
    private static bool IsLedTo(TokenText text, int from, int at) =>
        Enumerable.Range(Math.Max(from, at - LongestLead), at - Math.Max(from, at - LongestLead)).Any(back => Between.Skip(text, back, at) == at);

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

    /// <summary>"tặng mỗi hộ 1 phần quà 300 nghìn": said of each, and no sum since.</summary>
    private static bool IsOfEach(TokenText text, int from, int at)
    {
        // Without marks "moi nha" may be a new house.
        var start = text.IsMarked ? Math.Max(Math.Min(from, Boundaries.ClauseStart(text, at)), at - EachReach) : Math.Max(from, at - EachClose);
        for (var back = at - 1; back >= start; back--)
        {
            if (Sums.Begins(text, back, at))
            {
                return false;
            }

            if (Each.Begins(text, back, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hỗ trợ nhà ở 2 hộ, trong đó xây mới 1 hộ 60 triệu": a part of what was counted.</summary>
    public static bool IsPart(TokenText text, int at)
    {
        for (var back = at; back >= 0 && Boundaries.At(text, back) != Boundary.Strong; back--)
        {
            if (Parts.Begins(text, back, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"15 triệu/con": what one cost.</summary>
    private static bool SaysEach(TokenText text, int at, int limit) =>
        at + 1 < limit && text[at].IsSign('/') && (Counters.Begins(text, at + 1, limit) || SupportCounts.Households.Begins(text, at + 1, limit) || EachUnits.Begins(text, at + 1, limit));
}
