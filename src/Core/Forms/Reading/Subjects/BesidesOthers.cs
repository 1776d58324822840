using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Ngoài H030 bị bão tốc mái, 8 hộ còn lại không có gì mới": who is named first, with something told of it, before what is said of the
/// others. "Ngoài H030 ra, các hộ …" tells nothing of it.
/// </summary>
internal static class BesidesOthers
{
    private static readonly Vocabulary Besides = new("ngoài", "trừ", "ngoại trừ", "ngoài trừ", "ngoài hộ", "trừ hộ", "ngoài nhà", "trừ nhà", "chỉ trừ", "ngoài việc");
    private static readonly Vocabulary Nothing = new("ra", "thì", "là", "này", "đó", "ra thì", "và", "với", "cùng", ",");
    private const int Longest = 3;

    /// <summary>Whether the words before the household set it apart from the others and those behind it tell something of it.</summary>
    public static bool IsTold(TokenText text, Mention mention) => Lead(text, mention) is not null;

    /// <summary>The text with such words before its first household read as a line end.</summary>
    public static (TokenText Text, List<Mention> Mentions) Take(TokenText text, List<Mention> mentions)
    {
        if (mentions.Count < 2 || !mentions[1].IsRemaining || Lead(text, mentions[0]) is not { } lead)
        {
            return (text, mentions);
        }

        var cut = mentions[0].Start - lead - 1;
        var apart = text[lead] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = text[lead].Start };
        return (text.Through([.. text.Tokens[..lead], apart, .. text.Tokens[mentions[0].Start..]]), mentions.ConvertAll(m => m with { Start = m.Start - cut, End = m.End - cut, LeadStart = m.LeadStart - cut }));
    }

    private static int? Lead(TokenText text, Mention mention)
    {
        for (var at = Math.Max(0, mention.Start - Longest); at < mention.Start; at++)
        {
            if (Besides.Skip(text, at, mention.Start) == mention.Start && Fillers.SkipCourtesy(text, 0, at) == at)
            {
                var end = Boundaries.ClauseEnd(text, mention.End, text.Count);
                var told = Nothing.SkipAll(text, mention.End, end);
                return told + 1 < end && text[told].IsWord && end < text.Count ? at : null;
            }
        }

        return null;
    }
}
