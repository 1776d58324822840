using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Reminders;

/// <summary>
/// What one run of the service writes to people unasked: to the chat each of them has chosen, as one broadcast, and
/// joined where messages are a cost.
/// </summary>
/// <param name="db">In a transaction.</param>
/// <param name="view">The unit.</param>
/// <param name="budget">Where messages are a cost.</param>
/// <param name="now">UTC.</param>
internal sealed class Mailing(DbConnection db, UnitView view, MessageBudget? budget, DateTimeOffset now)
{
    private readonly MessageBudget budget = budget ?? MessageBudget.Default;
    private IReadOnlyList<string>? usedUp;
    private long? broadcast;

    /// <summary>What kind of broadcast it is; null for a note to few that nobody would pause.</summary>
    public string? Kind { get; init; }

    /// <summary>The period it is about; null where it is about several.</summary>
    public Period? Period { get; init; }

    /// <summary>Who asked for it; null for the service's own.</summary>
    public long? StartedBy { get; init; }

    /// <summary>
    /// The chat an official is written to in: the chosen one, or the next where its bot has used up the month; null for
    /// somebody who cannot be written to.
    /// </summary>
    public ChatAddress? ChatOf(long officialId)
    {
        var chats = Identities.ChatsOf(db, view.UnitId, officialId);
        if (chats.Count < 2)
        {
            return chats.Count > 0 ? chats[0] : null;
        }

        usedUp ??= budget.UsedUp(db, now);
        return chats.FirstOrDefault(c => !usedUp.Contains(c.Channel, StringComparer.Ordinal)) ?? chats[0];
    }

    /// <summary>Whether a planned reminder is worth a message on this channel.</summary>
    public bool Keeps(ChatAddress chat, PlannedReminder reminder) => budget.Keeps(chat.Channel, reminder.DaysBefore);

    /// <summary>Queues a message; false when it was queued before.</summary>
    public bool Send(ChatAddress chat, OutgoingMessage message, string dedupeKey, DateTimeOffset dueAt)
    {
        if (Kind is not null)
        {
            broadcast ??= Broadcast.Begin(db, view.UnitId, Kind, now, Period?.PlanCode ?? "", Period?.Key ?? "", StartedBy);
        }

        var entry = new OutboxEntry(view.UnitId, chat.Channel, chat.ChatId, OutboxEntry.Broadcast, message, dedupeKey, dueAt) { BroadcastId = broadcast };
        return budget.Counts(chat.Channel) ? Digest.Queue(db, entry) : Outbox.Queue(db, entry);
    }
}
