using System.Collections.Concurrent;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Workers;

/// <summary>A channel that delivers at once, or what a test says, and remembers the order.</summary>
internal sealed class ScriptedChannel(Func<Envelope, int, SendOutcome?>? script = null, double perSecond = 0, double perChat = 0) : IChannel, IDisposable
{
    private readonly ConcurrentQueue<Envelope> delivered = new();
    private readonly ConcurrentDictionary<long, int> attempts = new();
    private readonly SemaphoreSlim arrived = new(0);

    public string Name => "scripted";

    public ChannelTraits Traits { get; } = new(true, 4000, true, false, perSecond, perChat);

    public IReadOnlyList<Envelope> Delivered => [.. delivered];

    public async Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var attempt = attempts.AddOrUpdate(envelope.OutboxId, 1, (_, n) => n + 1);
        var outcome = script?.Invoke(envelope, attempt) ?? new SendOutcome.Delivered("m" + envelope.OutboxId);
        if (outcome is SendOutcome.Delivered or SendOutcome.Unknown)
        {
            delivered.Enqueue(envelope);
            arrived.Release();
        }

        return outcome;
    }

    public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) =>
        Task.FromResult<FetchedFile?>(null);

    public void Dispose() => arrived.Dispose();

    /// <summary>Waits until so many more have arrived.</summary>
    public async Task WaitForAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), $"Only {delivered.Count} messages came.");
        }
    }
}
