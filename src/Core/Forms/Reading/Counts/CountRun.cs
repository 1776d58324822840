using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Counts and help to many in a row without a comma: "con 240 ho ngheo 175 ho can ngheo thoat ngheo 31 ho", "vay von 3 ho 135tr cap heo 2 ho".
/// Where each count has one label or form of help beside it, and each of these one count, there is one way to pair them, and each pair
/// with its sum reads as a clause of its own.
/// </summary>
internal static class CountRun
{
    private const int FewestPairs = 2;
    private static readonly Vocabulary Links = new("cho", "có", "đã", "và", "với", "giúp", "còn", "được", "có thêm", "thêm", "đã có", "vừa", "mới", "đã được", "hiện", "hiện còn", "nay còn", "giờ còn", "hiện có", "thì", "còn lại", "cùng", "số", "tổng số");
    private static readonly Vocabulary Turns = new("nhưng", "mà mới", "mà chỉ", "mà thôn", "mà xã", "song", "tuy nhiên", "thực tế", "đến nay", "tới nay", "thực hiện");
    private static readonly Vocabulary TurnsHere = new("còn thôn", "còn xã", "còn ấp", "còn bản", "còn làng", "còn buôn", "còn khu phố", "còn xóm", "còn tổ", "còn bên em", "còn bên tôi", "còn bên mình", "riêng thôn", "riêng xã", "riêng bên");
    private static readonly Vocabulary Others = new("chỉ tiêu", "kế hoạch", "mục tiêu", "cùng kỳ", "phấn đấu", "trong số", "trong đó");

    /// <summary>The text with a comma between such pairs.</summary>
    public static TokenText Split(TokenText text, FormLexicon lexicon)
    {
        if (lexicon.Support is not { } support || !SupportCounts.Has(support))
        {
            return text;
        }

        var cuts = new HashSet<int>();
        for (var (at, tellsText) = (0, false); at < text.Count;)
        {
            var end = Boundaries.ClauseEnd(text, at, text.Count);
            AddTurn(text, at, end, cuts);
            tellsText |= !tellsText && AddCuts(text, lexicon, at, end, cuts);
            tellsText &= end >= text.Count || Boundaries.At(text, end) != Boundary.Strong;
            at = end + 1;
        }

        return cuts.Count == 0 ? text : WithCommas(text, cuts);
    }

    private static TokenText WithCommas(TokenText text, HashSet<int> cuts)
    {
        var read = new List<Token>(text.Count + cuts.Count);
        for (var at = 0; at < text.Count; at++)
        {
            if (cuts.Contains(at))
            {
                read.Add(text[at] with { Kind = TokenKind.Sign, Word = Syllable.Of(","), Standard = null, End = text[at].Start, Glued = false });
            }

            read.Add(text[at]);
        }

        return text.Through([.. read]);
    }

    /// <summary>Adds the cuts of one clause; whether a text begins in it, which may hold any figures.</summary>
    private static bool AddCuts(TokenText text, FormLexicon lexicon, int start, int end, HashSet<int> cuts)
    {
        var run = RunPart.Of(text, lexicon, start, end);
        if (Pairs(run.Parts) is { Count: >= FewestPairs } pairs && !Others.OccursIn(text, start, run.End) && !CountTimes.IsOfAnotherTime(text, start, run.End))
        {
            for (var i = 1; i < pairs.Count; i++)
            {
                cuts.Add(BackOverLinks(text, pairs[i - 1].To, pairs[i].From));
            }

            if (run.End < end)
            {
                cuts.Add(run.End);
            }
        }

        return run.End < end;
    }

    /// <summary>"chỉ tiêu thoát nghèo 4 hộ [nhưng thôn chỉ đề nghị thoát nghèo 2 hộ]": behind a target the turn to what was done.</summary>
    private static void AddTurn(TokenText text, int start, int end, HashSet<int> cuts)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (((Turns.Begins(text, at, end) && Others.OccursIn(text, start, at)) || (TurnsHere.Begins(text, at, end) && CountTimes.IsOfAnotherPlace(text, start, at))) && text.Tokens[start..at].Any(t => t.IsDigits) && text.Tokens[at..end].Any(t => t.IsDigits))
            {
                cuts.Add(at);
                return;
            }
        }
    }

    private static int BackOverLinks(TokenText text, int from, int at)
    {
        for (var start = from; start < at; start++)
        {
            if (Links.SkipAll(text, start, at) == at)
            {
                return start;
            }
        }

        return at;
    }

    /// <summary>The pairs, each with the sum behind it; null where the parts do not pair off.</summary>
    private static List<(int From, int To)>? Pairs(List<RunPart> parts) =>
        PairOff(parts) ?? PairOff(WithoutKinds(parts)) ?? (parts.FindAll(p => !p.IsThing) is var named && named.Count < parts.Count ? PairOff(named) ?? PairOff(WithoutKinds(named)) : null);

    /// <summary>"thăm 5 [hộ nghèo]", "cho 35 [hộ nghèo] vay": who was counted, and no count of its own.</summary>
    private static List<RunPart> WithoutKinds(List<RunPart> parts)
    {
        var kept = new List<RunPart>();
        foreach (var part in parts)
        {
            if (part is { Kind: RunKind.Label, IsKind: true } && kept.Count > 0 && kept[^1].Kind == RunKind.Count)
            {
                kept[^1] = kept[^1] with { To = part.To, OfHouseholds = true };
            }
            else
            {
                kept.Add(part);
            }
        }

        return kept;
    }

    private static List<(int From, int To)>? PairOff(List<RunPart> parts)
    {
        var pairs = new List<(int From, int To)>();
        RunPart? open = null, last = null;
        foreach (var part in parts)
        {
            if (part.Kind == RunKind.Money)
            {
                // A sum behind a pair is the pair's.
                pairs = open is null && pairs.Count > 0 ? [.. pairs.SkipLast(1), (pairs[^1].From, part.To)] : pairs;
                continue;
            }

            if (part is { IsForWhom: true, OfHouseholds: true } && open is null && last is { IsCounted: true })
            {
                // "xây 7 căn nhà cho 7 hộ"
                pairs = [.. pairs.SkipLast(1), (pairs[^1].From, part.To)];
                continue;
            }

            last = part;
            if (part.IsCounted && (open is null || open.Kind == RunKind.Help))
            {
                pairs.Add((open?.From ?? part.From, part.To));
                open = null;
                continue;
            }

            if (open is not { } first)
            {
                open = part;
                continue;
            }

            if (first.Kind == RunKind.Help && part.Kind == RunKind.Help)
            {
                // "hỗ trợ vay vốn", "cấp thẻ BHYT": one help in two words.
                open = first with { To = part.To };
                continue;
            }

            if ((first.Kind == RunKind.Count) == (part.Kind == RunKind.Count) || (first.Kind == RunKind.Help && !part.OfHouseholds) || (part.Kind == RunKind.Help && !first.OfHouseholds))
            {
                return null;
            }

            pairs.Add((first.From, part.To));
            open = null;
        }

        return open is null ? pairs : null;
    }
}
