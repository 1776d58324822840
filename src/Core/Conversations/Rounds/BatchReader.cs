using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>From what a message was read as to reports of a round: whose, in which period, on top of which draft.</summary>
internal static class BatchReader
{
    /// <summary>The form that one-message reports answer now; null when nothing is open.</summary>
    public static Form? FormOf(Talk talk) =>
        Duties.Meant(talk, Duties.Now(talk)) is { } meant ? meant.Plan.Form(meant.Period.FormId) : null;

    /// <summary>The round that a message tells, on top of the one that is open; null when it is no report.</summary>
    public static Pending.ForBatch? Read(Talk talk, IReadOnlyList<PeriodDuties> now, string text, Pending.ForBatch? open = null)
    {
        var subjects = now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var round = open ?? new Pending.ForBatch([], []);
        var reading = ReadEach(talk, round, FormOf(talk)!, subjects, text);
        foreach (var said in LaterWords.Otherwise(text).TakeWhile(_ => !reading.Reports.Any(Says)))
        {
            reading = ReadEach(talk, round, FormOf(talk)!, subjects, said);
        }

        if (!reading.Reports.Any(r => Says(r) || (talk.State.Pending is not Pending.ForAnswer && r is { Subject: null, NamedAs: not null, Candidates.Count: > 0 })))
        {
            return null;
        }

        if (reading.Periods.Count > 0)
        {
            var named = InPeriod(talk, open, text, reading);
            return open is not null && named.Items.Count == 0 && named.Unplaced.Count == 0 ? open : named;
        }

        var all = All(talk, round with { Rest = reading.Rest, Told = false }, text, reading, subjects);
        // One message is of one period: whose the rest is, is asked, and it goes there too.
        return talk.Late is { Meant: { } meant } && all.At is null && all.Unplaced.Count > round.Unplaced.Count ? all with { At = meant } : all;
    }

    // Somebody may report on households, areas and a body at once: what is said of each is read by its own form,
    // and what names nobody by the form that is meant.
    private static MessageReading ReadEach(Talk talk, Pending.ForBatch round, Form meant, List<Subject> subjects, string text)
    {
        var reading = Read(text, Context(talk, meant, subjects));
        var formOf = subjects.ToDictionary(s => s.Code, s => Target(talk, round, s.Id) is { } its && Duties.In(talk, its.At()) is { } d ? d.Plan.Form(d.Period.FormId) : meant, StringComparer.Ordinal);
        if (formOf.Values.All(f => f == meant))
        {
            return reading;
        }

        var reports = reading.Reports.Where(r => r.Subject is null || formOf[r.Subject] == meant).ToList();
        foreach (var form in formOf.Values.Where(f => f != meant).DistinctBy(f => (f.Id, f.Version)))
        {
            reports.AddRange(Read(text, Context(talk, form, subjects)).Reports.Where(r => r.Subject is not null && formOf[r.Subject] == form));
        }

        return reading with { Reports = reports };
    }

    /// <summary>Reads a message, with whom a name or a code that comes close may mean.</summary>
    public static MessageReading Read(string text, ReadingContext context)
    {
        var near = NearNames.In(text, context);
        var reading = near.Restore(MessageReader.Read(near.Text, context), context.Subjects);
        return reading with { Reports = [.. reading.Reports.Select(r => Overlooked.Asked(context.Form, GiverNote.Written(context.Form, ToldVisit.Begun(context, Doubts.WithoutNone(context.Form, r)))))] };
    }

    /// <summary>The round of the period that the message names; where it takes no reports now, an empty round and the reason said.</summary>
    private static Pending.ForBatch InPeriod(Talk talk, Pending.ForBatch? open, string text, MessageReading reading)
    {
        if (reading.Periods is not [var named])
        {
            return NamedPeriodFlow.OfSeveral(talk, open, text) ?? Nothing(talk.T("batch.several-periods", ("count", Format.Plain(reading.Periods.Count))));
        }

        var name = new PeriodName(named.Day, named.Month, named.Year, null);
        if (PeriodWords.Find(talk, name) is not var (plan, period))
        {
            return Nothing(PeriodWords.Unknown(talk, name));
        }

        var duties = Duties.In(talk, plan, period);
        if (ReportFlow.Refusal(talk, plan, period, null) is { } refusal && !duties.All.Any(d => d.IsReturned))
        {
            return Nothing(refusal);
        }

        var round = ReadIn(talk, duties, text, open);
        // What was told before stays with it; what is told of others from now on is of their own period again.
        return open is null || round.Unplaced.Count > 0 ? round : round with { At = null, Items = [.. round.Items.GroupBy(i => i.Draft.At()).SelectMany(g => g)] };

        Pending.ForBatch Nothing(string why)
        {
            talk.Note(why);
            return new Pending.ForBatch([], []);
        }
    }

    /// <summary>The round that a message tells in a period chosen for it; null when there is no such period.</summary>
    public static Pending.ForBatch? ReadIn(Talk talk, PeriodRef at, string text, Pending.ForBatch? open = null) =>
        Duties.In(talk, at) is { } duties ? ReadIn(talk, duties, text, open) : null;

    private static Pending.ForBatch ReadIn(Talk talk, PeriodDuties duties, string text, Pending.ForBatch? open)
    {
        var subjects = duties.All.Select(d => d.Subject).ToList();
        return All(talk, (open ?? new Pending.ForBatch([], [])) with { At = duties.At, Told = false }, text, Read(text, Context(talk, duties.Plan.Form(duties.Period.FormId), subjects)), subjects);
    }

    /// <summary>Whether a message tells anything by the form of this period.</summary>
    public static bool Tells(Talk talk, PeriodDuties duties, string text) =>
        Read(text, Context(talk, duties.Plan.Form(duties.Period.FormId), [.. duties.All.Select(d => d.Subject)])).Reports.Any(Says);

    /// <summary>Whether a message tells anything of one subject, other than that nothing is new, by the form of this period.</summary>
    public static bool TellsOf(Talk talk, PeriodDuties duties, Subject subject, string text) =>
        Read(text, Context(talk, duties.Plan.Form(duties.Period.FormId), [.. duties.All.Select(d => d.Subject)])).Reports.Any(r => r.Subject == subject.Code && !r.Answers.IsNil && Says(r));

    private static Pending.ForBatch All(Talk talk, Pending.ForBatch batch, string text, MessageReading reading, List<Subject> subjects)
    {
        var before = batch.Items;
        var told = new HashSet<string>(StringComparer.Ordinal);
        ReportReading? last = null;
        foreach (var report in reading.Reports.Where(r => !(r.NamedAs is null && VisitList.TellsOfOthers(text) && Everyone.IsToldAlready(talk, before, subjects.Find(s => s.Code == r.Subject)?.Id))).Select(r => LikeTheLast.Of(talk, batch, r)).Select(r => ToldVisit.Of(talk, batch, FormOf(talk, batch), r, ToldOfOne.In(text, r, reading.Reports))))
        {
            // Told of twice in one message, it is told more; later words say themselves whether they add.
            var adds = report.Subject is { } code && !told.Add(code);
            last = LikeAnother.Of(talk, batch, report, last);
            batch = Add(talk, batch, last, subjects, text, form => Telling.Of(form, ToldOfOne.In(text, report, reading.Reports), adds));
        }

        if (reading.Reports.Select(r => r.Subject).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } named)
        {
            batch = batch with { Last = named is [var one] && subjects.Find(s => s.Code == one) is { } only ? Target(talk, batch, only.Id) : null };
        }

        // What was told before and is as it was need not be told again.
        return ReferenceEquals(batch.Items, before) && before.Count > 0 ? batch with { Told = true } : batch;
    }

    /// <summary>Adds what was said about a household that is known now.</summary>
    public static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, SubjectId subject, Unplaced unplaced)
    {
        if (FormOf(talk, batch) is not { } form || Target(talk, batch, subject) is not { } target)
        {
            return batch;
        }

        return Add(talk, batch with { Last = target }, target, new Told(AnswersJson.Read(form, unplaced.Answers), unplaced.Unclear, unplaced.Rest, "", unplaced.Telling));
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

    private static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, ReportReading report, List<Subject> subjects, string text, Func<Form, Telling> telling)
    {
        var subject = report switch
        {
            { Subject: { } code } => subjects.Find(s => s.Code == code),
            { NamedAs: null } when subjects is [var only] => only,
            _ => null,
        };
        if (subject is null && (report is { NamedAs: null, Answers.IsNil: true } ? Everyone.InNil(talk, batch, text) : Everyone.In(talk, batch, report.NamedAs)) is { Count: > 0 } all)
        {
            // "cả 2 hộ đều chưa thăm": of the two that were told of before, else of the two that are missing.
            var (said, asked) = UnderWayHelp.Of(text, report, FormOf(talk, batch)!, words => Again(talk, FormOf(talk, batch)!, subjects, report, words));
            return all.Aggregate(batch, (round, which) => Add(talk, round, which, new Told(said, asked, report.Rest, text, telling)));
        }

        var form = subject is not null && Target(talk, batch, subject.Id) is { } its && talk.Plan(its.Plan) is { } plan
            && PlanPeriods.Find(plan, its.Period) is { } period ? plan.Form(period.FormId) : FormOf(talk, batch)!;
        var (answers, unclear) = UnderWayHelp.Of(text, report, form, words => Again(talk, form, subjects, report, words));
        if (subject is not null && Target(talk, batch, subject.Id) is { } target)
        {
            return Add(talk, batch, target, new Told(answers, unclear, report.Rest, text, telling));
        }

        var told = telling(form);
        return batch with
        {
            Unplaced =
            [
                .. batch.Unplaced,
                new Unplaced(report.NamedAs, AnswersJson.Write(answers), unclear, LaterWords.WithoutVerbs(report.Rest),
                    [.. report.Candidates.Select(c => subjects.Find(s => s.Code == c.Code)?.Id).OfType<SubjectId>()]) { In = batch.At ?? Duties.Meant(talk, Duties.Now(talk))?.At, Adds = told.Adds, Anew = [.. told.Anew], Between = report.IsBetween, OfSeveral = report.Candidates.Count == 0 && Everyone.IsOfSeveral(text) && !Everyone.HasSums(report.Rest) },
            ],
        };
    }

    /// <summary>What words on one report say beyond doubt, and what of them must be asked.</summary>
    public static (Answers Answers, IReadOnlyList<UnclearKey> Unclear) Parted(Talk talk, OpenForm at, string text, ReportReading read)
    {
        var (answers, unclear) = UnderWayHelp.Of(text, read, at.Form, words => Again(talk, at.Form, [at.Subject], read, words));
        return (answers, [.. unclear.Where(u => !GivenHelp.IsOnFile(at, answers, u))]);
    }

    // Other words on the same household: those of the message that name it, or words that name nobody.
    private static ReportReading? Again(Talk talk, Form form, List<Subject> subjects, ReportReading report, string words)
    {
        var reports = MessageReader.Read(words, Context(talk, form, subjects)).Reports;
        return reports.FirstOrDefault(r => r.Subject == report.Subject && r.NamedAs == report.NamedAs)
            ?? (reports is [{ NamedAs: null } only] ? only : null);
    }

    private static Pending.ForBatch Add(Talk talk, Pending.ForBatch batch, DraftRef target, Told told)
    {
        var index = batch.Items.ToList().FindIndex(i => i.Draft == target);
        var before = index < 0 ? null : batch.Items[index];
        if (told.Answers.IsNil && NilFlow.Completes(talk, target))
        {
            // Being there and finding nothing new is one report.
            told = told with { Answers = Answers.Empty };
        }

        var unclear = told.Unclear;
        var rest = RestWords.Join(before?.Rest ?? "", CorrectionLeft.Without(talk, LaterWords.WithoutVerbs(told.Rest)));
        if (told.Answers.IsNil && before is not { Nil: true })
        {
            // "không có gì mới" behind words that go along: they go along with it.
            rest = LaterWords.WithoutNil(RestWords.Join(talk.Draft(target)?.Rest ?? "", rest));
        }

        if (!told.Answers.IsNil && EnsureDraft(talk, target) is { } at)
        {
            unclear = [.. unclear.Where(u => !GivenHelp.IsOnFile(at, told.Answers, u) && !AskedWords.IsAskedBetter(talk, at, before, told.Answers, u)), .. Keep(talk, at, told.Answers, told.Telling(at.Form)).Where(k => k.Doubt.Reason != Hanging.Reason || unclear.All(u => u.Key != k.Key))];
            KeepRest(talk, target, told.Words, rest);
            AskedWords.Settle(talk, target, [.. (before?.Unclear ?? []).Where(u => told.Answers.Has(u.Key))]);
            rest = "";
        }

        var item = new BatchItem(
            target,
            [.. (before?.Unclear ?? []).Where(u => !told.Answers.Has(u.Key) && !unclear.Any(n => n.Key == u.Key)), .. unclear],
            rest,
            told.Answers.IsNil) { Guessed = before?.Guessed ?? [] };
        return batch with { Items = index < 0 ? [.. batch.Items, item] : BatchFlow.Replace(batch.Items, index, item) };
    }

    /// <summary>Keeps later words over what was filled in, says what they took the place of, and gives what must be asked.</summary>
    public static IReadOnlyList<UnclearKey> Keep(Talk talk, OpenForm at, Answers said, Telling telling)
    {
        var together = LaterAnswers.Over(at.Form, at.Draft.Answers, said, telling);
        at.Keep(d => FormAnswers.With(d, said) with { Answers = together.Answers });
        BatchView.Replaced(talk, at, together.Gone, at.Subject.Code + " — ");

        var hanging = Hanging.Settle(talk, at.Ref, said);
        return OpenForm.Of(talk, at.Ref) is { } kept ? [.. together.Unclear, .. hanging, .. TooMuch.In(talk, kept, said)] : together.Unclear;
    }

    /// <summary>Keeps with the draft what was not understood of a message.</summary>
    public static void KeepRest(Talk talk, DraftRef which, string message, string rest)
    {
        if (OpenForm.Of(talk, which) is { } at && RestWords.After(at.Draft.Rest, message, CorrectionLeft.Without(talk, rest)) is var kept && kept != at.Draft.Rest)
        {
            at.Keep(d => d with { Rest = kept });
        }
    }

    private static Form? FormOf(Talk talk, Pending.ForBatch batch) => batch.At is { } at && Duties.In(talk, at) is { } duties
        ? duties.Plan.Form(duties.Period.FormId)
        : FormOf(talk);

    /// <summary>The report of a round on a subject; null where none is due.</summary>
    public static DraftRef? Target(Talk talk, Pending.ForBatch batch, SubjectId subject) =>
        batch.At is { } at
        ? Duties.In(talk, at)?.All.Any(d => d.Subject.Id == subject) == true ? new DraftRef(at.Plan, at.Key, subject) : null
        : batch.Items.FirstOrDefault(i => i.Draft.Subject == subject)?.Draft is { } open ? open
        : Duties.For(talk, Duties.Now(talk), subject) is { } duties ? new DraftRef(duties.At.Plan, duties.At.Key, subject) : null;

    /// <summary>What may be known while a message on these is read.</summary>
    public static ReadingContext Context(Talk talk, Form form, IReadOnlyList<Subject> subjects) =>
        new(form, talk.Know.Today, [.. subjects.Select(s => SubjectWords.Known(talk, s))], HasRoster: true);

    /// <summary>Whether it answers any question, beyond doubt or not.</summary>
    public static bool Says(ReportReading report) => report.Answers.IsNil || report.Answers.Count > 0 || report.Unclear.Count > 0;

    /// <summary>What a message says of one household; the words are the whole message.</summary>
    private sealed record Told(Answers Answers, IReadOnlyList<UnclearKey> Unclear, string Rest, string Words, Func<Form, Telling> Telling);
}
