using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>
/// When a period's last day has ended, compiles its summary and sends it to secretary and committee, once; when
/// the period locks, tells them what changed since, if anything did. May run at any time and as often as it likes.
/// </summary>
public static class PeriodEndSweep
{
    // After a longer downtime a summary is asked for, not sent: it would only be noise.
    private const int MostDaysLate = 7;

    /// <summary>Whether there is something to send now; only reads.</summary>
    public static bool IsDue(DbConnection db, UnitView view, DateTimeOffset now) => Due(db, view, now).Any();

    /// <summary>Compiles and queues what is due. Run it in a transaction.</summary>
    /// <returns>How many messages were queued.</returns>
    public static int Run(DbConnection db, UnitView view, DateTimeOffset now, MessageBudget? budget = null)
    {
        var queued = 0;
        foreach (var (plan, period, notice) in Due(db, view, now).ToArray())
        {
            if (Notices.Claim(db, view.UnitId, period, notice, now))
            {
                queued += notice == Notices.Ended ? SendSummary(db, view, plan, period, now, budget) : SendChanges(db, view, plan, period, now, budget);
            }
        }

        return queued;
    }

    private static IEnumerable<(Plan Plan, Period Period, string Notice)> Due(DbConnection db, UnitView view, DateTimeOffset now)
    {
        foreach (var plan in view.Plans)
        {
            var today = PlanClock.Today(plan, now);
            foreach (var period in PlanPeriods.Of(plan))
            {
                foreach (var notice in NoticesOn(period, today))
                {
                    if (Notices.At(db, view.UnitId, period, notice) is null)
                    {
                        yield return (plan, period, notice);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> NoticesOn(Period period, DateOnly today)
    {
        if (today > period.LastDay && today <= period.LastDay.AddDays(MostDaysLate))
        {
            yield return Notices.Ended;
        }

        if (today > period.LastLateDay && today <= period.LastLateDay.AddDays(MostDaysLate))
        {
            yield return Notices.Locked;
        }
    }

    private static int SendSummary(DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now, MessageBudget? budget)
    {
        if (Obligations.Of(view.Roster, plan, period).Count == 0)
        {
            return 0;
        }

        var summary = SummaryOperations.Compile(db, view, plan, period, now, isPeriodEnd: true);
        var mailing = new Mailing(db, view, budget, now) { Kind = Notices.Ended, Period = period };
        AskDocuments(db, mailing, view, plan, period, now);
        return TellBoards(db, view, mailing, plan, period, now) + Send(mailing, view, plan, period, now, (official, language) =>
        {
            var secretary = official.Roles.HasFlag(Roles.Secretary);
            var messages = SummaryText.Write(summary, language)
                .Concat(secretary && !SummaryText.ShowsAllMissing(summary) ? MissingList.Of(summary, language) : []);
            return Messages([.. messages], summary.Missing.Count == 0 ? [] : MissingButtons(period, secretary, language));
        });
    }

    private static int SendChanges(DbConnection db, UnitView view, Plan plan, Period period, DateTimeOffset now, MessageBudget? budget)
    {
        if (SummaryOperations.ChangesSinceSent(db, view, plan, period, now) is not { Replaces: { } since } summary)
        {
            return 0;
        }

        var mailing = new Mailing(db, view, budget, now) { Kind = Notices.Locked, Period = period };
        return Send(mailing, view, plan, period, now, (_, language) =>
        {
            var words = SummaryWords.For(language);
            return Messages([SummaryText.LockedNote(words, summary, since)], [new Button(words.Say("button.summary"), ReminderText.Data("/tonghop", period))]);
        });
    }

    private static int Send(
        Mailing mailing, UnitView view, Plan plan, Period period, DateTimeOffset now,
        Func<Official, string, IReadOnlyList<OutgoingMessage>> write)
    {
        var at = QuietHours.After(plan, now);
        var queued = 0;
        foreach (var official in Recipients.With(view, Roles.Secretary | Roles.Committee, PlanClock.Today(plan, now)))
        {
            if (mailing.ChatOf(official.Id) is not { } chat)
            {
                continue;
            }

            var messages = write(official, chat.Language);
            for (var i = 0; i < messages.Count; i++)
            {
                queued += mailing.Send(chat, messages[i], string.Create(CultureInfo.InvariantCulture, $"{mailing.Kind}:{plan.Code}:{period.Key}:{official.Id}:{i}"), at) ? 1 : 0;
            }
        }

        return queued;
    }

    // What the committee decides on is the paper; it follows the message once it is made.
    private static void AskDocuments(DbConnection db, Mailing mailing, UnitView view, Plan plan, Period period, DateTimeOffset now)
    {
        var at = QuietHours.After(plan, now);
        foreach (var official in Recipients.With(view, Roles.Secretary | Roles.Committee, PlanClock.Today(plan, now)))
        {
            if (mailing.ChatOf(official.Id) is { } chat)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{Notices.Ended}:{period.PlanCode}:{period.Key}:{official.Id}");
                var to = new ExportChat(chat.Channel, chat.ChatId, chat.Language, OutboxEntry.Broadcast, at, key);
                ExportQueue.Ask(db, new Access(view.UnitId, official.Id, official.Roles), view, period, DocumentKind.Word, to, now);
            }
        }
    }

    private static int TellBoards(DbConnection db, UnitView view, Mailing mailing, Plan plan, Period period, DateTimeOffset now)
    {
        var queued = 0;
        foreach (var board in Boards.Of(db, view.UnitId))
        {
            if (BoardText.Of(db, view, plan, period, now, board.Language) is { } text)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"board:{plan.Code}:{period.Key}:{board.Channel}:{board.ChatId}");
                queued += mailing.Send(board, new OutgoingMessage { Text = text }, key, QuietHours.After(plan, now)) ? 1 : 0;
            }
        }

        return queued;
    }

    // The last message carries what can be done next.
    private static List<OutgoingMessage> Messages(IReadOnlyList<string> texts, IReadOnlyList<Button> buttons) =>
        [.. texts.Select((text, i) => new OutgoingMessage { Text = text, Buttons = i == texts.Count - 1 ? buttons : [] })];

    private static IReadOnlyList<Button> MissingButtons(Period period, bool secretary, string language)
    {
        var words = SummaryWords.For(language);
        var missing = new Button(words.Say("button.missing"), ReminderText.Data("/chuanop", period));
        return secretary ? [missing, new Button(words.Say("button.nudge"), ReminderText.Data("/nhac", period))] : [missing];
    }
}
