using ReportBot.Core.Households;
using ReportBot.Core.Households.Life;

namespace ReportBot.Core.Plans.Targets;

/// <summary>
/// What is the case in each area on a day: from the recognised statuses of the households and their dates, never from
/// what a report proposes.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Began">The first day of the roster, where that is later than the table's; null where it covers the start.</param>
/// <param name="Areas">By the area's code; areas without a household on the roster included.</param>
/// <param name="Total">All areas of the roster together.</param>
public sealed record TargetActuals(
    DateOnly Day, DateOnly? Began, IReadOnlyDictionary<string, AreaActual> Areas, AreaActual Total)
{
    /// <summary>From the roster, for the time of a table or target up to a day; null before it begins.</summary>
    public static TargetActuals? Of(Roster roster, DateOnly start, DateOnly end, DateOnly day)
    {
        var last = day < end ? day : end;
        if (last < start)
        {
            return null;
        }

        var book = HouseholdBook.Of(roster, start, last);
        return new TargetActuals(
            last,
            book.ListBegan ? book.From : null,
            book.Areas.ToDictionary(a => a.Area!.Code, AreaActual.Of, StringComparer.OrdinalIgnoreCase),
            AreaActual.Of(book.Total) with { Households = Sum(roster) });
    }

    // A sum with a part unknown is unknown.
    private static int? Sum(Roster roster) =>
        roster.Areas.Count == 0 || roster.Areas.Any(a => a.HouseholdTotal is null) ? null : roster.Areas.Sum(a => a.HouseholdTotal);
}

/// <summary>The counts of one area.</summary>
/// <param name="Households">All households as the roster knows them; null where it does not.</param>
/// <param name="PoorStart">Poor at the start.</param>
/// <param name="Poor">Poor on the day.</param>
/// <param name="NearPoorStart">Near-poor at the start.</param>
/// <param name="NearPoor">Near-poor on the day.</param>
public sealed record AreaActual(int? Households, int PoorStart, int Poor, int NearPoorStart, int NearPoor)
{
    /// <summary>An area of which the roster knows nothing.</summary>
    public static AreaActual None { get; } = new(null, 0, 0, 0, 0);

    /// <summary>From the book of an area.</summary>
    public static AreaActual Of(AreaBook book) => new(
        book.Area?.HouseholdTotal, book.Poor.Start.Count, book.Poor.End.Count, book.NearPoor.Start.Count, book.NearPoor.End.Count);

    /// <summary>The count that stands opposite a column; null where the roster cannot say.</summary>
    public long? Of(TargetMeasure measure) => measure switch
    {
        TargetMeasure.HouseholdsStart => null,
        TargetMeasure.HouseholdsEnd => Households,
        TargetMeasure.PoorStart => PoorStart,
        TargetMeasure.PoorReduction => PoorStart - Poor,
        TargetMeasure.PoorEnd => Poor,
        TargetMeasure.NearPoorStart => NearPoorStart,
        TargetMeasure.NearPoorReduction => NearPoorStart - NearPoor,
        TargetMeasure.NearPoorEnd => NearPoor,
    };
}
