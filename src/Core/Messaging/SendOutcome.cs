namespace ReportBot.Core.Messaging;

/// <summary>What became of one attempt to send: the closed list that every channel maps its answers to.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>
    /// What one row says may be several messages of the platform (long text, a file with much text): so many it took in
    /// this attempt before the one that this outcome is of. They are counted, and never sent again.
    /// </summary>
    public int TakenBefore { get; init; }

    /// <summary>Messages that the platform has from this attempt, or perhaps has: what it counts itself is never more.</summary>
    public int Taken => TakenBefore + (this is Delivered or Unknown ? 1 : 0);

    /// <summary>The platform has it.</summary>
    public sealed record Delivered(string? ExternalId) : SendOutcome;

    /// <summary>Surely not delivered, and the platform says when to try again (429).</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="WholeChannel">Everything waits, not only this chat.</param>
    public sealed record Wait(TimeSpan After, bool WholeChannel) : SendOutcome;

    /// <summary>Surely not delivered; worth another try later (connection refused, 5xx).</summary>
    public sealed record Failed(string Reason) : SendOutcome;

    /// <summary>Perhaps delivered: the answer was lost after sending.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>The person cannot be reached on this channel any more (blocked, deactivated).</summary>
    public sealed record Unreachable(string Reason) : SendOutcome;

    /// <summary>The platform will never take this message.</summary>
    public sealed record Rejected(string Reason) : SendOutcome;

    /// <summary>The chat has another id now; send there.</summary>
    public sealed record Moved(string ChatId) : SendOutcome;
}
