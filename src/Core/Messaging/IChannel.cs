namespace ReportBot.Core.Messaging;

/// <summary>
/// The port of a messenger: it sends one message once and says what became of it. Retries, order and rates
/// belong to the outbox; what comes in goes to the inbox.
/// </summary>
public interface IChannel
{
    /// <summary>The channel's name: <c>telegram</c>, <c>zalo</c>, <c>web</c>.</summary>
    string Name { get; }

    /// <summary>What it can do and what it allows.</summary>
    ChannelTraits Traits { get; }

    /// <summary>The name that people find it by in the messenger; null where there is none or the platform has not said it yet.</summary>
    string? Title => null;

    /// <summary>The link that opens this bot with a one-time code; null where the messenger has none.</summary>
    string? LinkFor(string code) => null;

    /// <summary>Sends one message once; never throws for what the platform or the network does, only for cancellation.</summary>
    Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken);

    /// <summary>Fetches a picture that came in through this channel; null when it is gone for good.</summary>
    /// <exception cref="IOException">It could not be fetched now.</exception>
    Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken);
}

/// <summary>What a channel can do and what it allows.</summary>
/// <param name="Buttons">People can press; otherwise numbers and words.</param>
/// <param name="MaxText">The most characters (UTF-16 units) of one message.</param>
/// <param name="Files">Documents can be sent.</param>
/// <param name="CountsMessages">Each message is a cost: say as much as possible in one.</param>
/// <param name="PerSecond">Messages a second over all chats; 0 for no limit.</param>
/// <param name="PerChatPerSecond">Broadcast messages a second to one chat; 0 for no limit.</param>
/// <param name="PerGroupPerMinute">Broadcast messages a minute to one group, whose ids begin with a minus; 0 for no limit.</param>
/// <param name="MostPeople">How many people may be linked to it; 0 for no limit.</param>
/// <param name="MessagesPerMonth">How many messages, in and out together, it may have a month; 0 for no limit.</param>
public sealed record ChannelTraits(
    bool Buttons, int MaxText, bool Files, bool CountsMessages, double PerSecond, double PerChatPerSecond,
    double PerGroupPerMinute = 0, int MostPeople = 0, int MessagesPerMonth = 0)
{
    /// <summary>People can send documents, and <see cref="IChannel.FetchAsync"/> fetches them.</summary>
    public bool TakesFiles { get; init; }
}

/// <summary>One message on its way to one chat.</summary>
/// <param name="OutboxId">The outbox row: the same for every attempt.</param>
/// <param name="ChatId">Where to.</param>
/// <param name="Message">What.</param>
/// <param name="IsBroadcast">Said to many, unasked.</param>
/// <param name="PartsSent">Of the platform's messages that it comes to, so many were taken in earlier attempts: they are left out.</param>
public sealed record Envelope(long OutboxId, string ChatId, OutgoingMessage Message, bool IsBroadcast = false, int PartsSent = 0);

/// <summary>A file as fetched.</summary>
public sealed record FetchedFile(byte[] Content, string Mime);
