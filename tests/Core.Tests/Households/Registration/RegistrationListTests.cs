using ReportBot.Core.Households.Registration;

namespace ReportBot.Core.Tests.Households.Registration;

public sealed class RegistrationListTests
{
    [Fact]
    public void The_list_has_its_totals_and_the_rate_of_minority_households_from_integers()
    {
        var roster = new TestRoster().Household(1).Household(2, 2).Household(3).Build();
        var list = RegistrationList.Of(roster, 2025, [One(1, true, "water"), One(2, true, "water", "toilet"), One(3, null)]);
        Assert.Equal([2L, 1, 3], list.Registrations.Select(r => r.Household));
        Assert.Equal((2, 1, 6667), (list.EthnicMinority, list.MinorityUnknown, list.MinorityHundredths));
        Assert.Equal([("water", 2), ("toilet", 1)], list.Deprivations.Select(d => (d.Indicator.Key, d.Households)));
        Assert.Null(RegistrationList.Of(roster, 2025, []).MinorityHundredths);
    }

    [Fact]
    public void The_decree_has_twelve_indicators_of_six_services()
    {
        Assert.Equal(12, Deprivations.All.Count);
        Assert.Equal(6, Deprivations.All.Select(d => d.Dimension).Distinct().Count());
        Assert.Distinct(Deprivations.All.Select(d => d.Key), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("7, 9", "housing-quality,water")]
    [InlineData("9 7 7", "housing-quality,water")]
    [InlineData("nước sạch và nhà tiêu", "water,toilet")]
    [InlineData("bhyt; viec lam", "employment,insurance")]
    [InlineData("0", null)]
    [InlineData("13", null)]
    [InlineData("nước sạch, xe máy", null)]
    [InlineData("", null)]
    public void Indicators_are_named_by_number_or_by_word_and_nothing_is_guessed(string words, string? keys) =>
        Assert.Equal(keys, Deprivations.Named(words) is { } named ? string.Join(',', named.Select(d => d.Key)) : null);

    private static ExitRegistration One(long household, bool? minority, params string[] lacks) =>
        new(household, 2025, lacks, "", minority, 1, DateTimeOffset.UnixEpoch);
}
