using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What officials wrote in their own words, gathered by subject and counted; of proposals those that nobody has answered first.
/// The words themselves stand in an annex.
/// </summary>
internal static class OpinionsSection
{
    private const int MostGroups = 12;
    private const int MostCodes = 8;
    private const int FewCodes = 3;
    private const int FewestSingle = 3;
    private const int MostAreas = 6;
    private const int MostSaid = 20;
    private const int LongestQuote = 220;

    private static readonly string[] Opinions = [OpinionFigures.Proposal, OpinionFigures.Difficulty, OpinionFigures.Wish, Opinion.Commended];

    /// <summary>A text that tells of results: it stands among them, report by report.</summary>
    public static bool IsResult(QuestionFigures figure) =>
        figure is { Kind: QuestionKind.Text, Hidden: false, IsGrouped: false } && !Opinions.Contains(figure.Key, StringComparer.Ordinal);

    public static IEnumerable<Block> Of(Composing at, AnnexNumbers annexes)
    {
        if (at.Summary.Received == 0)
        {
            yield break;
        }

        var told = at.Opinions;
        yield return new Block.Heading(1, at.Words.Say(told.Any(o => o.Figure.Key == OpinionFigures.Wish) ? "section.opinions.wishes" : "section.opinions"));
        if (told.Count == 0)
        {
            yield return new Block.Paragraph(at.Words.Say("opinions.none"));
            yield break;
        }

        foreach (var opinion in told)
        {
            yield return new Block.Heading(2, Title(at, opinion.Figure));
            var blocks = opinion.Figure.Key switch
            {
                OpinionFigures.Proposal => Proposals(at, annexes, opinion),
                Opinion.Commended => Said(at, annexes, opinion.Figure),
                _ => Groups(at, annexes, opinion, Lead(at, opinion)).Concat(Moved(at, opinion.Figure)),
            };
            foreach (var block in blocks)
            {
                yield return block;
            }
        }

        if (annexes.Name(at, AnnexKind.Opinions) is { } annex)
        {
            yield return new Block.Paragraph(at.Words.Say("opinions.listed", ("noun", at.Noun), ("annex", annex)));
        }
    }

    /// <summary>The office's or the product's words above what was written on a question, else the form's own.</summary>
    public static string Title(Composing at, QuestionFigures figure) =>
        at.Words.Or($"opinion.{at.Summary.Form}.{figure.Key}", SummaryWords.Capital(figure.Line));

    /// <summary>What each report says, in its own words.</summary>
    public static IEnumerable<Block> Said(Composing at, AnnexNumbers annexes, QuestionFigures figure)
    {
        Quote[] said = [.. figure.Quotes.Where(OpinionGroups.IsSpoken)];
        foreach (var quote in said.Take(MostSaid))
        {
            yield return new Block.Item(at.Words.Say(
                "opinions.said", ("code", at.Code(quote.Subject)), ("quote", Cut(Written(quote).Trim('.', ' '), LongestQuote))));
        }

        if (said.Length > MostSaid && annexes.Name(at, AnnexKind.Sources) is { } annex)
        {
            yield return new Block.Item(at.Words.Say("opinions.said.more", ("n", said.Length - MostSaid), ("annex", annex)));
        }
    }

    /// <summary>The proposals that nobody has answered.</summary>
    public static IReadOnlyList<Quote> Unanswered(Composing at) =>
        at.Summary.Figures.FirstOrDefault(f => f is { Key: OpinionFigures.Proposal, Hidden: false, Kind: QuestionKind.Text }) is { } figure
            ? [.. OpinionFigures.Counted(figure, at.Summary.Figures).Where(q => !at.Data.Answered.Contains(q.Report) && OpinionGroups.IsSpoken(q))]
            : [];

    /// <summary>The codes in quotes, each once.</summary>
    public static IReadOnlyList<string> Subjects(IEnumerable<Quote> quotes) => [.. quotes.Select(q => q.Subject).Distinct(StringComparer.Ordinal)];

    /// <summary>With its marks where they were left out and there is one way to write them.</summary>
    public static string Written(Quote quote) => CleanText.Line(MarkedWriting.Of(quote.Words) ?? quote.Words);

    private static IEnumerable<Block> Proposals(Composing at, AnnexNumbers annexes, Opinion opinion)
    {
        var unanswered = Unanswered(at);
        var answered = opinion.Quotes.Except(unanswered).ToArray();
        var count = Subjects(unanswered).Count;
        var first = at.Words.Count("opinions.unanswered", count, ("subjects", at.Subjects(count)));
        var blocks = count == 0 ? [new Block.Paragraph(first)] : Groups(at, annexes, new Opinion(opinion.Figure, unanswered), first);
        return answered.Length == 0
            ? blocks
            : blocks.Concat(Groups(at, annexes, new Opinion(opinion.Figure, answered), at.Words.Say("opinions.answered", ("subjects", at.Subjects(Subjects(answered).Count)))));
    }

    private static IEnumerable<Block> Groups(Composing at, AnnexNumbers annexes, Opinion opinion, string lead)
    {
        var groups = opinion.Groups;
        yield return new Block.Paragraph(lead, KeepNext: true);
        TextGroup[] single = [.. groups.Where(g => g.Subjects.Count == 1 && !g.IsOther)];
        single = single.Length < FewestSingle ? [] : single;
        var several = groups.Except(single).ToArray();
        foreach (var group in several.Where(g => !g.IsOther).Take(MostGroups))
        {
            yield return new Block.Item(Line(at, group));
        }

        if (single.Length > 0)
        {
            yield return new Block.Item(at.Words.Say("opinions.single", ("noun", at.Noun), ("items", string.Join("; ", single.Select(g =>
                at.Words.Say("opinions.single.one", ("phrase", SummaryWords.Small(Label(at, g))), ("code", at.Code(g.Subjects[0]))))))));
        }

        if (several.Count(g => !g.IsOther) - MostGroups is > 0 and var more && (annexes.Name(at, AnnexKind.Opinions) ?? annexes.Name(at, AnnexKind.Sources)) is { } annex)
        {
            yield return new Block.Item(at.Words.Count("opinions.more", more, ("annex", annex)));
        }

        foreach (var group in several.Where(g => g.IsOther))
        {
            yield return new Block.Item(Line(at, group));
        }
    }

    // That one may stand under several subjects is said only where one does.
    private static string Lead(Composing at, Opinion opinion)
    {
        var count = Subjects(opinion.Quotes).Count;
        var isSeveral = opinion.Groups.Sum(g => g.Subjects.Count) > count;
        return at.Words.Say(isSeveral ? "opinions.groups.several" : "opinions.groups", ("subjects", at.Subjects(count)), ("noun", at.Noun));
    }

    private static string Line(Composing at, TextGroup group) => at.Words.Say(
        "opinions.group", ("phrase", Label(at, group)), ("subjects", at.Subjects(group.Subjects.Count)), ("codes", Where(at, group.Subjects)));

    /// <summary>A subject as a list names it.</summary>
    public static string Label(Composing at, TextGroup group) => at.Words.Spell(SummaryWords.Capital(Cut(CleanText.Line(group.Phrase), LongestQuote)));

    // Said with a hardship where somebody looks for it, not with what is asked for.
    private static IEnumerable<Block> Moved(Composing at, QuestionFigures figure) => figure.FromOthers is { } moved
        ? [new Block.Paragraph(at.Words.Say("opinions.moved", ("subjects", at.Subjects(Subjects(moved).Count)), ("codes", at.Codes(Subjects(moved), MostCodes))))]
        : [];

    // Few are named; of many it is told where they live, where that says more than their codes.
    private static string Where(Composing at, IReadOnlyList<string> codes)
    {
        var areas = codes.Count <= FewCodes ? [] : codes
            .Select(c => at.Data.Roster.SubjectByCode(c) is { Id.Kind: SubjectKind.Household, AreaId: { } area } ? at.Data.Roster.Area(area) : null)
            .GroupBy(a => a).OrderByDescending(g => g.Count()).ThenBy(g => g.Key?.Position).ToArray();
        return areas.Length == 0 || areas.Length * 2 > codes.Count || areas.Any(a => a.Key is null)
            ? at.Codes(codes, MostCodes)
            : string.Join(", ", areas.Take(MostAreas).Select(a => at.Words.Say("opinions.area", ("area", CleanText.Line(a.Key!.Name)), ("n", a.Count())))) + (areas.Length > MostAreas ? "…" : "");
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        end = end < most / 2 ? most - 1 : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
