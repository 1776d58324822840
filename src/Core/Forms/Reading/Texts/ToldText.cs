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
    private static readonly Vocabulary Lead = new("và", "nhưng", "nhưng mà", "còn", "thì", "ngoài ra", "tuy nhiên", "mà", "hiện", "hiện nay", "hiện tại", "lúc này", "nói chung", "thêm nữa là", "thêm nữa", "thêm cái nữa là", "thêm cái nữa", "thêm vào đó", "thêm một cái là", "một cái nữa là", "nữa là", "ngoài ra còn", "đều", "cũng", "vì", "do", "bởi", "nên", "thấy", "tôi thấy", "em thấy", "nhận thấy", "mà thấy", "ngặt nỗi", "có điều", "chỉ có điều", "khổ nỗi", "tội cái", "được cái", ":", "-", "–", "(", "+", "*", "•");
    private static readonly Vocabulary Says = new([.. from who in (string[])["ông", "bà", "anh", "chị", "chủ hộ", "hộ", "gia đình", "họ", "cô", "chú", "bác", "ổng", "bả", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cụ"] from says in (string[])["bảo", "nói", "kể", "than", "bảo là", "nói là", "kể là", "than là", "cho biết", "phản ánh"] select who + " " + says]);
    private static readonly Vocabulary Speaker = new("e", "em", "tôi", "tui", "mình", "t", "chúng tôi", "tụi em");
    private static readonly Vocabulary Because = new("do", "vì", "bởi", "nhờ", "tại", "nên");
    private static readonly Vocabulary Around = new("năm", "nay", "này", "được", "là", "lắm", "trong", "cuối", "ạ");
    private static readonly Vocabulary Closing = new("ạ", "nhé", "nha", "nhá", "ạ anh", "ạ chị");

    /// <summary>Adds the texts of the form that are told without a label.</summary>
    public static void AddAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        foreach (var (question, signs) in FormLexicon.Of(into.Form).Told)
        {
            var told = new ToldText(question, new ToldWords(signs, into.Text, into.Today), pieces, into);
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
            if (run is not null && pieces.Any(p => p.Kind is not null && p.From < clause && p.To > at && IsAnswered(p)))
            {
                // "mái dột, hôm 4/9 tôi ghé xem": the clause answers something else.
                return run;
            }

            if (Free(at, clause) is { } free)
            {
                var isTold = words.HoldsSign(free.From, free.To);
                if (run is null && words.IsOnlyOtherwise(free.From, free.To))
                {
                    // "bà con vui vẻ, mái bếp sập": what was told before is another thing, and takes nothing from it.
                    at = clause + 1;
                    continue;
                }

                if (words.IsBarred(free.From, free.To) || (run is null && words.IsOfOthers(free.From, free.To)) || (isTold && run is null && IsExcuse(start, free.From)))
                {
                    // "chồng ốm, nay đã khỏi": what is over takes back what was told.
                    return words.IsOver(free.From, free.To) ? null : run;
                }

                if (run is not null && !isTold && words.IsDone(free.From, free.To))
                {
                    // "vợ ốm, đã có bhyt": another thing.
                    return run;
                }

                run = run is { } begun ? (begun.From, Trim(begun.From, free.To)) : isTold && Trim(free.From, free.To) is var to && to > free.From ? (Before(start, at, free.From), to) : null;
                if (run is not null && free.To < clause)
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

    /// <summary>"cươi ngập bùn, bếp sập một góc": a clause of its own directly before the first sign, which tells of a state as it does.</summary>
    private int Before(int sentence, int clause, int from)
    {
        var text = into.Text;
        while (clause - 1 > sentence && text[clause - 1].IsSign(',') && from == clause)
        {
            var start = Math.Max(sentence, Boundaries.ClauseStart(text, clause - 2));
            if (Free(start, clause - 1) is not { } free || free.To != clause - 1 || pieces.Any(p => p.Kind is not null && p.From < free.To && p.To > start)
                || words.IsBarred(free.From, free.To) || words.IsOfOthers(free.From, free.To) || words.IsDone(free.From, free.To) || !words.TellsState(free.From, free.To) || SaysWhen(free.From, free.To))
            {
                return from;
            }

            (clause, from) = (start, free.From);
        }

        return from;
    }

    /// <summary>"hnay e qua, bác neo đơn 1 mình": who came and when is another thing.</summary>
    private bool SaysWhen(int from, int to) => Speaker.OccursIn(into.Text, from, to) || Enumerable.Range(from, to - from).Any(at => DateScanner.Read(into.Text, at, to, into.Today, isAsked: false) is not null);

    /// <summary>The words of a clause that nothing claims: all of it, or what stands behind a visit, a day or an amount in it; null where there are none.</summary>
    private (int From, int To)? Free(int from, int to)
    {
        var claims = pieces.Where(p => p.Kind is not null && p.From < to && p.To > from).ToList();
        if (claims.Count == 0)
        {
            return Unclaimed(from, to);
        }

        foreach (var claim in claims.Where(c => c.Question is { Kind: QuestionKind.Choice } && into.Answers.Has(c.Question.Key)))
        {
            // "khó thoát nghèo vì đông con nhỏ": the reason is the hardship, where it holds a sign of one.
            var reason = Consumed(Math.Max(from, claim.OpenEnd), to);
            while (reason < to && !Because.Begins(into.Text, reason, to))
            {
                reason = into.IsConsumed(reason) || Around.Begins(into.Text, reason, to) ? reason + 1 : to;
            }

            if (reason < to && Unclaimed(Because.SkipAll(into.Text, reason, to), to) is { } why && words.HoldsSign(why.From, why.To))
            {
                return why;
            }
        }

        foreach (var claim in claims.Where(IsAnswered))
        {
            var begin = Math.Max(from, claim.OpenEnd);
            if (Unclaimed(begin, Math.Min(claim.To, to)) is { } free && !Because.Begins(into.Text, Consumed(begin, free.To), free.To))
            {
                return free;
            }
        }

        return claims.All(c => IsAnswered(c) || IsGiven(c)) && claims.MinBy(c => c.From) is { Question.Kind: QuestionKind.Money or QuestionKind.Choices } amount && amount.From > from
            && Unclaimed(from, amount.From) is { } before && words.HoldsSign(before.From, before.To) ? before : null;
    }

    /// <summary>"anh Thắng bị gãy chân nằm nhà thu nhập chỉ còn 500 nghìn": whether a hardship stands before an amount in its clause, said without a sign between the two.</summary>
    public static bool StandsBefore(Collector into, int label)
    {
        var from = Boundaries.ClauseStart(into.Text, label);
        return FormLexicon.Of(into.Form).Told.Any(t => new ToldWords(t.Signs, into.Text, into.Today) is var words && words.HoldsSign(from, label) && !words.IsBarred(from, label) && !words.IsOfOthers(from, label));
    }

    private bool IsGiven(Piece piece) => piece.Question is { Kind: QuestionKind.Choices } help && into.Answers.Has(help.Key);

    private bool IsAnswered(Piece piece) => piece.Question is { } question && question.Kind switch
    {
        QuestionKind.YesNo => into.Answers[question.Key] is Answer.YesNo { Value: true },
        QuestionKind.Date or QuestionKind.Money or QuestionKind.Number => into.Answers.Has(question.Key),
        _ => false,
    };

    private (int From, int To)? Unclaimed(int from, int to)
    {
        from = SkipLead(Consumed(from, to), to);
        return from >= to || Enumerable.Range(from, to - from).Any(into.IsConsumed) ? null : (from, to);
    }

    private int Consumed(int from, int to)
    {
        while (from < to && into.IsConsumed(from))
        {
            from++;
        }

        return from;
    }

    /// <summary>Links, and what a colon introduces: "có hoàn cảnh đặc biệt: vợ mất sớm".</summary>
    private int SkipLead(int from, int to)
    {
        var text = into.Text;
        for (var at = from; at < to; at++)
        {
            if (text[at].IsSign(']') && text[from].IsSign('['))
            {
                // "[Hình ảnh] nhà bị tốc mái": the sender's own device says what goes along.
                into.Consume(from, at + 1);
                from = at + 1;
            }

            from = text[at].IsSign(':') ? at + 1 : from;
        }

        from = Says.Skip(text, from, to) is var told && told < to ? told : from;

        // Without marks "con" is the child before it is "còn".
        for (int next; from < to && !(text[from].Folded == "con" && !text[from].Word.IsMarked) && (next = Lead.Skip(text, from, to)) > from;)
        {
            from = next;
        }

        return from;
    }

    /// <summary>
    /// "chưa thăm được, con ốm": behind a visit that was not made it may be why, and whose is not said; "đang làm hồ sơ
    /// vay, chưa có tiền" tells of the loan.
    /// </summary>
    private bool IsExcuse(int sentence, int at) =>
        GivingWords.IsPending(into.Text, sentence, at) || pieces.Any(p => p.Question?.Kind == QuestionKind.YesNo && !FormLexicon.IsAskedFor(p.Question) && p.From >= sentence && p.From < at && into.Answers[p.Question.Key] is not Answer.YesNo { Value: true });

    private bool IsOnlySigns(int from, int to) => into.Text.Tokens[from..to].All(t => !t.IsWord && !t.IsDigits);

    private int Trim(int from, int to)
    {
        var text = into.Text;
        while (to > from && (Closing.Begins(text, to - 1, to) && text[to - 1].Word.IsMarked | text[to - 1].Folded == "nha" && text.IsMarked || text[to - 1].Kind == TokenKind.Sign && text[to - 1].Folded is not (")" or "\"" or "”" or "%")))
        {
            to--;
        }

        return Particles.Start(text, from, to);
    }
}
