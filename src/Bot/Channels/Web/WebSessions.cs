using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// The chats: one for each that a browser began. Who holds the secret is the person of the chat; the store
/// knows only its hash (256 random bits need no slow one).
/// </summary>
public sealed class WebSessions(WriteGate gate, Readers readers, TimeProvider time)
{
    private const string Insert = """
        INSERT INTO web_sessions (id, unit_id, secret_hash, created_at, last_seen_at) VALUES (@id, 0, @hash, @now, @now)
        """;

    private const string SelectHash = "SELECT secret_hash AS Hash, last_seen_at AS SeenAt FROM web_sessions WHERE id = @id";

    private const string Touch = "UPDATE web_sessions SET last_seen_at = @now WHERE id = @id";

    private const string CountOf = "SELECT COUNT(*) FROM web_sessions WHERE id = @id";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromHours(1);

    /// <summary>Begins a chat.</summary>
    /// <exception cref="StorageException">It was not stored.</exception>
    public async Task<(string Id, string Secret)> BeginAsync()
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await gate.WriteAsync(db => db.Execute(Insert, new { id, hash = HashOf(secret), now }));
        return (id, secret);
    }

    /// <summary>Whether this secret opens this chat; a chat that does not exist and a wrong secret look the same.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public bool Opens(string id, string secret)
    {
        var row = readers.Read(db => db.QuerySingleOrDefault<HashRow>(SelectHash, new { id }));
        var given = Encoding.ASCII.GetBytes(HashOf(secret));
        var known = Encoding.ASCII.GetBytes(row?.Hash ?? HashOf(""));
        return CryptographicOperations.FixedTimeEquals(given, known) && row is not null;
    }

    /// <summary>Notes that the chat is in use, at most once an hour, so that forgotten ones can be told from used ones.</summary>
    public async Task SeenAsync(string id)
    {
        var now = time.GetUtcNow();
        var row = readers.Read(db => db.QuerySingleOrDefault<HashRow>(SelectHash, new { id }));
        if (row is not null && now - DateTimeOffset.FromUnixTimeMilliseconds(row.SeenAt) > SeenEvery)
        {
            await gate.WriteAsync(db => db.Execute(Touch, new { id, now = now.ToUnixTimeMilliseconds() }));
        }
    }

    /// <summary>Whether there is such a chat.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public bool Exists(string id) => readers.Read(db => db.ExecuteScalar<long>(CountOf, new { id })) > 0;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record HashRow(string Hash, long SeenAt);
}
