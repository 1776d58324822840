using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"À a ơi, …", "…, ghi thêm giùm tui": what is said to whoever reads the message is no part of what it tells.</summary>
internal static partial class Addressing
{
    /// <summary>The message without it; the words as they are where nothing else is said.</summary>
    public static string Without(string text)
    {
        var left = Asking().Replace(Calling().Replace(text, ""), "");
        return left.Any(char.IsLetter) ? left : text;
    }

    [GeneratedRegex(@"^(?:(?:à|a|dạ|da|ừ|ờ)[ ,]+)?(?:à |dạ )?(?:anh|chị|chi|em|a|c|e|ad|đồng chí|dong chi|đ/c) (?:ơi|oi)[ ,:.!]+(?=\S+ \S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Calling();

    [GeneratedRegex(@"[,;.] *(?:nhờ |nho )?(?:(?:anh|chị|chi|em|a|c|e|ad) )?(?:ghi|thêm|them)(?: (?:thêm|them|vào|vao|lại|lai|nhận|nhan))* (?:giùm|gium|dùm|dum|giúp|giup|hộ|ho)(?: (?:cho|tui|tôi|toi|em|e|mình|minh|cháu|chau|với|voi|luôn|luon|nhé|nhe|nha|nghe|ạ|a))*[ .!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asking();
}
