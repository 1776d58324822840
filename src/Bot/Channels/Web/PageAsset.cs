using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Bot.Channels.Web;

/// <summary>One file of the page, compressed once.</summary>
internal sealed class PageAsset
{
    private const int HashDigits = 12;

    public PageAsset(string text, string mime)
    {
        Plain = Encoding.UTF8.GetBytes(text);
        Mime = mime;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Plain))[..HashDigits];
        Brotli = Compress(stream => new BrotliStream(stream, CompressionLevel.Optimal));
        Gzip = Compress(stream => new GZipStream(stream, CompressionLevel.Optimal));
    }

    public string Mime { get; }

    public string Hash { get; }

    public byte[] Plain { get; }

    public byte[] Brotli { get; }

    public byte[] Gzip { get; }

    private byte[] Compress(Func<Stream, Stream> by)
    {
        using var result = new MemoryStream();
        using (var stream = by(result))
        {
            stream.Write(Plain);
        }

        return result.ToArray();
    }
}
