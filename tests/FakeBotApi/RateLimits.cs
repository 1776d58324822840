namespace ReportBot.FakeBotApi;

/// <summary>The platform's limits as token buckets: overall without a burst beyond one second's worth, per chat with a small one.</summary>
internal sealed class RateLimits(FakeBotApiOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Bucket> chats = [];
    private Bucket all = new(options.PerSecond, options.Time.GetTimestamp());

    /// <summary>Seconds to wait; 0 when the message may go.</summary>
    public int Take(long chatId)
    {
        if (options is { PerSecond: 0, PerChatPerSecond: 0 })
        {
            return 0;
        }

        lock (gate)
        {
            var now = options.Time.GetTimestamp();
            var chat = chats.GetValueOrDefault(chatId) ?? new Bucket(options.PerChatBurst, now);
            chats[chatId] = chat = Refill(chat, options.PerChatPerSecond, options.PerChatBurst, now);
            all = Refill(all, options.PerSecond, options.PerSecond, now);
            if ((options.PerChatPerSecond > 0 && chat.Tokens < 1) || (options.PerSecond > 0 && all.Tokens < 1))
            {
                return 1;
            }

            chats[chatId] = chat with { Tokens = chat.Tokens - 1 };
            all = all with { Tokens = all.Tokens - 1 };
            return 0;
        }
    }

    private Bucket Refill(Bucket bucket, double rate, double most, long now) =>
        new(Math.Min(most, bucket.Tokens + (rate * options.Time.GetElapsedTime(bucket.At, now).TotalSeconds)), now);

    private sealed record Bucket(double Tokens, long At);
}
