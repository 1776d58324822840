using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>The status of a period in plain text, for the command line: the figures, then one line a missing report.</summary>
public static class StatusText
{
    /// <summary>Lines separated by \n.</summary>
    public static string Write(PeriodStatus status, Period period, string? language = null)
    {
        var words = SummaryWords.For(language);
        return string.Join('\n', status.Missing
            .Select(m => words.Say("status.missing", ("subject", m.Subject), ("official", m.Official ?? m.Group ?? "–")))
            .Prepend(First(status, period, language)));
    }

    /// <summary>The figures alone, in one line.</summary>
    public static string First(PeriodStatus status, Period period, string? language = null)
    {
        var words = SummaryWords.For(language);
        return words.Say(
            "status",
            ("period", SummaryWords.Capital(PeriodTitle.Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay))),
            ("received", status.Received),
            ("expected", status.Expected),
            ("noun", words.Noun(new SubjectId(period.Subject, 0).KindWord, status.SubjectNoun)),
            ("rate", words.Format.Rate(status.Received, status.Expected)),
            ("on_time", status.OnTime),
            ("late", status.Late),
            ("missing", status.Missing.Count));
    }
}
