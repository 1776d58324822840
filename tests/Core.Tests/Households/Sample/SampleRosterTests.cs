using ReportBot.Core.Households;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Households.Sample;

public sealed class SampleRosterTests
{
    /// <summary>The numbers with which the sample of Kon Gang was made.</summary>
    private static readonly RosterFile KonGang = SampleRoster.Make(48, 120, 2025);

    [Fact]
    public void It_is_the_same_each_time_and_the_one_in_the_repository() =>
        Assert.Equal(File.ReadAllText(RepositoryFiles.KonGangRoster), RosterJson.Write(KonGang));

    [Fact]
    public void Another_seed_gives_other_people() =>
        Assert.NotEqual(KonGang.Officials.Select(o => o.Name), SampleRoster.Make(48, 120, 7).Officials.Select(o => o.Name));

    [Fact]
    public void It_has_the_size_of_the_plan()
    {
        Assert.Equal(32, KonGang.Organizations.Count(o => o.Kind == Organization.PartyCell));
        Assert.Equal(12, KonGang.Organizations.Count(o => o.Kind == "body"));
        Assert.Equal(48, KonGang.Officials.Count);
        Assert.Equal(Enumerable.Range(1, 120).Select(i => $"H{i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)}"), KonGang.Households.Select(h => h.Code));
        Assert.Equal(5_528, KonGang.Areas.Sum(a => a.HouseholdTotal));
        Assert.True(KonGang.Sample);
        Assert.Contains("bịa ra", KonGang.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void All_roles_are_there_and_some_officials_have_two()
    {
        Assert.Equal(1, Count(Roles.Secretary));
        Assert.Equal(3, Count(Roles.Committee));
        Assert.Equal(1, Count(Roles.Administrator));
        Assert.Equal(46, Count(Roles.Reporter));
        Assert.Equal(3, KonGang.Officials.Count(o => o.Roles.Count > 1));
    }

    [Fact]
    public void Every_reporter_leads_between_one_and_seven_households()
    {
        var represents = KonGang.Officials.Where(o => o.Represents is not null).ToDictionary(o => o.Represents!, o => o.Code);
        var led = KonGang.Assignments.Where(a => a.Role == AssignmentRole.Lead)
            .GroupBy(a => represents.GetValueOrDefault(a.Who, a.Who))
            .ToDictionary(g => g.Key, g => g.Count());
        var reporters = KonGang.Officials.Where(o => o.AllRoles.HasFlag(Roles.Reporter)).Select(o => o.Code);
        Assert.All(reporters, code => Assert.InRange(led.GetValueOrDefault(code), 1, 7));
        Assert.Equal(120, led.Values.Sum());
    }

    [Fact]
    public void There_are_supporters_supervisors_and_leading_bodies()
    {
        Assert.InRange(KonGang.Assignments.Count(a => a.Role == AssignmentRole.Support), 20, 60);
        Assert.Equal(20, KonGang.Assignments.Count(a => a.Role == AssignmentRole.Supervisor && a.On.StartsWith('L')));
        Assert.InRange(KonGang.Assignments.Count(a => a.Role == AssignmentRole.Lead && a.Who.Contains('-', StringComparison.Ordinal)), 20, 100);
        Assert.Contains(KonGang.Households, h => h.Statuses.Count == 2);
        Assert.Contains(KonGang.Households, h => h.Statuses[^1].Status == HouseholdStatus.NearPoor);
    }

    [Fact]
    public void Names_are_nfc_and_officials_have_names_of_their_own()
    {
        Assert.All(
            KonGang.Officials.Select(o => o.Name).Concat(KonGang.Households.Select(h => h.Head)).Concat(KonGang.Areas.Select(a => a.Name)),
            name => Assert.True(name.IsNormalized(), name));
        Assert.Equal(48, KonGang.Officials.Select(o => o.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 3)]
    [InlineData(20, 400)]
    [InlineData(400, 100)]
    [InlineData(400, 3000)]
    public void Any_size_keeps_the_rules_of_a_roster(int officials, int households)
    {
        var problems = new FileProblems("x");
        var roster = SampleRoster.Make(officials, households, 1);
        RosterCheck.Check(roster, problems);
        Assert.Empty(problems.All);
        Assert.Equal((officials, households), (roster.Officials.Count, roster.Households.Count));
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(10, 0)]
    [InlineData(10, 10_000)]
    public void A_size_that_makes_no_sense_is_refused(int officials, int households) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleRoster.Make(officials, households, 1));

    private static int Count(Roles role) => KonGang.Officials.Count(o => o.AllRoles.HasFlag(role));
}
