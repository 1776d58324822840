using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"mở lại H012 kỳ 20/8 đến 30/8": the secretary opens a locked period again for one subject, dated.</summary>
internal static class ReopenFlow
{
    public static void Run(Talk talk, string rest)
    {
        var (words, until, isDayRead) = Until(talk, rest);
        var (left, named) = PeriodWords.TakeFrom(words);
        var subject = left.Length == 0 ? null : left.Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Select(talk.Know.Roster.SubjectByCode).FirstOrDefault(s => s is not null);
        if (subject is null || named is null || !isDayRead)
        {
            talk.Say(talk.L("reopen.how"));
        }
        else if (PeriodWords.Find(talk, named) is not { } found)
        {
            talk.Note(talk.T("period.unknown", ("words", Format.Short(words, 40))));
            DeadlineFlow.Say(talk);
        }
        else if (Refusal(talk, found.Period, subject, until) is { } refusal)
        {
            talk.Say(refusal);
        }
        else
        {
            talk.Do(new Request.Reopen(PeriodRef.Of(found.Period), subject.Id, until));
        }
    }

    public static void Resume(Talk talk, Request.Reopen request, Outcome outcome) => talk.Say(outcome is Outcome.Reopened reopened
        ? talk.L(
            "reopen.done", ("subject", talk.CodeOf(request.Subject)),
            ("period", Format.Period(talk, request.At.Plan, request.At.Key)), ("day", Format.DayAndYear(reopened.Until)))
        : talk.L("reopen.not-owed", ("subject", talk.CodeOf(request.Subject)), ("period", Format.Period(talk, request.At.Plan, request.At.Key))));

    private static string? Refusal(Talk talk, Period period, Subject subject, DateOnly? until) =>
        period.PhaseOn(talk.Know.Today) is var phase and not PeriodPhase.Locked
            ? phase == PeriodPhase.NotOpen
                ? ReportFlow.Refusal(talk, talk.Plan(period.PlanCode)!, period, null)
                : talk.L("reopen.not-locked", ("period", Format.Capital(Format.Period(talk.Words, period))), ("day", Format.DayAndYear(period.LastLateDay)))
        : period.Subject != subject.Id.Kind
            ? talk.L("reopen.not-owed", ("subject", subject.Code), ("period", Format.Period(talk.Words, period)))
        : until < talk.Know.Today || until > talk.Know.Today.AddDays(ReportReview.MostDaysReopened)
            ? talk.L("reopen.bad-day", ("day", Format.DayAndYear(talk.Know.Today.AddDays(ReportReview.MostDaysReopened))))
            : null;

    // What follows "đến" is the last day.
    private static (string Words, DateOnly? Until, bool IsRead) Until(Talk talk, string rest)
    {
        var at = VietnameseText.Fold(rest).LastIndexOf(" den ", StringComparison.Ordinal);
        if (at < 0)
        {
            return (rest, null, true);
        }

        // A date without a year may lie ahead: the reader takes those of reports to be past.
        var words = rest[(at + 5)..].Trim();
        var named = PeriodWords.TakeFrom(words).Named;
        DateOnly? day = named is { Full: null } && DateTime.DaysInMonth(named.Year ?? talk.Know.Today.Year, named.Month) >= named.Day
            ? new DateOnly(named.Year ?? talk.Know.Today.Year, named.Month, named.Day)
            : null;
        if (day is { } read && named!.Year is null && read < talk.Know.Today.AddMonths(-6))
        {
            day = read.AddYears(1);
        }

        return (rest[..at], day, day is not null);
    }
}
