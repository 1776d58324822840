using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Households with the barest words on their visits: "H009 hôm qua, H010 hôm kia, H011 chưa", "H42 H43 chưa, còn lại rồi", "H059 H080 đều
/// hôm 18/6". It is taken as a whole or not at all: as soon as anything else is told the message is read as a report.
/// </summary>
internal static class VisitList
{
    private static readonly Vocabulary Lead = new(
        "dạ", "vâng", "à", "ừ", "em", "tôi", "anh", "chị", "mình", "nhầm", "à nhầm", "em nhầm", "tôi nhầm", "quên", "à quên", "nhà", "hộ", "thì", "còn", "tôi nói rồi mà", "em nói rồi mà", "nói rồi mà", "báo cáo", "và", "với", ",", ".", ":", "-");

    private static readonly Vocabulary Others = new("còn lại", "các hộ còn lại", "mấy hộ còn lại", "những hộ còn lại", "số còn lại", "hộ còn lại", "còn lại thì", "các hộ khác", "mấy hộ khác", "những hộ khác", "mấy hộ kia", "còn mấy hộ kia", "nhà còn lại", "các nhà còn lại", "mấy nhà còn lại", "mấy nhà kia", "các nhà kia", "còn mấy nhà kia");
    private static readonly Vocabulary Signs = new(",", ".", ";", "và", "với", "còn", "thì");

    /// <summary>Takes the message into the open round, or one of its own; false where it tells anything else.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var now = Duties.Now(talk);
        var open = OpenRound.Joined(talk);
        if (now.Count == 0 || BatchReader.FormOf(talk) is not { } form || VisitWords.Of(form) is null || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        var subjects = now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var told = All(talk, form, text, open ?? new Pending.ForBatch([], [])) ?? Told(talk, form, subjects, text, open ?? new Pending.ForBatch([], []));
        if (told is null)
        {
            return false;
        }

        Take(talk, open, told, text);
        return true;
    }

    /// <summary>Takes what is said of the visits into the open round, or one of its own.</summary>
    public static void Take(Talk talk, Pending.ForBatch? open, IReadOnlyList<(SubjectId Subject, Answers Answers)> told, string text)
    {
        var before = open ?? new Pending.ForBatch([], []);
        var round = told.Aggregate(before, (all, t) => BatchReader.Add(talk, all, t.Subject, new Unplaced(null, AnswersJson.Write(t.Answers), [], "", [])));
        round = WordsFlow.Joined(talk, round, text) with { Told = false, Last = told is [var only] ? BatchReader.Target(talk, round, only.Subject) : null, Choosing = false };
        if (open is null || !Meanwhile.ComesBack(talk, before, round))
        {
            BatchFlow.Continue(talk, round);
        }
    }

    /// <summary>"hôm thứ 7" where several were read back as visited: the day of those whose day is not told; false for other words, and where none is open.</summary>
    public static bool TakesDay(Talk talk, Pending.ForBatch round, string text)
    {
        if (round.Items.Count < 2 || BatchReader.FormOf(talk) is not { } form || VisitWords.Of(form) is not var (visited, day)
            || VisitWords.Read(form, text, talk.Know.Today, null) is not { Count: > 0 } answers || !answers.Has(day.Key) || !NamedIn.NamesNobody(talk, text))
        {
            return false;
        }

        var open = round.Items.Where(i => !i.Nil && OpenForm.Of(talk, i.Draft)?.Draft.Answers is { } told && told[visited.Key] is Answer.YesNo { Value: true } && !told.Has(day.Key)).ToList();
        foreach (var item in open)
        {
            round = BatchReader.Add(talk, round, item.Draft.Subject, new Unplaced(null, AnswersJson.Write(answers), [], "", []));
        }

        if (open.Count > 0)
        {
            BatchFlow.Continue(talk, round with { Told = false, Choosing = false });
        }

        return open.Count > 0;
    }

    /// <summary>Whether "còn lại" stands in the words.</summary>
    public static bool TellsOfOthers(string text) => TokenText.Of(VietnameseText.Normalize(text)) is var words && Others.OccursIn(words, 0, words.Count);

    private static List<(SubjectId Subject, Answers Answers)>? Told(Talk talk, Form form, List<Subject> subjects, string text, Pending.ForBatch round)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var mentions = new SubjectFinder(BatchReader.Context(talk, form, subjects)).Find(words).FindAll(m => !m.IsEveryone && !Enumerable.Range(m.Start, m.End - m.Start).Any(at => Others.Begins(words, at, words.Count)));
        if (mentions.Count == 0 || mentions.Exists(m => m.Code is null || m.IsBetween || m.IsEveryone) || Lead.SkipAll(words, 0, mentions[0].Start) < mentions[0].Start)
        {
            return null;
        }

        var told = new List<(SubjectId, Answers)>();
        var group = new List<SubjectId>();
        var last = VisitAnswer.LastDay(talk, round, null);
        for (var i = 0; i < mentions.Count; i++)
        {
            var (from, to) = (mentions[i].End, i + 1 < mentions.Count ? mentions[i + 1].Start : words.Count);
            group.Add(subjects.Find(s => s.Code == mentions[i].Code)!.Id);
            if (i + 1 < mentions.Count && Signs.SkipAll(words, from, to) == to)
            {
                continue;
            }

            var others = i + 1 == mentions.Count ? Enumerable.Range(from, to - from).FirstOrDefault(at => Others.Begins(words, at, to), to) : to;
            var answers = VisitWords.Read(form, words.Slice(from, Trimmed(words, from, others)), talk.Know.Today, last);
            if (answers.Count == 0)
            {
                return null;
            }

            last = answers.Select(a => a.Value).OfType<Answer.Date>().FirstOrDefault()?.Day ?? last;
            told.AddRange(group.Select(g => (g, answers)));
            group.Clear();
            if (others < to && VisitWords.Read(form, words.Slice(Others.Skip(words, others, to), to), talk.Know.Today, last) is var left)
            {
                if (left.Count == 0)
                {
                    return null;
                }

                told.AddRange(Left(talk, round, [.. told.Select(t => t.Item1)]).Select(s => (s, left)));
            }
        }

        return told;
    }

    // "hôm 6/9 chị đi hết mấy nhà rồi": all that are missing or told of in the round.
    private static List<(SubjectId Subject, Answers Answers)>? All(Talk talk, Form form, string text, Pending.ForBatch round)
    {
        if (Everyone.Without(text) is not (true, var count, var left) || VisitWords.Read(form, left, talk.Know.Today, null) is not { Count: > 0 } answers || !NamedIn.NamesNobody(talk, text) || Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            return null;
        }

        List<SubjectId> all = [.. round.Items.Select(i => i.Draft.Subject).Concat(meant.All.Where(d => d.IsMissing).Select(d => d.Subject.Id)).Distinct()];
        return all.Count > 1 && (count is null || count == all.Count) && VietnameseText.Fold(text).Contains(" het ", StringComparison.Ordinal) ? [.. all.Select(s => (s, answers))] : null;
    }

    private static int Trimmed(TokenText words, int from, int to)
    {
        while (to > from && Signs.Skip(words, to - 1, to) == to)
        {
            to--;
        }

        return to;
    }

    /// <summary>"Còn lại": of the round those whose visit is open yet, else what is missing and not told of.</summary>
    public static IReadOnlyList<SubjectId> Left(Talk talk, Pending.ForBatch round, IReadOnlyCollection<SubjectId> told)
    {
        var open = round.Items.Where(i => !i.Nil && !told.Contains(i.Draft.Subject) && OpenForm.Of(talk, i.Draft)?.FirstRequired() is not null).Select(i => i.Draft.Subject).ToList();
        return open.Count > 0 ? open
            : Duties.Meant(talk, Duties.Now(talk)) is { } meant
                ? [.. meant.All.Where(d => d.IsMissing && !told.Contains(d.Subject.Id) && round.Items.All(i => i.Draft.Subject != d.Subject.Id)).Select(d => d.Subject.Id)]
                : [];
    }
}
