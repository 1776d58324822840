using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What a script says was there before, on a real store.</summary>
internal static class StoredBefore
{
    public static void Broadcast(
        Action<Action<DbConnection>> write, string kind, string period, DateTimeOffset startedAt, IReadOnlyDictionary<string, int> rows) => write(db =>
    {
        var id = Core.Messaging.Broadcast.Begin(db, 1, kind, startedAt, KonGang.Plan.Code, period);
        foreach (var (state, count) in rows)
        {
            for (var i = 0; i < count; i++)
            {
                // Of a messenger that is not there: nobody sends what waits.
                var message = new OutgoingMessage { Text = "nhắc" };
                Outbox.Queue(db, new OutboxEntry(1, "elsewhere", $"{state}{i}", OutboxEntry.Broadcast, message, null, startedAt) { BroadcastId = id });
            }

            db.Execute("UPDATE outbox SET state = @state WHERE broadcast_id = @id AND chat_id LIKE @chats", new { state, id, chats = state + '%' });
        }
    });

    public static void Messages(Action<Action<DbConnection>> write, string channel, int incoming, int outgoing, int people, DateTimeOffset now) => write(db =>
    {
        MessageCounts.Add(db, channel, incoming, outgoing, now);
        for (var i = 0; i < people; i++)
        {
            ConversationStore.Save(db, 1, channel, $"somebody{i}", ConversationJson.Write(ConversationState.Start), now);
        }
    });
}
