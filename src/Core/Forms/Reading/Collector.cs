using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Gathers what one household's words say; a contradiction becomes a question, never a choice.</summary>
internal sealed class Collector(Form form, TokenText text, DateOnly today)
{
    private static readonly Vocabulary Going = new("đi", "thăm", "đi thăm", "đã đi", "đã thăm", "báo cáo", "có", "được");
    private static readonly Vocabulary Households = new("hộ", "nhà", "hộ sau");
    private readonly Dictionary<string, UnclearAnswer> unclear = new(StringComparer.Ordinal);
    private readonly bool[] consumed = new bool[text.Count];

    public Form Form => form;

    public TokenText Text => text;

    public DateOnly Today => today;

    public Answers Answers { get; private set; } = Answers.Empty;

    public bool SaysNil { get; set; }

    /// <summary>Said of several households at once, before the first is named; what is said of one itself goes before.</summary>
    public bool IsShared { get; set; }

    public IReadOnlyList<UnclearAnswer> Unclear =>
        [.. form.Questions.Where(q => unclear.ContainsKey(q.Key)).Select(q => unclear[q.Key])];

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

        if (Join(question, before, answer) is { } joined)
        {
            Answers = Answers.With(question.Key, joined);
        }
        else
        {
            Doubt(question, new AnswerReading.Doubtful(ReadingReasons.Conflict, question.Label, []));
        }
    }

    // "cấp 3 suất gì đó, sửa nhà 1 hộ": what is named after a help that nothing names is kept beside it.
    private void AddBesides(Question question, UnclearAnswer asked, Answer answer)
    {
        if (answer is Answer.ChosenMany { Keys.Count: > 0 } && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.ChoiceUnnamed } doubtful
            && Join(question, Answers[question.Key] ?? answer, answer) is Answer.ChosenMany all)
        {
            Answers = Answers.With(question.Key, all);
            unclear[question.Key] = asked with { Reading = doubtful with { Options = ChoiceAnswer.Options(question, all.Keys.TakeLast(1), [.. all.Keys.SkipLast(1)]) } };
        }
    }

    /// <summary>Answers what was only a plan so far; any other doubt, and a contradiction, stays one.</summary>
    public void Settle(Question question, Answer answer)
    {
        if (unclear.TryGetValue(question.Key, out var asked) && asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.YesNoPlanned })
        {
            unclear.Remove(question.Key);
        }

        Add(question, answer);
    }

    public void Doubt(Question question, AnswerReading reading)
    {
        Answers = Answers.Without(question.Key);
        unclear.TryAdd(question.Key, new UnclearAnswer(question.Key, reading));
    }

    /// <summary>"vay 50tr, tặng 5 bao phân bón": what was understood before stays, and what comes besides is asked.</summary>
    public void DoubtBesides(Question question, AnswerReading reading) => unclear.TryAdd(question.Key, new UnclearAnswer(question.Key, reading));

    /// <summary>The words that nothing took, as typed; pure courtesy and links are left out.</summary>
    public string Rest()
    {
        var parts = new List<string>();
        for (var i = 0; i < text.Count;)
        {
            var end = i;
            while (end < text.Count && !consumed[end] && text[end].Kind != TokenKind.NewLine)
            {
                end++;
            }

            if (Trim(i, end) is { Length: > 0 } words)
            {
                parts.Add(words);
            }

            i = end + 1;
        }

        return string.Join("; ", parts);
    }

    private string Trim(int from, int to)
    {
        var start = from;
        while (start < to && Small(start, to) is var next && next > start)
        {
            start = next;
        }

        // Numbers of lines and counts of households ("1; 2; 3", "Đi 3 hộ: 1") say nothing without a word of their own.
        if (start == to || text.Tokens[start..to].All(t => !t.IsWord && !t.IsSign('%') && !t.IsSign('/') && (!t.IsDigits || t.Folded.Length == 1)) || IsCountOfHouseholds(start, to))
        {
            return string.Empty;
        }

        from = SkipSigns(from, to);
        while (to > from && text[to - 1].Kind == TokenKind.Sign && text[to - 1].Folded is not ("%" or ")" or "\"" or "”"))
        {
            to--;
        }

        return text.Slice(from, to);
    }

    private bool IsCountOfHouseholds(int from, int to)
    {
        var at = Going.SkipAll(text, from, to);
        return at < to && text[at].IsDigits && Households.Skip(text, at + 1, to) is var end && end > at + 1 && text.Tokens[end..to].All(t => !t.IsWord);
    }

    private int SkipSigns(int from, int to)
    {
        while (from < to && text[from].Kind == TokenKind.Sign && text[from].Folded is not ("(" or "\"" or "“" or "#"))
        {
            from++;
        }

        return from;
    }

    private int Small(int at, int to) =>
        text[at].Kind == TokenKind.Sign && text[at].Folded is not "%" ? at + 1
        : Math.Max(Fillers.BeforeStatement.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to));

    private static Answer? Join(Question question, Answer before, Answer now) => (before, now) switch
    {
        _ when before.Equals(now) => before,
        (Answer.Text a, Answer.Text b) => new Answer.Text(a.Words + (question.When is null ? "; " : ", ") + b.Words),
        (Answer.ChosenMany { Keys.Count: 0 }, Answer.ChosenMany { Keys.Count: > 0 }) => null,
        (Answer.ChosenMany { Keys.Count: > 0 }, Answer.ChosenMany { Keys.Count: 0 }) => null,
        (Answer.ChosenMany a, Answer.ChosenMany b) => ChoiceAnswer.Make(question, [.. a.Keys, .. b.Keys]),
        _ => null,
    };
}
