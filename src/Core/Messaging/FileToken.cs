using System.Buffers.Binary;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Messaging;

/// <summary>
/// The signed part of a file link: version, the message that carries the file, and the second it expires. It names no
/// file and no person, and is good for that one message's file alone.
/// </summary>
internal static class FileToken
{
    /// <summary>The bytes of a key.</summary>
    public const int KeyBytes = 32;

    // Another one than a form link's, so that the two can never stand for each other.
    private const byte Version = 2;
    private const int SignedBytes = 13;

    public static string Sign(ReadOnlySpan<byte> key, long outboxId, DateTimeOffset until)
    {
        Span<byte> signed = stackalloc byte[SignedBytes];
        signed[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(signed[1..], outboxId);
        BinaryPrimitives.WriteUInt32BigEndian(signed[9..], checked((uint)until.ToUnixTimeSeconds()));
        return SignedToken.Sign(key, signed);
    }

    /// <summary>What a token says; null when it is not ours or was changed. Whether it has expired is for the caller to see.</summary>
    public static (long OutboxId, DateTimeOffset Until)? Read(ReadOnlySpan<byte> key, string token)
    {
        Span<byte> signed = stackalloc byte[SignedBytes];
        return SignedToken.TryOpen(key, token, signed) && signed[0] == Version
            ? (BinaryPrimitives.ReadInt64BigEndian(signed[1..]),
                DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(signed[9..])))
            : null;
    }
}
