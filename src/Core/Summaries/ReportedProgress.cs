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
    /// <summary>What the reports say; null where none states a number.</summary>
    public static Measured? Of(Target target, Roster roster, IReadOnlyList<CountedReport> reports, IReadOnlyList<CountedReport> before)
    {
        if (target.Kind == Target.Multiple)
        {
            var incomes = Stated(reports, "income");
            return incomes.Count == 0 ? null : new Measured(TargetProgress.Reports)
            {
                Income = (long)Math.Round((decimal)incomes.Sum(i => i.Number) / incomes.Count, MidpointRounding.AwayFromZero),
                Reports = [.. incomes.Select(i => i.Report)],
            };
        }

        var key = target.Of == Target.NearPoor ? "near_poor" : "poor";
        var now = Stated(reports, key);
        var earlier = Stated(before, key).ToDictionary(s => s.Subject, s => s.Number, StringComparer.Ordinal);
        var counted = target.Kind == Target.Points ? now.FindAll(s => earlier.ContainsKey(s.Subject)) : now;
        return counted.Count == 0 ? null : new Measured(TargetProgress.Reports)
        {
            Start = target.Kind == Target.Points ? counted.Sum(s => earlier[s.Subject]) : null,
            Now = counted.Sum(s => s.Number),
            Base = Households(roster, counted),
            Reports = [.. counted.Select(s => s.Report)],
        };
    }

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
