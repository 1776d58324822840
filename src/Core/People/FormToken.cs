using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

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
    private const int MacBytes = 16;
    private const int Length = 39;

    /// <summary>Signs a link for an official until a moment.</summary>
    /// <exception cref="OverflowException">An id or the moment does not fit into four bytes.</exception>
    public static string Sign(ReadOnlySpan<byte> key, long unitId, long officialId, DateTimeOffset until)
    {
        Span<byte> token = stackalloc byte[SignedBytes + MacBytes];
        token[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(token[1..], checked((uint)unitId));
        BinaryPrimitives.WriteUInt32BigEndian(token[5..], checked((uint)officialId));
        BinaryPrimitives.WriteUInt32BigEndian(token[9..], checked((uint)until.ToUnixTimeSeconds()));
        Mac(key, token[..SignedBytes], token[SignedBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a token says; null when it is not ours or was changed. Whether it has expired is for the caller to see.</summary>
    public static FormTicket? Read(ReadOnlySpan<byte> key, string token)
    {
        Span<byte> bytes = stackalloc byte[SignedBytes + MacBytes];
        if (token.Length != Length || !Ascii.IsValid(token) || !TryDecode(token, bytes))
        {
            return null;
        }

        Span<byte> expected = stackalloc byte[MacBytes];
        Mac(key, bytes[..SignedBytes], expected);
        return CryptographicOperations.FixedTimeEquals(expected, bytes[SignedBytes..]) && bytes[0] == Version
            ? new FormTicket(
                BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]),
                BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]),
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes[9..])))
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

    private static void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> signed, Span<byte> into)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed, mac);
        mac[..MacBytes].CopyTo(into);
    }

    // The last letter has spare bits: only the one spelling that we write is taken.
    private static bool TryDecode(string token, Span<byte> bytes) =>
        Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var count) && count == bytes.Length
        && string.Equals(Base64Url.EncodeToString(bytes), token, StringComparison.Ordinal);
}

/// <summary>What a form link was signed for.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="OfficialId">The official.</param>
/// <param name="Until">The moment from which it opens nothing.</param>
public sealed record FormTicket(long UnitId, long OfficialId, DateTimeOffset Until);
