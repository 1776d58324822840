using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đã thăm cả 3 hộ, riêng H011 chưa", "thăm hết rồi, còn H011 thì vắng nhà": a household set apart from all the others. What is
/// said of all is not said of it, and its own words begin a line.
/// </summary>
internal static class ApartFromOthers
{
    private const int LongestLead = 3;
    private static readonly Vocabulary Alone = new("riêng", "riêng hộ", "chỉ riêng", "chỉ riêng hộ", "chỉ còn", "chỉ còn hộ", "chỉ có", "chỉ có hộ", "còn", "còn hộ", "còn mỗi", "còn mỗi hộ", "duy chỉ còn", "mỗi", "chỉ mỗi", "trừ", "trừ hộ", "chỉ trừ");
    private static readonly Vocabulary Goes = new("thăm", "đi", "ghé", "tới", "qua", "đến", "gặp", "đi thăm", "báo");
    private static readonly Vocabulary Whole = new("hết", "đủ", "đủ hết", "xong hết");

    /// <summary>The households with "thăm hết rồi" as all of the sender's, where somebody is set apart from them.</summary>
    public static List<Mention> WithAll(TokenText text, List<Mention> mentions)
    {
        var limit = mentions.Count > 0 ? mentions[0].Start : text.Count;
        if (mentions.Exists(m => m.IsEveryone) || !(mentions.Exists(m => Lead(text, m) is not null) || Exceptions.Except.OccursIn(text, 0, limit)))
        {
            return mentions;
        }

        for (var at = 1; at < limit; at++)
        {
            if (Whole.Skip(text, at, limit) is var end && end > at && Goes.OccursIn(text, Boundaries.ClauseStart(text, at), at))
            {
                return [new Mention(at, end, null, []) { IsEveryone = true }, .. mentions];
            }
        }

        return mentions;
    }

    /// <summary>The text with the words that set apart read as line ends, and those set apart noted with the ones that name all.</summary>
    public static (TokenText Text, List<Mention> Mentions) Take(TokenText text, List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            if (Lead(text, mentions[i]) is not { } lead || mentions[i].Code is not { } code)
            {
                continue;
            }

            var cut = mentions[i].Start - lead - 1;
            text = text.Through([.. text.Tokens[..lead], text[lead] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = text[lead].Start }, .. text.Tokens[mentions[i].Start..]]);
            mentions = [.. mentions.Select((m, n) => n < i ? (m.IsEveryone ? m with { Except = [.. m.Except, code] } : m) : m with { Start = m.Start - cut, End = m.End - cut, LeadStart = m.LeadStart - cut })];
        }

        return (text, mentions);
    }

    /// <summary>Where the words begin that set the household apart.</summary>
    private static int? Lead(TokenText text, Mention mention)
    {
        for (var at = Math.Max(0, mention.Start - LongestLead); !mention.IsEveryone && at < mention.Start; at++)
        {
            if (Alone.Skip(text, at, mention.Start) == mention.Start)
            {
                return at;
            }
        }

        return null;
    }
}
