using ReportBot.Core.Plans;

namespace ReportBot.Core.Households.Life;

/// <summary>
/// How many households were poor and near-poor before a span of time, what changed in it and how many there are
/// at its end, for each area and in all: start − exits + relapses + new ± moves = end. Each figure lists its
/// households; what the changes do not explain is shown, never hidden. A function of the roster alone.
/// </summary>
/// <param name="From">The first day whose changes count.</param>
/// <param name="To">The last day, included.</param>
/// <param name="ListBegan">The list itself began within the span, on <paramref name="From"/>: the start is what it held that day.</param>
/// <param name="Areas">One for each area, in the order of lists.</param>
/// <param name="Total">All areas together.</param>
public sealed record HouseholdBook(DateOnly From, DateOnly To, bool ListBegan, IReadOnlyList<AreaBook> Areas, AreaBook Total)
{
    /// <summary>A calendar year, to its end or to a day within it.</summary>
    public static HouseholdBook OfYear(Roster roster, int year, DateOnly? asOf = null)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Of(roster, first, asOf is { } day && day < last && day >= first ? day : last);
    }

    /// <summary>Any span of days, such as the time that a period covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public static HouseholdBook Of(Roster roster, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var began = BeganOn(roster) is { } day && from <= day && day <= to ? day : (DateOnly?)null;
        var span = new BookSpan(began ?? from, to, began is not null);
        var areas = roster.AreasInOrder
            .Select(area => new AreaBook(area, span, roster.HouseholdsOf(area.Id)))
            .ToList();
        return new HouseholdBook(span.From, to, span.ListBegan, areas, new AreaBook(null, span, roster.HouseholdsInOrder));
    }

    /// <summary>
    /// The day on which the list began: by then half of the households ever on it were on it. A later one is news,
    /// those known from before are none. Null for an empty list.
    /// </summary>
    internal static DateOnly? BeganOn(Roster roster)
    {
        var days = roster.Households.Select(h => h.From).Order().ToArray();
        return days.Length == 0 ? null : days[(days.Length - 1) / 2];
    }
}

/// <summary>The book of one area, or of all.</summary>
public sealed record AreaBook
{
    internal AreaBook(Area? area, BookSpan span, IReadOnlyList<Household> households)
    {
        Area = area;
        var changes = households
            .SelectMany(h => HouseholdEvents.Of(h).Where(e => e.Day <= span.To && (span.ListBegan ? e.Day > span.From : e.Day >= span.From)))
            .OrderBy(e => e.Day)
            .ToList();
        Poor = StockBook.Of(HouseholdStatus.Poor, span, households, changes);
        NearPoor = StockBook.Of(HouseholdStatus.NearPoor, span, households, changes);
    }

    /// <summary>The area; null for all of them together.</summary>
    public Area? Area { get; }

    /// <summary>The poor households.</summary>
    public StockBook Poor { get; }

    /// <summary>The near-poor households.</summary>
    public StockBook NearPoor { get; }

    /// <summary>Whether the changes explain both ends.</summary>
    public bool IsExplained => Poor.IsExplained && NearPoor.IsExplained;
}

/// <summary>The days of a book; where the list began within it, the start is the stock of the first day itself.</summary>
internal readonly record struct BookSpan(DateOnly From, DateOnly To, bool ListBegan)
{
    /// <summary>The day whose evening is the start.</summary>
    public DateOnly StartDay => ListBegan ? From : From.AddDays(-1);
}
