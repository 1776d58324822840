namespace ReportBot.Core.Messaging;

/// <summary>A message to send.</summary>
/// <param name="UnitId">The unit that says it; 0 where none is known yet.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="ChatId">To which chat.</param>
/// <param name="Priority"><see cref="Reply"/> or <see cref="Broadcast"/>.</param>
/// <param name="Message">What.</param>
/// <param name="DedupeKey">Set for what must go out once however often it is asked for.</param>
/// <param name="DueAt">Not before this time, UTC.</param>
public sealed record OutboxEntry(
    long UnitId, string Channel, string ChatId, int Priority, OutgoingMessage Message, string? DedupeKey, DateTimeOffset DueAt)
{
    /// <summary>An answer to a person's own act: goes first.</summary>
    public const int Reply = 0;

    /// <summary>A reminder, a summary: waits its turn.</summary>
    public const int Broadcast = 1;

    /// <summary>The <see cref="Messaging.Broadcast"/> that it is part of; null for none.</summary>
    public long? BroadcastId { get; init; }

    /// <summary>The row that says this one's words too: it is not sent by itself.</summary>
    public long? JoinedTo { get; init; }
}

/// <summary>A row of the outbox, claimed for sending.</summary>
/// <param name="Id">Row id: the same for every attempt.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="ChatId">To which chat.</param>
/// <param name="Priority">Reply or broadcast.</param>
/// <param name="Payload">The message as JSON.</param>
/// <param name="Attempts">This attempt included.</param>
/// <param name="LastError">Why the attempt before failed; null for the first.</param>
/// <param name="Moved">How often it was given to another of the person's chats.</param>
/// <param name="PartsSent">How many of the platform's messages that it comes to were taken in earlier attempts.</param>
public sealed record OutboxRow(
    long Id, string Channel, string ChatId, long Priority, string Payload, long Attempts, string? LastError,
    long Moved = 0, long PartsSent = 0);
