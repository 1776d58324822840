using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Bot.Logging;

/// <summary>
/// The safety net under every log line: a messenger's token stands in its addresses, and an exception or a
/// library may quote one. Nothing logs tokens on purpose.
/// </summary>
internal static partial class Redaction
{
    // A nested exception may fill pages; its beginning names the cause.
    private const int Longest = 4000;

    /// <summary>One line, with anything shaped like a bot token, an invitation link's code, the token of a page or a secret taken out.</summary>
    public static string Clean(string text)
    {
        var clean = Secret().Replace(text, "***").ReplaceLineEndings(" ⏎ ");
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }

    [GeneratedRegex(
        @"(?<=bot)\d+:[\w-]+|\d{6,}:[\w-]{20,}|(?<=[?&](code|start|token|secret)=)[^&\s""']+|(?<=/(form|file|desk/roster|chat/s)/)[\w-]{16,}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Secret();
}
