using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>Text sealed with a key made of a secret from the settings (AES-256-GCM, RFC 5869): the database and its copies alone open nothing.</summary>
internal sealed class SealedText : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm cipher;

    public SealedText(string secret)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "zalo-oa-tokens"u8.ToArray());
        cipher = new AesGcm(key, TagBytes);
    }

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes, plain.Length), box.AsSpan(NonceBytes + plain.Length));
        return Convert.ToBase64String(box);
    }

    /// <summary>The text; null where it was sealed with another secret.</summary>
    public string? Open(string box)
    {
        try
        {
            var bytes = Convert.FromBase64String(box);
            if (bytes.Length < NonceBytes + TagBytes)
            {
                return null;
            }

            var plain = new byte[bytes.Length - NonceBytes - TagBytes];
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    public void Dispose() => cipher.Dispose();
}
