using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Gathers what one household's words say; a contradiction becomes a question, never a choice.</summary>
internal sealed class Collector(Form form, TokenText text, DateOnly today)
{
    private const int LongestCrumb = 2;
    private const int LongestClause = 8;

    // Words that alone tell nothing to whoever reads them later.
    private static readonly Vocabulary Nothing = new("giờ", "giờ thì", "thế", "thế nhé", "vậy nhé", "lắm", "quá", "lễ", "hôm", "lúc", "vào lúc", "mỗi", "quên", "à quên", "nữa", "thêm", "bổ sung", "thật ra", "thực ra", "nói thật", "xin lỗi", "thật", "thôi", "cả", "sáng", "trưa", "chiều", "tối", "ngày", "buổi", "vào", "bình quân", "bq");

    // "dang lam ho so" without marks: no household and no number.
    private static readonly Vocabulary Papers = new("hồ sơ");

    // Words of correcting and adding: what follows them was understood.
    private static readonly Vocabulary Idle = new("hẳn", "thêm", "bổ sung", "ấy", "cái", "tiền", "số tiền", "khoản", "mức", "số", "chỗ", "phần", "nhầm", "sửa", "sửa lại", "đính chính", "không phải", "đúng", "sai", "còn", "ngoài ra");
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

    /// <summary>Asks no more.</summary>
    public void Withdraw(string key) => unclear.Remove(key);

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

    /// <summary>
    /// The words that nothing took, as typed; pure courtesy and links are left out. A single word or two cut out of a clause
    /// ("vợ … may … đã") say nothing: such crumbs are shown with the words between and around them.
    /// </summary>
    public string Rest() => Rest(told: null);

    /// <summary>The same, without what tells the office nothing, as the household is <paramref name="told"/> of.</summary>
    public string Rest(Told? told)
    {
        var parts = new List<(int From, int To)>();
        // Where an area or a body tells of many, no word is known to need nobody.
        var isHousehold = FormLexicon.Of(form).Support is { } help && !SupportCounts.Has(help);
        var gone = isHousehold ? Shreds.Without(text, consumed, today, Answers.Any(a => a.Value is Answer.YesNo { Value: true })) : consumed;
        gone = isHousehold && told is not null ? KeptWords.Without(text, gone, told) : gone;
        for (var i = 0; i < text.Count;)
        {
            var end = i;
            while (end < text.Count && !gone[end] && text[end].Kind != TokenKind.NewLine)
            {
                end++;
            }

            if (end > i && Trim(i, end) is { } words)
            {
                words = IsCrumb(words) || IsCondition(words) ? Widen(words) : words;
                if (parts.Count > 0 && words.From <= parts[^1].To)
                {
                    parts[^1] = (parts[^1].From, Math.Max(parts[^1].To, words.To));
                }
                else
                {
                    parts.Add(words);
                }
            }

            i = end + 1;
        }

        var kept = Kept.Where(k => k.Length > 0).Select(k => (k[0].Start, Words: text.Text[k[0].Start..k[^1].End])).Where(k => told is null || !isHousehold || KeptWords.Of(k.Words, told).Length > 0);
        return string.Join("; ", parts.Select(p => (text[p.From].Start, Words: text.Slice(p.From, p.To))).Concat(kept).OrderBy(p => p.Start).Select(p => p.Words));
    }

    /// <summary>All that was said, where it is more than courtesy; else nothing.</summary>
    public string Whole()
    {
        var words = 0;
        for (var at = 0; at < text.Count; at++)
        {
            words += text[at].IsWord && !Fillers.Courtesy.Begins(text, at, text.Count) && !Nothing.Begins(text, at, text.Count) ? 1 : 0;
        }

        return words > 1 ? Typed.Words(text, 0, text.Count).Trim() : string.Empty;
    }

    private (int From, int To)? Trim(int from, int to)
    {
        var start = from;
        while (start < to && Small(start, to) is var next && next > start)
        {
            start = next;
        }

        // Numbers of lines and counts of households ("1; 2; 3", "Đi 3 hộ: 1") say nothing without a word of their own.
        if ((start == to && !OfReporting.HasHouseholdsThanks(text, from, to)) || text.Tokens[start..to].All(t => !t.IsWord && !t.IsSign('%') && !t.IsSign('/') && (!t.IsDigits || t.Folded.Length == 1)) || IsCountOfHouseholds(start, to))
        {
            return null;
        }

        from = SkipSigns(from, to);
        while (to > from && (text[to - 1].Kind == TokenKind.Sign && text[to - 1].Folded is not ("%" or ")" or "\"" or "”") || (text[to - 1].IsWord && Boundaries.At(text, to - 1) != Boundary.None)))
        {
            to--;
        }

        return to > from ? (from, to) : null;
    }

    /// <summary>"không hỗ trợ thì khó thoát nghèo": a condition is nothing without what follows from it.</summary>
    private bool IsCondition((int From, int To) words) => text.At(words.To) is { IsWord: true, Folded: "thi" };

    private bool IsCrumb((int From, int To) words) =>
        text.Tokens[words.From..words.To].Count(t => t.IsWord || t.IsDigits) <= LongestCrumb && Idle.SkipAll(text, words.From, words.To) < words.To;

    /// <summary>The crumb with what stands around it in its clause, up to a figure that was understood: an amount, a day.</summary>
    private (int From, int To) Widen((int From, int To) words)
    {
        var (from, to) = words;
        while (from > 0 && words.From - from < LongestClause && GoesWith(from - 1))
        {
            from--;
        }

        // "500k vui", "15 triệu HSSV": the unit belongs to the figure before it.
        while (from < words.From && from > 0 && (text[from].Glued || (consumed[from] && MoneyUnits.Read(text, from, text.Count) is not null)) && text[from - 1].IsDigits)
        {
            from++;
        }

        while (to < text.Count && to - words.To < LongestClause && GoesWith(to))
        {
            to++;
        }

        return (from, to);
    }

    private bool GoesWith(int at) => Boundaries.At(text, at) == Boundary.None && text[at].IsWord;

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
        : Papers.Begins(text, at, to) || (text[at].Folded == "gui" && at > 2) ? at
        : Math.Max(ClockEnd(at, to), Math.Max(Nothing.Skip(text, at, to), Math.Max(Fillers.BeforeStatement.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to))));

    /// <summary>"lúc 5 giờ chiều": the hour of a visit is not kept.</summary>
    private int ClockEnd(int at, int to) =>
        at + 1 < to && text[at] is { IsDigits: true, Folded.Length: <= 2 } && text[at + 1] is { IsWord: true, Folded: "h" or "gio" } ? at + 2 : at;
}
