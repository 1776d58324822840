namespace ReportBot.Core.Messaging;

/// <summary>Wakes the sender when messages were committed to the outbox.</summary>
public sealed class OutboxSignal : IDisposable
{
    /// <summary>Raise after the commit.</summary>
    public Signal Queued { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Queued.Dispose();
}
