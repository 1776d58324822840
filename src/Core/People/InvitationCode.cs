using System.Security.Cryptography;
using System.Text;

namespace ReportBot.Core.People;

/// <summary>
/// A code of eight letters and digits, without those that are mistaken for others (0/O, 1/I/L, U/V). Forty
/// bits are few, so it is hashed slowly and wrong ones are counted (OWASP ASVS 6.5).
/// </summary>
public static class InvitationCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;
    private const int Rounds = 10_000;
    private static readonly byte[] Salt = Encoding.UTF8.GetBytes("reportbot invitation code, version 1");

    /// <summary>Whether the words are a code as it was sent, in capitals and in one: no sentence, whatever its letters stand for in shorthand.</summary>
    public static bool IsTyped(string words) =>
        words.Length == Length && words.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && words.Any(char.IsAsciiDigit);

    /// <summary>A new code from a cryptographic source.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as made, from one as typed (spaces, dashes and small letters are fine); null when it cannot be one.</summary>
    public static string? Normalize(string typed)
    {
        var code = new StringBuilder(Length);
        foreach (var letter in typed.ToUpperInvariant())
        {
            if (letter is ' ' or '-' or '.')
            {
                continue;
            }

            if (!Alphabet.Contains(letter, StringComparison.Ordinal) || code.Length == Length)
            {
                return null;
            }

            code.Append(letter);
        }

        return code.Length == Length ? code.ToString() : null;
    }

    /// <summary>What is stored of a code.</summary>
    public static string Hash(string code) => Convert.ToHexString(
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), Salt, Rounds, HashAlgorithmName.SHA256, 16));
}
