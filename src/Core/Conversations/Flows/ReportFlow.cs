using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>/baocao: the period, days left, what is done and missing; and the way into one report.</summary>
internal static class ReportFlow
{
    /// <summary>/baocao with or without a subject and a period.</summary>
    public static void Begin(Talk talk, string rest)
    {
        var (words, named) = PeriodWords.TakeFrom(rest);
        if (named is { Kind: not null, Day: 0 } && SubjectWords.Named(rest, Duties.Subjects(talk)).Count > 0)
        {
            // "báo cáo Năm" is the householder's name where there is one.
            (words, named) = (rest, null);
        }

        PeriodDuties? duties = null;
        if (named is not null)
        {
            if (PeriodWords.Find(talk, named) is not { } found)
            {
                talk.Note(talk.T("period.unknown", ("words", Format.Short(rest, 40))));
                DeadlineFlow.Say(talk);
                return;
            }

            duties = Duties.In(talk, found.Plan, found.Period);
        }

        if (words.Length == 0)
        {
            List(talk, duties);
        }
        else
        {
            BeginOn(talk, words, duties);
        }
    }

    /// <summary>The list of a period; of the one that is meant when none is given.</summary>
    public static void List(Talk talk, PeriodDuties? duties, string? lead = null)
    {
        var meant = duties ?? Duties.Meant(talk, Duties.Now(talk));
        if (lead is not null)
        {
            talk.Note(lead);
        }

        if (meant is null)
        {
            talk.Say(DeadlineFlow.NothingOpen(talk), HelpFlow.Buttons(talk) is { Count: > 1 } more ? [more[1]] : []);
        }
        else if (meant.All.Count == 0)
        {
            talk.Say(talk.T("list.none-owed", ("period", Format.Period(talk.Words, meant.Period)), ("noun", SubjectNouns.Mine(talk))));
        }
        else if (Refusal(talk, meant.Plan, meant.Period, null) is { } refusal)
        {
            talk.Say(refusal);
        }
        else
        {
            Ask(talk, new Pending.ForSubject(SubjectAim.Report, meant.At, [.. meant.All.Select(d => d.Subject.Id)]) { Waits = Leaving.Behind(talk) }, meant);
        }
    }

    public static void Ask(Talk talk, Pending.ForSubject pending, PeriodDuties? duties)
    {
        if (duties is null)
        {
            talk.Forget();
            List(talk, null);
            return;
        }

        talk.State = talk.State with { At = duties.At, SaidFor = null };
        talk.Expect(pending);
        talk.Note(talk.T("list.head",
            ("period", Format.Capital(Format.Period(talk.Words, duties.Period))),
            ("left", Format.Left(talk.Words, duties.Period, talk.Know.Today)),
            ("done", Format.Plain(duties.Filed)),
            ("count", Format.Plain(duties.All.Count)),
            ("subjects", SubjectNouns.Many(talk, duties.All.Select(d => d.Subject.Id)))));
        var byId = duties.All.ToDictionary(d => d.Subject.Id);
        var told = (OpenRound.Of(pending) ?? OpenRound.Waiting(talk, talk.State.Left))?.Items.Where(i => i.Draft.At() == duties.At).Select(i => i.Draft.Subject).ToHashSet() ?? [];
        SubjectView.List(talk, pending, id => byId.TryGetValue(id, out var duty) ? ReportLines.Line(talk, duties, duty, told) : talk.CodeOf(id), ReportLines.Others(talk, duties));
    }

    /// <summary>A subject named with nothing else said.</summary>
    public static bool TryOpenNamed(Talk talk, string text)
    {
        var known = Duties.Subjects(talk);
        if (SmallTalkFlow.IsUnderstood(text) || (InvitationCode.IsTyped(text.Trim()) && talk.Know.Roster.SubjectByCode(text.Trim()) is null))
        {
            // The code of a link may look like that of a household.
            return false;
        }

        if (NamedIn.Own(talk, text) is ([var next], var left) && (NamedIn.IsNext(left) || ReportWish.Is(left)))
        {
            Leaving.Leave(talk, [next]);
            BeginOn(talk, next, null);
            return true;
        }

        if (NamesWithPeriod(text, known))
        {
            Begin(talk, text);
            return true;
        }

        if (talk.State.Pending is null or Pending.ForReview && SubjectWords.Named(text, known).Count == 0
            && talk.Person.Access.Allows(Operation.ReadHistory) && talk.Know.Roster.SubjectByCode(text.Trim()) is { } ofTheUnit)
        {
            // The office looks at whichever it names.
            HistoryFlow.Show(talk, ofTheUnit.Id);
            return true;
        }

        if (SubjectWords.Named(text, known).Count == 0 && !(SubjectWords.LooksLikeCode(text) && known.Count > 0))
        {
            return false;
        }

        BeginOn(talk, text, null);
        return true;
    }

    /// <summary>/tiep: on with the draft touched last, or with the one named.</summary>
    public static void Resume(Talk talk, string rest)
    {
        if (rest.Length > 0)
        {
            Begin(talk, rest);
            return;
        }

        if (talk.State.Pending is Pending.ForSubject { Waits: { } waits })
        {
            talk.State = talk.State with { Pending = waits };
        }

        if (talk.State.Pending is Pending.ForBatch batch)
        {
            BatchFlow.Ask(talk, BatchView.Unread(batch));
            return;
        }

        if (OpenRound.Of(talk.State.Pending) is null && !(talk.State.Aside && talk.State.Pending is not null) && GoBack(talk))
        {
            return;
        }

        if (talk.State.Pending is Pending.ForAnswer or Pending.ForConfirm or Pending.ForBatch or Pending.ForNil or Pending.ForPeriod or Pending.ForSubject { Then: not null })
        {
            Answering.AskAgain(talk);
            return;
        }

        var draft = talk.Drafts.FirstOrDefault(d => d.IsBegun && IsAccepting(talk, d));
        if (draft is null)
        {
            List(talk, null, talk.T("resume.none"));
        }
        else
        {
            FormFlow.Continue(talk, DraftRef.Of(draft), withHeading: true);
        }
    }

    /// <summary>Back to the round that was left for something else; false when none waits.</summary>
    public static bool GoBack(Talk talk)
    {
        if (OpenRound.Waiting(talk, talk.State.Left) is not { } round)
        {
            return false;
        }

        talk.State = talk.State with { Left = null };
        BatchFlow.Continue(talk, BatchView.Unread(round));
        return true;
    }

    /// <summary>Into the report on a subject: a new one, a begun one, or an amendment of one that was sent.</summary>
    public static void Open(Talk talk, PeriodRef? at, SubjectId subject, Action<OpenForm>? first = null)
    {
        var now = at is null ? Duties.Now(talk) : [];
        var duties = at is null ? Duties.For(talk, now, subject) : Duties.In(talk, at);
        if (duties is null)
        {
            talk.Say(DeadlineFlow.NothingOpen(talk));
            return;
        }

        var duty = duties.All.FirstOrDefault(d => d.Subject.Id == subject);
        if (duty is null)
        {
            talk.Say(NotYours(talk, talk.CodeOf(subject)));
        }
        else if (!duty.IsReturned && talk.Know.Life.ReopenedUntil(duties.Period, subject) is null
            && Refusal(talk, duties.Plan, duties.Period, duty.Subject) is { } refusal)
        {
            // It may still be looked at.
            if (duty.Report is { } sent)
            {
                HistoryFlow.Note(talk, sent);
            }

            talk.Say(refusal);
        }
        else
        {
            talk.State = talk.State with { At = duties.At };
            FormFlow.Open(talk, duties, duty, first ?? (talk.State.Waiting is { } waiting && duties.Plan.Form(duties.Period.FormId).Questions.Any(q => q.Kind == Forms.QuestionKind.Photo) ? opened => PhotoFlow.TakeWaiting(talk, opened, waiting) : null));
        }
    }

    /// <summary>Why a period takes nothing today, until when, and the way out; null when it does.</summary>
    public static string? Refusal(Talk talk, Plan plan, Period period, Subject? subject) =>
        Receipts.Closed(talk.Words, plan, period, subject, talk.Know.Today);

    /// <summary>Why nothing can be reported on what the words name.</summary>
    public static string NotYours(Talk talk, string words) => NotMine.Why(talk, words);

    // "H009 kỳ 15/12"; a bare day behind a code is a day of the report.
    private static bool NamesWithPeriod(string text, IReadOnlyList<Subject> known) =>
        VietnameseText.Fold(text).Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Contains("ky", StringComparer.Ordinal)
        && PeriodWords.TakeFrom(text) is { Named: not null, Left: { Length: > 0 } left } && SubjectWords.Named(left, known).Count == 1;

    private static void BeginOn(Talk talk, string words, PeriodDuties? duties)
    {
        var owed = (duties is null ? Duties.Now(talk) : [duties]).SelectMany(d => d.All.Select(x => x.Subject)).DistinctBy(s => s.Id).ToList();
        var named = SubjectWords.Named(words, owed);
        var found = named.Count > 0 ? named : SubjectWords.Near(words, owed);
        if (named.Count == 1 && duties is null && talk.State.Pending is Pending.ForAnswer { Doubt: not null, Draft.Subject: var asked } && asked == named[0].Id)
        {
            // What is doubtful of it is asked already.
            Answering.AskAgain(talk);
        }
        else if (named.Count == 1)
        {
            Open(talk, duties?.At, named[0].Id);
        }
        else if (found.Count > 0)
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Report, duties?.At, [.. found.Select(s => s.Id)], Asked: words));
        }
        else if (SubjectWords.Named(words, Duties.Subjects(talk)) is [var looked, ..])
        {
            talk.Say(owed.Count == 0 && duties is null ? DeadlineFlow.NothingOpen(talk) : NotMine.Owed(talk, looked));
        }
        else if (talk.State.Pending is null)
        {
            talk.Say(NotYours(talk, words), HelpFlow.Buttons(talk));
        }
        else
        {
            talk.Note(NotYours(talk, words));
            Answering.AskAgain(talk);
        }
    }

    private static bool IsAccepting(Talk talk, Draft draft) =>
        draft.PeriodKey == PeriodRef.AdHocKey
        || (talk.Plan(draft.PlanCode) is { } plan && PlanPeriods.Find(plan, draft.PeriodKey) is { } period
            && period.PhaseOn(talk.Know.Today) is PeriodPhase.Open or PeriodPhase.Late);
}
