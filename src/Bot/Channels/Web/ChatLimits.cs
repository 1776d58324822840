using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.Web;

/// <summary>How fast a chat and an address may send: enough for any person, too little for a machine.</summary>
public sealed class ChatLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> sessions;
    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<string> newChats;

    /// <summary>Takes the settings.</summary>
    public ChatLimits(IOptions<WebChatOptions> options)
    {
        var o = options.Value;
        sessions = PerKey(o.SessionBurst, o.SessionPerMinute);
        addresses = PerKey(o.AddressBurst, o.AddressPerMinute);
        newChats = PerKey(o.NewChatBurst, o.NewChatsPerMinute);
    }

    /// <summary>Takes one message's leave; otherwise how long to wait.</summary>
    public TimeSpan? MessageRefusedFor(HttpContext http, string sessionId) =>
        Take(addresses, AddressOf(http)) ?? Take(sessions, sessionId);

    /// <summary>Takes one new chat's leave; otherwise how long to wait.</summary>
    public TimeSpan? NewChatRefusedFor(HttpContext http) =>
        Take(addresses, AddressOf(http)) ?? Take(newChats, AddressOf(http));

    /// <inheritdoc/>
    public void Dispose()
    {
        sessions.Dispose();
        addresses.Dispose();
        newChats.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after
            : TimeSpan.FromSeconds(5);
    }

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static PartitionedRateLimiter<string> PerKey(int burst, int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
                QueueLimit = 0,
            }),
            StringComparer.Ordinal);
}
