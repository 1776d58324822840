using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

public sealed class PlanClockTests
{
    private readonly Plan plan = TestPlan.Make();

    [Fact]
    public void The_day_begins_at_17_utc_of_the_day_before()
    {
        var midnight = new DateTimeOffset(2025, 9, 9, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(midnight, PlanClock.StartOfDay(plan, new DateOnly(2025, 9, 10)));
        Assert.Equal(TimeSpan.Zero, PlanClock.StartOfDay(plan, new DateOnly(2025, 9, 10)).Offset);
        Assert.Equal(new DateOnly(2025, 9, 10), PlanClock.Today(plan, midnight));
        Assert.Equal(new DateOnly(2025, 9, 9), PlanClock.Today(plan, midnight.AddMilliseconds(-1)));
        Assert.Equal(new TimeSpan(7, 0, 0), PlanClock.Local(plan, midnight).Offset);
    }

    [Fact]
    public void A_time_of_day_becomes_utc() =>
        Assert.Equal(
            new DateTimeOffset(2025, 9, 10, 1, 0, 0, TimeSpan.Zero),
            PlanClock.At(plan, new DateOnly(2025, 9, 10), new TimeOnly(8, 0)));

    [Fact]
    public void Skipped_and_doubled_hours_of_other_zones_are_answered()
    {
        Assert.SkipUnless(PlanClock.Knows("Europe/Berlin"), "The machine has no time zone data.");
        var berlin = plan with { TimeZone = "Europe/Berlin" };
        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
            PlanClock.At(berlin, new DateOnly(2026, 3, 29), new TimeOnly(2, 30)));
        Assert.Equal(
            new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero),
            PlanClock.At(berlin, new DateOnly(2026, 10, 25), new TimeOnly(2, 30)));
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_not_known() => Assert.False(PlanClock.Knows("Asia/Kon_Gang"));
}
