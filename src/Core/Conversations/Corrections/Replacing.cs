using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Corrections that name no question but what stands there: "không phải bò mà là dê", "1tr2 -> 1tr3", "mua 3 bò" over
/// "mua 2 bò", and a bare figure where one answer alone can be meant.
/// </summary>
internal static class Replacing
{
    private const int MostOfFigure = 6;

    private static readonly Vocabulary Wishes = new("xin", "mong", "muốn", "đề xuất", "đề nghị", "cần", "xin được", "mong được", "muốn được");
    private static readonly Vocabulary Had = new("được", "được cho", "được cấp", "được tặng", "nhận", "nhận được", "có", "cho", "cấp", "tặng");
    private static readonly Vocabulary Measures = new("con", "cái", "kg", "bao", "chiếc", "thùng", "bộ", "tr", "triệu", "k", "nghìn", "ngàn", "đ", "hộ", "người", "lần", "suất", "gói", "thẻ", "hộp", "lít", "cây");

    /// <summary>Puts what is right in the place of what is denied; false where that stands nowhere, or in two places.</summary>
    public static bool TryTake(Talk talk, OpenForm at, CorrectionWords said, List<UnclearKey> unclear)
    {
        var found = Find(at, said.Denied, said.Said, talk.Know.Today);
        if (found is not [var (question, reading)])
        {
            return false;
        }

        if (at.Draft.Answers[question.Key] is Answer.Text { Words: var before } && reading is AnswerReading.Understood { Answer: Answer.Text { Words: var now } }
            && Clause(TokenText.Of(before), TokenText.Of(said.Denied)) is var (from, to) && TokenText.Of(before).Text[from..to] is var clause && Loses(clause, said, now))
        {
            BatchView.Replaced(talk, at, Answers.Empty.With(question.Key, new Answer.Text(clause)), at.Subject.Code + " — ");
        }

        Put(at, question, reading, unclear);
        return true;
    }

    /// <summary>The answers in which the denied words stand, with what they become.</summary>
    public static IReadOnlyList<(Question Question, AnswerReading Reading)> Find(OpenForm at, string denied, string said, DateOnly today)
    {
        var found = new List<(Question, AnswerReading)>();
        if (Stated(at, denied, today) is { } stated && AnswerReader.Read(stated, said, today) is var reading and not AnswerReading.Unreadable)
        {
            return [(stated, reading)];
        }

        foreach (var question in at.Asked.Where(q => at.Draft.Answers.Has(q.Key)))
        {
            var now = (question.Kind, at.Draft.Answers[question.Key]) switch
            {
                (QuestionKind.Text, Answer.Text text) => In(text.Words, denied, said) is { } words ? new AnswerReading.Understood(new Answer.Text(words)) : null,
                (QuestionKind.Money or QuestionKind.Number or QuestionKind.Date, { } answer) when IsFigure(denied) && IsFigure(said)
                    && AnswerReader.Read(question, denied, today) is AnswerReading.Understood old && old.Answer.Equals(answer) => AnswerReader.Read(question, said, today),
                _ => null,
            };
            if (now is AnswerReading.Understood or AnswerReading.Doubtful)
            {
                found.Add((question, now));
            }
        }

        return found;
    }

    /// <summary>The same words with another number: "mua 3 bò" over "mua 2 bò", "gà 15 con" over "20 con gà giống"; what stood there is said.</summary>
    public static bool TrySameWords(Talk talk, OpenForm at, string said)
    {
        var parts = Parts(at);
        var same = parts.Where(p => IsSameShape(p.Words, said)).ToList();
        if (same is [var only])
        {
            Put(talk, at, only, said.Trim());
            return true;
        }

        if (parts.Where(p => IsOfSameThing(p.Words, said)).ToList() is [var of])
        {
            var number = TokenText.Of(said).Tokens.First(t => t.IsDigits);
            Put(talk, at, of, WithNumber(of.Words, said[number.Start..number.End]));
            return true;
        }

        return false;
    }

    /// <summary>"gạo 30kg chứ không phải 20" over "20kg gạo", "không phải xin gạo, xin tiền": in the place of the part that the denied words stand in.</summary>
    public static bool TryPart(Talk talk, OpenForm at, CorrectionWords said)
    {
        if (PartMeant(at, said) is not { } part)
        {
            return false;
        }

        var now = TokenText.Of(said.Said);
        Put(talk, at, part, now.Slice(Math.Max(Wishes.Skip(now, 0, now.Count), Had.Skip(now, 0, now.Count)), now.Count));
        return true;
    }

    /// <summary>The one part of a text in which the denied words stand, where they are a figure or a wish; null for none or several.</summary>
    public static (Question Question, string Words)? PartMeant(OpenForm at, CorrectionWords said)
    {
        var wish = TokenText.Of(said.Denied);
        var from = Wishes.Skip(wish, 0, wish.Count);
        var denied = wish.Tokens[from..].Select(t => t.Folded).ToList();
        var now = TokenText.Of(said.Said);
        var isFigure = denied.Count > 0 && wish[from].IsDigits;
        if (denied.Count == 0 || !(from > 0 || (isFigure && now.Tokens.Any(t => t.IsDigits) && now.Tokens.Any(IsContent))))
        {
            return null;
        }

        // A wish that is put right stands in no note on what was given.
        return Parts(at).Where(p => (from == 0 || p.Question.When is null) && TokenText.Of(p.Words).Tokens.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal) is var words
            && denied.TrueForAll(words.Contains) && (!isFigure || now.Tokens.Any(t => IsContent(t) && words.Contains(t.Folded)))).ToList() is [var only] ? only : null;
    }

    private static bool IsContent(Token token) => token.IsWord && token.Folded.Length > 2;

    private static List<(Question Question, string Words)> Parts(OpenForm at) =>
    [
        .. at.Asked.Where(q => at.Draft.Answers[q.Key] is Answer.Text)
            .SelectMany(q => AnswerRemoval.PartsOf(((Answer.Text)at.Draft.Answers[q.Key]!).Words).Select(p => (Question: q, Words: p))),
    ];

    private static void Put(Talk talk, OpenForm at, (Question Question, string Words) part, string now)
    {
        var words = ((Answer.Text)at.Draft.Answers[part.Question.Key]!).Words;
        BatchView.Replaced(talk, at, Answers.Empty.With(part.Question.Key, new Answer.Text(part.Words)), at.Subject.Code + " — ");
        at.Keep(d => FormAnswers.With(d, part.Question.Key, new Answer.Text(words.Replace(part.Words, now, StringComparison.Ordinal))));
    }

    // One number each, and every other word of the new stands in the old, more than a measure among them.
    private static bool IsOfSameThing(string words, string said)
    {
        var (old, now) = (TokenText.Of(words), TokenText.Of(said));
        var had = old.Tokens.Where(t => !t.IsDigits).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        return old.Tokens.Count(t => t.IsDigits) == 1 && now.Tokens.Count(t => t.IsDigits) == 1
            && now.Tokens.Where(t => !t.IsDigits).All(t => had.Contains(t.Folded)) && now.Tokens.Any(t => t.IsWord && !Measures.Begins(now, Array.IndexOf(now.Tokens, t), now.Count));
    }

    private static string WithNumber(string words, string number)
    {
        var text = TokenText.Of(words);
        var old = text.Tokens.First(t => t.IsDigits);
        return text.Text[..old.Start] + number + text.Text[old.End..];
    }

    /// <summary>"Số tiền 30tr": the amount of the help that the report has.</summary>
    public static bool TryAmount(Talk talk, OpenForm at, string said, List<UnclearKey> unclear)
    {
        if (CorrectionReader.AmountSaid(said, at.Form) is not var (question, figure) || question.When?.Holds(at.Draft.Answers) != true
            || AnswerReader.Read(question, figure, talk.Know.Today) is not (var reading and not AnswerReading.Unreadable))
        {
            return false;
        }

        Put(at, question, reading, unclear);
        return true;
    }

    /// <summary>A bare figure: the one answer that it can be put in the place of; where several can be meant, it is asked.</summary>
    public static bool TryValue(Talk talk, OpenForm at, string said, List<UnclearKey> unclear)
    {
        if (!IsFigure(said))
        {
            return false;
        }

        var meant = Meant(at, said, talk.Know.Today);
        if (meant is [var only])
        {
            Put(at, only.Question, only.Reading, unclear);
        }
        else if (meant.Count > 1)
        {
            talk.Note(talk.T("correct.which",
                ("words", Format.Short(said, 40)), ("questions", string.Join(", ", meant.Select(m => m.Question.Label))), ("example", $"{meant[0].Question.Label} {Format.Short(said, 40)}")));
        }

        return meant.Count > 0;
    }

    // "3 hộ nghèo": the one answer that the denied words state.
    private static Question? Stated(OpenForm at, string denied, DateOnly today) =>
        MessageReader.Read(denied, new ReadingContext(at.Form, today, [], HasRoster: true)).Reports is [{ Answers: { Count: 1 } answers }]
        && answers.First() is var (key, answer) && answer is not (Answer.ChosenMany or Answer.YesNo) && answer.Equals(at.Draft.Answers[key])
            ? at.Form.Find(key)
            : null;

    // An amount is most likely told anew near its own size.
    private static double Distance(Answer? old, Answer now) =>
        (old, now) is (Answer.Money { Vnd: > 0 } a, Answer.Money { Vnd: > 0 } b) ? Math.Abs(Math.Log((double)a.Vnd / b.Vnd)) : 0;

    /// <summary>The answers that a bare figure can be put in the place of, the most likely first.</summary>
    public static IReadOnlyList<(Question Question, AnswerReading Reading)> Meant(OpenForm at, string said, DateOnly today) => !IsFigure(said) ? [] :
    [
        .. at.Asked
            .Where(q => q.Kind is QuestionKind.Money or QuestionKind.Number or QuestionKind.Date && at.Draft.Answers.Has(q.Key))
            .Select(q => (Question: q, Reading: AnswerReader.Read(q, said, today)))
            .Where(r => r.Reading is AnswerReading.Understood)
            .OrderBy(r => Distance(at.Draft.Answers[r.Question.Key], ((AnswerReading.Understood)r.Reading).Answer)),
    ];

    private static void Put(OpenForm at, Question question, AnswerReading reading, List<UnclearKey> unclear)
    {
        if (reading is AnswerReading.Understood understood)
        {
            at.Keep(d => FormAnswers.With(d, question.Key, understood.Answer));
        }
        else
        {
            unclear.Add(new UnclearKey(question.Key, Doubts.Of(question.Key, reading)));
        }
    }

    // The words with one part in another's place; null where it does not stand there as whole words.
    private static string? In(string words, string denied, string said)
    {
        var (text, old) = (TokenText.Of(words), TokenText.Of(denied));
        if (old.Count > 0 && IsIn(TokenText.Of(said), old) && IsIn(text, old))
        {
            // "mất là con gái chủ hộ chứ không phải chủ hộ": the clause is told anew, what else the text tells stays.
            return Clause(text, old) is var (from, to) ? text.Text[..from] + WithoutSender(said) + text.Text[to..] : WithoutSender(said);
        }

        for (var at = 0; old.Count > 0 && at + old.Count <= text.Count; at++)
        {
            if (Enumerable.Range(0, old.Count).All(i => text[at + i].Folded == old[i].Folded))
            {
                // "2 con bò chứ không phải dê" over "2 con dê": what stands before is said again.
                var now = TokenText.Of(said);
                var again = Enumerable.Range(1, Math.Max(0, Math.Min(at, now.Count - 1))).LastOrDefault(k => Enumerable.Range(0, k).All(i => text[at - k + i].Folded == now[i].Folded));
                return text.Text[..text[at - again].Start] + said + text.Text[text[at + old.Count - 1].End..];
            }
        }

        return null;
    }

    // Whether words go that were not denied.
    private static bool Loses(string clause, CorrectionWords said, string now)
    {
        var kept = TokenText.Of(now).Tokens.Concat(TokenText.Of(said.Denied).Tokens).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        return TokenText.Of(clause).Tokens.Any(t => !kept.Contains(t.Folded));
    }

    // The clause in which words stand, by its place in the text.
    private static (int From, int To)? Clause(TokenText text, TokenText part)
    {
        var from = 0;
        for (var at = 0; at <= text.Count; at++)
        {
            if (at < text.Count && !text[at].IsSign(',') && !text[at].IsSign(';') && !text[at].IsSign('.'))
            {
                continue;
            }

            if (at > from && IsIn(TokenText.Of(text.Slice(from, at)), part))
            {
                return (text[from].Start, text[at - 1].End);
            }

            from = at + 1;
        }

        return null;
    }

    private static bool IsIn(TokenText text, TokenText part) => Enumerable.Range(0, Math.Max(0, text.Count - part.Count + 1)).Any(at => Enumerable.Range(0, part.Count).All(i => text[at + i].Folded == part[i].Folded));

    // ", tôi ghi nhầm" without the words of amending
    private static string WithoutSender(string said) => said.LastIndexOf(',') is > 0 and var comma && VietnameseText.Fold(said[(comma + 1)..]).Trim() is "toi" or "em" or "minh" or "anh" or "chi" ? said[..comma].Trim() : said.Trim();

    /// <summary>"mua 3 bò" and "mua 2 bò": the same words with other numbers.</summary>
    public static bool IsSameShape(string words, string other) =>
        Shape(words) is var shape && shape.Contains('#', StringComparison.Ordinal) && shape == Shape(other);

    private static string Shape(string words) => string.Join(' ', TokenText.Of(words).Tokens.Select(t => t.IsDigits ? "#" : t.Folded));

    private static bool IsFigure(string words)
    {
        var text = TokenText.Of(words);
        return text.Count is > 0 and <= MostOfFigure && text[0].IsDigits;
    }
}
