using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using ReportBot.Core.Tests.Summaries;

namespace ReportBot.Core.Tests.Reminders;

public sealed class ReminderRulesTests
{
    // 10 September 2025 is a Wednesday, 20 September a Saturday, 10 October a Friday.
    [Fact]
    public void On_working_days_each_falls_on_its_own_day() =>
        Assert.Equal(
            ["3@08:00 05/09 08:00", "1@08:00 09/09 08:00", "0@08:00 10/09 08:00", "0@16:00 10/09 16:00", "-1@08:00 11/09 08:00"],
            Show(Commune.ThePlan, Commune.September10));

    [Fact]
    public void On_a_weekend_it_moves_back_and_an_overdue_one_forward() =>
        Assert.Equal(
            ["3@08:00 17/09 08:00", "1@08:00 19/09 08:00", "0@08:00 19/09 08:00", "0@16:00 19/09 16:00", "-1@08:00 22/09 08:00"],
            Show(Commune.ThePlan, Period("periodic:2025-09-20")));

    [Fact]
    public void A_units_own_holidays_are_days_off_and_the_deadline_stays()
    {
        var plan = Commune.ThePlan with { Holidays = [new DateOnly(2025, 10, 9), new DateOnly(2025, 10, 10)] };
        var period = PlanPeriods.Find(plan, "periodic:2025-10-10")!;

        Assert.Equal(new DateOnly(2025, 10, 10), period.LastDay);
        Assert.Equal(
            ["3@08:00 07/10 08:00", "1@08:00 08/10 08:00", "0@08:00 08/10 08:00", "0@16:00 08/10 16:00", "-1@08:00 13/10 08:00"],
            Show(plan, period));
    }

    [Fact]
    public void It_never_moves_before_the_opening_and_stays_where_no_working_day_is_left()
    {
        var days = Enumerable.Range(0, 11).Select(i => new DateOnly(2025, 9, 21).AddDays(i)).Concat(
            Enumerable.Range(0, 10).Select(i => new DateOnly(2025, 10, 2).AddDays(i)));
        var plan = Commune.ThePlan with { Holidays = [.. days] };

        Assert.StartsWith("3@08:00 07/10", Show(plan, PlanPeriods.Find(plan, "periodic:2025-10-10")!)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_hours_push_it_to_half_past_six()
    {
        var rule = Commune.ThePlan.Schedule[0] with { Reminders = [new ReminderRule(1, new TimeOnly(21, 0)), new ReminderRule(0, new TimeOnly(6, 29)), new ReminderRule(0, new TimeOnly(20, 59))] };
        var plan = Commune.ThePlan with { Schedule = [rule] };

        Assert.Equal(["1@21:00 10/09 06:30", "0@06:29 10/09 06:30", "0@20:59 10/09 20:59"], Show(plan, PlanPeriods.Find(plan, "periodic:2025-09-10")!));
    }

    [Theory]
    [InlineData(5, 7, null)]
    [InlineData(5, 8, "3@08:00")]
    [InlineData(9, 7, "3@08:00")]
    [InlineData(9, 12, "1@08:00")]
    [InlineData(9, 22, null)]
    [InlineData(10, 6, null)]
    [InlineData(10, 7, "1@08:00")]
    [InlineData(10, 17, "0@16:00")]
    [InlineData(11, 7, null)]
    [InlineData(11, 8, "-1@08:00")]
    [InlineData(15, 20, "-1@08:00")]
    [InlineData(16, 9, null)]
    public void After_a_downtime_only_the_latest_that_still_makes_sense_counts(int day, int hour, string? name) =>
        Assert.Equal(name, ReminderRules.Current(Commune.ThePlan, Commune.September10, Commune.At(day, hour))?.Name);

    private static Period Period(string key) => PlanPeriods.Find(Commune.ThePlan, key)!;

    private static string[] Show(Plan plan, Period period) =>
        [.. ReminderRules.Of(plan, period).Select(r => r.Name + " " +
            PlanClock.Local(plan, r.At).ToString("dd/MM HH:mm", System.Globalization.CultureInfo.InvariantCulture))];
}
