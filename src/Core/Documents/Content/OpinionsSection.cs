using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

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
    private const int MostSaid = 20;
    private const int LongestQuote = 220;

    private static readonly string[] Opinions = [Proposal, "difficulty", "aspiration", "commended"];

    /// <summary>A text that tells of results: it stands among them, report by report.</summary>
    public static bool IsResult(QuestionFigures figure) =>
        figure is { Kind: QuestionKind.Text, Hidden: false, IsGrouped: false } && !Opinions.Contains(figure.Key, StringComparer.Ordinal);

    public static IEnumerable<Block> Of(Composing at, AnnexNumbers annexes)
    {
        if (at.Summary.Received == 0)
        {
            yield break;
        }

        yield return new Block.Heading(1, at.Words.Say("section.opinions"));
        var texts = at.Summary.Figures
            .Where(f => f is { Hidden: false, Kind: QuestionKind.Text, Quotes.Count: > 0 } && !IsResult(f) && PhraseGroups.Of(f.Quotes).Count > 0)
            .OrderBy(f => f.Key == "commended")
            .ToArray();
        if (texts.Length == 0)
        {
            yield return new Block.Paragraph(at.Words.Say("opinions.none"));
            yield break;
        }

        foreach (var figure in texts)
        {
            yield return new Block.Heading(2, Title(at, figure));
            var blocks = figure.Key == Proposal ? Proposals(at, annexes, figure)
                : figure.Key == "commended" ? Said(at, annexes, figure)
                : Groups(at, annexes, figure.Quotes, at.Words.Say("opinions.groups", ("subjects", at.Subjects(Spoken(figure.Quotes).Count))));
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    /// <summary>The office's or the product's words above what was written on a question, else the form's own.</summary>
    public static string Title(Composing at, QuestionFigures figure) =>
        at.Words.Or($"opinion.{at.Summary.Form}.{figure.Key}", SummaryWords.Capital(figure.Line));

    /// <summary>What each report says, in its own words.</summary>
    public static IEnumerable<Block> Said(Composing at, AnnexNumbers annexes, QuestionFigures figure)
    {
        Quote[] said = [.. figure.Quotes.Where(q => PhraseGroups.Of([q]).Count > 0)];
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
    public static IReadOnlyList<Quote> Unanswered(Composing at)
    {
        var answered = at.Data.Answered;
        return at.Summary.Figures.FirstOrDefault(f => f is { Key: Proposal, Hidden: false, Kind: QuestionKind.Text }) is { } figure
            ? [.. figure.Quotes.Where(q => !answered.Contains(q.Report) && PhraseGroups.Of([q]).Count > 0)]
            : [];
    }

    /// <summary>The codes in quotes, each once.</summary>
    public static IReadOnlyList<string> Subjects(IEnumerable<Quote> quotes) => [.. quotes.Select(q => q.Subject).Distinct(StringComparer.Ordinal)];

    // "Không có" is an answer, and nothing that somebody brings up.
    private static IReadOnlyList<string> Spoken(IReadOnlyList<Quote> quotes) => Subjects(quotes.Where(q => PhraseGroups.Of([q]).Count > 0));

    private static IEnumerable<Block> Proposals(Composing at, AnnexNumbers annexes, QuestionFigures figure)
    {
        var unanswered = Unanswered(at);
        var answered = figure.Quotes.Except(unanswered).Where(q => PhraseGroups.Of([q]).Count > 0).ToArray();
        var count = Subjects(unanswered).Count;
        var first = at.Words.Count("opinions.unanswered", count, ("subjects", at.Subjects(count)));
        var blocks = count == 0 ? [new Block.Paragraph(first)] : Groups(at, annexes, unanswered, first);
        return answered.Length == 0
            ? blocks
            : blocks.Concat(Groups(at, annexes, answered, at.Words.Say("opinions.answered", ("subjects", at.Subjects(Subjects(answered).Count)))));
    }

    private static IEnumerable<Block> Groups(Composing at, AnnexNumbers annexes, IReadOnlyList<Quote> quotes, string lead)
    {
        var groups = PhraseGroups.Of(quotes);
        yield return new Block.Paragraph(lead, KeepNext: true);
        var byReport = quotes.ToLookup(q => q.Report);
        var quoted = new HashSet<Quote>();
        for (var i = 0; i < Math.Min(groups.Count, MostGroups); i++)
        {
            // What one household tells of two things is quoted once.
            yield return new Block.Item(Group(at, groups[i], i < MostQuoted && Telling(groups[i], byReport) is { } telling && quoted.Add(telling) ? telling : null));
        }

        if (groups.Count > MostGroups && annexes.Name(at, AnnexKind.Sources) is { } annex)
        {
            yield return new Block.Item(at.Words.Count("opinions.more", groups.Count - MostGroups, ("annex", annex)));
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
                ("quote", Cut(Written(quote).Trim('.', ' '), LongestQuote)));
    }

    // The answer that says most beyond the group's own words; none where all say the same.
    private static Quote? Telling(TextGroup group, ILookup<long, Quote> byReport)
    {
        var fullest = group.Reports.SelectMany(r => byReport[r]).MaxBy(q => (!Written(q).All(char.IsAscii), Math.Min(q.Words.Length, LongestQuote), -q.Report));
        return fullest is not null && CleanText.Line(fullest.Words).Length > group.Phrase.Length + 8 ? fullest : null;
    }

    // With its marks where they were left out and there is one way to write them.
    private static string Written(Quote quote) => CleanText.Line(MarkedWriting.Of(quote.Words) ?? quote.Words);

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
