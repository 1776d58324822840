using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What officials wrote in their own words: the same words grouped and counted, the fullest answer of the first
/// groups quoted; of proposals those that nobody has answered first.
/// </summary>
internal static class OpinionsSection
{
    private const string Proposal = "proposal";
    private const int MostGroups = 8;
    private const int MostQuoted = 3;
    private const int MostCodes = 6;
    private const int LongestQuote = 220;

    public static IEnumerable<Block> Of(Composing at)
    {
        yield return new Block.Heading(1, at.Words.Say("section.opinions"));
        var texts = at.Summary.Figures.Where(f => !f.Hidden && f.Kind == QuestionKind.Text && f.Quotes.Count > 0).ToArray();
        if (texts.Length == 0)
        {
            yield return new Block.Paragraph(at.Words.Say("opinions.none"));
            yield break;
        }

        foreach (var figure in texts)
        {
            var line = at.Words.Or($"opinion.{at.Summary.Form}.{figure.Key}", SummaryWords.Capital(figure.Line));
            yield return new Block.Heading(2, line);
            var blocks = figure.Key == Proposal
                ? Proposals(at, figure)
                : Groups(at, figure.Quotes, at.Words.Say("opinions.groups", ("line", line), ("subjects", at.Subjects(Subjects(figure.Quotes).Count))));
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    /// <summary>The proposals that nobody has answered.</summary>
    public static IReadOnlyList<Quote> Unanswered(Composing at)
    {
        var answered = at.Data.Reports.Values.Where(r => r.IsAnswered).Select(r => r.Number).ToHashSet();
        return at.Summary.Figures.FirstOrDefault(f => f is { Key: Proposal, Hidden: false, Kind: QuestionKind.Text }) is { } figure
            ? [.. figure.Quotes.Where(q => !answered.Contains(q.Report) && PhraseGroups.Of([q]).Count > 0)]
            : [];
    }

    /// <summary>The codes in quotes, each once.</summary>
    public static IReadOnlyList<string> Subjects(IEnumerable<Quote> quotes) => [.. quotes.Select(q => q.Subject).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Block> Proposals(Composing at, QuestionFigures figure)
    {
        var unanswered = Unanswered(at);
        var answered = figure.Quotes.Except(unanswered).Where(q => PhraseGroups.Of([q]).Count > 0).ToArray();
        var count = Subjects(unanswered).Count;
        var first = at.Words.Count("opinions.unanswered", count, ("subjects", at.Subjects(count)));
        var blocks = count == 0 ? [new Block.Paragraph(first)] : Groups(at, unanswered, first);
        return answered.Length == 0
            ? blocks
            : blocks.Concat(Groups(at, answered, at.Words.Say("opinions.answered", ("subjects", at.Subjects(Subjects(answered).Count)))));
    }

    private static IEnumerable<Block> Groups(Composing at, IReadOnlyList<Quote> quotes, string lead)
    {
        var groups = PhraseGroups.Of(quotes);
        if (groups.Count == 0)
        {
            yield return new Block.Paragraph(at.Words.Say("opinions.none"));
            yield break;
        }

        yield return new Block.Paragraph(lead);
        var byReport = quotes.ToLookup(q => q.Report);
        for (var i = 0; i < Math.Min(groups.Count, MostGroups); i++)
        {
            yield return new Block.Item(Group(at, groups[i], i < MostQuoted ? Telling(groups[i], byReport) : null));
        }

        if (groups.Count > MostGroups)
        {
            yield return new Block.Item(at.Words.Count("opinions.more", groups.Count - MostGroups));
        }
    }

    private static string Group(Composing at, TextGroup group, Quote? quote)
    {
        var phrase = SummaryWords.Capital(Cut(CleanText.Line(group.Phrase), LongestQuote));
        var (subjects, codes) = (at.Subjects(group.Subjects.Count), at.Codes(group.Subjects, MostCodes));
        return quote is null
            ? at.Words.Say("opinions.group", ("phrase", phrase), ("subjects", subjects), ("codes", codes))
            : at.Words.Say(
                "opinions.group.quoted", ("phrase", phrase), ("subjects", subjects), ("codes", codes), ("code", at.Code(quote.Subject)),
                ("quote", Cut(CleanText.Line(quote.Words).Trim('.', ' '), LongestQuote)));
    }

    // The answer that says most beyond the group's own words; none where all say the same.
    private static Quote? Telling(TextGroup group, ILookup<long, Quote> byReport)
    {
        var fullest = group.Reports.SelectMany(r => byReport[r]).MaxBy(q => (Math.Min(q.Words.Length, LongestQuote), -q.Report));
        return fullest is not null && CleanText.Line(fullest.Words).Length > group.Phrase.Length + 8 ? fullest : null;
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
