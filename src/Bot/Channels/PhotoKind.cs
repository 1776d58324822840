namespace ReportBot.Bot.Channels;

/// <summary>Tells a picture by its first bytes: what the sender calls it proves nothing (OWASP ASVS 5.2.2).</summary>
internal static class PhotoKind
{
    private const int WebpMarkAt = 8;

    /// <summary>The media type; null for what is no JPEG, PNG or WebP.</summary>
    public static string? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : content.StartsWith("RIFF"u8) && content.Length > WebpMarkAt && content[WebpMarkAt..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}
