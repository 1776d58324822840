using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Measures a target by what reports on areas and bodies state: the poor (<c>poor</c>) and near-poor (<c>near_poor</c>)
/// households of each, and the average income (<c>income</c>). A change counts only over those that report both times.
/// </summary>
internal static class ReportedProgress
{
    /// <summary>What the reports say of a rate; unknown where none states a number.</summary>
    public static Measured Of(Target target, Roster roster, IReadOnlyList<CountedReport> reports, IReadOnlyList<CountedReport> before)
    {
        var key = target.Of == Target.NearPoor ? "near_poor" : "poor";
        var now = Stated(reports, key);
        if (now.Count == 0)
        {
            return Nothing(reports);
        }

        var earlier = Stated(before, key).ToDictionary(s => s.Subject, s => s.Number, StringComparer.Ordinal);
        var counted = target.Kind == Target.Points ? now.FindAll(s => earlier.ContainsKey(s.Subject)) : now;
        return counted.Count == 0 ? Measured.Unknown(TargetProgress.NoBefore) : new Measured(TargetProgress.Reports)
        {
            Start = target.Kind == Target.Points ? counted.Sum(s => earlier[s.Subject]) : null,
            Now = counted.Sum(s => s.Number),
            Base = Households(roster, counted),
            Reports = [.. counted.Select(s => s.Report)],
        };
    }

    /// <summary>
    /// The average income now and what it is a multiple of: the base year's as the office gives it, or else as that year's
    /// annual reports state it, over those that report both times.
    /// </summary>
    public static Measured Income(Target target, IReadOnlyList<CountedReport> reports, Func<int, IReadOnlyList<CountedReport>> ofYear)
    {
        var now = Stated(reports, "income");
        if (now.Count == 0)
        {
            return Nothing(reports);
        }

        var then = target.BaseIncome is null && target.BaseYear is { } year
            ? Stated(ofYear(year), "income").ToDictionary(s => s.Subject, s => s, StringComparer.Ordinal)
            : [];
        var both = now.FindAll(s => then.ContainsKey(s.Subject));
        var counted = both.Count > 0 ? both : now;
        return new Measured(TargetProgress.Reports)
        {
            Income = Average(counted),
            BaseIncome = target.BaseIncome ?? (both.Count > 0 ? Average(both.ConvertAll(s => then[s.Subject])) : null),
            Reports = [.. counted.Select(s => s.Report), .. both.Select(s => then[s.Subject].Report)],
        };
    }

    private static Measured Nothing(IReadOnlyList<CountedReport> reports) =>
        Measured.Unknown(reports.Count == 0 ? TargetProgress.NoReports : TargetProgress.NotStated);

    // Each that reports counts once: none of them says over how many persons its average goes.
    private static long Average(List<Statement> incomes) =>
        (long)Math.Round((decimal)incomes.Sum(i => i.Number) / incomes.Count, MidpointRounding.AwayFromZero);

    // A body's households are those of its area; with one unknown all are.
    private static long? Households(Roster roster, List<Statement> counted)
    {
        long sum = 0;
        foreach (var statement in counted)
        {
            if (roster.SubjectByCode(statement.Subject)?.AreaId is not { } area || roster.Area(area)?.HouseholdTotal is not { } households)
            {
                return null;
            }

            sum += households;
        }

        return sum;
    }

    private static List<Statement> Stated(IReadOnlyList<CountedReport> reports, string key)
    {
        var stated = new List<Statement>();
        foreach (var report in reports)
        {
            if (report.Answers.TryGet(key, out var answer) && answer is Answer.Number or Answer.Money)
            {
                stated.Add(new Statement(report.Subject, report.Number, answer is Answer.Money money ? money.Vnd : ((Answer.Number)answer).Value));
            }
        }

        return stated;
    }

    private sealed record Statement(string Subject, long Report, long Number);
}
