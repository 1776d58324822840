using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>How far one place, body or person is in a period, and all places side by side, for whoever may see who is missing.</summary>
public static class PartStanding
{
    private const int MostCodes = 30;

    /// <summary>
    /// How many of the part's owed reports have come and which are missing, and whether none is; null when this access may not
    /// see it.
    /// </summary>
    public static (IReadOnlyList<string> Messages, bool IsComplete)? Of(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, UnitPart part, string? language = null)
    {
        if (!May(access, view))
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var owed = Obligations.Of(view.Roster, plan, period).Where(o => part.Holds(view.Roster, o)).ToList();
        var lateness = PeriodReports.LatenessOf(db, view.UnitId, period);
        var received = owed.Where(o => lateness.ContainsKey(o.Subject.Id)).ToList();
        var missing = MissingSubjects.Of(view.Roster, owed, lateness.ContainsKey);
        var line = words.Say(
            owed.Count == 0 ? "part.none-owed" : missing.Count == 0 ? "part.complete" : "part.standing",
            ("part", part.NameIn(view.Roster)), ("period", PeriodTitle.Short(words, period)),
            ("received", received.Count), ("expected", owed.Count),
            ("noun", words.Noun(new SubjectId(period.Subject, 0).KindWord, SubjectNoun.Of(view.Roster, owed.Select(o => o.Subject.Id)))));
        if (received.Count(o => lateness[o.Subject.Id]) is > 0 and var late)
        {
            line += words.Say("part.late", ("n", late));
        }

        // Of one person it is also asked where the reports are.
        string[] came = part.Kind == UnitPartKind.Official && received.Count > 0
            ? [words.Say("part.received", ("reports", Numbers(db, view, period, received)))]
            : [];
        return (MessageSplitter.Pack(line, [.. came, .. missing.Count == 0 ? Array.Empty<string>() : [Missing(words, part, missing)]]), missing.Count == 0);
    }

    /// <summary>Every area that owes reports, with how many have come and the codes that are missing; null when this access may not see it.</summary>
    public static IReadOnlyList<string>? ByArea(DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null)
    {
        if (!May(access, view))
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var lateness = PeriodReports.LatenessOf(db, view.UnitId, period);
        var lines = Obligations.Of(view.Roster, plan, period)
            .GroupBy(o => o.Subject.Id.Kind == SubjectKind.Area ? o.Subject.Id.Id : o.Subject.AreaId)
            .Select(g => Line(words, g.Key is { } area ? view.Roster.Area(area)?.Name : null, [.. g], lateness.ContainsKey))
            .ToList();
        var title = PeriodTitle.Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay);
        return lines.Count == 0
            ? [SummaryWords.Capital(words.Say("missing-list.none-owed", ("period", title), ("noun", words.Noun(new SubjectId(period.Subject, 0).KindWord, null))))]
            : MessageSplitter.Pack(words.Say("part.by-area", ("period", title)), lines);
    }

    private static string Numbers(DbConnection db, UnitView view, Period period, List<Obligation> received)
    {
        var numbers = PeriodReports.Of(db, view.UnitId, period).ToDictionary(r => r.Subject, r => r.Number);
        return string.Join(", ", received.Select(o => $"{o.Subject.Code} ({Report.Show(numbers[o.Subject.Id])})"));
    }

    private static string Line(Wording words, string? area, Obligation[] owed, Func<SubjectId, bool> isReported)
    {
        var missing = owed.Where(o => !isReported(o.Subject.Id)).Select(o => o.Subject.Code).ToList();
        return words.Say(
            missing.Count == 0 ? "part.area.complete" : "part.area",
            ("area", area ?? words.Say("missing.unknown-area")), ("received", owed.Length - missing.Count), ("expected", owed.Length), ("codes", words.Codes(missing, MostCodes)));
    }

    // Of one person the codes are enough; elsewhere it is told who owes them.
    private static string Missing(Wording words, UnitPart part, IReadOnlyList<MissingSubject> missing) => part.Kind == UnitPartKind.Official
        ? words.Say("part.missing", ("codes", words.Codes([.. missing.Select(m => m.Subject)], MostCodes)))
        : string.Join('\n', MissingLines.ByGroup(words, missing, counted: false).Select(g => g.Line).Prepend(words.Say("part.missing-of", ("n", missing.Count))));

    private static bool May(Access access, UnitView view) => access.UnitId == view.UnitId && access.Allows(Operation.ListMissing);
}
