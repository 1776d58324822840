using System.Globalization;
using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Sample;

/// <summary>The poor and near-poor households of an invented commune, numbered village by village.</summary>
internal static class SampleHouseholds
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<HouseholdEntry> Make(int count, IReadOnlyList<AreaEntry> areas, SampleNames names, DateOnly asOf, SampleRandom random)
    {
        var shares = SamplePlaces.Shares(count, [.. areas.Select(_ => random.Between(2, 12))]);
        var digits = count > 999 ? 4 : 3;
        var households = new List<HouseholdEntry>(count);
        for (var a = 0; a < areas.Count; a++)
        {
            for (var i = 0; i < shares[a]; i++)
            {
                // Most of the poor live in the highland villages (làng).
                var highland = random.Percent(areas[a].Kind == "làng" ? 90 : 20);
                households.Add(new HouseholdEntry(
                    SamplePlaces.Code("H", households.Count, digits), names.Next(highland), areas[a].Code, Statuses(asOf, random), random.Between(2, 8)));
            }
        }

        return households;
    }

    // The yearly review is decided in December; a tenth of the households changed in the last one.
    private static StatusEntry[] Statuses(DateOnly asOf, SampleRandom random) => random.Next(20) switch
    {
        0 => [Decided(HouseholdStatus.Poor, asOf.Year - 3), Decided(HouseholdStatus.NearPoor, asOf.Year - 1)],
        1 => [Decided(HouseholdStatus.NearPoor, asOf.Year - 3), Decided(HouseholdStatus.Poor, asOf.Year - 1)],
        < 14 => [Decided(HouseholdStatus.Poor, asOf.Year - 1)],
        _ => [Decided(HouseholdStatus.NearPoor, asOf.Year - 1)],
    };

    private static StatusEntry Decided(HouseholdStatus status, int year) => new(
        status,
        new DateOnly(year, 12, 20),
        string.Create(CultureInfo.InvariantCulture, $"QĐ số 00/QĐ-UBND ngày 20/12/{year} (mẫu)"));
}
