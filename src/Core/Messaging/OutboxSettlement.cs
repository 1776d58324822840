using System.Data.Common;
using Dapper;

namespace ReportBot.Core.Messaging;

/// <summary>What an attempt to send means for its row: sent, to be tried again, given up, or the person is gone.</summary>
public static class OutboxSettlement
{
    /// <summary>After so many attempts a message is dead and shown to the administrator.</summary>
    public const int MostAttempts = 8;

    /// <summary>Marks an attempt after which it is not known whether the platform has the message.</summary>
    public const string UnknownMark = "unknown: ";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private const string MarkSent =
        "UPDATE outbox SET state = 'sent', sent_at = @now, lease_until = NULL, external_id = @externalId, last_error = NULL WHERE id = @id";

    private const string MarkFinal =
        "UPDATE outbox SET state = @state, lease_until = NULL, last_error = @error WHERE id = @id";

    private const string TryAgain =
        $"UPDATE outbox SET state = {Broadcast.WaitingState}, due_at = @dueAt, lease_until = NULL, attempts = @attempts, last_error = @error, parts_sent = @partsSent WHERE id = @id";

    private const string GiveBack =
        $"UPDATE outbox SET state = {Broadcast.WaitingState}, lease_until = NULL, attempts = attempts - 1 WHERE id = @id";

    private const string MoveChat =
        "UPDATE outbox SET chat_id = @to, state = 'queued', lease_until = NULL WHERE state IN ('queued', 'sending') AND channel = @channel AND chat_id = @chatId";

    /// <summary>Records the outcome of one attempt.</summary>
    public static void Settle(DbConnection db, OutboxRow row, SendOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                db.Execute(MarkSent, new { id = row.Id, now = now.ToUnixTimeMilliseconds(), externalId = delivered.ExternalId });
                break;
            case SendOutcome.Wait wait:
                // The platform asked for patience: that is no failed attempt.
                Again(db, row, outcome, row.Attempts - 1, now + wait.After, "wait");
                break;
            case SendOutcome.Failed failed when row.Attempts < MostAttempts:
                Again(db, row, outcome, row.Attempts, now + Pause(row), failed.Reason);
                break;
            case SendOutcome.Failed failed:
                // Surely not delivered: what was for everybody may still come by another of the person's chats.
                if (!Redirection.TryMove(db, row, now))
                {
                    Final(db, row, "dead", failed.Reason);
                }

                break;
            case SendOutcome.Unknown unknown when unknown.TakenBefore > 0 || row.LastError?.StartsWith(UnknownMark, StringComparison.Ordinal) != true:
                // A message told twice is better than one never told, but once is enough to risk: once for each part.
                Again(db, row, outcome, row.Attempts, now + Pause(row), UnknownMark + unknown.Reason);
                break;
            case SendOutcome.Unknown unknown:
                Final(db, row, "dead", UnknownMark + unknown.Reason);
                break;
            case SendOutcome.Rejected rejected:
                Final(db, row, "dead", rejected.Reason);
                break;
            case SendOutcome.Unreachable unreachable:
                Redirection.Lost(db, row.Channel, row.ChatId, unreachable.Reason, now);
                if (!Redirection.TryMove(db, row, now))
                {
                    Final(db, row, "unreachable", unreachable.Reason);
                }

                break;
            case SendOutcome.Moved moved:
                db.Execute(MoveChat, new { channel = row.Channel, chatId = row.ChatId, to = moved.ChatId });
                Redirection.Moved(db, row.Channel, row.ChatId, moved.ChatId);
                Again(db, row, outcome, row.Attempts - 1, now, "moved");
                break;
        }
    }

    /// <summary>Whether rows of the same chat that follow must wait for this outcome to be dealt with.</summary>
    public static bool HoldsUpChat(SendOutcome outcome) =>
        outcome is SendOutcome.Wait or SendOutcome.Failed or SendOutcome.Unknown or SendOutcome.Unreachable or SendOutcome.Moved;

    /// <summary>Gives a claimed row back unsent, because an earlier one of its chat has to wait.</summary>
    public static void Return(DbConnection db, OutboxRow row) => db.Execute(GiveBack, new { id = row.Id });

    /// <summary>How long to wait before the next attempt: 5 s, doubling to 1 h, spread by the row's id so that many do not return at once.</summary>
    public static TimeSpan Pause(OutboxRow row)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(row.Attempts - 1, 20));
        var capped = doubled < LongestPause ? doubled : LongestPause;
        return capped + capped * (row.Id % 16 / 64.0);
    }

    // Of a message in several parts only what the platform has not taken goes again.
    private static void Again(DbConnection db, OutboxRow row, SendOutcome outcome, long attempts, DateTimeOffset dueAt, string error) => db.Execute(
        TryAgain,
        new { id = row.Id, attempts, dueAt = dueAt.ToUnixTimeMilliseconds(), error, partsSent = row.PartsSent + outcome.TakenBefore });

    private static void Final(DbConnection db, OutboxRow row, string state, string error) =>
        db.Execute(MarkFinal, new { id = row.Id, state, error });
}
