using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ReportBot.FakeZalo;

/// <summary>What one person's phone has received.</summary>
internal sealed class FakeZaloChat
{
    private readonly ConcurrentQueue<ZaloMessage> all = new();
    private readonly Channel<ZaloMessage> unread = Channel.CreateUnbounded<ZaloMessage>();

    public IReadOnlyList<ZaloMessage> All => [.. all];

    public ChannelReader<ZaloMessage> Unread => unread.Reader;

    public void Add(ZaloMessage message)
    {
        all.Enqueue(message);
        unread.Writer.TryWrite(message);
    }
}
