using ReportBot.Core.Households;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Tests.Households.Rosters;

public sealed class RosterCheckTests
{
    private static readonly RosterFile Good = new()
    {
        AsOf = new DateOnly(2025, 9, 1),
        Areas = [new("L01", "làng", "Làng Một")],
        Organizations = [new("CQ01", "body", "Trạm Y tế"), new("CB-L01", Organization.PartyCell, "Chi bộ Một", "L01")],
        Officials =
        [
            new("CB001", "Siu Một", [Roles.Reporter], Cell: "CB-L01", Represents: "CQ01"),
            new("CB002", "Siu Hai", [Roles.Reporter], Organization: "CQ01"),
        ],
        Households = [Poor("H001"), Poor("H002")],
        Assignments = [new("CQ01", "H001"), new("CB002", "H002"), new("CB-L01", "L01", AssignmentRole.Supervisor)],
    };

    [Fact]
    public void A_good_list_has_no_problems() => Assert.Empty(Places(Good));

    [Fact]
    public void References_must_lead_somewhere() => Assert.Equal(
        ["assignments[2].on", "assignments[2].who", "households[1].area", "officials[1].cell", "officials[1].represents", "organizations[1].area"],
        Places(Good with
        {
            Organizations = [Good.Organizations[0], Good.Organizations[1] with { Area = "L99" }],
            Officials = [Good.Officials[0], Good.Officials[1] with { Cell = "CQ01", Represents = "X" }],
            Households = [Good.Households[0], Good.Households[1] with { Area = "L99" }],
            Assignments = [.. Good.Assignments.Take(2), new("CB999", "H999", AssignmentRole.Support)],
        }));

    [Fact]
    public void Codes_must_be_fit_and_given_once() => Assert.Equal(
        ["households[1].code", "officials[1].code", "organizations[1].code"],
        Places(Good with
        {
            Organizations = [Good.Organizations[0], Good.Organizations[1] with { Code = "Chi bộ 1" }],
            Officials = [Good.Officials[0] with { Cell = null }, Good.Officials[1] with { Code = "cq01" }],
            Households = [Good.Households[0], Good.Households[1] with { Code = "h001" }],
            Assignments = [new("CQ01", "H001")],
        }));

    [Fact]
    public void A_poor_household_without_a_lead_is_refused() => Assert.Equal(
        ["households[1]"],
        Places(Good with { Assignments = [new("CQ01", "H001"), new("CB002", "H002", AssignmentRole.Support)] }));

    [Fact]
    public void Whoever_leads_the_area_leads_its_households() => Assert.Empty(
        Places(Good with { Assignments = [new("CQ01", "H001"), new("CB002", "L01")] }));

    [Fact]
    public void Two_leads_at_a_time_are_refused_but_not_one_after_the_other()
    {
        AssignmentEntry first = new("CB002", "H002", To: new DateOnly(2025, 9, 30));
        AssignmentEntry second = new("CB001", "H002", From: new DateOnly(2025, 10, 1));
        Assert.Empty(Places(Good with { Assignments = [new("CQ01", "H001"), first, second] }));
        Assert.Equal(
            ["assignments[2]"],
            Places(Good with { Assignments = [new("CQ01", "H001"), first, second with { From = new DateOnly(2025, 9, 30) }] }));
    }

    [Fact]
    public void A_leading_body_needs_a_representative() => Assert.Equal(
        ["assignments[0].who"],
        Places(Good with { Officials = [Good.Officials[0] with { Represents = null }, Good.Officials[1]] }));

    [Fact]
    public void Dates_must_be_in_order_and_within_the_time_of_the_official() => Assert.Equal(
        ["assignments[1]", "assignments[2].to", "households[0].statuses[1].from", "households[1].to"],
        Places(Good with
        {
            Officials = [Good.Officials[0], Good.Officials[1] with { To = new DateOnly(2025, 12, 1) }],
            Households =
            [
                Good.Households[0] with { Statuses = [Good.Households[0].Statuses[0], Good.Households[0].Statuses[0]] },
                Good.Households[1] with { From = new DateOnly(2025, 9, 1), To = new DateOnly(2025, 8, 1) },
            ],
            Assignments = [Good.Assignments[0], Good.Assignments[1], Good.Assignments[2] with { From = new DateOnly(2025, 9, 2), To = new DateOnly(2025, 9, 1) }],
        }));

    [Fact]
    public void The_same_assignment_twice_is_refused() => Assert.Equal(
        ["assignments[3]"], Places(Good with { Assignments = [.. Good.Assignments, Good.Assignments[2]] }));

    [Fact]
    public void Names_roles_and_statuses_must_not_be_missing() => Assert.Equal(
        ["households[0].head", "households[0].members", "households[0].statuses", "officials[0].name", "officials[0].roles"],
        Places(Good with
        {
            Officials = [Good.Officials[0] with { Name = " ", Roles = [] }, Good.Officials[1]],
            Households = [Good.Households[0] with { Head = "", Members = 0, Statuses = [] }, Good.Households[1]],
        }));

    private static HouseholdEntry Poor(string code) =>
        new(code, "Rơ Mah Một", "L01", [new StatusEntry(HouseholdStatus.Poor, new DateOnly(2024, 12, 20))]);

    private static string[] Places(RosterFile roster)
    {
        var problems = new FileProblems("roster.json");
        RosterCheck.Check(roster, problems);
        return [.. problems.All.Select(p => p.Place).Order(StringComparer.Ordinal)];
    }
}
