using System.Data.Common;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Messaging;

/// <summary>
/// Lets go of messages that are long done. What they told lives on in reports and drafts; a repeat of a message
/// older than this comes from no platform (Telegram keeps undelivered ones for 24 hours).
/// </summary>
public static class Retention
{
    /// <summary>How long handled and sent messages are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // Few at a time: the one writer also carries people's messages.
    private const int AtATime = 500;

    // The newest row stays, however old: SQLite gives the number after the greatest, so a number that was once
    // another message's would come again, and a channel that knows messages by it would take the new for the old.
    private const string DeleteInbox = """
        DELETE FROM inbox WHERE id IN (
          SELECT id FROM inbox WHERE received_at < @before AND handled_at IS NOT NULL
            AND id < (SELECT MAX(id) FROM inbox) ORDER BY received_at LIMIT @limit)
        """;

    private const string DeleteOutbox = """
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE created_at < @before AND state NOT IN ('queued', 'sending', 'held')
            AND id < (SELECT MAX(id) FROM outbox) ORDER BY created_at LIMIT @limit)
        """;

    private const string DeleteFormPosts = "DELETE FROM form_posts WHERE at < @before";

    private const string DeleteBroadcasts = """
        DELETE FROM broadcasts WHERE started_at < @before AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.broadcast_id = broadcasts.id)
        """;

    // Documents made for people can be made again at any time; those asked for go with them.
    private const string DeleteExports = "DELETE FROM exports WHERE asked_at < @before AND state <> 'waiting'";

    private const string DeleteDocuments = "DELETE FROM files WHERE channel = 'export' AND created_at < @before";

    private const string DeleteAttempts = "DELETE FROM invitation_attempts WHERE at < @before";

    /// <summary>Deletes what is older than <see cref="Kept"/> and answers how many messages that were.</summary>
    /// <exception cref="StorageException">The store failed; what was deleted before stays so.</exception>
    public static async Task<int> SweepAsync(WriteGate gate, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = (now - Kept).ToUnixTimeMilliseconds();
        await gate.WriteAsync(db => db.Execute(DeleteAttempts, new { before }));
        await gate.WriteAsync(db => db.Execute(DeleteFormPosts, new { before }));
        await gate.WriteAsync(db => db.Execute(DeleteExports, new { before }));
        await gate.WriteAsync(db => db.Execute(DeleteDocuments, new { before }));
        var messages = await AllAsync(DeleteInbox) + await AllAsync(DeleteOutbox);
        await gate.WriteAsync(db => db.Execute(DeleteBroadcasts, new { before }));
        return messages;

        async Task<int> AllAsync(string sql)
        {
            var all = 0;
            int deleted;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                deleted = await gate.WriteAsync(db => Delete(db, sql, before));
                all += deleted;
            }
            while (deleted == AtATime);
            return all;
        }
    }

    private static int Delete(DbConnection db, string sql, long before) => db.Execute(sql, new { before, limit = AtATime });
}
