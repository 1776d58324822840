using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>Who is missing in a period (chưa nộp), for the secretary and the committee.</summary>
public static class MissingList
{
    /// <summary>The list in messages of at most 2,000 characters; null when this access may not see it.</summary>
    public static IReadOnlyList<string>? Of(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null) =>
        PeriodStatus.Of(db, access, view, plan, period) is { } status
            ? Write(status, Period.KindWord(period.Kind), period.LastDay, new SubjectId(period.Subject, 0).KindWord, language)
            : null;

    /// <summary>The missing of a compiled summary.</summary>
    public static IReadOnlyList<string> Of(Summary summary, string? language = null) => Write(
        new PeriodStatus(summary.Due, summary.Expected, summary.Received, summary.OnTime, summary.Late, summary.Missing) { SubjectNoun = summary.SubjectNoun },
        summary.Kind, summary.LastDay, summary.SubjectKind, language);

    private static IReadOnlyList<string> Write(
        PeriodStatus status, string kind, DateOnly lastDay, string subjectKind, string? language)
    {
        var words = SummaryWords.For(language);
        var period = PeriodTitle.Of(words, kind, status.Due, lastDay);
        var noun = words.Noun(subjectKind, status.SubjectNoun);
        if (status.Missing.Count == 0)
        {
            return [SummaryWords.Capital(status.Expected == 0
                ? words.Say("missing-list.none-owed", ("period", period), ("noun", noun))
                : words.Say("missing-list.complete", ("period", period), ("subjects", words.Subjects(subjectKind, status.SubjectNoun, status.Expected))))];
        }

        var title = words.Say(
            "missing-list.title",
            ("period", words.Language == "vi" ? period.ToUpperInvariant() : period),
            ("missing", status.Missing.Count),
            ("expected", status.Expected),
            ("noun", noun));
        return MessageSplitter.Pack(title, [.. MissingLines.ByGroup(words, status.Missing, counted: true).Select(g => g.Line), .. subjectKind == "household" ? [Areas(words, status.Missing)] : Array.Empty<string>()]);
    }

    private static string Areas(Wording words, IReadOnlyList<MissingSubject> missing) => string.Join(
        '\n',
        MissingLines.ByArea(words, missing)
            .Select(a => words.Say("missing-list.area", ("area", a.Area), ("n", a.Codes.Count), ("codes", string.Join(", ", a.Codes))))
            .Prepend(words.Say("missing-list.areas")));
}
