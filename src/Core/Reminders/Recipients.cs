using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Reminders;

/// <summary>Whom the service writes to unasked.</summary>
internal static class Recipients
{
    /// <summary>The officials with one of these roles who are in the unit on a day.</summary>
    public static IEnumerable<Official> With(UnitView view, Roles roles, DateOnly day) =>
        view.Roster.Officials.Where(o => (o.Roles & roles) != Roles.None && view.Roster.IsHere(o.Id, day));

    /// <summary>The chat that an official used last; null for somebody who cannot be written to.</summary>
    public static ChatAddress? ChatOf(DbConnection db, UnitView view, long officialId)
    {
        var chats = Identities.ChatsOf(db, view.UnitId, officialId);
        return chats.Count > 0 ? chats[0] : null;
    }

    /// <summary>Queues a message of the service's own accord; false when it was queued before.</summary>
    public static bool Send(
        DbConnection db, UnitView view, ChatAddress chat, OutgoingMessage message, string dedupeKey, DateTimeOffset dueAt) =>
        Outbox.Queue(db, new OutboxEntry(view.UnitId, chat.Channel, chat.ChatId, OutboxEntry.Broadcast, message, dedupeKey, dueAt));
}
