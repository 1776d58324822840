using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Bot.Channels;

/// <summary>What a platform sends along with each delivery to show that it is the platform.</summary>
internal sealed class SharedSecret(string header, string secret)
{
    private const int Longest = 256;

    private readonly byte[] expected = Digest(secret);

    /// <summary>Whether a request carries it, once. Digests have one length, so the comparison tells nothing of the secret's own.</summary>
    public bool IsIn(HttpRequest request) =>
        request.Headers.TryGetValue(header, out var given)
        && given is [{ Length: > 0 and <= Longest } one]
        && CryptographicOperations.FixedTimeEquals(Digest(one), expected);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
