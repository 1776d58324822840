using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đã thăm cả 3 hộ, riêng H011 chưa", "thăm hết rồi, còn H011 thì vắng nhà": a household set apart from all the others. What is
/// said of all is not said of it, and its own words begin a line.
/// </summary>
internal static class ApartFromOthers
{
    private const int LongestLead = 3;
    private static readonly Vocabulary Alone = new("riêng", "riêng hộ", "chỉ riêng", "chỉ riêng hộ", "chỉ còn", "chỉ còn hộ", "chỉ có", "chỉ có hộ", "còn", "còn hộ", "còn mỗi", "còn mỗi hộ", "duy chỉ còn", "mỗi", "chỉ mỗi", "trừ", "trừ hộ", "chỉ trừ", "thiếu", "còn thiếu", "thiếu mỗi", "còn sót", "sót", "chừa");
    private static readonly Vocabulary Goes = new("thăm", "đi", "ghé", "tới", "qua", "đến", "gặp", "đi thăm", "báo");
    private static readonly Vocabulary Whole = new("hết", "đủ", "đủ hết", "xong hết", "xong", "xong rồi", "rồi", "hết rồi", "đủ rồi");

    /// <summary>The households with "thăm hết rồi" as all of the sender's, where somebody is set apart from them.</summary>
    public static List<Mention> WithAll(TokenText text, List<Mention> mentions)
    {
        var limit = mentions.Count > 0 ? mentions[0].Start : text.Count;
        if (mentions.Exists(m => m.IsEveryone) || !((mentions.Count > 0 && Lead(text, mentions[0]) is not null) || Exceptions.Except.OccursIn(text, 0, limit)))
        {
            return mentions;
        }

        for (var at = 1; at < limit; at++)
        {
            if (CountEnd(text, at, limit) is { } counted && Goes.OccursIn(text, Boundaries.ClauseStart(text, at), at))
            {
                return [new Mention(at, counted, null, []) { IsEveryone = true, HowMany = Count(text, at, counted) }, .. mentions];
            }

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

            // "còn H010 H011": those named with it are set apart as well.
            var apart = mentions.Skip(i + 1).TakeWhile((m, n) => Blocks.OnlyLinks(text, mentions[i + n].End, m.Start)).Select(m => m.Code).Prepend(code).ToList();
            // "hộ Jơi và hộ Hạnh …. Cả 2 hộ đều …. Riêng hộ Hạnh …": named before all of them, a sentence of its own tells more of it.
            var isSentence = lead > 0 && Boundaries.At(text, lead - 1) == Boundary.Strong;
            var cut = mentions[i].Start - lead - 1;
            text = text.Through([.. text.Tokens[..lead], text[lead] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = text[lead].Start }, .. text.Tokens[mentions[i].Start..]]);
            mentions = [.. mentions.Select((m, n) => n < i ? (m.IsEveryone && !(isSentence && mentions.Take(n).Any(b => b.Code == code)) ? m with { Except = [.. m.Except, .. apart] } : m) : m with { Start = m.Start - cut, End = m.End - cut, LeadStart = m.LeadStart - cut })];
        }

        return (text, mentions);
    }

    /// <summary>"7/9 hộ", "2 hộ": how many were visited; no day.</summary>
    private static int? CountEnd(TokenText text, int at, int limit)
    {
        if (!text[at].IsDigits || text[at].Folded.Length > 2)
        {
            return null;
        }

        var noun = text.At(at + 1)?.IsSign('/') == true && text.At(at + 2) is { IsDigits: true, Folded.Length: <= 2 } ? at + 3 : at + 1;
        return noun < limit && text[noun].Folded == "ho" ? noun + 1 : null;
    }

    /// <summary>"2 hộ" says how many; "7/9 hộ" leaves out as many as are named, which the names tell.</summary>
    private static int? Count(TokenText text, int at, int end) => end - at > 2 ? null : int.Parse(text[at].Folded, System.Globalization.CultureInfo.InvariantCulture);

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
