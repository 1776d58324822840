using Microsoft.Extensions.Options;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// Wakes the open streams of a chat when it has something new: an idle stream costs a list entry, no timer
/// and no question to the database. One timer beats for all of them.
/// </summary>
public sealed class SessionNotifier : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Subscription>> streams = new(StringComparer.Ordinal);
    private readonly ITimer heart;

    /// <summary>Begins to beat.</summary>
    public SessionNotifier(TimeProvider time, IOptions<WebChatOptions> options)
    {
        var every = options.Value.Heartbeat;
        heart = time.CreateTimer(_ => Beat(), null, every, every);
    }

    /// <summary>How many streams are open.</summary>
    public int OpenStreams
    {
        get
        {
            lock (gate)
            {
                return streams.Values.Sum(list => list.Count);
            }
        }
    }

    /// <summary>Listens to a chat; subscribe before reading, so that nothing falls in between.</summary>
    public Subscription Subscribe(string sessionId)
    {
        var subscription = new Subscription(this, sessionId);
        lock (gate)
        {
            if (!streams.TryGetValue(sessionId, out var list))
            {
                streams.Add(sessionId, list = []);
            }

            list.Add(subscription);
        }

        return subscription;
    }

    /// <summary>The chat has something new, committed.</summary>
    public void Notify(string sessionId)
    {
        lock (gate)
        {
            if (streams.TryGetValue(sessionId, out var list))
            {
                list.ForEach(subscription => subscription.Wake(news: true));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => heart.Dispose();

    private void Beat()
    {
        lock (gate)
        {
            foreach (var subscription in streams.Values.SelectMany(list => list))
            {
                subscription.Wake(news: false);
            }
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (gate)
        {
            if (streams.TryGetValue(subscription.SessionId, out var list) && list.Remove(subscription) && list.Count == 0)
            {
                streams.Remove(subscription.SessionId);
            }
        }
    }

    /// <summary>One open stream.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly SessionNotifier notifier;
        private readonly Signal signal = new();
        private bool news;

        internal Subscription(SessionNotifier notifier, string sessionId)
        {
            this.notifier = notifier;
            SessionId = sessionId;
        }

        /// <summary>The chat.</summary>
        public string SessionId { get; }

        /// <summary>Waits for something new (true), or for the next beat (false).</summary>
        public async Task<bool> WaitAsync(CancellationToken cancellationToken)
        {
            await signal.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            return Interlocked.Exchange(ref news, false);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            notifier.Remove(this);
            signal.Dispose();
        }

        internal void Wake(bool news)
        {
            if (news)
            {
                Volatile.Write(ref this.news, true);
            }

            signal.Raise();
        }
    }
}
