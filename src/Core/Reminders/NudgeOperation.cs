using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>The secretary's own reminder ("Nhắc") to those who miss something in a period.</summary>
public static class NudgeOperation
{
    /// <summary>Within this time nobody is nudged twice about one period.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>
    /// Reminds those who are missing now, in the unit or in one part of it; in quiet hours the message waits for their end. A period that takes no
    /// reports answers with a sentence why; whoever may not nudge is told of no such thing.
    /// </summary>
    public static Outcome Run(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, DateTimeOffset now, string? language = null,
        FormLinks? forms = null, MessageBudget? budget = null, UnitPart? part = null)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.Nudge))
        {
            return new Outcome.NotFound();
        }

        if (Refusal(plan, period, now, language) is { } refusal)
        {
            return new Outcome.Told([refusal]);
        }

        var mailing = new Mailing(db, view, budget, now) { Kind = "nudge", Period = period, StartedBy = access.OfficialId };
        var reminded = 0;
        var already = 0;
        var unreachable = new List<string>();
        foreach (var owed in Missing(db, view, plan, period, part).GroupBy(o => (o.OwedByOfficial, Body: o.OwedByOfficial is null ? o.OwedByOrganization : null)))
        {
            if (owed.Key.OwedByOfficial is not { } official || mailing.ChatOf(official) is not { } chat)
            {
                unreachable.Add(NameOf(view, owed.Key.OwedByOfficial, owed.Key.Body));
            }
            else if (Notices.At(db, view.UnitId, period, Notices.Nudge, official) is { } last && now - last < Pause)
            {
                already++;
            }
            else
            {
                Send(db, view, mailing, MissingWork.Of(db, view, plan, period, official, owed, chat), official, chat, now, forms);
                reminded++;
            }
        }

        return new Outcome.Nudged(reminded, already, unreachable);
    }

    /// <summary>
    /// How many officials (and bodies without a representative) miss something, in the unit or in one part of it; null for
    /// whoever may not nudge.
    /// </summary>
    public static int? CountMissing(DbConnection db, Access access, UnitView view, Plan plan, Period period, UnitPart? part = null) =>
        access.UnitId == view.UnitId && access.Allows(Operation.Nudge)
            ? Missing(db, view, plan, period, part)
                .DistinctBy(o => (o.OwedByOfficial, o.OwedByOfficial is null ? o.OwedByOrganization : null)).Count()
            : null;

    private static IEnumerable<Obligation> Missing(DbConnection db, UnitView view, Plan plan, Period period, UnitPart? part) =>
        MissingWork.Obligations(db, view, plan, period).Where(o => part is null || part.Holds(view.Roster, o));

    private static void Send(
        DbConnection db, UnitView view, Mailing mailing, MissingWork work, long official, ChatAddress chat, DateTimeOffset now, FormLinks? forms)
    {
        var at = QuietHours.After(work.Plan, now);
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"nudge:{work.Plan.Code}:{work.Period.Key}:{official}:{now.ToUnixTimeMilliseconds()}");
        var message = ReminderText.Write([work], at, chat.Language, work.Plan.Route.Via, forms?.For(db, view, official, now));
        mailing.Send(chat, message, key, at);
        Notices.Keep(db, view.UnitId, work.Period, Notices.Nudge, official, now);
    }

    private static string? Refusal(Plan plan, Period period, DateTimeOffset now, string? language)
    {
        var (key, day) = period.PhaseOn(PlanClock.Today(plan, now)) switch
        {
            PeriodPhase.NotOpen => ("nudge.not-open", period.Opens),
            PeriodPhase.Locked => ("nudge.locked", period.LastLateDay),
            PeriodPhase.Open or PeriodPhase.Late => (null, default(DateOnly)),
        };
        return key is null
            ? null
            : ReminderText.For(language).Say(
                key,
                ("period", SummaryWords.Capital(PeriodTitle.Short(SummaryWords.For(language), period))),
                ("day", PeriodTitle.Day(day)));
    }

    private static string NameOf(UnitView view, long? official, long? body) =>
        official is { } person ? view.Roster.NameOf(person)
        : body is { } organization ? view.Roster.Organization(organization)?.Name ?? "–"
        : "–";
}
