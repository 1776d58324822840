using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Reads the words about one household into answers.</summary>
internal static class StatementReader
{
    private static readonly Vocabulary Remove = new([.. TakeOutWords.Verbs.Where(v => v is not "bỏ" and not "xóa bỏ"), "bỏ phần", "bỏ mục"]);

    private static readonly Vocabulary Sold = new("bán", "bán được", "bán ra", "bán với", "giá bán", "thương lái");

    /// <param name="text">The words.</param>
    /// <param name="form">The form they may answer.</param>
    /// <param name="today">The day that "hôm qua" is counted from.</param>
    /// <param name="named">How many households are named for it: one at least, and a bare "chưa" says something about it.</param>
    /// <param name="nameStart">Where in the text its name stands.</param>
    public static Collector Read(TokenText text, Form form, DateOnly today, int named, int nameStart = 0)
    {
        var isNamed = named > 0;
        var into = new Collector(form, text, today);
        var pieces = SupportBare.Join(new PieceCutter(text, FormLexicon.Of(form), today).Cut(), text, FormLexicon.Of(form));
        // What is counted since the year began answers only what nothing else does.
        foreach (var piece in pieces.OrderBy(p => CountDoubts.IsCumulative(p, text)))
        {
            if (piece.Kind is not null && !Remove.OccursIn(text, Math.Max(0, piece.From - 1), piece.Open))
            {
                Read(piece, into);
                if (Opened.Of(piece, text, nameStart) is { } opened && (into.Answers.Has(opened.Question.Key) || into.IsUnclear(opened.Question.Key)))
                {
                    into.Opened.Add(opened);
                }
            }
        }

        if (isNamed)
        {
            SenderCame.Add(pieces, into, nameStart);
        }

        CountNow.AddAll(pieces, into);
        CountParts.AskAll(pieces, into);
        CountTotals.AddAll(pieces, into);
        LooseWords.AddNone(pieces, into);
        LooseWords.AddListed(pieces, into);
        LooseWords.AddDay(pieces, into);
        NameByAmounts(into);
        LooseWords.AddAmount(pieces, into);
        PurposeBehind.Add(pieces, into);
        AskWhatItIsWorth(into);
        Earned.Ask(pieces, into);
        if (isNamed)
        {
            DayBehindName.Add(pieces, into, nameStart);
            LooseWords.SayFine(pieces, into);
            LooseWords.AskYesNo(pieces, into);
            LooseWords.AskUntold(pieces, into);
            LooseWords.AddGoing(pieces, into, isRound: named > 1);
            NobodyMet.Settle(into);
            LooseWords.AskDayOfHelp(pieces, into);
        }

        ToldText.AddAll(pieces, into);
        ToldDeeds.AddAll(pieces, into);
        if (isNamed && into is { Answers.Count: 0, Unclear.Count: 0, SaysNil: false })
        {
            // "H012 không có khó khăn gì" alone answers nothing, and its words are kept.
            into.Release(0, text.Count);
        }

        return into;
    }

    /// <summary>Words that say only "likewise" behind a household with nothing new.</summary>
    public static Collector Nil(TokenText text, Form form, DateOnly today)
    {
        var into = new Collector(form, text, today) { SaysNil = true };
        into.Consume(0, text.Count);
        return into;
    }

    private static void Read(Piece piece, Collector into)
    {
        switch (piece)
        {
            case { Kind: MarkKind.Nil }:
                into.SaysNil = true;
                into.Consume(piece.From, piece.OpenEnd);
                break;
            case { Question.Kind: QuestionKind.YesNo }:
                VisitPiece.Read(piece, into);
                break;
            case { Question.Kind: QuestionKind.Date }:
                VisitDay.Read(piece, into);
                break;
            case { Kind: MarkKind.Cue, Question.Kind: QuestionKind.Text } when piece.OpenEnd >= piece.To && piece.OpenEnd - piece.Open == 1:
                // "còn thiếu H011" names no lack.
                break;
            case { Question.Kind: QuestionKind.Text }:
                TextPiece.Read(piece, into);
                break;
            case { IsEach: true }:
                EachEarns.Read(piece, into);
                break;
            case { Question: { Kind: QuestionKind.Money, When.Is: "*" } } when Sold.OccursIn(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open):
                // "bán được 6 tạ bắp giá 6 nghìn": what was sold is no help.
                break;
            case { Question.Kind: QuestionKind.Money or QuestionKind.Number }:
                ValuePiece.Read(piece, into);
                break;
            case { Question.Kind: QuestionKind.Choices } when ChosenByNumber.Read(piece, into):
                break;
            case { Question.Kind: QuestionKind.Choices }:
                SupportPiece.Read(piece, into);
                break;
            case { Question.Kind: QuestionKind.Choice }:
                OutlookPiece.Read(piece, into);
                break;
        }
    }

    /// <summary>"mất 1 con bò, trị giá 15 triệu": a value of help that nothing names is asked about, with the help.</summary>
    private static void AskWhatItIsWorth(Collector into)
    {
        foreach (var value in into.Form.Questions.Where(q => q is { Kind: QuestionKind.Money, When.Is: "*" } && into.Answers.Has(q.Key)))
        {
            if (into.Form.Find(value.When!.Key) is { Kind: QuestionKind.Choices } help && !into.Answers.Has(help.Key) && !into.IsUnclear(help.Key))
            {
                var typed = MoneyText.Format(((Answer.Money)into.Answers[value.Key]!).Vnd);
                into.Doubt(help, new AnswerReading.Doubtful(ReadingReasons.ChoiceUnnamed, typed, []));
                into.Doubt(value, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, typed, []));
            }
        }
    }

    /// <summary>"ngân sách huyện 500tr": an amount that is asked for one choice alone names that choice.</summary>
    private static void NameByAmounts(Collector into)
    {
        foreach (var question in into.Form.Questions.Where(q => q.Choices.Count > 0))
        {
            var given = into.Answers[question.Key] is Answer.ChosenMany many ? many.Keys : [];
            var named = question.Choices
                .Where(c => given.Contains(c.Key, StringComparer.Ordinal) || Has(c.Count) || Has(c.Value) || (question == FormLexicon.Of(into.Form).Sources && c.Value is { } sum && into.IsUnclear(sum)))
                .Select(c => c.Key)
                .ToList();
            if (named.Count > given.Count && !into.IsUnclear(question.Key))
            {
                into.Add(question, ChoiceAnswer.Make(question, named));
            }
            else if (named.Count > 0 && question == FormLexicon.Of(into.Form).Sources && into.IsUnnamed(question.Key))
            {
                // "nguồn lực huy động 2,5 tỷ: tỉnh 500tr, huyện 300tr": the sum's sources are those named.
                into.Resolve(question, ChoiceAnswer.Make(question, named));
            }
        }

        bool Has(string? key) => key is not null && into.Answers.Has(key);
    }
}
