using System.Diagnostics;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Households.Sample;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Reports;

public sealed class ObligationsOfALargeUnitTests(LargeUnit unit) : IClassFixture<LargeUnit>
{
    private readonly Plan year = TestPlan.Make() with { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31) };

    [Fact]
    public void A_year_of_3000_households_is_enumerated_in_half_a_second()
    {
        Assert.Equal(25 * 3_000, PlanPeriods.Of(year).Sum(period => Obligations.Of(unit.Roster, year, period).Count));

        // The best of several, because other tests run beside this one.
        var best = Enumerable.Range(0, 5).Min(_ => Measure());
        Assert.True(best < TimeSpan.FromMilliseconds(500), $"{best}");
    }

    [Fact]
    public void What_each_official_owes_adds_up_to_what_the_period_expects()
    {
        var period = PlanPeriods.Of(year)[3];
        var owed = unit.Roster.Officials.SelectMany(o => Obligations.OwedBy(unit.Roster, year, period, o.Id)).ToArray();
        var expected = Obligations.Of(unit.Roster, year, period);
        Assert.Equal(
            expected.Select(o => (o.Subject.Code, o.OwedByOfficial)).Order(),
            owed.Select(o => (o.Subject.Code, o.OwedByOfficial)).Order());
    }

    private TimeSpan Measure()
    {
        var watch = Stopwatch.StartNew();
        foreach (var period in PlanPeriods.Of(year))
        {
            Obligations.Of(unit.Roster, year, period);
        }

        return watch.Elapsed;
    }
}
