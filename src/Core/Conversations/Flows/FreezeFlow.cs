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

    public static void Done(Talk talk, Request request, Outcome outcome)
    {
        switch (request, outcome)
        {
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

    private static string DueOf(Talk talk, string plan, string key) =>
        talk.Plan(plan) is { } found && PlanPeriods.Find(found, key) is { } period ? Format.Day(period.Due) : "";
}
