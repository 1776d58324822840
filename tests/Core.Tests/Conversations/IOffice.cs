using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Where a script is played: in memory, or on the real store with the real operations.</summary>
internal interface IOffice
{
    /// <summary>The time of the next message.</summary>
    DateTimeOffset Now { get; set; }

    /// <summary>The chat's person is this official.</summary>
    void Link(string chat, string official);

    /// <summary>There is this invitation.</summary>
    void AddCode(string code, string official, bool expired);

    /// <summary>A report that was there before.</summary>
    void AddReport(string household, string period, string answers, string reviewState);

    /// <summary>A broadcast that was there before: its messages by the states of their rows.</summary>
    void AddBroadcast(string kind, string period, DateTimeOffset startedAt, IReadOnlyDictionary<string, int> rows) => throw new NotSupportedException("store only");

    /// <summary>Messages that a bot had this month before, with so many people.</summary>
    void AddMessages(string channel, int incoming, int outgoing, int people) => throw new NotSupportedException("store only");

    /// <summary>What was written to a chat of the service's own accord and not heard yet; nothing in memory.</summary>
    IReadOnlyList<OutgoingMessage> Hear(string chat) => [];

    /// <summary>One message in, what the bot says out.</summary>
    IReadOnlyList<OutgoingMessage> Receive(IncomingMessage input, bool buttons);
}
