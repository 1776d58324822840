using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Messaging;

/// <summary>
/// What came in, stored before it is acknowledged to the platform. The unique key of channel and external id
/// decides what is a repeat: nothing is looked up first.
/// </summary>
public sealed class Inbox(WriteGate gate, TimeProvider time)
{
    private const string Insert = """
        INSERT INTO inbox (unit_id, channel, external_id, chat_id, payload, received_at)
        VALUES (@unitId, @channel, @externalId, @chatId, @payload, @at)
        ON CONFLICT (channel, external_id) DO NOTHING
        """;

    /// <summary>Raised after new messages were committed.</summary>
    public Signal Arrived { get; } = new();

    /// <summary>
    /// Stores the messages in one commit and answers how many were new; a repeat is no failure. When the task
    /// ends well, the platform may be told that they arrived.
    /// </summary>
    /// <exception cref="StorageException">Nothing was stored: do not acknowledge.</exception>
    public async Task<int> ReceiveAsync(IReadOnlyList<IncomingMessage> messages)
    {
        if (messages.Count == 0)
        {
            return 0;
        }

        var stored = await gate.WriteAsync(db => StoreAll(db, messages));
        if (stored > 0)
        {
            Arrived.Raise();
        }

        return stored;
    }

    private int StoreAll(DbConnection db, IReadOnlyList<IncomingMessage> messages)
    {
        var stored = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var isNew = Store(db, message);
            stored += isNew;
            if (isNew > 0 && message.Kind is not (IncomingKind.Blocked or IncomingKind.Unblocked or IncomingKind.Moved))
            {
                counts[message.Channel] = counts.GetValueOrDefault(message.Channel) + 1;
            }
        }

        foreach (var (channel, count) in counts)
        {
            MessageCounts.Add(db, channel, incoming: count, outgoing: 0, time.GetUtcNow());
        }

        return stored;
    }

    /// <summary>Stores one within a piece of work that the write gate carries out; raise <see cref="Arrived"/> after it.</summary>
    public int Store(DbConnection db, IncomingMessage message) => db.Execute(Insert, new
    {
        unitId = 0L,
        channel = message.Channel,
        externalId = message.ExternalId,
        chatId = message.ChatId,
        payload = JsonSerializer.Serialize(message, MessageJson.Readable.IncomingMessage),
        at = time.GetUtcNow().ToUnixTimeMilliseconds(),
    });
}
