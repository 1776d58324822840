using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Tôi báo rồi mà", "H047 em gửi hôm qua rồi": that a report was sent, and nothing else.</summary>
internal static partial class ClaimWords
{
    /// <summary>Whether the words, without the codes that they name, say so.</summary>
    public static bool Is(string words)
    {
        var normal = VietnameseText.Normalize(words).Trim(' ', '.', ',', '!', ':', '-', '\n', '…');
        return Claim().Match(VietnameseText.Fold(normal)) is { Success: true } match && (match.Groups["done"].Success || IsAlready(normal, match.Groups["already"]))
            && !normal.Contains("tối ", StringComparison.OrdinalIgnoreCase);
    }

    // "Da gui" alone may be "dạ gửi", the opposite.
    private static bool IsAlready(string normal, Group already) =>
        already.Success && (normal.Substring(already.Index, already.Length).ToLowerInvariant() is not { Length: 2 } typed || typed == "đã" || (typed == "da" && normal.Count(c => c == ' ') > 1));

    [GeneratedRegex(
        @"^(?:(?:o|u|uh|da|vang|thi|nhung|ma|nhung ma|ho nay|ho do|ho ay|cai nay|ky nay|ca hai ho|ca \w+ ho|cac ho|tat ca|het)[ ,]+)*?"
        + @"(?:(?:toi|em|minh|anh|chi|co|chu|bac|chung toi|ben toi|ben em)[ ,]+)?(?:(?<already>da|vua|moi|moi vua)[ ]+)?(?:(?:hom qua|hom kia|hom truoc|sang nay|hoi sang|toi qua|luc nay)[ ]+)?(?<more>da[ ]+)?"
        + @"(?:gui bao cao|nop bao cao|bao cao|bao|gui|nop)(?:[ ,]+(?:du|het|xong|ca|ho nay|ho do|cho|len|xa|ban|ben|qua|hom qua|hom kia|hom truoc|hom no|sang nay|hoi sang|toi qua|tu|truoc|luc|nay))*"
        + @"(?<done>[ ,]+(?:roi|xong))?(?:[ ,]+(?:ma|day|do|nha|nhe|nhi|a|ad|em|anh|chi|dong chi|co ma|con gi|chu|con nhac|sao con nhac|sao lai nhac|nhac gi nua|roi))*[ .!]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Claim();
}
