using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Gathers what one household's words say; a contradiction becomes a question, never a choice.</summary>
internal sealed class Collector(Form form, TokenText text, DateOnly today)
{
    private readonly Dictionary<string, UnclearAnswer> unclear = new(StringComparer.Ordinal);
    private readonly bool[] consumed = new bool[text.Count];

    public Form Form => form;

    public TokenText Text => text;

    public DateOnly Today => today;

    public Answers Answers { get; private set; } = Answers.Empty;

    public bool SaysNil { get; set; }

    /// <summary>Whether it is said of several households at once.</summary>
    public bool IsOfSeveral { get; set; }

    /// <summary>Said of several households at once, before the first is named; what is said of one itself goes before.</summary>
    public bool IsShared { get; set; }

    /// <summary>Who gave the help that was read, as typed.</summary>
    public List<string> Givers { get; } = [];

    /// <summary>The phrases that opened its answers.</summary>
    public List<Opened> Opened { get; } = [];

    /// <summary>Clauses that are no answers and are kept whole.</summary>
    public IReadOnlyList<Token[]> Kept { get; set; } = [];

    public IReadOnlyList<UnclearAnswer> Unclear =>
        unclear.Count == 0 ? [] : [.. form.Questions.Where(q => unclear.ContainsKey(q.Key)).Select(q => unclear[q.Key])];

    public bool IsUnclear(string key) => unclear.ContainsKey(key);

    public void Consume(int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to; i++)
        {
            consumed[i] = true;
        }
    }

    public void Release(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            consumed[i] = false;
        }
    }

    public bool IsConsumed(int at) => consumed[at];

    public void Add(Question question, AnswerReading reading)
    {
        if (reading is AnswerReading.Understood understood)
        {
            Add(question, understood.Answer);
        }
        else
        {
            Doubt(question, reading);
        }
    }

    public void Add(Question question, Answer answer)
    {
        if (unclear.TryGetValue(question.Key, out var asked))
        {
            AddBesides(question, asked, answer);
            return;
        }

        if (!Answers.TryGet(question.Key, out var before))
        {
            Answers = Answers.With(question.Key, answer);
            return;
        }

        if (JoinedAnswers.Of(question, before, answer) is { } joined)
        {
            Answers = Answers.With(question.Key, joined);
        }
        else
        {
            Doubt(question, Conflicts.Between(form, question, before, answer));
        }
    }

    // "cấp 3 suất gì đó, sửa nhà 1 hộ": what is named after a help that nothing names is kept beside it.
    private void AddBesides(Question question, UnclearAnswer asked, Answer answer)
    {
        if (answer is Answer.ChosenMany { Keys.Count: > 0 } && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.ChoiceUnnamed } doubtful
            && JoinedAnswers.Of(question, Answers[question.Key] ?? answer, answer) is Answer.ChosenMany all)
        {
            Answers = Answers.With(question.Key, all);
            unclear[question.Key] = asked with { Reading = doubtful with { Options = ChoiceAnswer.Options(question, all.Keys.TakeLast(1), [.. all.Keys.SkipLast(1)]) } };
        }
        else if (answer is Answer.ChosenMany { Keys.Count: > 0 } given && SupportCounts.Has(question) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.ChoiceUnderWay } wait
            && wait.Options.Any(o => o.Answer is Answer.ChosenMany waited && waited.Keys.Count > 0 && waited.Keys.All(k => given.Keys.Contains(k, StringComparer.Ordinal))))
        {
            // "đang làm hồ sơ vay vốn cho 3 hộ, đã giải ngân 1 hộ": of the same help some was given.
            Resolve(question, answer);
        }
        else if (asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.Conflict } conflict && Conflicts.With(form, question, conflict, answer) is { } more)
        {
            unclear[question.Key] = asked with { Reading = more };
        }
    }

    /// <summary>The same answer, told more fully.</summary>
    public void Replace(Question question, Answer answer) => Answers = Answers.With(question.Key, answer);

    /// <summary>Answers what was only a plan, or an amount of the household, so far; any other doubt, and a contradiction, stays one.</summary>
    public void Settle(Question question, Answer answer)
    {
        if (unclear.TryGetValue(question.Key, out var asked) && asked.Reading is AnswerReading.Doubtful doubtful && (doubtful.Reason is ReadingReasons.YesNoPlanned or ReadingReasons.MoneyPer || (answer is Answer.Money && doubtful.Reason is ReadingReasons.LabelUnclear or ReadingReasons.MoneyUnusual)))
        {
            unclear.Remove(question.Key);
        }

        Add(question, answer);
    }

    /// <summary>Whether it is asked because the sum was told for each, and not for all.</summary>
    public bool AsksSeveral(string key) => unclear.TryGetValue(key, out var asked) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.MoneySeveral };

    /// <summary>Whether it is asked because only a stretch of days was told.</summary>
    public bool IsVague(string key) => unclear.TryGetValue(key, out var asked) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.DateVague };

    /// <summary>Whether it is asked because nothing was named at all.</summary>
    public bool IsUnnamed(string key) => unclear.TryGetValue(key, out var asked) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.ChoiceUnnamed };

    /// <summary>Whether it is asked because a yes or no was not plain, or only planned.</summary>
    public bool IsAskedOnly(string key) => unclear.TryGetValue(key, out var asked) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.YesNoUnclear or ReadingReasons.YesNoPlanned };

    /// <summary>Asks no more.</summary>
    public void Withdraw(string key) => unclear.Remove(key);

    /// <summary>Takes the answer back.</summary>
    public void Drop(string key) => Answers = Answers.Without(key);

    /// <summary>Answers what was asked so far.</summary>
    public void Resolve(Question question, Answer answer)
    {
        unclear.Remove(question.Key);
        Add(question, answer);
    }

    public void Doubt(Question question, AnswerReading reading)
    {
        Answers = Answers.Without(question.Key);
        unclear.TryAdd(question.Key, new UnclearAnswer(question.Key, reading));
    }

    /// <summary>"vay 50tr, tặng 5 bao phân bón": what was understood before stays, and what comes besides is asked.</summary>
    public void DoubtBesides(Question question, AnswerReading reading) => unclear.TryAdd(question.Key, new UnclearAnswer(question.Key, reading));

    /// <summary>The words that nothing took, as typed; as the household is <paramref name="told"/> of, without what tells the office nothing.</summary>
    public string Rest(Told? told = null) => new Leftover(text, consumed, today).Words(FormLexicon.Of(form).Support is { } help && !SupportCounts.Has(help), Answers, Kept, told);

    /// <summary>All that was said, where it is more than courtesy; else nothing.</summary>
    public string Whole() => new Leftover(text, consumed, today).Whole();
}
