using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Core.Storage;

/// <summary>
/// Bytes with the first half of their HMAC-SHA256, as letters fit for an address. 128 bits of it cannot be guessed
/// (RFC 2104, section 5) and keep a link short.
/// </summary>
internal static class SignedToken
{
    private const int MacBytes = 16;
    private const int MostSigned = 64;

    /// <summary>The token for these bytes.</summary>
    public static string Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> signed)
    {
        Span<byte> token = stackalloc byte[MostSigned + MacBytes];
        token = token[..(signed.Length + MacBytes)];
        signed.CopyTo(token);
        Mac(key, signed, token[signed.Length..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Takes the signed bytes out of a token, as many as <paramref name="signed"/> holds; false when it is not ours or was changed.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> key, string token, Span<byte> signed)
    {
        Span<byte> bytes = stackalloc byte[MostSigned + MacBytes];
        bytes = bytes[..(signed.Length + MacBytes)];
        if (token.Length != ((bytes.Length * 8) + 5) / 6 || !Ascii.IsValid(token) || !TryDecode(token, bytes))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[MacBytes];
        Mac(key, bytes[..signed.Length], expected);
        bytes[..signed.Length].CopyTo(signed);
        return CryptographicOperations.FixedTimeEquals(expected, bytes[signed.Length..]);
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
