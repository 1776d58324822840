using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

public sealed class PlanPeriodsTests
{
    private readonly Plan plan = TestPlan.Make();

    [Fact]
    public void The_periods_of_the_plan_are_in_order_of_their_due_dates() =>
        Assert.Equal(
            [
                "periodic:2025-09-10", "periodic:2025-09-20", "periodic:2025-10-10", "periodic:2025-10-20",
                "periodic:2025-11-10", "periodic:2025-11-20", "periodic:2025-12-10", "annual:2025-12-15",
                "periodic:2025-12-20",
            ],
            PlanPeriods.Of(plan).Select(p => p.Key));

    [Fact]
    public void The_first_period_opens_as_if_the_schedule_had_run_before()
    {
        var first = plan.Period("periodic:2025-09-10");
        Assert.Equal(new DateOnly(2025, 8, 21), first.Opens);
        Assert.Equal(new DateOnly(2025, 9, 10), first.LastDay);
        Assert.Equal(new DateOnly(2025, 9, 14), first.LastLateDay);
        Assert.Equal((first.Opens, first.LastDay), (first.CoversFrom, first.CoversTo));
    }

    [Theory]
    [InlineData("2025-09-10", PeriodPhase.Open)]
    [InlineData("2025-09-11", PeriodPhase.Late)]
    [InlineData("2025-09-14", PeriodPhase.Late)]
    [InlineData("2025-09-15", PeriodPhase.Locked)]
    [InlineData("2025-08-20", PeriodPhase.NotOpen)]
    public void A_period_accepts_to_its_last_late_day(string day, PeriodPhase phase) =>
        Assert.Equal(phase, plan.Period("periodic:2025-09-10").PhaseOn(Day(day)));

    [Fact]
    public void Before_a_day_means_that_the_day_before_is_the_last()
    {
        var district = TestPlan.Make(TestPlan.Yearly("11-10") with { Inclusive = false, OpensDaysBefore = null, Covers = PeriodSpan.SincePrevious });
        var annual = Assert.Single(PlanPeriods.Of(district));
        Assert.Equal(new DateOnly(2025, 11, 10), annual.Due);
        Assert.Equal(new DateOnly(2025, 11, 9), annual.LastDay);
        Assert.Equal(new DateOnly(2024, 11, 10), annual.Opens);
        Assert.Equal(annual, Assert.Single(PlanPeriods.DueOn(district, new DateOnly(2025, 11, 10))));
    }

    [Fact]
    public void The_annual_period_covers_the_year_though_it_opens_in_december()
    {
        var annual = plan.Period("annual:2025-12-15");
        Assert.Equal(new DateOnly(2025, 12, 1), annual.Opens);
        Assert.Equal(new DateOnly(2025, 1, 1), annual.CoversFrom);
        Assert.Equal(new DateOnly(2025, 12, 15), annual.CoversTo);
    }

    [Fact]
    public void December_has_three_obligations_and_the_periodic_one_is_meant_first()
    {
        var day = new DateOnly(2025, 12, 11);
        Assert.Equal(
            ["periodic:2025-12-10", "annual:2025-12-15", "periodic:2025-12-20"],
            PlanPeriods.AcceptingOn(plan, day).Select(p => p.Key));
        Assert.Equal("periodic:2025-12-20", PlanPeriods.OpenOn(plan, day)?.Key);
    }

    [Fact]
    public void Next_and_previous_follow_the_schedule()
    {
        Assert.Equal("periodic:2025-09-20", PlanPeriods.Next(plan, new DateOnly(2025, 9, 10))?.Key);
        Assert.Null(PlanPeriods.Next(plan, new DateOnly(2025, 12, 20)));
        Assert.Equal("periodic:2025-12-10", PlanPeriods.Previous(plan, plan.Period("periodic:2025-12-20"))?.Key);
        Assert.Null(PlanPeriods.Previous(plan, plan.Period("periodic:2025-09-10")));
        Assert.Null(PlanPeriods.Previous(plan, plan.Period("annual:2025-12-15")));
    }

    [Fact]
    public void A_period_leads_back_to_its_rule()
    {
        Assert.Same(plan.Schedule[0], PlanPeriods.RuleOf(plan, plan.Period("periodic:2025-12-20")));
        Assert.Same(plan.Schedule[1], PlanPeriods.RuleOf(plan, plan.Period("annual:2025-12-15")));
    }

    [Fact]
    public void The_periods_are_computed_once_and_anew_for_a_changed_copy()
    {
        Assert.Same(PlanPeriods.Of(plan), PlanPeriods.Of(plan));
        var longer = plan with { To = new DateOnly(2026, 1, 31) };
        Assert.Equal("periodic:2026-01-20", PlanPeriods.Of(longer)[^1].Key);
        Assert.Equal("periodic:2025-12-20", PlanPeriods.Of(plan)[^1].Key);
        Assert.Equal(plan, plan with { });
    }

    [Fact]
    public void A_day_that_a_month_lacks_is_its_last_day()
    {
        var ends = TestPlan.Make(TestPlan.Monthly(31)) with { From = new DateOnly(2027, 1, 1), To = new DateOnly(2028, 3, 31) };
        var keys = PlanPeriods.Of(ends).Select(p => p.Key).ToArray();
        Assert.Contains("periodic:2027-02-28", keys);
        Assert.Contains("periodic:2028-02-29", keys);
        Assert.Contains("periodic:2027-04-30", keys);
        Assert.Equal(15, keys.Length);
    }

    [Fact]
    public void A_period_of_single_dates_begins_with_the_plan()
    {
        var stage = TestPlan.Make(new ScheduleRule
        {
            Kind = PeriodKind.Stage, Dates = [new DateOnly(2025, 11, 10), new DateOnly(2025, 12, 10)], Inclusive = false, Form = "household-annual",
        });
        Assert.Equal(
            [(TestPlan.From, new DateOnly(2025, 11, 9)), (new DateOnly(2025, 11, 10), new DateOnly(2025, 12, 9))],
            PlanPeriods.Of(stage).Select(p => (p.Opens, p.LastDay)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
