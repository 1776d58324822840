using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Reminders;

/// <summary>A word to one official about something that concerns them, outside the quiet hours.</summary>
internal static class OfficialNote
{
    /// <summary>Whether an official has a chat to be written to.</summary>
    public static bool Reaches(DbConnection db, UnitView view, long official, DateTimeOffset now, MessageBudget? budget) =>
        new Mailing(db, view, budget, now).ChatOf(official) is not null;

    /// <summary>Queues it in the official's language; false for somebody who cannot be written to, or when it was queued before.</summary>
    /// <param name="db">The connection; queued in the caller's transaction.</param>
    /// <param name="view">The unit.</param>
    /// <param name="official">Whom.</param>
    /// <param name="write">The message in a language.</param>
    /// <param name="dedupeKey">The same key is told once.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="budget">Where messages are a cost; null for the free bots' usual quota.</param>
    public static bool Send(
        DbConnection db, UnitView view, long official, Func<string, OutgoingMessage> write, string dedupeKey, DateTimeOffset now,
        MessageBudget? budget)
    {
        var mailing = new Mailing(db, view, budget, now);
        return mailing.ChatOf(official) is { } chat
            && mailing.Send(chat, write(chat.Language), dedupeKey, view.PlansAt(now) is [var plan, ..] ? QuietHours.After(plan, now) : now);
    }
}
