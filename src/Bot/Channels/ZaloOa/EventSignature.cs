using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// The signature of a delivery: SHA-256 of the app's number, the body as it came, the body's own timestamp and the
/// account's secret, in that order (a plain hash, not a keyed one: so says the platform).
/// </summary>
internal static class EventSignature
{
    private const string Prefix = "mac=";
    private const int HexDigits = 64;

    /// <summary>As the platform writes it.</summary>
    public static string Of(string appId, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(appId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a given signature is right. In constant time.</summary>
    public static bool IsRight(string? given, string appId, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        var digits = given?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true ? given[Prefix.Length..] : given;
        return digits is { Length: HexDigits }
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(digits.ToLowerInvariant()), Encoding.ASCII.GetBytes(Of(appId, body, timestamp, secret)));
    }

    /// <summary>The body's own timestamp, without reading anything else of it; null where there is none.</summary>
    public static string? TimestampIn(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = WireJson.MostDepth });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("timestamp"u8))
                {
                    return reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                        ? Encoding.UTF8.GetString(reader.ValueSpan)
                        : null;
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
