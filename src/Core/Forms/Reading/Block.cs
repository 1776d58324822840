using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words about one household, or about several that are named together.</summary>
/// <param name="Mentions">Those named; none when the message names nobody.</param>
/// <param name="Words">The tokens, without the names.</param>
internal sealed record Block(IReadOnlyList<Mention> Mentions, Token[] Words);

/// <summary>
/// Parts a message at the households it names: words before a name in its own clause ("hôm qua đã thăm H012")
/// belong to it when they only lead in; otherwise they stay with the household before.
/// </summary>
internal static class Blocks
{
    public static List<Block> Part(TokenText text, IReadOnlyList<Mention> mentions, FormLexicon lexicon, DateOnly today)
    {
        if (mentions.Count == 0)
        {
            return [new Block([], text.Tokens)];
        }

        var groups = Group(text, mentions);
        var blocks = new List<Block>();
        var start = 0;
        for (var g = 0; g < groups.Count; g++)
        {
            var next = g + 1 < groups.Count ? LeadIn(text, groups[g][^1].End, groups[g + 1][0].Start, lexicon, today) : text.Count;
            blocks.Add(new Block(groups[g], [.. text.Tokens[start..next].Where((_, i) => !IsNamed(groups[g], start + i))]));
            start = next;
        }

        return blocks;
    }

    /// <summary>Names that only "," "và" "+" or a line end part stand for one statement.</summary>
    private static List<List<Mention>> Group(TokenText text, IReadOnlyList<Mention> mentions)
    {
        var groups = new List<List<Mention>> { new() { mentions[0] } };
        for (var i = 1; i < mentions.Count; i++)
        {
            if (OnlyLinks(text, mentions[i - 1].End, mentions[i].Start))
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

    private static bool OnlyLinks(TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!(text[i].Kind == TokenKind.Sign && text[i].Folded is "," or "+" or "&" or "-" or "/" or "–" or "→" or ">")
                && !(text[i].IsWord && text[i].Folded is "va" or "voi" or "den" or "toi"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamed(List<Mention> group, int at) =>
        group.Exists(m => at >= m.Start && at < m.End) || (group.Count > 1 && at >= group[0].Start && at < group[^1].End);

    /// <summary>Where the words about the next household begin.</summary>
    private static int LeadIn(TokenText text, int from, int mention, FormLexicon lexicon, DateOnly today)
    {
        var clause = mention;
        while (clause > from && Boundaries.At(text, clause - 1) == Boundary.None)
        {
            clause--;
        }

        var at = clause;
        while (at < mention)
        {
            var next = Opening.SkipLight(text, at, mention, today);
            if (next == at && lexicon.Find(text, at, mention) is { } match && match.Values.Any(m => m.Question?.Kind == QuestionKind.YesNo && m.Kind != MarkKind.Not))
            {
                next = match.End;
            }

            if (next == at)
            {
                return mention;
            }

            at = next;
        }

        return clause > from ? clause : mention;
    }
}
