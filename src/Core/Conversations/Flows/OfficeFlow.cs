using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The commands of the secretary and the committee; whoever runs them has been let through by role.</summary>
internal static class OfficeFlow
{
    public static bool TryRun(Talk talk, Command command)
    {
        switch (command.Verb)
        {
            case Verb.Summary when AnnualFlow.TryRun(talk, command.Rest):
                return true;
            case Verb.Summary:
                InPeriod(talk, command.Rest, at => new Request.Compile(at.Plan, at.Key));
                return true;
            case Verb.Missing:
                InPeriod(talk, command.Rest, at => new Request.ListMissing(at.Plan, at.Key));
                return true;
            case Verb.Late:
                InPeriod(talk, command.Rest, at => new Request.ListLate(at.Plan, at.Key));
                return true;
            case Verb.SentAlong:
                InPeriod(talk, command.Rest, at => new Request.ListSentAlong(at.Plan, at.Key));
                return true;
            case Verb.ReadAgain:
                InPeriod(talk, command.Rest, at => new Request.ListReadAgain(at.Plan, at.Key));
                return true;
            case Verb.Nudge:
                Nudge(talk, command.Rest);
                return true;
            case Verb.Invite:
                InviteFlow.Begin(talk, command.Rest);
                return true;
            case Verb.Export:
                ExportFlow.Begin(talk, command.Rest);
                return true;
            case Verb.Freeze:
                InPeriod(talk, command.Rest, at => new Request.Freeze(at.Plan, at.Key));
                return true;
            case Verb.Unfreeze:
                FreezeFlow.Unfreeze(talk, command.Rest);
                return true;
            case Verb.Import:
                ImportFlow.Begin(talk);
                return true;
            case Verb.Undo:
                ImportFlow.LookAtUndo(talk);
                return true;
            default:
                return false;
        }
    }

    public static void Resume(Talk talk, Request request, Outcome outcome)
    {
        if (OfficeQuestionFlow.TryResume(talk, request, outcome))
        {
            return;
        }

        switch (outcome)
        {
            case Outcome.Told told:
                Tell(talk, request, told);
                break;
            case Outcome.Counted { Officials: 0 } when request is Request.CountMissing of:
                talk.Say(talk.T(
                    of.Part is null ? "nudge.nobody" : "nudge.nobody-of",
                    ("period", PeriodName(talk, of.PlanCode, of.PeriodKey)), ("part", of.Part?.NameIn(talk.Know.Roster) ?? "")));
                break;
            case Outcome.Counted counted when request is Request.CountMissing of:
                Ask(talk, new Pending.ForNudge(new PeriodRef(of.PlanCode, of.PeriodKey), counted.Officials, of.Part));
                break;
            case Outcome.Nudged nudged:
                Nudged(talk, nudged);
                break;
            case Outcome.Invited invited:
                InviteFlow.Made(talk, invited);
                break;
            case Outcome.Exporting when request is Request.Export export:
                ExportFlow.Started(talk, export);
                break;
            case var _ when request is Request.Freeze or Request.Unfreeze:
                FreezeFlow.Done(talk, request, outcome);
                break;
            case Outcome.Done:
                talk.Say(talk.T("office.done"));
                break;
            default:
                if (!ImportFlow.TryResume(talk, outcome))
                {
                    talk.Say(talk.T("office.not-found"));
                }

                break;
        }
    }

    private static readonly Vocabulary NudgeWords = new(
        "nhắc", "nhắc nhở", "ừ", "ừm", "ờ", "dạ", "vâng", "ok", "oke", "được", "đúng", "có", "đi", "luôn", "ngay", "giúp", "giùm", "giúp tôi", "giùm tôi", "cho tôi", "họ", "hết", "cả", "nhé", "nha", "ạ", "rồi", "thì", ".", ",", "!");

    public static void Ask(Talk talk, Pending.ForNudge pending)
    {
        talk.Expect(pending);
        talk.Say(
            talk.T(
                pending.Part switch { null => "nudge.ask", { Kind: UnitPartKind.Official } => "nudge.ask-one", _ => "nudge.ask-of" },
                ("part", pending.Part?.NameIn(talk.Know.Roster) ?? ""), ("count", Format.Plain(pending.Officials)), ("period", PeriodName(talk, pending.At.Plan, pending.At.Key))),
            talk.Press(talk.T("button.nudge-now"), "send"),
            talk.Press(talk.T("button.later"), "later"));
    }

    public static bool Take(Talk talk, Pending.ForNudge pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes => Act(talk, pending, "send"),
        Verb.No or Verb.Cancel => Act(talk, pending, "later"),
        _ => SaysNudge(text) && Act(talk, pending, "send"),
    };

    // "ừ nhắc đi", "nhắc luôn giúp tôi": the question's own word, and nothing against it.
    private static bool SaysNudge(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return NudgeWords.SkipAll(words, 0, words.Count) == words.Count && words.Tokens.Any(t => t.Folded is "nhac");
    }

    public static bool Act(Talk talk, Pending.ForNudge pending, string action)
    {
        switch (action)
        {
            case "send":
                talk.Forget();
                talk.Do(new Request.Nudge(pending.At.Plan, pending.At.Key, pending.Part));
                return true;
            case "later" or "back":
                talk.Forget();
                talk.Say(talk.T("nudge.left"));
                return true;
            default:
                return false;
        }
    }

    private static void Nudged(Talk talk, Outcome.Nudged nudged)
    {
        talk.Note(talk.T(nudged.Reminded > 0 ? "nudge.done" : "nudge.none", ("count", Format.Plain(nudged.Reminded))));
        if (nudged.Already > 0)
        {
            talk.Note(talk.T("nudge.already", ("count", Format.Plain(nudged.Already))));
        }

        if (nudged.Unreachable.Count > 0)
        {
            talk.Note(talk.T("nudge.unreachable", ("count", Format.Plain(nudged.Unreachable.Count)), ("names", string.Join(", ", nudged.Unreachable))));
        }

        talk.Close(nudged.Reminded > 0 ? [new Button(talk.T("button.progress"), "/tiendo")] : []);
    }

    private static void Tell(Talk talk, Request request, Outcome.Told told)
    {
        for (var i = 0; i < told.Messages.Count; i++)
        {
            talk.Say(told.Messages[i], i == told.Messages.Count - 1 && !told.IsComplete ? After(talk, request) : []);
        }
    }

    private static List<Button> After(Talk talk, Request request)
    {
        var at = request switch
        {
            Request.Compile compile => new PeriodRef(compile.PlanCode, compile.PeriodKey),
            Request.ListMissing missing => new PeriodRef(missing.PlanCode, missing.PeriodKey),
            _ => null,
        };
        if (at is not null && request is Request.Compile { Part: { } } or Request.ListMissing { Part: { } })
        {
            return AfterPart(talk, at!, request is Request.Compile { Part: var compiled } ? compiled! : ((Request.ListMissing)request).Part!);
        }

        var buttons = new List<Button>();
        if (at is not null && request is Request.Compile)
        {
            buttons.Add(new Button(talk.T("button.missing"), "/chuanop " + PeriodWords.Full(at)));
            buttons.AddRange(ExportFlow.Buttons(talk, at));
        }

        if (at is not null && talk.Person.Access.Allows(Operation.Nudge) && TakesReports(talk, at))
        {
            buttons.Add(new Button(talk.T("button.nudge"), "/nhac " + PeriodWords.Full(at)));
        }

        if (request is Request.Compile of && talk.Plan(of.PlanCode) is { } plan && PlanPeriods.Find(plan, of.PeriodKey) is { Kind: PeriodKind.Annual } period)
        {
            buttons.Add(AnnualFlow.Button(talk, period.Due.Year));
        }

        return buttons;
    }

    private static List<Button> AfterPart(Talk talk, PeriodRef at, UnitPart part) =>
        talk.Person.Access.Allows(Operation.Nudge) && TakesReports(talk, at) ? [PartFlow.NudgeButton(talk, part, at)] : [];

    // A button of one part's list names the part.
    private static void Nudge(Talk talk, string rest)
    {
        var (left, named) = PeriodWords.TakeFrom(rest);
        if (UnitPart.FromWord(left) is { } part && part.NameIn(talk.Know.Roster).Length > 0)
        {
            InPeriod(talk, named, named is not null, rest, at => new Request.CountMissing(at.Plan, at.Key, part));
        }
        else
        {
            InPeriod(talk, rest, at => new Request.CountMissing(at.Plan, at.Key));
        }
    }

    private static void InPeriod(Talk talk, string rest, Func<PeriodRef, Request> request)
    {
        var (left, named) = PeriodWords.TakeFrom(rest);
        InPeriod(talk, named, isNamed: named is not null || left.Length > 0, rest, request);
    }

    /// <summary>In the period named, or in the one meant where none is.</summary>
    public static void InPeriod(Talk talk, PeriodName? named, bool isNamed, string words, Func<PeriodRef, Request> request)
    {
        var period = !isNamed ? Meant(talk) : named is null ? null : PeriodWords.Find(talk, named)?.Period;
        if (period is null)
        {
            talk.Note(talk.T("period.unknown", ("words", Format.Short(words, 40))));
            DeadlineFlow.Say(talk);
        }
        else
        {
            Do(talk, period, request(PeriodRef.Of(period)));
        }
    }

    // Nobody is called missing in a period that has not begun; the operation itself says why nobody is reminded.
    private static void Do(Talk talk, Period period, Request request)
    {
        if (request is Request.CountMissing count)
        {
            talk.Do(TakesReports(talk, PeriodRef.Of(period)) ? count : new Request.Nudge(count.PlanCode, count.PeriodKey, count.Part));
        }
        else if (period.PhaseOn(talk.Know.Today) == PeriodPhase.NotOpen)
        {
            talk.Say(ReportFlow.Refusal(talk, talk.Plan(period.PlanCode)!, period, null)!);
        }
        else
        {
            talk.Do(request);
        }
    }

    private static bool TakesReports(Talk talk, PeriodRef at) =>
        talk.Plan(at.Plan) is { } plan && PlanPeriods.Find(plan, at.Key) is { } period
        && period.PhaseOn(talk.Know.Today) is (PeriodPhase.Open or PeriodPhase.Late);

    // What the office looks at: the period that still takes reports and ends first, else the last that ended.
    public static Period? Meant(Talk talk)
    {
        var plan = talk.Know.Plans[0];
        return PlanPeriods.AcceptingOn(plan, talk.Know.Today).MinBy(p => p.LastDay)
            ?? PlanPeriods.Of(plan).LastOrDefault(p => p.LastDay < talk.Know.Today)
            ?? PlanPeriods.Next(plan, talk.Know.Today);
    }

    private static string PeriodName(Talk talk, string plan, string key) => Format.Period(talk, plan, key);
}
