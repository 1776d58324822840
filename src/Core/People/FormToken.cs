using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ReportBot.Core.Storage;

namespace ReportBot.Core.People;

/// <summary>
/// The signed part of a form link: version, unit, official and the second it expires, then the first half of their
/// HMAC-SHA256. 128 bits of it cannot be guessed (RFC 2104, section 5) and keep the link short. The first
/// <see cref="OwnerLetters"/> letters say whose it is, the same in all links of one official.
/// </summary>
public static class FormToken
{
    /// <summary>The letters before the expiry.</summary>
    public const int OwnerLetters = 12;

    /// <summary>The bytes of a key.</summary>
    public const int KeyBytes = 32;

    private const byte Version = 1;
    private const int SignedBytes = 13;

    /// <summary>Signs a link for an official until a moment.</summary>
    /// <exception cref="OverflowException">An id or the moment does not fit into four bytes.</exception>
    public static string Sign(ReadOnlySpan<byte> key, long unitId, long officialId, DateTimeOffset until)
    {
        Span<byte> signed = stackalloc byte[SignedBytes];
        signed[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(signed[1..], checked((uint)unitId));
        BinaryPrimitives.WriteUInt32BigEndian(signed[5..], checked((uint)officialId));
        BinaryPrimitives.WriteUInt32BigEndian(signed[9..], checked((uint)until.ToUnixTimeSeconds()));
        return SignedToken.Sign(key, signed);
    }

    /// <summary>What a token says; null when it is not ours or was changed. Whether it has expired is for the caller to see.</summary>
    public static FormTicket? Read(ReadOnlySpan<byte> key, string token)
    {
        Span<byte> signed = stackalloc byte[SignedBytes];
        return SignedToken.TryOpen(key, token, signed) && signed[0] == Version
            ? new FormTicket(
                BinaryPrimitives.ReadUInt32BigEndian(signed[1..]),
                BinaryPrimitives.ReadUInt32BigEndian(signed[5..]),
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(signed[9..])))
            : null;
    }

    /// <summary>
    /// The id of a file that an official's page sent under its own id: the same for a repeat, another for another
    /// official, and as hard to guess as a random one.
    /// </summary>
    public static string FileId(ReadOnlySpan<byte> key, long unitId, long officialId, string clientId)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(FormattableString.Invariant($"file {unitId} {officialId} {clientId}")), mac);
        return Base64Url.EncodeToString(mac[..18]);
    }
}

/// <summary>What a form link was signed for.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="OfficialId">The official.</param>
/// <param name="Until">The moment from which it opens nothing.</param>
public sealed record FormTicket(long UnitId, long OfficialId, DateTimeOffset Until);
