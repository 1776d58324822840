using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A text told in a sentence without its label: "mái nhà dột, chưa có tiền sửa" is the difficulty, word for word. A whole
/// clause that no other question claims and that holds one of the form's signs of it begins the text; what follows in
/// the sentence and answers nothing else goes with it. What is denied, over, feared, wished, said of others or of the
/// sender is kept as words.
/// </summary>
internal sealed class ToldText(Question question, ToldWords words, IReadOnlyList<Piece> pieces, Collector into)
{
    private static readonly Vocabulary Speaker = new("e", "em", "tôi", "tui", "mình", "t", "chúng tôi", "tụi em");
    private static readonly Vocabulary Because = new("do", "vì", "bởi", "nhờ", "tại", "nên");
    private static readonly Vocabulary Closing = new("ạ", "nhé", "nha", "nhá", "ạ anh", "ạ chị");

    private readonly FreeWords free = new(words, pieces, into);

    /// <summary>Adds the texts of the form that are told without a label.</summary>
    public static void AddAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        var lexicon = FormLexicon.Of(into.Form);
        foreach (var (question, signs) in lexicon.Told)
        {
            // Of many households hardship is told by its label, or by the form's own signs.
            var isOfOne = question == lexicon.Hardship && lexicon.Support is { } help && !SupportCounts.Has(help);
            var told = new ToldText(question, new ToldWords(signs, into.Text, into.Today, isOfOne), pieces, into);
            if (!into.Answers.Has(question.Key) && !into.IsUnclear(question.Key) && !pieces.Any(p => p.Question == question))
            {
                told.Add();
            }
            else if (pieces.Where(p => p.Question == question).ToList() is [{ Kind: MarkKind.Cue } cue] && into.Answers[question.Key] is Answer.Text text)
            {
                told.AddBefore(cue, text);
            }
        }
    }

    private void Add()
    {
        var text = into.Text;
        var runs = new List<(int From, int To)>();
        for (var start = 0; start < text.Count;)
        {
            var end = Boundaries.SentenceEnd(text, start);
            if (end > start && InSentence(start, end) is { } run)
            {
                // Sentence upon sentence is one text, as typed.
                if (runs.Count > 0 && IsOnlySigns(runs[^1].To, run.From))
                {
                    runs[^1] = (runs[^1].From, run.To);
                }
                else
                {
                    runs.Add(run);
                }
            }

            start = end + 1;
        }

        foreach (var (from, to) in runs)
        {
            into.Add(question, TextAnswer.Judge(question, Typed.Words(text, from, to)));
        }

        runs.ForEach(r => into.Consume(r.From > 0 && Because.Begins(text, r.From - 1, r.From) ? r.From - 1 : r.From, r.To));
    }

    /// <summary>"đi lại khó khăn, thiếu nước": what was told directly before the cue belongs to its text.</summary>
    private void AddBefore(Piece cue, Answer.Text answer)
    {
        var text = into.Text;
        var start = cue.Open;
        while (start > 0 && Boundaries.At(text, start - 1) != Boundary.Strong)
        {
            start--;
        }

        if (cue.From > start && InSentence(start, cue.From) is { } run && IsOnlySigns(run.To, cue.From) && answer.Words.StartsWith(text.Slice(cue.Open, cue.OpenEnd), StringComparison.Ordinal))
        {
            into.Replace(question, new Answer.Text(text.Text[text[run.From].Start..text[cue.Open].Start] + answer.Words));
            into.Consume(run.From, cue.From);
        }
    }

    /// <summary>The clauses of a sentence from the first that holds a sign up to the last that answers nothing else.</summary>
    private (int From, int To)? InSentence(int start, int end)
    {
        var text = into.Text;
        (int From, int To)? run = null;
        for (var at = start; at < end;)
        {
            var clause = Boundaries.ClauseEnd(text, at, end);
            if (run is not null && pieces.Any(p => p.Kind is not null && p.From < clause && p.To > at && free.IsAnswered(p)))
            {
                // "mái dột, hôm 4/9 tôi ghé xem": the clause answers something else.
                return run;
            }

            if (ToldLead.IsOnlyPity(text, at, clause) && (run is not null || clause < end))
            {
                // "khổ cho mụ Thơm, thằng cháu bị bại não": how the sender feels about it tells nothing of it.
                at = clause + 1;
                continue;
            }

            if (free.In(at, clause) is { } own)
            {
                if (ToldLead.IsOfTheWay(text, start, own.From, own.To))
                {
                    at = clause + 1;
                    continue;
                }

                var isTold = words.HoldsSign(own.From, own.To) || ToldLead.IsWorried(text, at, own.From);
                if (run is null && (words.IsOnlyOtherwise(own.From, own.To) || (!isTold && words.IsOnlyOfSpeaker(own.From, own.To))))
                {
                    // "bà con vui vẻ, mái bếp sập": what was told before is another thing, and takes nothing from it.
                    at = clause + 1;
                    continue;
                }

                if (words.IsBarred(own.From, own.To) || (run is null && words.IsOfOthers(own.From, own.To)) || (isTold && run is null && IsExcuse(start, own.From)))
                {
                    // "chồng ốm, nay đã khỏi": what is over takes back what was told.
                    return words.IsOver(own.From, own.To) ? null : run;
                }

                if (run is not null && !isTold && words.IsDone(own.From, own.To))
                {
                    // "vợ ốm, đã có bhyt": another thing.
                    return run;
                }

                run = run is { } begun ? (begun.From, Trim(begun.From, own.To)) : isTold && Trim(own.From, own.To) is var to && to > own.From ? (AfterTurn(own.From, to) is var turned && turned > own.From ? turned : Before(start, at, own.From), to) : null;
                if (run is not null && own.To < clause)
                {
                    return run;
                }
            }
            else if (run is not null && clause > at)
            {
                return run;
            }

            at = clause + 1;
        }

        return run;
    }

    /// <summary>"có nghề rất khéo nhưng [vải không biết bán ở đâu]": where what goes before tells nothing hard; the same token where it does.</summary>
    private int AfterTurn(int from, int to)
    {
        for (var at = from + 1; at + 1 < to; at++)
        {
            if (into.Text[at] is { Folded: "nhung", Word.IsMarked: true })
            {
                return !words.HoldsSign(from, at) && words.HoldsSign(at + 1, to) ? at + 1 : from;
            }
        }

        return from;
    }

    /// <summary>"cươi ngập bùn, bếp sập một góc": a clause of its own directly before the first sign, which tells of a state as it does.</summary>
    private int Before(int sentence, int clause, int from)
    {
        var text = into.Text;
        while (clause - 1 > sentence && text[clause - 1].IsSign(',') && from == clause)
        {
            var start = Math.Max(sentence, Boundaries.ClauseStart(text, clause - 2));
            if (free.In(start, clause - 1) is not { } own || own.To != clause - 1 || pieces.Any(p => p.Kind is not null && p.From < own.To && p.To > start)
                || ToldLead.IsOnlyPity(text, own.From, own.To) || words.IsBarred(own.From, own.To) || words.IsOfOthers(own.From, own.To) || words.IsDone(own.From, own.To) || !words.TellsState(own.From, own.To) || SaysWhen(own.From, own.To))
            {
                return from;
            }

            (clause, from) = (start, own.From);
        }

        return from;
    }

    /// <summary>"hnay e qua, bác neo đơn 1 mình": who came and when is another thing.</summary>
    private bool SaysWhen(int from, int to) => Speaker.OccursIn(into.Text, from, to) || Enumerable.Range(from, to - from).Any(at => DateScanner.Read(into.Text, at, to, into.Today, isAsked: false) is not null);

    /// <summary>"anh Thắng bị gãy chân nằm nhà thu nhập chỉ còn 500 nghìn": whether a hardship stands before an amount in its clause, said without a sign between the two.</summary>
    public static bool StandsBefore(Collector into, int label)
    {
        var from = Boundaries.ClauseStart(into.Text, label);
        return FormLexicon.Of(into.Form).Told.Any(t => new ToldWords(t.Signs, into.Text, into.Today) is var words && words.HoldsSign(from, label) && !words.IsBarred(from, label) && !words.IsOfOthers(from, label));
    }

    /// <summary>
    /// "chưa thăm được, con ốm": behind a visit that was not made it may be why, and whose is not said; "đang làm hồ sơ
    /// vay, chưa có tiền" tells of the loan.
    /// </summary>
    private bool IsExcuse(int sentence, int at) =>
        (ToldLead.IsExcuse(into.Text, at) && CameWords.Phone.OccursIn(into.Text, sentence, Boundaries.SentenceEnd(into.Text, at))) || (ToldLead.IsExcuse(into.Text, at) && pieces.Any(p => p.Question is { Kind: QuestionKind.YesNo, Required: true } visit && into.Answers[visit.Key] is Answer.YesNo { Value: false })) || (GivingWords.IsPending(into.Text, sentence, at) && !SaysNoHelp()) || pieces.Any(p => p.Question?.Kind == QuestionKind.YesNo && !QuestionRoles.Of(p.Question).IsAskedFor && p.From >= sentence && p.From < at && into.Answers[p.Question.Key] is not Answer.YesNo { Value: true });

    /// <summary>"chưa nhận được khoản hỗ trợ nào, lúa bị chuột phá": none was answered, and nothing is waited for.</summary>
    private bool SaysNoHelp() => FormLexicon.Of(into.Form).Support is { } help && into.Answers[help.Key] is Answer.ChosenMany { Keys.Count: 0 };

    private bool IsOnlySigns(int from, int to) => into.Text.Tokens[from..to].All(t => !t.IsWord && !t.IsDigits);

    private int Trim(int from, int to)
    {
        var text = into.Text;
        while (to > from && (Closing.Begins(text, to - 1, to) && (text[to - 1].Word.IsMarked || text[to - 1].Folded == "nha") && text.IsMarked || text[to - 1].Kind == TokenKind.Sign && text[to - 1].Folded is not (")" or "\"" or "”" or "%")))
        {
            to--;
        }

        return Particles.Start(text, from, to);
    }
}
