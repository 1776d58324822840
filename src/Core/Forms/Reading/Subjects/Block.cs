using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words about one household, or about several that are named together.</summary>
/// <param name="Mentions">Those named; none when the message names nobody.</param>
/// <param name="Words">The tokens, without the names.</param>
internal sealed record Block(IReadOnlyList<Mention> Mentions, Token[] Words)
{
    /// <summary>Where in the text the first name stands.</summary>
    public int NameStart { get; init; }

    /// <summary>With none named: the one household that the message speaks of at all, and how.</summary>
    public (string Code, string Named)? Only { get; init; }

    /// <summary>Words before the first household that are said of all that follow, where they do not say otherwise.</summary>
    public bool IsShared { get; init; }

    /// <summary>An amount that is all that was told of it, and what it may be is to be asked.</summary>
    public (string Typed, long Vnd)? Asked { get; init; }

    /// <summary>Its visit was said before a household named earlier.</summary>
    public bool IsCarried { get; set; }
}

/// <summary>
/// Parts a message at the households it names: words before a name in its own clause ("hôm qua đã thăm H012")
/// belong to it when they only lead in; otherwise they stay with the household before.
/// </summary>
internal static class Blocks
{
    // "vào nhà ông Nam", "xuống hộ H012": the way to the household that is named tells of a visit.
    private static readonly Vocabulary Goes = new("đến", "tới", "qua", "xuống", "vào", "vô", "ghé", "lên", "sang", "đến tận", "tới tận", "xuống tận", "vào tận", "gặp", "có mặt tại", "có mặt ở", "tận", "gặp tại", "nói chuyện tại", "trò chuyện tại", "làm việc tại");

    private static readonly Vocabulary Onward = new("rồi", "xong", "xong rồi", "sau đó", "rồi sau đó", "tiếp đó", "rồi tiếp");
    private const int LongestEach = 2;
    private const int LongestNamed = 6;
    private static readonly Vocabulary ForEach = new([.. from home in (string[])["nhà", "hộ", "gia đình"] from each in (string[])["mỗi {0}", "mỗi {0} đều", "{0} nào cũng", "{0} nào cũng đều"] select each.Replace("{0}", home, StringComparison.Ordinal)]);

    private static readonly Vocabulary DayParts = new("sáng", "trưa", "chiều", "tối", "sau đó", "rồi", "xong");

    public static List<Block> Part(TokenText text, IReadOnlyList<Mention> mentions, FormLexicon lexicon, DateOnly today)
    {
        var blocks = new List<Block>();
        var start = 0;
        if (Prefaces.Find(text, mentions, lexicon, today) is { } shared)
        {
            mentions = [.. mentions.Where(m => m.Start >= shared.End)];
            // "đi được 4 hộ: H002, …. Còn H086 thì chưa": those counted, and no others.
            var named = mentions.Where(m => !m.IsEveryone);
            var counted = named.Select(m => m.Code).Distinct(StringComparer.Ordinal).Take(shared.Count ?? int.MaxValue).ToHashSet(StringComparer.Ordinal);
            blocks.Add(new Block([.. named.Where(m => counted.Contains(m.Code))], shared.Words) { NameStart = text[shared.End].Start, IsShared = true });
            start = shared.End;
        }

        var groups = Group(text, mentions);
        if (start == 0 && groups is [[var only]] && SentenceStart(text, only.Start) is > 0 and var sentence && OnlyHousehold.IsOnlyAhead(text, only))
        {
            blocks.Add(new Block([], text.Tokens[..sentence]));
            start = sentence;
        }

        for (var g = 0; g < groups.Count; g++)
        {
            var next = g + 1 < groups.Count ? groups[g + 1][0].LeadStart ?? LeadIn(text, groups[g][^1].End, groups[g + 1][0].Start, lexicon, today) : text.Count;
            blocks.Add(new Block(groups[g], [.. text.Tokens[start..next].Where((_, i) => !IsNamed(text, groups[g], start + i) && !(IsOfSeveral(groups[g]) && IsForEach(text, start + i)))]) { NameStart = text[groups[g][0].Start].Start });
            start = next;
        }

        return blocks;
    }

    private static int SentenceStart(TokenText text, int at)
    {
        while (at > 0 && Boundaries.At(text, at - 1) != Boundary.Strong)
        {
            at--;
        }

        return at;
    }

    /// <summary>Names that only "," "và" "+" or a line end part stand for one statement.</summary>
    private static List<List<Mention>> Group(TokenText text, IReadOnlyList<Mention> mentions)
    {
        var groups = new List<List<Mention>> { new() { mentions[0] } };
        for (var i = 1; i < mentions.Count; i++)
        {
            // "H009; H010; H011 đã thăm" names three where nothing was said before them.
            var isRow = groups.Count == 1 && mentions[0].Start == 0 && mentions[i].Start == mentions[i - 1].End + 1 && text[mentions[i - 1].End].IsSign(';');
            // "nhà Vinh với nhà Tơl, nhà Vinh …": named again, what follows is its own.
            var isAgain = mentions[i].Code is { } code && groups[^1].Exists(m => m.Code == code);
            if (!isAgain && !OwnVisit.IsSaidOf(text, groups[^1], mentions[i]) && (isRow || OnlyLinks(text, mentions[i - 1].End, mentions[i].Start)))
            {
                groups[^1].Add(mentions[i]);
            }
            else
            {
                groups.Add([mentions[i]]);
            }
        }

        return groups;
    }

    /// <summary>Whether nothing but words and signs of a list stands there; "cả Siu Klă lẫn Kpă Thoan" are two.</summary>
    public static bool OnlyLinks(TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!(text[i].Kind == TokenKind.Sign && text[i].Folded is "," or "+" or "&" or "/") && !RangeFinder.IsDashSign(text[i])
                && !(text[i].IsWord && text[i].Folded is "va" or "voi" or "vs" or "den" or "toi" or "cung") && !(text[i].Folded == "ca" && i > from && text[i - 1].Folded is "va" or "voi") && !(text[i].Folded == "lan" && from > 1 && Enumerable.Range(Math.Max(0, i - LongestNamed), Math.Min(LongestNamed, i)).Any(b => text[b].Folded == "ca")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamed(TokenText text, List<Mention> group, int at)
    {
        foreach (var mention in group)
        {
            if (at >= mention.Start && at < mention.End)
            {
                return at >= mention.Start + Noun(text, mention) || !IsGoal(text, mention.Start);
            }

            if (mention.IsReached && at == mention.Start - 1 && text[at].Folded == "cho")
            {
                return true;
            }
        }

        return group.Count > 1 && at >= group[0].Start && at < group[^1].End;
    }

    private static bool IsOfSeveral(List<Mention> group) => group.Count > 1 || group.Exists(m => m.IsEveryone);

    /// <summary>"Hai nhà Nam và Thuận [mỗi nhà] được 1 con bò", "… cả hai nhà. [nhà nào cũng] được 10kg gạo": said of each of those that are named.</summary>
    private static bool IsForEach(TokenText text, int at) =>
        Enumerable.Range(Math.Max(0, at - LongestEach), Math.Min(at, LongestEach) + 1).Any(from => ForEach.Skip(text, from, text.Count) is var end && end > at && text.At(end)?.Folded is "duoc" or "dc" or "cung" or "nhan" or "da");

    private static int Noun(TokenText text, Mention mention) => text[mention.Start].Folded == "gia" ? 2 : 1;

    /// <summary>The "nhà" or "hộ" before a name, behind a word of going.</summary>
    private static bool IsGoal(TokenText text, int at) =>
        text[at].Folded is "nha" or "ho" or "gia" && Enumerable.Range(1, Math.Min(3, at)).Any(back => Goes.Skip(text, at - back, at) == at);

    /// <summary>"…\n3. H013": the number of the line belongs to the household behind it.</summary>
    private static int BeforeNumbering(TokenText text, int from, int at) =>
        at - 2 >= from && text[at - 2].IsDigits && text[at - 2].Folded.Length <= 2 && text[at - 1].Kind == TokenKind.Sign && text[at - 1].Folded is "." or ")" or "/"
        && (at - 2 == from || Boundaries.At(text, at - 3) == Boundary.Strong)
            ? at - 2
            : at;

    /// <summary>Where the words about the next household begin.</summary>
    private static int LeadIn(TokenText text, int from, int mention, FormLexicon lexicon, DateOnly today)
    {
        var clause = mention;
        while (clause > from && Boundaries.At(text, clause - 1) == Boundary.None)
        {
            clause--;
        }

        if (mention - 2 > from && text[mention - 1].Folded == "la" && NumberWords.Digit(text, mention - 2, mention - 1) is not null)
        {
            // "… hai là hộ Kpă Thoan …": counted as it is spoken.
            return mention - 2;
        }

        if (from < mention && (Onward.Begins(text, from, mention) || text[mention].Folded == "ca") && SenderCame.LeadsTo(text, from, mention, today))
        {
            // "tôi ghé ông Klă [rồi sang] ông Thoan", "H012 với H013 [em đi] cả hai"
            return from;
        }

        clause = BeforeNumbering(text, from, clause);
        var at = clause;
        if (clause < mention && text[clause].IsDigits && BeforeNumbering(text, from, clause + 2) == clause)
        {
            at += 2;
        }

        return clause > from && (IsLeadIn(text, at, mention, lexicon, today) || SenderCame.LeadsTo(text, at, mention, today)) ? clause : mention;
    }

    /// <summary>Whether the words before a household only lead in to it: small words, a day, the visit, the way there.</summary>
    public static bool IsLeadIn(TokenText text, int at, int mention, FormLexicon lexicon, DateOnly today)
    {
        while (at < mention)
        {
            var next = Opening.SkipLight(text, at, mention, today);
            if (next == at && lexicon.Find(text, at, mention) is { } match && match.Values.Any(m => m.Question?.Kind == QuestionKind.YesNo && m.Kind != MarkKind.Not))
            {
                next = match.End;
            }

            if (next == at && DayParts.Skip(text, at, mention) is var part && part > at && part < mention && lexicon.Find(text, part, mention) is { } visit && visit.Values.Any(m => m.Question?.Kind == QuestionKind.YesNo && m.Kind != MarkKind.Not))
            {
                // "chiều thăm H013"
                next = visit.End;
            }

            if (next == at && Goes.Skip(text, at, mention) == mention && mention < text.Count && IsGoal(text, mention))
            {
                next = mention;
            }

            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }
}
