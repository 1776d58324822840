using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Households;

/// <summary>
/// The people, areas, bodies, households and assignments of one unit as one immutable snapshot, read from
/// storage when its version changes.
/// </summary>
public sealed partial class Roster
{
    private readonly Dictionary<long, Official> officials;
    private readonly Dictionary<long, Organization> organizations;
    private readonly Dictionary<long, Area> areas;
    private readonly Dictionary<long, Household> households;

    /// <summary>Builds the snapshot and its look-ups.</summary>
    public Roster(
        long unitId,
        long version,
        bool isSample,
        IReadOnlyList<Area> areas,
        IReadOnlyList<Organization> organizations,
        IReadOnlyList<Official> officials,
        IReadOnlyList<Household> households,
        IReadOnlyList<Assignment> assignments)
    {
        UnitId = unitId;
        Version = version;
        IsSample = isSample;
        Areas = areas;
        Organizations = organizations;
        Officials = officials;
        Households = households;
        Assignments = assignments;
        this.areas = areas.ToDictionary(a => a.Id);
        this.organizations = organizations.ToDictionary(o => o.Id);
        this.officials = officials.ToDictionary(o => o.Id);
        this.households = households.ToDictionary(h => h.Id);
        index = new RosterIndex(this);
    }

    /// <summary>The unit.</summary>
    public long UnitId { get; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; }

    /// <summary>Made up for a demonstration.</summary>
    public bool IsSample { get; }

    /// <summary>In the plan's order.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<Organization> Organizations { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<Official> Officials { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<Household> Households { get; }

    /// <summary>All, past and future ones included.</summary>
    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>By row id; null when there is none.</summary>
    public Official? Official(long id) => officials.GetValueOrDefault(id);

    /// <summary>By row id; null when there is none.</summary>
    public Organization? Organization(long id) => organizations.GetValueOrDefault(id);

    /// <summary>By row id; null when there is none.</summary>
    public Area? Area(long id) => areas.GetValueOrDefault(id);

    /// <summary>By row id; null when there is none.</summary>
    public Household? Household(long id) => households.GetValueOrDefault(id);
}
