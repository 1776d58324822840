using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The account's tokens in the database, sealed. The refresh token of the settings is where the first pair comes from.</summary>
internal sealed class TokenStore(IOptions<ZaloOaOptions> options) : IDisposable
{
    private const string Select = """
        SELECT access_token AS Access, refresh_token AS Refresh, expires_at AS ExpiresAt, refreshing_since AS RefreshingSince
        FROM zalo_oa_tokens WHERE app_id = @appId AND seed_hash = @seedHash
        """;

    private const string Upsert = """
        INSERT INTO zalo_oa_tokens (app_id, unit_id, seed_hash, access_token, refresh_token, expires_at, refreshing_since, updated_at)
        VALUES (@appId, 0, @seedHash, @access, @refresh, @expiresAt, NULL, @now)
        ON CONFLICT (app_id) DO UPDATE SET seed_hash = excluded.seed_hash, access_token = excluded.access_token,
          refresh_token = excluded.refresh_token, expires_at = excluded.expires_at, refreshing_since = NULL, updated_at = excluded.updated_at
        """;

    private const string MarkRefreshing = "UPDATE zalo_oa_tokens SET refreshing_since = @since WHERE app_id = @appId";

    private readonly SealedText seal = new(options.Value.AppSecret!);
    private readonly string appId = options.Value.AppId!;
    private readonly string seed = options.Value.RefreshToken!;
    private readonly string seedHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.RefreshToken!)).AsSpan(0, 16));

    /// <summary>The pair that is kept; the one of the settings where there is none yet, or where the office gave a new consent.</summary>
    public (TokenPair Pair, bool WasLeftRefreshing) Load(DbConnection db)
    {
        if (db.QueryFirstOrDefault<Row>(Select, new { appId, seedHash }) is { } row && seal.Open(row.Refresh) is { } refresh)
        {
            var access = row.Access is null ? null : seal.Open(row.Access);
            return (new TokenPair(access, refresh, DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt)), row.RefreshingSince is not null);
        }

        return (new TokenPair(null, seed, DateTimeOffset.UnixEpoch), false);
    }

    /// <summary>Keeps a new pair in place of the old one.</summary>
    public void Save(DbConnection db, TokenPair pair, DateTimeOffset now) => db.Execute(Upsert, new
    {
        appId,
        seedHash,
        access = pair.Access is null ? null : seal.Seal(pair.Access),
        refresh = seal.Seal(pair.Refresh),
        expiresAt = pair.ExpiresAt.ToUnixTimeMilliseconds(),
        now = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>Notes that the refresh token is about to be used; null: that it was surely not.</summary>
    public void Refreshing(DbConnection db, TokenPair pair, DateTimeOffset? since, DateTimeOffset now)
    {
        Save(db, pair, now);
        db.Execute(MarkRefreshing, new { appId, since = since?.ToUnixTimeMilliseconds() });
    }

    public void Dispose() => seal.Dispose();

    private sealed record Row(string? Access, string Refresh, long ExpiresAt, long? RefreshingSince);
}
