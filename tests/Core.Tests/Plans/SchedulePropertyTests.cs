using FsCheck;
using FsCheck.Fluent;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

/// <summary>What holds for the periods of any schedule; a failure prints the schedule.</summary>
public sealed class SchedulePropertyTests
{
    private static readonly Gen<Plan> AnyPlan =
        from days in Gen.Choose(1, 31).ListOf().Where(d => d.Count is > 0 and < 6)
        from year in Gen.Choose(2023, 2028)
        from startMonth in Gen.Choose(1, 12)
        from months in Gen.Choose(1, 30)
        from inclusive in Gen.Elements(true, false)
        select TestPlan.Make(TestPlan.Monthly([.. days]) with { Inclusive = inclusive, LateDays = 0 }) with
        {
            From = new DateOnly(year, startMonth, 1),
            To = new DateOnly(year, startMonth, 1).AddMonths(months),
        };

    [Fact]
    public void The_open_phases_of_a_rule_lie_side_by_side_without_gap_or_overlap() => Check(plan =>
        PlanPeriods.Of(plan).Zip(PlanPeriods.Of(plan).Skip(1)).All(pair =>
            pair.Second.Opens == pair.First.LastDay.AddDays(1) && pair.First.Opens <= pair.First.LastDay));

    [Fact]
    public void On_every_day_between_the_first_opening_and_the_last_day_one_period_is_open() => Check(plan =>
    {
        var periods = PlanPeriods.Of(plan);
        return periods.Count == 0 || Days(periods[0].Opens, periods[^1].LastDay)
            .All(day => periods.Count(p => p.PhaseOn(day) == PeriodPhase.Open) == 1 && PlanPeriods.OpenOn(plan, day) is not null);
    });

    [Fact]
    public void Exclusive_is_inclusive_minus_one_day() => Check(plan =>
    {
        var inclusive = PlanPeriods.Of(With(plan, inclusive: true));
        var exclusive = PlanPeriods.Of(With(plan, inclusive: false));
        return inclusive.Count == exclusive.Count && inclusive.Zip(exclusive).All(pair =>
            pair.First.Due == pair.Second.Due
            && pair.First.LastDay.AddDays(-1) == pair.Second.LastDay
            && pair.First.Opens.AddDays(-1) == pair.Second.Opens);
    });

    [Fact]
    public void The_first_period_lies_as_in_a_plan_that_began_a_year_before() => Check(plan =>
    {
        var first = PlanPeriods.Of(plan).Take(1).ToArray();
        var longer = plan with { From = plan.From.AddYears(-1) };
        return first.Length == 0 || PlanPeriods.Find(longer, first[0].Key) == first[0];
    });

    [Fact]
    public void Every_month_has_as_many_due_dates_as_the_rule_has_days_that_fall_on_different_ones() => Check(plan =>
        PlanPeriods.Of(plan).GroupBy(p => (p.Due.Year, p.Due.Month)).Where(g => IsWhole(plan, g.Key)).All(g =>
            g.Count() == plan.Schedule[0].DaysOfMonth.Select(d => Math.Min(d, DateTime.DaysInMonth(g.Key.Year, g.Key.Month))).Distinct().Count()));

    [Fact]
    public void A_key_leads_to_its_period() => Check(plan =>
        PlanPeriods.Of(plan).All(p => PlanPeriods.Find(plan, p.Key) == p && PlanPeriods.DueOn(plan, p.Due).Contains(p)));

    private static void Check(Func<Plan, bool> holds) =>
        Prop.ForAll(AnyPlan.ToArbitrary(), holds).CheckSeeded();

    private static Plan With(Plan plan, bool inclusive) =>
        plan with { Schedule = [plan.Schedule[0] with { Inclusive = inclusive }] };

    private static bool IsWhole(Plan plan, (int Year, int Month) month) =>
        new DateOnly(month.Year, month.Month, 1) >= plan.From && new DateOnly(month.Year, month.Month, 1).AddMonths(1) <= plan.To;

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
