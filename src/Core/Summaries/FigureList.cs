using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>What the reports of a period say to one question, with the codes behind it, for whoever may read the summary.</summary>
public static class FigureList
{
    private const int MostCodes = 60;
    private const int MostQuotes = 40;
    private const int LongestQuote = 160;

    /// <summary>The answer in messages of at most 2,000 characters; null where the form has no such question.</summary>
    /// <param name="summary">The period.</param>
    /// <param name="key">The question.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="answer">The only answer that is asked about (a choice; <c>true</c> or <c>false</c>); null for all.</param>
    public static IReadOnlyList<string>? Of(Summary summary, string key, string? language = null, string? answer = null)
    {
        if (summary.Figures.FirstOrDefault(f => f.Key == key) is not { } figures)
        {
            return null;
        }

        var words = SummaryWords.For(language);
        (string, object)[] values = [("period", words.Period(summary)), ("received", summary.Received), ("expected", summary.Expected), ("noun", words.Noun(summary))];
        if (figures.Answered == 0)
        {
            return [SummaryWords.Capital(words.Say("figure.nothing", values))];
        }

        if (figures.Tallies.FirstOrDefault(t => t.Key == answer) is { } asked && (asked.Count > 0 || figures.Kind != QuestionKind.YesNo))
        {
            // First what was asked: how many and which.
            figures = figures with { Tallies = [asked] };
            return MessageSplitter.Pack(SummaryWords.Capital(words.Say("figure.title", values)), asked.Count > 0 ? [.. Details(words, summary, figures)] : [words.Say("figure.nobody", ("label", words.Own($"form.{summary.Form}.{key}.{asked.Key}", asked.Label)))]);
        }

        var line = figures.Kind == QuestionKind.Text ? null : FigureLines.Of(words, summary, figures);
        return MessageSplitter.Pack(
            SummaryWords.Capital(words.Say("figure.title", values)), [.. new[] { line }.OfType<string>(), .. Details(words, summary, figures)]);
    }

    private static IEnumerable<string> Details(Wording words, Summary summary, QuestionFigures figures)
    {
        var subjects = summary.Sources.ToDictionary(s => s.Number, s => s.Subject);
        if (figures.Kind == QuestionKind.Text)
        {
            var quotes = figures.Quotes.Where(q => q.Words.Trim().Length > 0).ToList();
            return quotes.Take(MostQuotes)
                .Select(q => words.Say("figure.quote", ("subject", q.Subject), ("words", Conversations.Format.Short(q.Words.ReplaceLineEndings(" "), LongestQuote))))
                .Concat(quotes.Count > MostQuotes ? [words.Say("figure.more", ("n", quotes.Count - MostQuotes))] : []);
        }

        return figures.Tallies.Where(t => t.Count > 0).Select(t => words.Say(
            figures.Kind == QuestionKind.YesNo ? "figure.yesno." + t.Key : "figure.choice",
            ("label", SummaryWords.Capital(words.Own($"form.{summary.Form}.{figures.Key}.{t.Key}", t.Label))), ("n", t.Count),
            ("codes", words.Codes([.. t.Reports.Select(r => subjects.GetValueOrDefault(r, "")).Order(StringComparer.Ordinal)], MostCodes))));
    }
}
