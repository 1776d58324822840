using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>From what a message was read as to reports of a round: whose, in which period, on top of which draft.</summary>
internal static class BatchReader
{
    // Two answers take at least so many words when no sign divides them.
    private const int ShortSpaces = 2;
    private const int LongSpaces = 3;

    /// <summary>The form that one-message reports answer now; null when nothing is open.</summary>
    public static Form? FormOf(Talk talk) =>
        Duties.Meant(talk, Duties.Now(talk)) is { } meant ? meant.Plan.Form(meant.Period.FormId) : null;

    /// <summary>The round that a message tells, on top of the one that is open; null when it is no report.</summary>
    public static Pending.ForBatch? Read(Talk talk, IReadOnlyList<PeriodDuties> now, string text, Pending.ForBatch? open = null)
    {
        var subjects = now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var reading = ReadEach(talk, now, FormOf(talk)!, subjects, text);
        if (!reading.Reports.Any(Says) && LaterWords.AsHelp(text) is { } help)
        {
            reading = ReadEach(talk, now, FormOf(talk)!, subjects, help);
        }

        if (!reading.Reports.Any(Says))
        {
            return null;
        }

        if (reading.Periods.Count > 0)
        {
            var named = InPeriod(talk, text, reading);
            return open is not null && named.Items.Count == 0 && named.Unplaced.Count == 0 ? open : named;
        }

        return All(talk, (open ?? new Pending.ForBatch([], [])) with { Rest = reading.Rest }, text, reading, subjects);
    }

    /// <summary>The only one of the person's subjects that the message names, whatever it says; null when it names none or several.</summary>
    public static Subject? OnlyNamed(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return FormOf(talk) is { } form && MessageReader.Read(text, Context(talk, form, subjects)).Reports is [{ Subject: { } code }]
            ? subjects.Find(s => s.Code == code)
            : null;
    }

    /// <summary>Whether the message names a subject, known or not, whatever it says of it.</summary>
    public static bool NamesAny(Talk talk, string text) =>
        FormOf(talk) is { } form && MessageReader.Read(text, Context(talk, form, Duties.Subjects(talk))).Reports.Any(r => r.Subject is not null || r.NamedAs is not null);

    // Somebody may report on households, areas and a body at once: what is said of each is read by its own form,
    // and what names nobody by the form that is meant.
    private static MessageReading ReadEach(Talk talk, IReadOnlyList<PeriodDuties> now, Form meant, List<Subject> subjects, string text)
    {
        var reading = MessageReader.Read(text, Context(talk, meant, subjects));
        var formOf = subjects.ToDictionary(s => s.Code, s => Duties.For(talk, now, s.Id) is { } d ? d.Plan.Form(d.Period.FormId) : meant, StringComparer.Ordinal);
        if (formOf.Values.All(f => f == meant))
        {
            return reading;
        }

        var reports = reading.Reports.Where(r => r.Subject is null || formOf[r.Subject] == meant).ToList();
        foreach (var form in formOf.Values.Where(f => f != meant).DistinctBy(f => (f.Id, f.Version)))
        {
            reports.AddRange(MessageReader.Read(text, Context(talk, form, subjects)).Reports.Where(r => r.Subject is not null && formOf[r.Subject] == form));
        }

        return reading with { Reports = reports };
    }

    /// <summary>The round of the period that the message names; where it takes no reports now, an empty round and the reason said.</summary>
    private static Pending.ForBatch InPeriod(Talk talk, string text, MessageReading reading)
    {
        var nothing = new Pending.ForBatch([], []);
        if (reading.Periods is not [var named])
        {
            talk.Note(talk.T("batch.several-periods", ("count", Format.Plain(reading.Periods.Count))));
            return nothing;
        }

        if (PeriodWords.Find(talk, new PeriodName(named.Day, named.Month, named.Year, null)) is not var (plan, period))
        {
            talk.Note(talk.T("period.unknown", ("words", $"{Format.Plain(named.Day)}/{Format.Plain(named.Month)}")));
            return nothing;
        }

        var duties = Duties.In(talk, plan, period);
        if (ReportFlow.Refusal(talk, plan, period, null) is { } refusal && !duties.All.Any(d => d.IsReturned))
        {
            talk.Note(refusal);
            return nothing;
        }

        var subjects = duties.All.Select(d => d.Subject).ToList();
        return All(talk, nothing with { At = duties.At }, text, MessageReader.Read(text, Context(talk, plan.Form(period.FormId), subjects)), subjects);
    }

    private static Pending.ForBatch All(Talk talk, Pending.ForBatch batch, string text, MessageReading reading, List<Subject> subjects)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in reading.Reports)
        {
            // Told of twice in one message, it is told more; later words say themselves whether they add.
            var adds = (report.Subject is { } code && !told.Add(code)) || LaterWords.Add(WordsOn(text, report, reading.Reports));
            batch = Add(talk, batch, report, subjects, adds);
        }

        return batch;
    }

    // From where the message names the household to where it names the next.
    private static string WordsOn(string text, ReportReading report, IReadOnlyList<ReportReading> all)
    {
        if (report.NamedAs is not { Length: > 0 } named || text.IndexOf(named, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return text;
        }

        var from = at + named.Length;
        var next = all.Select(r => r.NamedAs is { Length: > 0 } other ? text.IndexOf(other, from, StringComparison.Ordinal) : -1).Where(i => i >= 0).DefaultIfEmpty(text.Length).Min();
        return text[from..next];
    }

    /// <summary>
    /// Several answers in one message at one question of a form; null when the words are an answer to that
    /// question alone, or about another household.
    /// </summary>
    public static ReportReading? ReadInto(Talk talk, OpenForm at, string key, string text)
    {
        if (!MayBeSeveral(at, key, text))
        {
            return null;
        }

        var reading = MessageReader.Read(text, Context(talk, at.Form, [at.Subject]));
        if (reading.Reports is not [var report] || report.Answers.IsNil
            || !(report.Subject is null ? report.NamedAs is null : report.Subject == at.Subject.Code))
        {
            return null;
        }

        var fields = report.Answers.Count + report.Unclear.Count;
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        return report.Answers.Count > 0 && fields >= (report.Subject is null ? 2 : 1) && (!isText || report.Rest.Length == 0)
            ? report
            : null;
    }

    /// <summary>
    /// Whether the words begin with the code of another of the person's households and go on; at a question that takes no
    /// free text, also with its householder's whole name.
    /// </summary>
    public static bool NamesAnother(Talk talk, OpenForm at, string key, string text)
    {
        if (at.Form.Find(key)!.Kind != QuestionKind.Text && SubjectWords.BeginsWithName(text, Duties.Subjects(talk)) is { } byName)
        {
            return byName.Id != at.Subject.Id;
        }

        var end = text.AsSpan().IndexOfAny([' ', ':', ',', '\n', ';']);
        var first = end < 0 ? text : text[..end];
        return SubjectWords.LooksLikeCode(first)
            && SubjectWords.Named(first, Duties.Subjects(talk)) is [var named] && named.Id != at.Subject.Id;
    }

    /// <summary>Adds what was said about a household that is known now.</summary>
    public static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, SubjectId subject, Unplaced unplaced)
    {
        if (FormOf(talk, batch) is not { } form || Target(talk, batch, subject) is not { } target)
        {
            return batch;
        }

        return Add(talk, batch, target, new Told(AnswersJson.Read(form, unplaced.Answers), unplaced.Unclear, unplaced.Rest, unplaced.Adds));
    }

    /// <summary>Makes the draft where there is none, from the sent answers where there are.</summary>
    public static OpenForm? EnsureDraft(Talk talk, DraftRef which)
    {
        if (talk.Draft(which) is null && talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period)
        {
            talk.Save(FormFlow.New(talk, plan, which, period.FormId, talk.Reports(period).GetValueOrDefault(which.Subject)));
        }

        return OpenForm.Of(talk, which);
    }

    private static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, ReportReading report, List<Subject> subjects, bool adds)
    {
        var unclear = report.Unclear.Select(u => new UnclearKey(u.Key, Doubts.Of(u.Key, u.Reading))).ToList();
        var subject = report switch
        {
            { Subject: { } code } => subjects.Find(s => s.Code == code),
            { NamedAs: null } when subjects is [var only] => only,
            _ => null,
        };
        if (subject is not null && Target(talk, batch, subject.Id) is { } target)
        {
            return Add(talk, batch, target, new Told(report.Answers, unclear, report.Rest, adds));
        }

        return batch with
        {
            Unplaced =
            [
                .. batch.Unplaced,
                new Unplaced(report.NamedAs, AnswersJson.Write(report.Answers), unclear, LaterWords.WithoutVerbs(report.Rest),
                    [.. report.Candidates.Select(c => subjects.Find(s => s.Code == c.Code)?.Id).OfType<SubjectId>()]) { Adds = adds },
            ],
        };
    }

    private static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, DraftRef target, Told told)
    {
        var index = batch.Items.ToList().FindIndex(i => i.Draft == target);
        var before = index < 0 ? null : batch.Items[index];
        var unclear = told.Unclear;
        if (!told.Answers.IsNil && EnsureDraft(talk, target) is { } at)
        {
            unclear = [.. unclear, .. Keep(talk, at, told.Answers, told.Adds)];
        }

        var item = new BatchItem(
            target,
            [.. (before?.Unclear ?? []).Where(u => !told.Answers.Has(u.Key) && !unclear.Any(n => n.Key == u.Key)), .. unclear],
            string.Join(' ', new[] { before?.Rest ?? "", LaterWords.WithoutVerbs(told.Rest) }.Where(r => r.Length > 0).Distinct(StringComparer.Ordinal)),
            told.Answers.IsNil);
        return batch with { Items = index < 0 ? [.. batch.Items, item] : BatchFlow.Replace(batch.Items, index, item) };
    }

    /// <summary>Keeps later words over what was filled in, says what they took the place of, and gives what must be asked.</summary>
    public static IReadOnlyList<UnclearKey> Keep(Talk talk, OpenForm at, Answers said, bool adds)
    {
        var together = LaterWords.Over(at.Form, at.Draft.Answers, said, adds);
        at.Keep(d => FormAnswers.With(d, said) with { Answers = together.Answers });
        if (together.Gone.Count > 0)
        {
            talk.Note(talk.T("batch.replaced", ("answers", $"{at.Subject.Code} — {HistoryFlow.AnswersLine(talk, at.Form, together.Gone)}")));
        }

        return together.Unclear;
    }

    private static Form? FormOf(Talk talk, Pending.ForBatch batch) => batch.At is { } at && Duties.In(talk, at) is { } duties
        ? duties.Plan.Form(duties.Period.FormId)
        : FormOf(talk);

    private static DraftRef? Target(Talk talk, Pending.ForBatch batch, SubjectId subject) =>
        batch.At is { } at
        ? Duties.In(talk, at)?.All.Any(d => d.Subject.Id == subject) == true ? new DraftRef(at.Plan, at.Key, subject) : null
        : Duties.For(talk, Duties.Now(talk), subject) is { } duties ? new DraftRef(duties.At.Plan, duties.At.Key, subject) : null;

    private static ReadingContext Context(Talk talk, Form form, IReadOnlyList<Subject> subjects) =>
        new(form, talk.Know.Today, [.. subjects.Select(s => SubjectWords.Known(talk, s))], HasRoster: true);

    private static bool Says(ReportReading report) => report.Answers.IsNil || report.Answers.Count > 0 || report.Unclear.Count > 0;

    // A text answer is kept word for word unless it plainly begins with the household or with a label.
    private static bool MayBeSeveral(OpenForm at, string key, string text)
    {
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        if (text.AsSpan().IndexOfAny([',', ';', ':', '\n']) < 0 && text.AsSpan().Count(' ') < (isText ? LongSpaces : ShortSpaces))
        {
            return false;
        }

        if (!isText)
        {
            return true;
        }

        var folded = VietnameseText.Fold(text).TrimStart();
        return folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + " ", StringComparison.Ordinal)
            || folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + ":", StringComparison.Ordinal)
            || at.Form.Questions.Any(q => q.Words.Any(w => StartsWithLabel(folded, VietnameseText.Fold(w))));
    }

    private static bool StartsWithLabel(string folded, string label) =>
        folded.Length > label.Length && folded.StartsWith(label, StringComparison.Ordinal) && folded[label.Length] is ' ' or ':';

    /// <summary>What a message says of one household.</summary>
    private sealed record Told(Answers Answers, IReadOnlyList<UnclearKey> Unclear, string Rest, bool Adds);
}
