using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Conversations;

/// <summary>Carries out what the office asks about a period; it only reads.</summary>
internal static class OfficeRequests
{
    /// <summary>The answer; not found for a period that the unit has not, and for whoever may not have it.</summary>
    public static Outcome Run(DbConnection db, Person person, UnitView view, Request request, DateTimeOffset now)
    {
        var messages = request switch
        {
            Request.ListLate late when Find(view, late.PlanCode, late.PeriodKey) is var (plan, period) =>
                LateList.Of(db, person.Access, view, plan, period, late.Part, now, person.Language),
            Request.ShowStatus status when Find(view, status.PlanCode, status.PeriodKey) is var (plan, period) =>
                PeriodStatus.Of(db, person.Access, view, plan, period) is { } standing ? [StatusText.First(standing, period, person.Language)] : null,
            Request.Compare compare when Find(view, compare.PlanCode, compare.PeriodKey) is var (plan, period) =>
                SummaryOperations.Read(db, person.Access, view, plan, period, now) is { } summary ? [ComparisonText.Write(summary, person.Language)] : null,
            Request.ListFigure figure when Find(view, figure.PlanCode, figure.PeriodKey) is var (plan, period) =>
                SummaryOperations.Read(db, person.Access, view, plan, period, now) is { } summary ? FigureList.Of(summary, figure.Question, person.Language, figure.Answer) : null,
            Request.ListOf list when Find(view, list.PlanCode, list.PeriodKey) is var (plan, period) =>
                OfficeList.Of(db, person.Access, view, plan, period, list.Kind, list.Words, person.Language),
            _ => null,
        };
        return messages is null ? new Outcome.NotFound() : new Outcome.Told(messages);
    }

    private static (Plan Plan, Period Period)? Find(UnitView view, string planCode, string periodKey) =>
        view.Plans.FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal)) is { } plan && PlanPeriods.Find(plan, periodKey) is { } period
            ? (plan, period)
            : null;
}
