using ReportBot.Core.Households;
using ReportBot.Core.Households.Life;

namespace ReportBot.Core.Tests.Households.Life;

public sealed class HouseholdEventsTests
{
    private static readonly DateOnly Day1 = new(2024, 1, 1);

    [Fact]
    public void Poor_to_near_poor_is_an_exit_and_the_household_is_helped_on()
    {
        var household = With(Poor(Day1), Near(Day1.AddYears(1), "QĐ 45/QĐ-UBND"));
        Assert.Equal([(HouseholdEventKind.NewlyPoor, Day1), (HouseholdEventKind.Exit, Day1.AddYears(1))], Told(household));
        Assert.Equal("QĐ 45/QĐ-UBND", HouseholdEvents.Of(household)[1].Decision);
        Assert.Equal(HouseholdStanding.NearPoor, Standing.On(household, Day1.AddYears(1)));
        Assert.Equal(Day1.AddYears(1), Standing.EscapedOn(household, Day1.AddYears(2)));
    }

    [Fact]
    public void A_relapse_is_told_from_a_newly_poor_household_by_its_history_alone()
    {
        var relapsed = With(Poor(Day1), Non(Day1.AddMonths(3)), Poor(Day1.AddMonths(9)));
        var newly = With(Near(Day1), Non(Day1.AddMonths(3)), Poor(Day1.AddMonths(9)));
        Assert.Equal(HouseholdEventKind.Relapse, Told(relapsed)[^1].Kind);
        Assert.Equal(HouseholdEventKind.NewlyPoor, Told(newly)[^1].Kind);
    }

    [Fact]
    public void The_near_poor_come_and_go_by_events_of_their_own()
    {
        var household = With(Non(Day1), Near(Day1.AddMonths(1)), Average(Day1.AddMonths(2)), Non(Day1.AddMonths(3)));
        Assert.Equal(
            [HouseholdEventKind.Listed, HouseholdEventKind.NewlyNearPoor, HouseholdEventKind.NearPoorExit],
            Told(household).Select(e => e.Kind));
    }

    [Fact]
    public void The_same_status_confirmed_again_is_no_event() =>
        Assert.Single(HouseholdEvents.Of(With(Poor(Day1), Poor(Day1.AddYears(1)), Poor(Day1.AddYears(2)))));

    [Theory]
    [InlineData(HouseholdDeparture.MovedOut, HouseholdEventKind.MovedOut)]
    [InlineData(HouseholdDeparture.Merged, HouseholdEventKind.Merged)]
    [InlineData(HouseholdDeparture.Died, HouseholdEventKind.Died)]
    [InlineData(null, HouseholdEventKind.Unlisted)]
    public void Who_leaves_the_list_leaves_the_day_after_the_last_one(HouseholdDeparture? reason, HouseholdEventKind kind)
    {
        var last = Day1.AddMonths(2);
        var gone = With(Poor(Day1), Non(Day1.AddMonths(5))) with { To = last, Left = reason };
        Assert.Equal((kind, last.AddDays(1)), Told(gone)[^1]);
        Assert.Null(Standing.On(gone, last.AddDays(1)));
    }

    [Fact]
    public void A_household_that_moves_in_poor_is_not_newly_poor_and_one_found_again_relapses()
    {
        var movedIn = With(Poor(Day1)) with { From = Day1.AddMonths(4), Came = HouseholdArrival.MovedIn };
        Assert.Equal([(HouseholdEventKind.MovedIn, Day1.AddMonths(4))], Told(movedIn));
        var split = With(Near(Day1)) with { Came = HouseholdArrival.Split };
        Assert.Equal([(HouseholdEventKind.SplitOff, Day1)], Told(split));
        var found = With(Poor(Day1.AddYears(-5)), Non(Day1.AddYears(-3)), Poor(Day1)) with { From = Day1 };
        Assert.Equal([(HouseholdEventKind.Relapse, Day1)], Told(found));
    }

    [Theory]
    [InlineData("2023-12-20", "2026-12-19", true)]
    [InlineData("2023-12-20", "2026-12-20", false)]
    [InlineData("2024-02-29", "2027-02-27", true)]
    [InlineData("2024-02-29", "2027-02-28", false)]
    public void Newly_escaped_lasts_36_calendar_months_and_not_1095_days(string decided, string day, bool isNewly)
    {
        var exit = DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture);
        var household = With(Poor(exit.AddYears(-2)), Non(exit));
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isNewly ? HouseholdStanding.NewlyEscaped : HouseholdStanding.NonPoor, Standing.On(household, on));
    }

    [Fact]
    public void A_relapse_clears_newly_escaped_and_a_new_exit_begins_it_again()
    {
        var household = With(Poor(Day1), Non(Day1.AddMonths(6)), Poor(Day1.AddMonths(12)), Average(Day1.AddMonths(18)));
        Assert.Null(Standing.EscapedOn(household, Day1.AddMonths(5)));
        Assert.Equal(Day1.AddMonths(6), Standing.EscapedOn(household, Day1.AddMonths(7)));
        Assert.Null(Standing.EscapedOn(household, Day1.AddMonths(13)));
        Assert.Equal(HouseholdStanding.Poor, Standing.On(household, Day1.AddMonths(13)));
        Assert.Equal(Day1.AddMonths(18), Standing.EscapedOn(household, Day1.AddMonths(40)));
        Assert.Equal(HouseholdStanding.AverageLiving, Standing.On(household, Day1.AddMonths(54)));
    }

    private static List<(HouseholdEventKind Kind, DateOnly Day)> Told(Household household) =>
        [.. HouseholdEvents.Of(household).Select(e => (e.Kind, e.Day))];

    private static Household With(params DatedStatus[] statuses) =>
        new(1, "H001", "Hộ 1", 1, 4, statuses[0].From, null, statuses);

    private static DatedStatus Poor(DateOnly from) => new(HouseholdStatus.Poor, from, "");

    private static DatedStatus Near(DateOnly from, string decision = "") => new(HouseholdStatus.NearPoor, from, decision);

    private static DatedStatus Non(DateOnly from) => new(HouseholdStatus.NonPoor, from, "");

    private static DatedStatus Average(DateOnly from) => new(HouseholdStatus.AverageLiving, from, "");
}
