using ReportBot.Core.Households;
using ReportBot.Core.Households.Handover;

namespace ReportBot.Core.Tests.Households.Handover;

public sealed class HandoversTests
{
    private static readonly DateOnly October = new(2025, 10, 1);

    [Fact]
    public void A_new_lead_in_the_place_of_another_is_a_hand_over_and_a_first_lead_is_none()
    {
        var roster = new TestRoster().Official(1).Official(2).Household(1).Household(2).Household(3)
            .Assign(1, TestRoster.H(1), to: October.AddDays(-1)).Assign(2, TestRoster.H(1), from: October)
            .Assign(1, TestRoster.H(2)).Assign(2, TestRoster.H(2), AssignmentRole.Support, from: October)
            .Assign(2, TestRoster.H(3), from: October)
            .Build();
        var handover = Assert.Single(Handovers.Of(roster, October.AddDays(-14), October));
        Assert.Equal((October, 2L, 1L, "H001"), (handover.From, handover.Successor, handover.Predecessor, Assert.Single(handover.Households).Code));
        Assert.Empty(Handovers.Of(roster, October.AddDays(-14), October.AddDays(-1)));
        Assert.Empty(Handovers.Of(roster, October.AddDays(1), October.AddDays(15)));
    }

    [Fact]
    public void A_village_that_changes_hands_brings_its_households_but_those_with_a_lead_of_their_own()
    {
        var roster = new TestRoster().Official(1).Official(2).Official(3).Household(1).Household(2).Household(3, area: 2)
            .Assign(1, TestRoster.A(1), to: October.AddDays(-1)).Assign(2, TestRoster.A(1), from: October)
            .Assign(3, TestRoster.H(2)).Assign(3, TestRoster.H(3))
            .Build();
        Assert.Equal(["H001"], Assert.Single(Handovers.Of(roster, October, October)).Households.Select(h => h.Code));
    }

    [Fact]
    public void A_body_hands_over_by_its_representative_and_the_same_person_hands_nothing_over()
    {
        var roster = new TestRoster().Organization(1).Official(1, represents: 1).Official(2).Household(1).Household(2)
            .Assign(2, TestRoster.H(1), to: October.AddDays(-1)).Assign(null, TestRoster.H(1), from: October, organization: 1)
            .Assign(1, TestRoster.H(2), to: October.AddDays(-1)).Assign(null, TestRoster.H(2), from: October, organization: 1)
            .Build();
        var handover = Assert.Single(Handovers.Of(roster, October, October));
        Assert.Equal((1L, 2L), (handover.Successor, handover.Predecessor));
    }
}
