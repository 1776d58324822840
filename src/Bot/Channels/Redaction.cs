using System.Text.RegularExpressions;

namespace ReportBot.Bot.Channels;

/// <summary>
/// Takes secrets out of text that comes from elsewhere (a server's description, a library's exception), before
/// it is logged or stored. Own text never holds one.
/// </summary>
internal static partial class Redaction
{
    private const int Longest = 300;
    private const int LeastHalf = 8;

    /// <summary>The text without <paramref name="secrets"/> and without anything that looks like a bot's token, cut to a line's length.</summary>
    public static string Hide(string? text, params ReadOnlySpan<string?> secrets)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                text = text.Replace(secret, "***", StringComparison.Ordinal);

                // Of a token the half after the colon is the secret one.
                var half = secret[(secret.IndexOf(':', StringComparison.Ordinal) + 1)..];
                text = half.Length >= LeastHalf ? text.Replace(half, "***", StringComparison.Ordinal) : text;
            }
        }

        text = TokenLike().Replace(text, "***").ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    [GeneratedRegex("[0-9]{3,}:[A-Za-z0-9_-]{20,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TokenLike();
}
