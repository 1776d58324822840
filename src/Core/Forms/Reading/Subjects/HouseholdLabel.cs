using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"… cho mẹ già. Hộ: Trần Thị Mai (H022). …", "Mã hộ: H015": a label that names the household goes with it, and is no word of the text before.</summary>
internal static class HouseholdLabel
{
    private const int Longest = 6;

    private static readonly Vocabulary Labels = new("hộ", "hộ số", "mã", "mã hộ", "mã số", "mã số hộ", "tên", "tên hộ", "chủ hộ", "tên chủ hộ", "họ tên", "họ và tên", "họ tên chủ hộ", "họ và tên chủ hộ", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "gia đình", "hộ ông", "hộ bà", "tên và mã hộ", "mã và tên hộ", "hộ được thăm", "về hộ", "của hộ");

    /// <summary>The household with such a label before it, where the label begins a clause.</summary>
    public static Mention With(TokenText text, Mention mention)
    {
        if (mention.IsEveryone || mention.Start < 2 || text[mention.Start - 1] is not { Kind: TokenKind.Sign, Folded: ":" or "=" or "-" or "–" })
        {
            return mention;
        }

        for (var at = Math.Max(0, mention.Start - 1 - Longest); at < mention.Start - 1; at++)
        {
            if (Labels.Skip(text, at, mention.Start - 1) == mention.Start - 1 && (at == 0 || Boundaries.At(text, at - 1) != Boundary.None))
            {
                return mention with { Start = at };
            }
        }

        return mention;
    }
}
