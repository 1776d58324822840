using ReportBot.Core.Households;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Tests.Plans;

/// <summary>The five published plans say what is printed, and their invented rosters fit them.</summary>
public sealed class FivePlansTests
{
    public static TheoryData<string> Codes => [.. FivePlans.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_reads_without_a_problem_and_keeps_its_code(string code)
    {
        var reading = FivePlans.Read(code);
        Assert.Empty(reading.Problems);
        Assert.Equal(code, reading.Plan!.Code);
        Assert.NotEmpty(reading.Plan.OpenPoints);
        Assert.NotNull(reading.SampleRoster);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_roster_is_right_and_marked_as_invented(string code)
    {
        var reading = RosterJson.Read(FivePlans.Read(code).SampleRoster!);
        Assert.Empty(reading.Problems);
        var roster = reading.Roster!;
        var problems = new FileProblems("roster.sample.json");
        RosterCheck.Check(roster, problems);
        Assert.Empty(problems.All);
        Assert.True(roster.Sample);
        Assert.Contains("không có thật", roster.Note, StringComparison.Ordinal);
        foreach (var role in new[] { Roles.Reporter, Roles.Secretary, Roles.Committee, Roles.Administrator })
        {
            Assert.Contains(roster.Officials, o => o.AllRoles.HasFlag(role));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_survives_storage(string code)
    {
        var plan = FivePlans.Plan(code);
        var stored = PlanJson.Read(PlanJson.Write(plan));
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(stored));
        Assert.Equal(plan.TargetTable?.AreaNames, stored.TargetTable?.AreaNames);
    }

    [Theory]
    [InlineData("bac-son-2023")]
    [InlineData("kim-tan-2023")]
    public void The_roster_has_the_poor_households_that_the_table_prints(string code)
    {
        var (plan, roster) = (FivePlans.Plan(code), FivePlans.Roster(code));
        var table = plan.TargetTable!;
        var poor = table.Columns.ToList().FindIndex(c => c.Measure == TargetMeasure.PoorStart);
        var total = table.Columns.ToList().FindIndex(c => c.Measure == TargetMeasure.HouseholdsStart);
        Assert.Equal(
            table.Rows.Select(r => (r.Area, (int?)Number(r.Cells[total]), Number(r.Cells[poor]))),
            table.Rows.Select(r => (r.Area, roster.Areas.Single(a => a.Code == r.Area).HouseholdTotal, roster.Households.Count(h => h.Area == r.Area && WasPoor(h, table.Start)))));
    }

    [Fact]
    public void In_bac_son_the_persons_in_charge_have_the_printed_areas_and_invented_names()
    {
        var (plan, roster) = (FivePlans.Plan("bac-son-2023"), FivePlans.Roster("bac-son-2023"));
        var charges = plan.InCharge.Select(c => AreaNames.Read(c.Areas, plan.TargetTable!.AreaNames).Areas).ToArray();
        var leads = roster.Assignments.GroupBy(a => a.Who, StringComparer.Ordinal)
            .Select(g => g.Select(a => roster.Areas.Single(area => area.Code == a.On).Name)).ToArray();
        Assert.Equal(charges, leads);
        Assert.Equal(plan.TargetTable!.AreaNames.Order(StringComparer.Ordinal), charges.SelectMany(c => c).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(roster.Officials, o => plan.InCharge.Any(c => c.Name == o.Name));
    }

    [Fact]
    public void Before_the_10th_of_june_means_that_the_9th_is_the_last_day_in_every_year_of_the_district()
    {
        var periods = PlanPeriods.Of(FivePlans.Plan("huyen-2022-2030"));
        Assert.Equal(9 + 9 + 2, periods.Count);
        Assert.All(periods, p => Assert.Equal((9, 10), (p.LastDay.Day, p.Due.Day)));
        Assert.Equal([2025, 2030], periods.Where(p => p.Kind == PeriodKind.Stage).Select(p => p.Due.Year));
        Assert.Equal(
            ["annual:2030-11-10", "stage:2030-11-10"],
            periods.Where(p => p.Due == new DateOnly(2030, 11, 10)).Select(p => p.Key));
    }

    [Fact]
    public void The_floor_and_the_allotted_sum_of_bac_son_are_two_things()
    {
        var plan = FivePlans.Plan("bac-son-2023");
        Assert.Equal((7, true), (plan.Targets[0].Households, plan.Targets[0].AtLeast));
        Assert.Equal("08", plan.TargetTable!.Total!.Cells[5]);
    }

    [Fact]
    public void Kim_tan_has_its_printed_column_codes_and_its_list_of_registrations()
    {
        var plan = FivePlans.Plan("kim-tan-2023");
        Assert.Equal("A B 1 2 3 6 7 8 9 10 11", string.Join(' ', plan.TargetTable!.Columns.Select(c => c.Code)));
        Assert.True(plan.Registration is { Deprivations: true, EthnicMinority: true, SentTo.Count: 2 });
    }

    [Fact]
    public void Trung_luong_has_targets_for_poor_and_near_poor_and_reports_through_the_culture_officer()
    {
        var plan = FivePlans.Plan("trung-luong-2024");
        Assert.Equal([("poor", 152), ("near-poor", 101)], plan.Targets.Select(t => (t.Of, t.HundredthPoints!.Value)));
        Assert.Equal(("Ủy ban nhân dân xã", "Công chức văn hóa – Xã hội"), (plan.Route.Receiver, plan.Route.Via));
        Assert.All(plan.Schedule, r => Assert.Equal("area", r.Subject));
    }

    [Fact]
    public void The_district_reports_to_its_committee_and_has_targets_by_stage()
    {
        var plan = FivePlans.Plan("huyen-2022-2030");
        Assert.Equal("Ban Thường vụ Huyện ủy", plan.Route.Committee);
        Assert.Equal([180, 220], plan.Targets.Where(t => t.Kind == Target.Multiple).Select(t => t.HundredthTimes!.Value));
        Assert.Equal(2, plan.Targets.Count(t => t is { Kind: Target.Points, HundredthPoints: 60, PerYear: true }));
        Assert.All(plan.Schedule, r => Assert.Equal(("organization", false), (r.Subject, r.Inclusive)));
    }

    private static int Number(string cell) => (int)PrintedNumber.Read(cell)!.Value;

    private static bool WasPoor(HouseholdEntry household, DateOnly day) =>
        household.Statuses.Last(s => s.From <= day || household.Statuses[0] == s) is { Status: HouseholdStatus.Poor } status && status.From <= day;
}
