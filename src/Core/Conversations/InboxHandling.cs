using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Logging;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Handles waiting messages in the order they came, which keeps each person's own order too. Each is undone by
/// itself when it fails; one that fails twice is set aside with a reference that the person is told.
/// </summary>
public sealed class InboxHandling(ConversationHandler conversations, TimeProvider time, ILogger<InboxHandling> logger)
{
    private const int MostAttempts = 2;

    private const string SelectWaiting =
        "SELECT id AS Id, channel AS Channel, chat_id AS ChatId, payload AS Payload, attempts AS Attempts FROM inbox WHERE handled_at IS NULL ORDER BY id LIMIT @most";

    private const string MarkHandled = "UPDATE inbox SET handled_at = @now, failure = @failure WHERE id = @id";

    private const string CountAttempt = "UPDATE inbox SET attempts = attempts + 1 WHERE id = @id";

    /// <summary>Handles up to so many; the caller's transaction makes them lasting. Answers how many there were.</summary>
    public int HandleWaiting(DbConnection db, int most)
    {
        var rows = db.Query<Row>(SelectWaiting, new { most }).AsList();
        foreach (var row in rows)
        {
            var now = time.GetUtcNow();
            while (!TryHandle(db, row, now))
            {
                // The same message again at once, so that its person's next one does not overtake it.
            }
        }

        return rows.Count;
    }

    private bool TryHandle(DbConnection db, Row row, DateTimeOffset now)
    {
        db.Execute("SAVEPOINT message");
        try
        {
            var message = JsonSerializer.Deserialize(row.Payload, MessageJson.Readable.IncomingMessage)!;
            conversations.Handle(db, message, now);
            db.Execute(MarkHandled, new { id = row.Id, now = now.ToUnixTimeMilliseconds(), failure = (string?)null });
            db.Execute("RELEASE message");
            return true;
        }
        catch (Exception e) when (!Storage.StorageErrors.IsStoreFailure(e))
        {
            db.Execute("ROLLBACK TO message");
            db.Execute("RELEASE message");
            return GaveUp(db, row, e, now);
        }
    }

    private bool GaveUp(DbConnection db, Row row, Exception e, DateTimeOffset now)
    {
        row.Attempts++;
        db.Execute(CountAttempt, new { id = row.Id });
        // No message text: exceptions of the engine may carry what a person typed.
        logger.LogError("Inbox {Id}, attempt {Attempt}: {Type} at {Place}", row.Id, row.Attempts, e.GetType().Name, Place(e));
        if (row.Attempts < MostAttempts)
        {
            return false;
        }

        var reference = string.Create(CultureInfo.InvariantCulture, $"T{row.Id}");
        db.Execute(MarkHandled, new { id = row.Id, now = now.ToUnixTimeMilliseconds(), failure = reference });
        var apology = new OutgoingMessage { Text = Texts.Vietnamese.Say("set-aside", ("reference", reference)) };
        Outbox.Queue(db, new OutboxEntry(0, row.Channel, row.ChatId, OutboxEntry.Reply, apology, null, now));
        return true;
    }

    private static string Place(Exception e) => e.StackTrace?.Split('\n', 2)[0].Trim() ?? "?";

    private sealed class Row
    {
        public long Id { get; init; }

        public string Channel { get; init; } = "";

        public string ChatId { get; init; } = "";

        public string Payload { get; init; } = "";

        public long Attempts { get; set; }
    }
}
