using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace ReportBot.Core.Messaging;

/// <summary>
/// What is to be sent, stored in the transaction that decided it. A row is claimed with a lease before the
/// send and settled after it, so every message goes out at least once, in order within a chat and priority.
/// </summary>
public static class Outbox
{
    private const string Insert = """
        INSERT INTO outbox (unit_id, channel, chat_id, priority, dedupe_key, payload, created_at, due_at, broadcast_id, joined_to, state)
        VALUES (@unitId, @channel, @chatId, @priority, @dedupeKey, @payload, @at, @at, @broadcastId, @joinedTo, @state)
        ON CONFLICT (dedupe_key) DO NOTHING
        """;

    // Messages to one chat go one after the other: more of them at once would only take the places of other chats.
    private const int MostOfAChat = 4;

    // A row waits while an earlier one to the same chat has to be tried again later, and behind as many as one chat may have.
    private const string ClaimDue = """
        UPDATE outbox SET state = 'sending', lease_until = @leaseUntil, attempts = attempts + 1
        WHERE id IN (
          SELECT o.id FROM outbox o
          WHERE o.state = 'queued' AND o.priority = @priority AND o.due_at <= @now AND o.channel IN @channels
            AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE (e.state = 'queued' OR e.state = 'sending') AND e.channel = o.channel AND e.chat_id = o.chat_id
                AND e.priority = o.priority AND e.id < o.id
              LIMIT 1 OFFSET @before)
            AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.state = 'queued' AND e.channel = o.channel AND e.chat_id = o.chat_id
                AND e.priority = o.priority AND e.id < o.id AND e.due_at > @now)
          ORDER BY o.id
          LIMIT @limit)
        RETURNING id AS Id, channel AS Channel, chat_id AS ChatId, priority AS Priority, payload AS Payload,
          attempts AS Attempts, last_error AS LastError, moved AS Moved, parts_sent AS PartsSent
        """;

    private const string ClearLeases = $"UPDATE outbox SET state = {Broadcast.WaitingState}, lease_until = NULL WHERE state = 'sending'";

    private const string NextDue = "SELECT MIN(due_at) FROM outbox WHERE state = 'queued' AND due_at > @now";

    private const string CountQueued = "SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending') AND due_at <= @now";

    /// <summary>Stores a message to send; false when one with the same dedupe key was stored before.</summary>
    public static bool Queue(DbConnection db, OutboxEntry entry) => db.Execute(Insert, new
    {
        unitId = entry.UnitId,
        channel = entry.Channel,
        chatId = entry.ChatId,
        priority = entry.Priority,
        dedupeKey = entry.DedupeKey,
        payload = JsonSerializer.Serialize(entry.Message, MessageJson.Readable.OutgoingMessage),
        at = entry.DueAt.ToUnixTimeMilliseconds(),
        broadcastId = entry.BroadcastId,
        joinedTo = entry.JoinedTo,
        state = entry.JoinedTo is null ? "queued" : "joined",
    }) > 0;

    /// <summary>
    /// Claims what is due on these channels, oldest first; commit before sending. Of one chat and priority only a few are
    /// under way at a time, however many wait: a chat that much is said to must not hold up the others.
    /// </summary>
    public static IReadOnlyList<OutboxRow> Claim(
        DbConnection db, IReadOnlyList<string> channels, int priority, DateTimeOffset now, TimeSpan lease, int limit)
    {
        var rows = db.Query<OutboxRow>(ClaimDue, new
        {
            channels,
            priority,
            now = now.ToUnixTimeMilliseconds(),
            leaseUntil = (now + lease).ToUnixTimeMilliseconds(),
            limit,
            before = MostOfAChat - 1,
        }).AsList();
        rows.Sort((a, b) => a.Id.CompareTo(b.Id));
        return rows;
    }

    /// <summary>At start: leases of a process that is gone hold nothing.</summary>
    public static int ReleaseAll(DbConnection db) => db.Execute(ClearLeases);

    /// <summary>
    /// When the next queued row becomes due, UTC; null when none does. What is due already and could not be claimed (behind
    /// an earlier row of its chat, on a channel that is held or not there) is left out: it waits for something else.
    /// </summary>
    public static DateTimeOffset? NextDueAt(DbConnection db, DateTimeOffset now) =>
        db.ExecuteScalar<long?>(NextDue, new { now = now.ToUnixTimeMilliseconds() }) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>How many messages wait that are due.</summary>
    public static int Backlog(DbConnection db, DateTimeOffset now) =>
        db.ExecuteScalar<int>(CountQueued, new { now = now.ToUnixTimeMilliseconds() });
}
