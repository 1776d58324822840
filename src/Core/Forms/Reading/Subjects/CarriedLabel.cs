using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H009 tn 1tr, H010 1tr2", "cấp H009 bò, H010 dê", "H009 thăm 5/9; H010 6/9": the label is said once, and the next
/// household has its answer alone. Where the household before was answered beyond doubt under one label that fits, so is
/// the next; where its answer is asked, or two labels fit, it is asked.
/// </summary>
internal static class CarriedLabel
{
    private static readonly Vocabulary Lead = new(":", "-", "–", "=", "(", "thì", "là", "được", "cũng", "còn", "có");

    private static readonly Vocabulary Formerly = new(FormerTimes.Words);

    /// <summary>The words read with the label of the household before; null where they do not need it.</summary>
    public static Collector? Read(TokenText words, Collector plain, Collector said)
    {
        var at = Lead.SkipAll(words, Fillers.SkipCourtesy(words, 0, words.Count), words.Count);
        at = at == words.Count ? 0 : at;
        if (at >= words.Count || words[at].Kind == TokenKind.NewLine || plain.IsConsumed(at))
        {
            return null;
        }

        var fits = said.Opened.Where(o => MayFollow(o, said, plain, words, at))
            .Select(o => (o.Question, Said: With(words, o.Phrase, at, plain, o.Question)!))
            .Where(f => f.Said is not null)
            .DistinctBy(f => AnswersJson.Write(f.Said.Answers), StringComparer.Ordinal)
            .ToList();
        if (fits is [var only] && (!said.IsUnclear(only.Question.Key) || only.Said.IsUnclear(only.Question.Key)))
        {
            only.Said.Opened.AddRange(said.Opened.Where(o => only.Said.Opened.TrueForAll(f => f.Question != o.Question)));
            return only.Said;
        }

        if (fits.Count == 0)
        {
            return null;
        }

        var asked = fits.Find(f => f.Question.Per.Count > 0).Question ?? fits[0].Question;
        plain.Doubt(asked, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, words.Slice(at, Boundaries.ClauseEnd(words, at, words.Count)), []));
        return plain;
    }

    /// <summary>"H009 5/9, H010 6/9, H011 7/9 đã thăm": a household with nothing but its day, read with the visit of the one behind it.</summary>
    public static Collector? ReadDay(TokenText words, Collector plain, Collector next)
    {
        if (plain.Answers.Count > 0 || plain.Unclear.Count > 0 || next.Opened.Find(o => o.Question.Kind == QuestionKind.YesNo) is not { Phrase: { } phrase, Question: { } visit }
            || next.Answers[visit.Key] is not Answer.YesNo { Value: true } || phrase[0].Start < next.Text[0].Start
            || DateScanner.Read(words, Lead.SkipAll(words, 0, words.Count), words.Count, plain.Today, isAsked: false) is not { } day || Fillers.SkipCourtesy(words, day.End, words.Count) < words.Count)
        {
            return null;
        }

        var read = StatementReader.Read(words.Through([.. words.Tokens[..day.End], .. phrase]), plain.Form, plain.Today, named: 1);
        return read.Answers.Has(visit.Key) && read.Rest().Length == 0 ? read : null;
    }

    /// <summary>Whether an answer to the question begins there.</summary>
    private static bool MayFollow(Opened opened, Collector said, Collector plain, TokenText words, int at) => opened.Question switch
    {
        var told when plain.Answers.Has(told.Key) || plain.IsUnclear(told.Key) => false,
        { Kind: QuestionKind.YesNo } visit => said.Answers[visit.Key] is Answer.YesNo { Value: true } && IsDay(words, at, said.Form, said.Today),
        { Kind: QuestionKind.Choices } help when said.Answers[help.Key] is Answer.ChosenMany { Keys.Count: 0 } => false,
        { Kind: QuestionKind.Text } => opened.IsHeading && words[at].IsWord && YesNoWords.Read(words, at, words.Count) is null,
        var question => MayFollow(question, words, at),
    };

    private static bool MayFollow(Question question, TokenText words, int at) => question.Kind switch
    {
        QuestionKind.Money => IsAmount(words, at),
        QuestionKind.Number => words[at].IsDigits,
        QuestionKind.Choices => IsThingOrAmount(question, words, at),
        QuestionKind.Choice => ChoiceWords.Of(question).Find(words, at, words.Count) is { Values.Count: 1 },
        _ => false,
    };

    /// <summary>An amount with its unit: "2." numbers a line.</summary>
    private static bool IsAmount(TokenText words, int at) => MoneyPhrase.Read(words, at, words.Count) is { Doubt: not MoneyDoubt.Bare };

    /// <summary>What may have been given.</summary>
    public static bool IsThingOrAmount(Question question, TokenText words, int at) => at < words.Count && (IsAmount(words, at) || IsThing(question, words, at));

    /// <summary>"sửa nhà cho H041 40tr, cho H012 20tr": the words of the second household without the "cho" that led to it, where they are an amount alone.</summary>
    public static TokenText WithoutFor(TokenText words, Block block, Collector? before) =>
        before is not null && block.Mentions.Count > 0 && words.Count > 1 && words[0].Folded == "cho" && MoneyPhrase.Read(words, 1, words.Count) is { Doubt: MoneyDoubt.None } money && Fillers.SkipCourtesy(words, money.End, words.Count) == words.Count
        && FormLexicon.Of(before.Form).Support is { } help && before.Answers[help.Key] is Answer.ChosenMany { Keys.Count: 1 } && FormLexicon.Companion(before.Form, help, QuestionKind.Money) is { } value && before.Answers.Has(value.Key)
            ? words.Through(words.Tokens[1..])
            : words;

    /// <summary>"dê", "10kg gạo", and nothing told of it: "nhà đi vắng".</summary>
    public static bool IsThing(Question question, TokenText words, int at)
    {
        var end = Boundaries.ClauseEnd(words, at, words.Count);
        return end > at && ((ChoiceWords.Find(question, words, at, end) is { Fit: Fit.Full } thing && Fillers.SkipCourtesy(words, thing.End, end) == end) || SupportGoods.Read(question, words, at, end) is not null);
    }

    /// <summary>"H010 6/9", and no day of something else: "H010 hôm kia ốm nặng", "H010 kỳ trước được cấp bò".</summary>
    private static bool IsDay(TokenText words, int at, Form form, DateOnly today) =>
        !Formerly.Begins(words, at, words.Count) && DateScanner.Read(words, at, words.Count, today, isAsked: false) is { } day
        && (Fillers.SkipCourtesy(words, day.End, words.Count) == words.Count || Boundaries.At(words, day.End) != Boundary.None
            || (FormLexicon.Of(form).Find(words, day.End, words.Count) is { } next && next.Values.Any(m => m.Kind != MarkKind.Not)));

    /// <summary>The words behind the label, where that takes their first word and changes nothing else that they say.</summary>
    private static Collector? With(TokenText words, Token[] phrase, int at, Collector plain, Question question)
    {
        var carried = StatementReader.Read(words.Through([.. phrase, .. words.Tokens[at..]]), plain.Form, plain.Today, named: 1);
        var isTaken = carried.IsConsumed(phrase.Length) && (carried.Answers.Has(question.Key) || carried.IsUnclear(question.Key));
        // "cấp bò: H012 1 con, H015 2 con": no words of what stands between belong to the second.
        isTaken &= carried.Answers.All(a => a.Value is not Answer.Text || plain.Answers.Has(a.Key) || words.Slice(at, words.Count).Contains(((Answer.Text)a.Value).Words, StringComparison.Ordinal));
        return isTaken && plain.Answers.All(a => a.Value.Equals(carried.Answers[a.Key])) && plain.Unclear.All(u => carried.IsUnclear(u.Key)) ? carried : null;
    }
}
