namespace ReportBot.Core.Messaging;

/// <summary>Wakes one waiting worker; raised several times before it looks, it wakes it once.</summary>
public sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);
    private readonly Lock gate = new();

    /// <summary>There is something to do.</summary>
    public void Raise()
    {
        lock (gate)
        {
            if (raised.CurrentCount == 0)
            {
                raised.Release();
            }
        }
    }

    /// <summary>Waits until raised, at most so long; true when it was raised.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        raised.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => raised.Dispose();
}
