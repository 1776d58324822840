using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What a part of a row of counts is.</summary>
internal enum RunKind
{
    /// <summary>How many.</summary>
    Count,

    /// <summary>The label of a count.</summary>
    Label,

    /// <summary>A form of help.</summary>
    Help,

    /// <summary>An amount.</summary>
    Money,
}

/// <summary>One part of a row of counts, and the tokens it takes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Its first token.</param>
/// <param name="To">The token behind it.</param>
internal sealed record RunPart(RunKind Kind, int From, int To)
{
    // More words than these between two parts tell something of their own.
    private const int LongestGap = 5;
    private static readonly Vocabulary Households = new("hộ", "nhà", "lượt hộ", "gia đình", "hộ gia đình", "hộ dân", "căn", "căn nhà", "ngôi nhà");
    private static readonly Vocabulary Kinds = new("hộ nghèo", "hộ cận nghèo", "nghèo", "cận nghèo", "hn", "hcn");

    private static readonly Vocabulary Times = new("tháng", "quý", "năm", "ngày", "kỳ", "đợt", "tuần", "thứ", "số");
    private static readonly Vocabulary Places = new("khu phố", "thôn", "ấp", "bản", "làng", "buôn", "xóm", "tổ", "kp", "khóm");
    private static readonly Vocabulary None = new("không có hộ nào", "không có hộ", "không có", "không còn hộ nào", "chưa có hộ nào", "chưa có hộ", "chưa có", "không hộ nào", "không còn");
    private static readonly Vocabulary Cost = new("hết", "tốn", "giá", "phí", "tiền");
    private static readonly Vocabulary Until = new("đến", "tới", "-", "–", "hoặc");

    /// <summary>A count that says "hộ".</summary>
    public bool OfHouseholds { get; init; }

    /// <summary>A count behind "cho": for whom.</summary>
    public bool IsForWhom { get; init; }

    /// <summary>A form of help with its households among its words: "cho 85 hộ vay vốn".</summary>
    public bool IsCounted { get; init; }

    /// <summary>A form of help named by a thing alone ("bò", "quà"), which may be what another help was for.</summary>
    public bool IsThing { get; init; }

    /// <summary>A label that may also say who was counted.</summary>
    public bool IsKind { get; init; }

    /// <summary>The parts of a clause, up to where a text begins in it.</summary>
    public static (List<RunPart> Parts, int End) Of(TokenText text, FormLexicon lexicon, int start, int end)
    {
        var parts = new List<RunPart>();
        var gap = 0;
        for (var at = start; at < end;)
        {
            if (lexicon.Find(text, at, end) is { } found && found.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text }) && parts.Count > 0)
            {
                return (parts, at);
            }

            if (At(text, lexicon, at, end) is { } part)
            {
                parts.Add(part);
                (at, gap) = (part.To, 0);
                continue;
            }

            if (Math.Max(CountBefore.SkipLight(text, at, end), Fillers.BeforeStatement.Skip(text, at, end)) is var light && light > at)
            {
                at = light;
                continue;
            }

            if (++gap > LongestGap)
            {
                parts.Clear();
            }

            at++;
        }

        return (parts, end);
    }

    private static RunPart? At(TokenText text, FormLexicon lexicon, int at, int end)
    {
        if (None.Skip(text, at, end) is var none && none > at && lexicon.Find(text, none, end) is { } denied && denied.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number }))
        {
            // "[không có hộ nào] tái nghèo"
            return new RunPart(RunKind.Count, at, none);
        }

        if (text[at].IsDigits || NumberWords.Digit(text, at, end) is not null)
        {
            return Number(text, lexicon, at, end);
        }

        var match = lexicon.Find(text, at, end);
        while (match is not null && match.Values.All(m => m.Kind == MarkKind.Not))
        {
            // "175 hộ cận nghèo thoát nghèo 31 hộ": two labels in a row.
            match = match.End - 1 > at ? lexicon.Find(text, at, match.End - 1) : null;
        }

        if (match is null)
        {
            return SupportList.IsNamed(lexicon.Support!, text, at, end) && (text.IsMarked || ChoiceWords.Find(lexicon.Support!, text, at, end)!.Length > 1 || text[at].Folded == "bhyt")
                ? new RunPart(RunKind.Help, at, ChoiceWords.Find(lexicon.Support!, text, at, end)!.End) { IsThing = true }
                : null;
        }

        return match.Values.Any(m => m is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Number, When: null or { Is: "true" } } }) ? new RunPart(RunKind.Label, at, match.End) { IsKind = Kinds.Skip(text, at, end) == match.End }
            : match.Values.Any(m => m.Question == lexicon.Support && m.Kind == MarkKind.Choice) ? new RunPart(RunKind.Help, at, match.End) { IsCounted = Enumerable.Range(at, match.End - at).Any(i => SupportCounts.Count(text, i, match.End) is not null) }
            : null;
    }

    private static RunPart? Number(TokenText text, FormLexicon lexicon, int at, int end)
    {
        if (NumberAnswer.IsInside(text, at) || (at > 0 && text[at - 1].Folded == "tu") || (at > 0 && (Times.Begins(text, at - 1, at) || (Places.Begins(text, at - 1, at) && !Households.Begins(text, at + 1, end)))))
        {
            return null;
        }

        if (at > 0 && Cost.Begins(text, at - 1, at) && !Households.Begins(text, at + 1, end) && MoneyPhrase.Read(text, at, end) is { Doubt: MoneyDoubt.Bare } bare)
        {
            // "sửa nhà cho 2 hộ hết 60"
            return new RunPart(RunKind.Money, at, bare.End);
        }

        if (MoneyPhrase.Read(text, at, end) is { Doubt: not MoneyDoubt.Bare } money)
        {
            // "1,9 tỷ 4 hộ": the households are counted, and no part of the sum.
            var isCount = text[money.End - 1].IsDigits && money.End - 1 > at && Households.Begins(text, money.End, end);
            return new RunPart(RunKind.Money, at, isCount ? money.End - 1 : money.End);
        }

        var number = DigitNumber.Read(text, at, end) is { Shape: DigitShape.Plain or DigitShape.Grouped or DigitShape.OneGroup } digits ? digits.End : CountRows.CountedWord(text, at, end) - 1;
        if (number > at && Until.Skip(text, number, end) is var second && second > number && DigitNumber.Read(text, second, end) is { } other)
        {
            // "5 tới 7 hộ": one count, which is asked.
            number = other.End;
        }

        if (number <= at || text.At(number) is { } sign && (sign.IsSign('%') || sign.IsSign('/')))
        {
            return null;
        }

        var isLabelled = lexicon.Find(text, number, end) is { } next && next.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number });
        var behind = Households.Skip(text, number, end);
        return !isLabelled && behind == number && Counters.Begins(text, number, end) ? null : new RunPart(RunKind.Count, at, isLabelled ? number : behind) { OfHouseholds = behind > number, IsForWhom = at > 0 && text[at - 1].Folded is "cho" or "cua" or "giup" };
    }
}
