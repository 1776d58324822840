namespace ReportBot.Core.Summaries;

/// <summary>A period against the one before it, in a few lines: how many reports, and what changed.</summary>
public static class ComparisonText
{
    /// <summary>One message; where the period before has no report it says so.</summary>
    /// <param name="summary">The period with what is compared.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    public static string Write(Summary summary, string? language = null)
    {
        var words = SummaryWords.For(language);
        (string, object)[] values =
        [
            ("period", words.Period(summary)), ("unit", summary.UnitName), ("received", summary.Received), ("expected", summary.Expected), ("noun", words.Noun(summary)),
        ];
        return summary.Previous is not { } before
            ? SummaryWords.Capital(words.Say("compare.nothing", values))
            : string.Join('\n',
                words.Say("compare.title", values),
                words.Say("compare.received", [.. values, ("before", before.Received), ("before_expected", before.Expected), ("due", before.Due.ToString("d/M", System.Globalization.CultureInfo.InvariantCulture))]),
                SummaryText.Change(words, summary));
    }
}
