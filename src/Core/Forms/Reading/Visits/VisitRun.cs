using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A whole round typed without a comma: "h009 da tham h010 chua tham h011 da tham", "H009 đã thăm hôm qua H010 hôm kia H011
/// chưa". Each household has its rồi or chưa, or its day, directly behind it, so each begins a line of its own, and the
/// "chưa" at the end asks nothing.
/// </summary>
internal static class VisitRun
{
    private const int LongestRun = 160;
    private static readonly Vocabulary Says = new("đã", "chưa", "rồi", "xong", "thăm", "đi", "ghé", "tới", "đến", "qua", "vào", "xuống", "đã thăm", "chưa thăm", "gặp");
    private static readonly Vocabulary Around = new("thăm", "đi", "đến", "tới", "qua", "ghé", "xuống", "vào", "lên", "gặp", "nhà", "được", "kịp", "hết", "rồi", "xong", "em", "tôi", "mình", "anh", "chị", "cũng", "vẫn", "thì", "là", "có", "hôm", "ngày", "và", "còn", "với", "hộ", ",", "-", ":", "(", ")", "nha", "nhé", "ạ", "r", "luôn", "bình thường", "ổn", "khỏe", "ok");
    private static readonly Vocabulary Before = new("và", "còn", "với", ",", "-", "hộ", "nhà");

    /// <summary>The text with such households each on a line of its own.</summary>
    public static TokenText Part(TokenText text, SubjectFinder finder, ReadingContext context)
    {
        if (text.Count > LongestRun || !NamesSeveral(text) || !text.Tokens.Any(t => t.IsWord && t.Folded is "tham" or "chua" or "roi" or "r" or "di" or "xong"))
        {
            return text;
        }

        var cuts = Cuts(text, finder.Find(text), context.Today);
        if (cuts.Count == 0)
        {
            return text;
        }

        var read = new List<Token>(text.Count + cuts.Count);
        for (var at = 0; at < text.Count; at++)
        {
            if (cuts.Contains(at))
            {
                read.Add(text[at] with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = text[at].Start });
            }

            read.Add(text[at]);
        }

        return text.Through([.. read]);
    }

    /// <summary>Whether two households may be named at all: to look for them costs more than all the rest.</summary>
    private static bool NamesSeveral(TokenText text)
    {
        var named = 0;
        for (var at = 0; at < text.Count && named < 2; at++)
        {
            named += text[at].IsDigits ? (at > 0 && text[at - 1].IsWord && text[at - 1].Folded.Length <= 4) || at == 0 ? 1 : 0
                : text[at].IsWord && at > 0 && char.IsUpper(text.Text[text[at].Start]) ? 1 : 0;
        }

        return named > 1;
    }

    private static HashSet<int> Cuts(TokenText text, List<Mention> mentions, DateOnly today)
    {
        var cuts = new HashSet<int>();
        for (var first = 0; first < mentions.Count; first++)
        {
            if (!BeginsSentence(text, mentions[first]))
            {
                continue;
            }

            var found = Run(text, mentions, first, today);
            if (found.Count > 0)
            {
                cuts.UnionWith(found);
                first += found.Count;
            }
        }

        return cuts;
    }

    /// <summary>The tokens where the further households of a run begin; none where the words behind one say anything else.</summary>
    private static List<int> Run(TokenText text, List<Mention> mentions, int first, DateOnly today)
    {
        var cuts = new List<int>();
        for (var i = first; i < mentions.Count && !mentions[i].IsEveryone; i++)
        {
            var limit = i + 1 < mentions.Count ? mentions[i + 1].Start : text.Count;
            var end = limit;
            for (var at = mentions[i].End; at < end; at++)
            {
                end = Boundaries.At(text, at) == Boundary.Strong ? at : end;
            }

            var isJoined = i + 1 < mentions.Count && end == limit && Before.SkipAll(text, mentions[i].End, end) == end;
            if (!isJoined && !IsVerdict(text, mentions[i].End, end, today))
            {
                return [];
            }

            if (end < limit || i + 1 == mentions.Count)
            {
                break;
            }

            if (!isJoined)
            {
                cuts.Add(limit);
            }
        }

        return cuts;
    }

    private static bool BeginsSentence(TokenText text, Mention mention) =>
        !mention.IsEveryone && (Fillers.SkipCourtesy(text, 0, mention.Start) == mention.Start || Boundaries.At(text, mention.Start - 1) == Boundary.Strong);

    /// <summary>"đã thăm hôm qua", "chưa", "hôm kia": done or not, or its day, and nothing else.</summary>
    private static bool IsVerdict(TokenText text, int from, int to, DateOnly today)
    {
        var says = false;
        for (var at = from; at < to;)
        {
            if (DateScanner.Read(text, at, to, today, isAsked: false) is { } day)
            {
                (says, at) = (true, day.End);
                continue;
            }

            var said = Says.Skip(text, at, to);
            says |= said > at;
            var next = Math.Max(said, Math.Max(Around.Skip(text, at, to), Fillers.SkipCourtesy(text, at, to)));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return says;
    }
}
