using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A list whose households stand behind what is said of them: "sáng 5/9 H009, chiều 5/9 H010", "thiếu nước: H009, H010; thiếu
/// vốn: H011", "tặng gạo H009, tặng mì H010". Every part must be of one kind, and nothing may follow the last household.
/// </summary>
internal static class NamedBehind
{
    private const int FewestParts = 2;
    private static readonly Vocabulary Gives = new("tặng", "cho", "cấp", "trao", "phát", "biếu", "hỗ trợ", "ủng hộ", "đã tặng", "đã cho", "đã cấp", "đã trao", "giúp");
    private static readonly Vocabulary Around = new("ngày", "hôm", "sáng", "chiều", "trưa", "tối", "và", "còn", "nhà", "hộ", "thì");

    private enum Kind
    {
        None,
        Day,
        Heading,
        Gift,
    }

    /// <summary>The households with the place noted where the words about each begin.</summary>
    public static List<Mention> Mark(TokenText text, List<Mention> mentions, DateOnly today)
    {
        if (mentions.Count < FewestParts || mentions.Exists(m => m.IsEveryone || m.IsBetween || m.LeadStart is not null) || Fillers.SkipCourtesy(text, SkipSigns(text, mentions[^1].End), text.Count) < text.Count)
        {
            return mentions;
        }

        var parts = Parts(text, mentions);
        var kind = parts.Count < FewestParts ? Kind.None : KindOf(text, parts[0].From, parts[0].To, today);
        if (kind == Kind.None || !parts.TrueForAll(p => KindOf(text, p.From, p.To, today) == kind))
        {
            return mentions;
        }

        return [.. mentions.Select((m, i) => parts.FindIndex(p => p.First == i) is > 0 and var part ? m with { LeadStart = parts[part].From } : m)];
    }

    /// <summary>The words before each group of households, and which household is its first.</summary>
    private static List<(int From, int To, int First)> Parts(TokenText text, List<Mention> mentions)
    {
        var parts = new List<(int From, int To, int First)>();
        var from = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i == 0 || !Blocks.OnlyLinks(text, mentions[i - 1].End, mentions[i].Start))
            {
                parts.Add((SkipSigns(text, from), mentions[i].Start, i));
            }

            from = mentions[i].End;
        }

        return parts;
    }

    private static int SkipSigns(TokenText text, int at)
    {
        while (at < text.Count && (text[at].Kind == TokenKind.NewLine || (text[at].Kind == TokenKind.Sign && Boundaries.At(text, at) != Boundary.None)))
        {
            at++;
        }

        return at;
    }

    private static Kind KindOf(TokenText text, int from, int to, DateOnly today)
    {
        if (to <= from)
        {
            return Kind.None;
        }

        if (IsDay(text, from, to, today))
        {
            return Kind.Day;
        }

        return text[to - 1].IsSign(':') ? Kind.Heading
            : text[to - 1].Folded != "cho" && Gives.Begins(text, Fillers.SkipCourtesy(text, from, to), to) ? Kind.Gift
            : Kind.None;
    }

    private static bool IsDay(TokenText text, int from, int to, DateOnly today)
    {
        var hasDay = false;
        for (var at = from; at < to;)
        {
            var next = DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: DateDoubt.None } day ? day.End : at;
            hasDay |= next > at;
            next = Math.Max(next, text[at].IsSign(':') || text[at].IsSign(',') ? at + 1 : Around.Skip(text, at, to));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return hasDay;
    }
}
