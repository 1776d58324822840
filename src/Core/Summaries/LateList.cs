using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Whose owed reports first came after the period's last day, on which day, and how many have not come at all (nộp muộn), for
/// whoever may see who is missing. A report that was corrected later is not late for that.
/// </summary>
public static class LateList
{
    private const int MostCodes = 30;

    /// <summary>The list in messages of at most 2,000 characters, of the unit or of one part of it; null when this access may not see it.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="access">Who asks.</param>
    /// <param name="view">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="period">The period.</param>
    /// <param name="part">A place, body or person; null for all.</param>
    /// <param name="now">UTC; before the last day is over nothing can be late.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    public static IReadOnlyList<string>? Of(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, UnitPart? part, DateTimeOffset now, string? language = null)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.ListMissing))
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var owed = Obligations.Of(view.Roster, plan, period).Where(o => part is null || part.Holds(view.Roster, o)).ToList();
        var received = PeriodReports.LatenessOf(db, view.UnitId, period);
        var days = PeriodReports.LateDaysOf(db, view.UnitId, period, plan);
        var late = MissingSubjects.Of(view.Roster, owed, s => !days.ContainsKey(s));
        var missing = owed.Count(o => !received.ContainsKey(o.Subject.Id));
        var isOver = DateOnly.FromDateTime(PlanClock.Local(plan, now).DateTime) > period.LastDay;
        (string, object)[] values =
        [
            ("period", Title(words, view, period, part)), ("n", late.Count), ("expected", owed.Count), ("missing", missing),
            ("received", owed.Count - missing), ("noun", words.Noun(new SubjectId(period.Subject, 0).KindWord, SubjectNoun.Of(view.Roster, owed.Select(o => o.Subject.Id)))),
            ("last", PeriodTitle.Day(period.LastDay)),
        ];
        if (late.Count == 0)
        {
            return [SummaryWords.Capital(words.Say(!isOver ? "late.not-yet" : missing == 0 ? "late.none" : "late.none-but-missing", values))];
        }

        var byCode = owed.ToDictionary(o => o.Subject.Code, o => days.GetValueOrDefault(o.Subject.Id), StringComparer.Ordinal);
        var lines = late
            .GroupBy(m => (m.OfficialId, m.Official, m.Group))
            .OrderByDescending(g => g.Max(m => byCode[m.Subject])).ThenBy(g => g.Key.Official, StringComparer.Ordinal)
            .Select(g => Line(words, g.Key.Official, g.Key.Group, [.. g], byCode, period));
        return MessageSplitter.Pack(words.Say("late.title", values), [.. lines, .. missing > 0 ? [words.Say("late.missing", values)] : Array.Empty<string>()]);
    }

    private static string Title(Wording words, UnitView view, Period period, UnitPart? part)
    {
        var title = PeriodTitle.Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay);
        return part is null ? title : $"{part.NameIn(view.Roster)}, {title}";
    }

    private static string Line(Wording words, string? official, string? group, MissingSubject[] late, Dictionary<string, DateOnly> days, Period period) => words.Say(
        "late.person",
        ("who", string.Join(", ", new[] { official, group }.OfType<string>().DefaultIfEmpty(words.Say("missing.unknown-group")))),
        ("reports", string.Join("; ", late.GroupBy(m => days[m.Subject]).OrderBy(g => g.Key).Select(g => words.Count(
            "late.day", g.Key.DayNumber - period.LastDay.DayNumber,
            ("codes", words.Codes([.. g.Select(m => m.Subject)], MostCodes)), ("day", PeriodTitle.Day(g.Key)))))));
}
