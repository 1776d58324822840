using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Reminders;

/// <summary>A reminder that was queued; several to one official at one time are one message.</summary>
public sealed record SentReminder(long OfficialId, string Period, string Name);

/// <summary>
/// Reminds whoever still owes reports, of nothing but their own. May run at any time and as often as it likes:
/// each reminder of a period is given once, by the first run after its time, in one transaction for all people;
/// after a downtime only the latest that still makes sense is.
/// </summary>
public static class ReminderSweep
{
    /// <summary>Whether there is a reminder to give now; only reads, so that an idle minute costs no write.</summary>
    public static bool IsDue(DbConnection db, UnitView view, DateTimeOffset now) => Due(db, view, now).Any();

    /// <summary>Gives what is due. Run it in a transaction.</summary>
    /// <returns>What was queued.</returns>
    public static IReadOnlyList<SentReminder> Run(
        DbConnection db, UnitView view, DateTimeOffset now, FormLinks? forms = null, MessageBudget? budget = null)
    {
        var due = Due(db, view, now).ToArray();
        var mailing = new Mailing(db, view, budget, now) { Kind = "reminder", Period = due is [var only] ? only.Period : null };
        var works = new Dictionary<long, List<(MissingWork Work, PlannedReminder Reminder)>>();
        foreach (var (plan, period, reminder) in due)
        {
            if (Notices.Claim(db, view.UnitId, period, Notices.Remind(reminder), now))
            {
                var unlinked = Collect(db, view, mailing, plan, period, reminder, works);
                UnlinkedNote.Send(db, view, plan, period, unlinked, now, budget);
            }
        }

        var sent = new List<SentReminder>();
        foreach (var (official, own) in works)
        {
            var link = forms?.For(db, view, official, now);
            if (Remind(mailing, official, own, link, now))
            {
                sent.AddRange(own.Select(o => new SentReminder(official, o.Work.Period.Key, o.Reminder.Name)));
            }
        }

        return sent;
    }

    private static IEnumerable<(Plan Plan, Period Period, PlannedReminder Reminder)> Due(DbConnection db, UnitView view, DateTimeOffset now)
    {
        foreach (var plan in view.Plans)
        {
            foreach (var period in PlanPeriods.AcceptingOn(plan, PlanClock.Today(plan, now)))
            {
                if (ReminderRules.Current(plan, period, now) is { } reminder
                    && Notices.At(db, view.UnitId, period, Notices.Remind(reminder)) is null)
                {
                    yield return (plan, period, reminder);
                }
            }
        }
    }

    // Who cannot be written to comes back; who is to be spared this reminder, because messages are a cost, does not.
    private static List<Obligation> Collect(
        DbConnection db, UnitView view, Mailing mailing, Plan plan, Period period, PlannedReminder reminder,
        Dictionary<long, List<(MissingWork, PlannedReminder)>> works)
    {
        var unlinked = new List<Obligation>();
        foreach (var owed in MissingWork.Obligations(db, view, plan, period).GroupBy(o => o.OwedByOfficial))
        {
            if (owed.Key is not { } official || mailing.ChatOf(official) is not { } chat)
            {
                unlinked.AddRange(owed);
            }
            else if (mailing.Keeps(chat, reminder))
            {
                if (!works.TryGetValue(official, out var own))
                {
                    works.Add(official, own = []);
                }

                own.Add((MissingWork.Of(db, view, plan, period, official, owed, chat), reminder));
            }
        }

        return unlinked;
    }

    private static bool Remind(
        Mailing mailing, long official, List<(MissingWork Work, PlannedReminder Reminder)> own, string? link, DateTimeOffset now)
    {
        var chat = mailing.ChatOf(official)!;
        var (work, reminder) = own[0];
        var key = string.Create(CultureInfo.InvariantCulture, $"reminder:{work.Plan.Code}:{work.Period.Key}:{official}:{reminder.Name}");
        return mailing.Send(chat, ReminderText.Write([.. own.Select(o => o.Work)], now, chat.Language, link: link), key, now);
    }
}
