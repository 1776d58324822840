namespace ReportBot.Core.Messaging;

/// <summary>Something a person did in a chat, in words common to all channels. Stored in the inbox before it is acknowledged.</summary>
public sealed record IncomingMessage
{
    /// <summary>The channel's name: <c>telegram</c>, <c>zalo</c>, <c>web</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Unique within the channel: a repeat of the same event has the same.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Where the answer goes.</summary>
    public required string ChatId { get; init; }

    /// <summary>The person, as the channel names them.</summary>
    public required string UserId { get; init; }

    /// <summary>What was done.</summary>
    public required IncomingKind Kind { get; init; }

    /// <summary>The typed text or the caption, as typed; null where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The data of the pressed button.</summary>
    public string? Press { get; init; }

    /// <summary>The picture, as the channel refers to it.</summary>
    public IncomingFile? File { get; init; }

    /// <summary>The messenger's own name of this message within its chat, the same when it is edited; null where it has none.</summary>
    public string? MessageRef { get; init; }

    /// <summary>Pictures sent together have one name; null for a message by itself.</summary>
    public string? Album { get; init; }

    /// <summary>The chat's id from now on.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Rises with the order in which the platform saw a chat's events, whatever order they arrive in; 0 where it says none.</summary>
    public long Sequence { get; init; }

    /// <summary>The chat has more people than this one: nothing personal is said there.</summary>
    public bool IsGroup { get; init; }

    /// <summary>When the person did it, UTC milliseconds.</summary>
    public long SentAt { get; init; }
}

/// <summary>What a person did in a chat.</summary>
public enum IncomingKind
{
    /// <summary>Typed text.</summary>
    Text,

    /// <summary>Pressed a button.</summary>
    Press,

    /// <summary>Sent a picture, perhaps with a caption.</summary>
    Photo,

    /// <summary>Changed a message sent before; <see cref="IncomingMessage.Text"/> is the new text.</summary>
    Edited,

    /// <summary>Sent a sticker or an animation.</summary>
    Sticker,

    /// <summary>Sent a voice note, audio or video.</summary>
    Voice,

    /// <summary>Sent a document.</summary>
    Document,

    /// <summary>Sent a contact card.</summary>
    Contact,

    /// <summary>Sent something else that cannot be read.</summary>
    Unsupported,

    /// <summary>Blocked the bot or left.</summary>
    Blocked,

    /// <summary>Unblocked the bot.</summary>
    Unblocked,

    /// <summary>The platform gave the chat another id: <see cref="IncomingMessage.MovedTo"/>.</summary>
    Moved,
}

/// <summary>A picture that came in.</summary>
/// <param name="Reference">How the channel refers to it; for the web chat the id of the stored file.</param>
/// <param name="Mime">Its media type, as far as known.</param>
/// <param name="Size">Bytes, 0 where not known.</param>
/// <param name="Name">The name that a document was sent under; null for a picture.</param>
public sealed record IncomingFile(string Reference, string Mime, long Size, string? Name = null);
