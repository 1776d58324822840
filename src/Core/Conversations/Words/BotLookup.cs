using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Xem H105", "H043 lần trước báo gì", "H120 là hộ gì": one household is to be looked at, and nothing is told of it.</summary>
internal static partial class BotLookup
{
    /// <summary>Whether the words beside the household ask to see it.</summary>
    public static bool Is(string left) => !Whose().IsMatch(Folded(left)) && IsAsked(left);

    private static string Folded(string words) => VietnameseText.Fold(VietnameseText.Normalize(words)).Trim(' ', '?', '.', '!', ',');

    private static bool IsAsked(string left) => Asks().IsMatch(Folded(left));

    /// <summary>The code that such a question names, known or not; null for other words.</summary>
    public static string? Code(string text) =>
        Named().Match(Folded(text)) is { Success: true } found && IsAsked(found.Groups["before"].Value + found.Groups["behind"].Value)
            ? found.Groups["code"].Value.ToUpperInvariant()
            : null;

    [GeneratedRegex(@"^(?:(?:cho|em|toi|minh|hoi|da|xin|coi|ho|nha|giup|muon|ad|oi) )*(?:xem|coi|mo)(?: (?:lai|giup|ho|nha|em|bao cao|cua|thong tin|voi|a|nhe))*$|^(?:(?:cho|em|toi|minh|hoi|da|xin|ho|nha) )*(?:lan|ky|thang) truoc (?:(?:em|toi|minh) )?(?:da )?(?:bao|ghi|gui)(?: cao)? (?:gi|sao|the nao|nhung gi)$|^(?:(?:cho|em|toi|hoi|ho|nha) )*(?:da )?(?:bao|ghi|gui)(?: cao)? (?:nhung )?gi(?: roi| lan truoc| ky truoc| ky nay)?$|^(?:ho |nha )?(?:la )?(?:ho gi|ho nao|nha ai|cua ai|ai|ho cua ai)$|^ma (?:ho |so )?(?:cua )?la (?:gi|may|bao nhieu)$|^ma (?:ho )?(?:gi|may)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:ho gi|ho nao|nha ai|cua ai)$|^la ai$|^ai$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whose();

    [GeneratedRegex(@"^(?<before>(?:[a-z]+ )*)(?<code>[a-z]{1,3}\d{2,5})(?<behind>(?: [a-z]+)*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
