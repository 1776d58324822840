using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Households;
using ReportBot.Core.Tests.Plans;
using static ReportBot.Core.Tests.Households.TestRoster;

namespace ReportBot.Core.Tests.Reports;

public sealed class ObligationsTests
{
    private readonly Plan plan = TestPlan.Make();

    [Fact]
    public void Each_household_is_owed_once_by_its_lead_in_the_order_of_areas_then_codes()
    {
        var roster = new TestRoster()
            .Official(1).Official(2)
            .Household(1, area: 1).Household(2, area: 2).Household(3, area: 1)
            .Assign(1, H(1)).Assign(2, H(2)).Assign(1, H(3))
            .Assign(2, H(1), AssignmentRole.Support).Assign(2, H(3), AssignmentRole.Supervisor)
            .Build();
        Assert.Equal(["H002:2", "H001:1", "H003:1"], Owed(roster, "periodic:2025-09-10"));
        Assert.Equal(["H001", "H003"], OwedBy(roster, "periodic:2025-09-10", 1));
        Assert.Equal(["H002"], OwedBy(roster, "periodic:2025-09-10", 2));
    }

    [Fact]
    public void The_assignment_in_force_on_the_last_day_decides_who_owes()
    {
        var handover = new DateOnly(2025, 9, 20);
        var roster = new TestRoster()
            .Official(1).Official(2).Household(1)
            .Assign(1, H(1), to: handover.AddDays(-1)).Assign(2, H(1), from: handover)
            .Build();
        Assert.Equal(["H001:1"], Owed(roster, "periodic:2025-09-10"));
        Assert.Equal(["H001:2"], Owed(roster, "periodic:2025-09-20"));
        Assert.Empty(OwedBy(roster, "periodic:2025-09-20", 1));
    }

    [Fact]
    public void A_person_who_has_left_owes_nothing_any_more()
    {
        var roster = new TestRoster().Official(1, to: new DateOnly(2025, 9, 15)).Household(1).Assign(1, H(1)).Build();
        Assert.Equal(["H001:1"], Owed(roster, "periodic:2025-09-10"));
        Assert.Empty(Owed(roster, "periodic:2025-09-20"));
        Assert.Empty(OwedBy(roster, "periodic:2025-09-20", 1));
    }

    [Fact]
    public void A_household_that_ends_or_is_no_longer_poor_is_owed_until_then()
    {
        var roster = new TestRoster().Official(1)
            .Household(1, to: new DateOnly(2025, 9, 20))
            .Household(2, 1, null, new DatedStatus(HouseholdStatus.Poor, Start, ""), new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 9, 20), ""))
            .Household(3, 1, null, new DatedStatus(HouseholdStatus.Poor, Start, ""), new DatedStatus(HouseholdStatus.NearPoor, new DateOnly(2025, 9, 12), ""))
            .Assign(1, H(1)).Assign(1, H(2)).Assign(1, H(3))
            .Build();
        Assert.Equal(["H001:1", "H002:1", "H003:1"], Owed(roster, "periodic:2025-09-10"));
        Assert.Equal(["H001:1", "H003:1"], Owed(roster, "periodic:2025-09-20"));
        Assert.Equal(["H003:1"], Owed(roster, "periodic:2025-10-10"));
    }

    [Fact]
    public void The_representative_owes_for_a_leading_body()
    {
        var leaves = new DateOnly(2025, 9, 30);
        var roster = new TestRoster().Organization(5)
            .Official(1, to: leaves, represents: 5).Official(2, represents: 5)
            .Household(1).Assign(null, H(1), organization: 5)
            .Build();
        Assert.Equal(["H001:1"], Owed(roster, "periodic:2025-09-10"));
        Assert.Empty(OwedBy(roster, "periodic:2025-09-10", 2));
        Assert.Empty(roster.SubjectsOf(2, leaves));
        Assert.Equal(["H001"], OwedBy(roster, "periodic:2025-10-10", 2));
        Assert.Equal(5, Assert.Single(Obligations.Of(roster, plan, plan.Period("periodic:2025-10-10"))).OwedByOrganization);
    }

    [Fact]
    public void A_body_without_a_representative_leaves_the_report_owed_by_nobody_in_person()
    {
        var roster = new TestRoster().Organization(5).Household(1).Assign(null, H(1), organization: 5).Build();
        var obligation = Assert.Single(Obligations.Of(roster, plan, plan.Period("periodic:2025-09-10")));
        Assert.Null(obligation.OwedByOfficial);
        Assert.Equal(5, obligation.OwedByOrganization);
    }

    [Fact]
    public void Whoever_leads_an_area_owes_for_the_households_without_a_lead_of_their_own()
    {
        var roster = new TestRoster().Official(1).Official(2).Household(1).Household(2)
            .Assign(1, A(1)).Assign(2, H(2))
            .Build();
        Assert.Equal(["H001:1", "H002:2"], Owed(roster, "periodic:2025-09-10"));
        Assert.Equal(["H001"], OwedBy(roster, "periodic:2025-09-10", 1));
        Assert.Equal(
            [("L01", AssignmentRole.Lead), ("H001", AssignmentRole.Lead), ("H002", AssignmentRole.Support)],
            roster.SubjectsOf(1, new DateOnly(2025, 9, 10)).Select(l => (l.Subject.Code, l.Role)).OrderByDescending(l => l.Code[0]));
    }

    [Fact]
    public void Areas_are_owed_where_the_plan_reports_on_areas()
    {
        var areas = TestPlan.Make(TestPlan.Monthly(10) with { Subject = "area" });
        var roster = new TestRoster().Official(1).Household(1).Assign(1, A(1)).Assign(1, H(1)).Build();
        var obligation = Assert.Single(Obligations.Of(roster, areas, areas.Period("periodic:2025-09-10")));
        Assert.Equal(A(1), obligation.Subject.Id);
    }

    [Fact]
    public void A_subject_is_found_by_its_code_in_any_case()
    {
        var roster = new TestRoster().Household(12).Build();
        Assert.Equal(H(12), roster.SubjectByCode("h012")?.Id);
        Assert.Null(roster.SubjectByCode("H999"));
    }

    private IEnumerable<string> Owed(Roster roster, string key) =>
        Obligations.Of(roster, plan, plan.Period(key))
            .Select(o => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{o.Subject.Code}:{o.OwedByOfficial}"));

    private IEnumerable<string> OwedBy(Roster roster, string key, long official) =>
        Obligations.OwedBy(roster, plan, plan.Period(key), official).Select(o => o.Subject.Code);
}
