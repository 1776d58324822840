using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Sample;

/// <summary>An invented roster of any size, the same each time: for the demonstration, for tests and for measuring.</summary>
public static class SampleRoster
{
    /// <summary>The fewest officials: the three of the committee, a secretary, an administrator, a party cell's secretary.</summary>
    public const int FewestOfficials = 6;

    /// <summary>The most officials.</summary>
    public const int MostOfficials = 2_000;

    /// <summary>The most households.</summary>
    public const int MostHouseholds = 9_999;

    /// <summary>The day from which the sample of the Kon Gang plan holds.</summary>
    public static DateOnly DefaultAsOf { get; } = new(2025, 9, 1);

    private const string Note =
        "Danh sách mẫu bịa ra để chạy thử: người, hộ, làng, cơ quan và quyết định trong tệp này đều không có thật.";

    /// <summary>Makes a roster: 32 party cells and 12 bodies where there are officials enough for them.</summary>
    /// <param name="officials">From <see cref="FewestOfficials"/> to <see cref="MostOfficials"/>.</param>
    /// <param name="households">From 1 to <see cref="MostHouseholds"/>.</param>
    /// <param name="seed">Another seed gives other people.</param>
    /// <param name="asOf">The day from which it holds; <see cref="DefaultAsOf"/> where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static RosterFile Make(int officials, int households, int seed, DateOnly? asOf = null) =>
        Make(officials, households, seed, SampleShape.Commune(asOf ?? DefaultAsOf));

    /// <summary>As the other, in the shape that a plan asks for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static RosterFile Make(int officials, int households, int seed, SampleShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(officials, FewestOfficials);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(officials, MostOfficials);
        ArgumentOutOfRangeException.ThrowIfLessThan(households, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(households, MostHouseholds);

        var from = shape.AsOf;
        var random = new SampleRandom(seed);
        var others = officials - SamplePeople.Posts;
        var cellCount = Math.Clamp(others * 3 / 4, 1, 32);
        var areas = SamplePlaces.Areas(cellCount, households, shape, random);
        var cells = SamplePlaces.Cells(cellCount, areas);
        var bodies = SamplePlaces.AllBodies(1 + Math.Min(11, others - cellCount));
        var people = SamplePeople.Make(officials, cells, bodies, new SampleNames(random), from, random);
        var homes = SampleHouseholds.Make(households, areas, new SampleNames(random), from, random);
        return new RosterFile
        {
            Sample = true,
            Note = Note,
            AsOf = from,
            Areas = areas,
            Organizations = [.. cells, .. bodies],
            Officials = people,
            Households = homes,
            Assignments = shape.Subjects.Contains(SubjectKind.Household)
                ? SampleAssignments.Make(people, cells, homes, from, random)
                : SampleLeads.Make(people, areas, shape.Subjects.Contains(SubjectKind.Organization) ? [.. cells, .. bodies] : [], from),
        };
    }
}
