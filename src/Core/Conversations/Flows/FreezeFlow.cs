using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Conversations;

/// <summary>"/chot 10/9" freezes a period's figures; "/mochot 10/9 vì …" undoes it.</summary>
internal static class FreezeFlow
{
    /// <summary>Undoing needs a period and a reason; what is missing is asked for with an example.</summary>
    public static void Unfreeze(Talk talk, string rest)
    {
        var (reason, named) = PeriodWords.TakeFrom(rest);
        if (named is null || PeriodWords.Find(talk, named)?.Period is not { } period)
        {
            talk.Say(talk.T("freeze.which"));
        }
        else if (reason.Trim().Length < SummaryFreezing.ShortestReason)
        {
            talk.Say(talk.T("freeze.reason", ("period", Format.Period(talk, period.PlanCode, period.Key)), ("due", Format.Day(period.Due))));
        }
        else
        {
            talk.Do(new Request.Unfreeze(period.PlanCode, period.Key, reason.Trim()));
        }
    }

    /// <summary>The period still takes reports, or some read oddly: asked once, with its deadline, what is missing and what to read again.</summary>
    public static void Ask(Talk talk, Pending.ForFreeze pending)
    {
        talk.Expect(pending);
        talk.Say(Question(talk, pending), talk.Press(talk.T("button.freeze-now"), "freeze"), talk.Press(talk.T("button.later"), "later"));
    }

    public static bool Take(Talk talk, Pending.ForFreeze pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes or Verb.Freeze => Act(talk, pending, "freeze"),
        Verb.No or Verb.Cancel => Act(talk, pending, "later"),
        _ => false,
    };

    public static bool Act(Talk talk, Pending.ForFreeze pending, string action)
    {
        switch (action)
        {
            case "freeze":
                talk.Forget();
                talk.Do(new Request.Freeze(pending.At.Plan, pending.At.Key, IsSure: true));
                return true;
            case "later" or "back":
                talk.Forget();
                talk.Say(talk.T("freeze.left", ("period", Format.Period(talk, pending.At.Plan, pending.At.Key))));
                return true;
            default:
                return false;
        }
    }

    public static void Done(Talk talk, Request request, Outcome outcome)
    {
        switch (request, outcome)
        {
            case (Request.Freeze freeze, Outcome.TooEarly early):
                Ask(talk, new Pending.ForFreeze(new PeriodRef(freeze.PlanCode, freeze.PeriodKey), early.Missing, early.Expected, early.ReadAgain));
                break;
            case (Request.Freeze freeze, Outcome.Frozen frozen):
                var local = PlanClock.Local(talk.Plan(freeze.PlanCode)!, frozen.At);
                talk.Say(
                    talk.T(
                        "freeze.done",
                        ("period", Format.Period(talk, freeze.PlanCode, freeze.PeriodKey)), ("time", Format.Time(local)),
                        ("day", Format.Day(DateOnly.FromDateTime(local.DateTime))), ("received", Format.Plain(frozen.Received)),
                        ("expected", Format.Plain(frozen.Expected)), ("due", DueOf(talk, freeze.PlanCode, freeze.PeriodKey))));
                break;
            case (Request.Unfreeze unfreeze, Outcome.Done):
                talk.Say(talk.T("freeze.undone", ("period", Format.Period(talk, unfreeze.PlanCode, unfreeze.PeriodKey))));
                break;
            case (Request.Unfreeze unfreeze, _):
                talk.Say(talk.T("freeze.none", ("period", Format.Period(talk, unfreeze.PlanCode, unfreeze.PeriodKey))));
                break;
            default:
                talk.Say(talk.T("office.not-found"));
                break;
        }
    }

    private static string Question(Talk talk, Pending.ForFreeze pending)
    {
        var period = PlanPeriods.Find(talk.Plan(pending.At.Plan)!, pending.At.Key)!;
        var key = pending.Expected == 0 ? "freeze.ask.locked"
            : period.PhaseOn(talk.Know.Today) == PeriodPhase.Late ? "freeze.ask.late"
            : period.LastLateDay > period.LastDay ? "freeze.ask.open"
            : "freeze.ask.last";
        return (pending.ReadAgain is { } odd ? odd + "\n\n" : "") + talk.T(
            key,
            ("period", Format.Period(talk, pending.At.Plan, pending.At.Key)), ("last", Format.Day(period.LastDay)), ("late", Format.Day(period.LastLateDay)),
            ("missing", talk.T(
                pending.Missing == 0 ? "freeze.ask.complete" : "freeze.ask.missing",
                ("count", Format.Plain(pending.Missing)), ("expected", Format.Plain(pending.Expected)))));
    }

    private static string DueOf(Talk talk, string plan, string key) =>
        talk.Plan(plan) is { } found && PlanPeriods.Find(found, key) is { } period ? Format.Day(period.Due) : "";
}
