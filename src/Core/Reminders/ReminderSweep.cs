using System.Data.Common;
using System.Globalization;
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
    public static IReadOnlyList<SentReminder> Run(DbConnection db, UnitView view, DateTimeOffset now, FormLinks? forms = null)
    {
        var works = new Dictionary<long, List<(MissingWork Work, PlannedReminder Reminder)>>();
        foreach (var (plan, period, reminder) in Due(db, view, now).ToArray())
        {
            if (Notices.Claim(db, view.UnitId, period, Notices.Remind(reminder), now))
            {
                Collect(db, view, plan, period, reminder, works, now);
            }
        }

        var sent = new List<SentReminder>();
        foreach (var (official, own) in works)
        {
            Remind(db, view, official, own, sent, now, forms);
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

    private static void Collect(
        DbConnection db, UnitView view, Plan plan, Period period, PlannedReminder reminder,
        Dictionary<long, List<(MissingWork, PlannedReminder)>> works, DateTimeOffset now)
    {
        var unlinked = new List<Obligation>();
        foreach (var owed in MissingWork.Obligations(db, view, plan, period).GroupBy(o => o.OwedByOfficial))
        {
            if (owed.Key is not { } official || Recipients.ChatOf(db, view, official) is null)
            {
                unlinked.AddRange(owed);
                continue;
            }

            if (!works.TryGetValue(official, out var own))
            {
                works.Add(official, own = []);
            }

            own.Add((MissingWork.Of(db, view, plan, period, official, owed), reminder));
        }

        UnlinkedNote.Send(db, view, plan, period, unlinked, now);
    }

    private static void Remind(
        DbConnection db, UnitView view, long official, List<(MissingWork Work, PlannedReminder Reminder)> own,
        List<SentReminder> sent, DateTimeOffset now, FormLinks? forms)
    {
        var chat = Recipients.ChatOf(db, view, official)!;
        var (work, reminder) = own[0];
        var key = string.Create(CultureInfo.InvariantCulture, $"reminder:{work.Plan.Code}:{work.Period.Key}:{official}:{reminder.Name}");
        var message = ReminderText.Write([.. own.Select(o => o.Work)], now, chat.Language, link: forms?.For(db, view, official, now));
        if (Recipients.Send(db, view, chat, message, key, now))
        {
            sent.AddRange(own.Select(o => new SentReminder(official, o.Work.Period.Key, o.Reminder.Name)));
        }
    }
}
