using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Logging;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Handles waiting messages in the order they came, which keeps each person's own order too. All of a pass stand
/// on one savepoint, because one each costs as much as handling; when one fails, the pass is undone and gone
/// through again with a savepoint each. One that fails twice is set aside with a reference that the person is told.
/// </summary>
public sealed class InboxHandling(
    UnitDirectory directory, ConversationHandler conversations, TimeProvider time, ILogger<InboxHandling> logger)
{
    private const int MostAttempts = 2;

    private const string SelectWaiting =
        "SELECT id AS Id, channel AS Channel, chat_id AS ChatId, payload AS Payload, attempts AS Attempts FROM inbox WHERE handled_at IS NULL ORDER BY id LIMIT @most";

    private const string MarkHandled = "UPDATE inbox SET handled_at = @now, failure = @failure WHERE id = @id";

    // Nothing is written into the inbox by handling, and the pass took every waiting row up to the last.
    private const string MarkHandledUpTo = "UPDATE inbox SET handled_at = @now WHERE handled_at IS NULL AND id <= @last";

    private const string CountAttempt = "UPDATE inbox SET attempts = attempts + 1 WHERE id = @id";

    /// <summary>Handles up to so many; the caller's transaction makes them lasting. Answers how many there were.</summary>
    public int HandleWaiting(DbConnection db, int most)
    {
        var rows = PlatformOrder.Of(db.Query<Row>(SelectWaiting, new { most }).AsList(), r => r.Message);
        if (rows.Count > 0 && !TryHandleAll(db, rows))
        {
            foreach (var row in rows)
            {
                while (!TryHandle(db, row, time.GetUtcNow()))
                {
                    // The same message again at once, so that its person's next one does not overtake it.
                }
            }
        }

        return rows.Count;
    }

    private bool TryHandleAll(DbConnection db, List<Row> rows)
    {
        var units = new UnitViews(directory, db);
        db.Execute("SAVEPOINT pass");
        try
        {
            foreach (var row in rows)
            {
                conversations.Handle(db, units, row.Message, time.GetUtcNow());
            }

            db.Execute(MarkHandledUpTo, new { last = rows.Max(r => r.Id), now = time.GetUtcNow().ToUnixTimeMilliseconds() });
            db.Execute("RELEASE pass");
            return true;
        }
        catch (Exception e) when (!Storage.StorageErrors.IsStoreFailure(e))
        {
            db.Execute("ROLLBACK TO pass");
            db.Execute("RELEASE pass");
            return false;
        }
    }

    private bool TryHandle(DbConnection db, Row row, DateTimeOffset now)
    {
        db.Execute("SAVEPOINT message");
        try
        {
            conversations.Handle(db, new UnitViews(directory, db), row.Message, now);
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

        public IncomingMessage Message => field ??= JsonSerializer.Deserialize(Payload, MessageJson.Readable.IncomingMessage)!;
    }
}
