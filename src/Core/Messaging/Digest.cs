using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace ReportBot.Core.Messaging;

/// <summary>Where each message is a cost, what can be said together is said in one.</summary>
public static class Digest
{
    /// <summary>The most characters of a joined message, as it is rendered on plain text.</summary>
    public const int MostText = 2000;

    private const string FindWaiting = """
        SELECT id AS Id, payload AS Payload FROM outbox
        WHERE state = 'queued' AND channel = @channel AND chat_id = @chatId AND priority = @priority AND attempts = 0 AND due_at = @at
        ORDER BY id DESC LIMIT 1
        """;

    private const string Rewrite = "UPDATE outbox SET payload = @payload WHERE id = @id AND state = 'queued' AND attempts = 0";

    /// <summary>
    /// The messages of one step, as few as they fit in; their order stays. One with numbered choices ends a message,
    /// because two lists of numbers cannot be answered.
    /// </summary>
    public static IReadOnlyList<OutgoingMessage> Join(IEnumerable<OutgoingMessage> messages)
    {
        var joined = new List<OutgoingMessage>();
        foreach (var message in messages)
        {
            if (joined.Count > 0 && TryJoin(joined[^1], message) is { } both)
            {
                joined[^1] = both;
            }
            else
            {
                joined.Add(message);
            }
        }

        return joined;
    }

    /// <summary>Queues a broadcast together with what already waits for the same chat at the same time, where the two fit.</summary>
    /// <returns>False when it was queued before.</returns>
    public static bool Queue(DbConnection db, OutboxEntry entry)
    {
        var at = entry.DueAt.ToUnixTimeMilliseconds();
        var waiting = db.QueryFirstOrDefault<Waiting>(FindWaiting, new { channel = entry.Channel, chatId = entry.ChatId, priority = entry.Priority, at });
        if (waiting is null
            || TryJoin(JsonSerializer.Deserialize(waiting.Payload, MessageJson.Readable.OutgoingMessage)!, entry.Message) is not { } both)
        {
            return Outbox.Queue(db, entry);
        }

        if (!Outbox.Queue(db, entry with { JoinedTo = waiting.Id }))
        {
            return false;
        }

        db.Execute(Rewrite, new { id = waiting.Id, payload = JsonSerializer.Serialize(both, MessageJson.Readable.OutgoingMessage) });
        return true;
    }

    private static OutgoingMessage? TryJoin(OutgoingMessage first, OutgoingMessage second)
    {
        if (first.Buttons.Any(b => b.Number is not null) || (first.FileId is not null && second.FileId is not null))
        {
            return null;
        }

        var both = second with
        {
            Text = first.Text + "\n\n" + second.Text,
            Buttons = [.. first.Buttons.Where(b => second.Buttons.All(o => o.Data != b.Data)), .. second.Buttons],
            Menu = second.Menu ?? first.Menu,
            FileId = second.FileId ?? first.FileId,
            FileName = second.FileName ?? first.FileName,
        };
        return PlainText.Render(both).Length <= MostText ? both : null;
    }

    private sealed record Waiting(long Id, string Payload);
}
