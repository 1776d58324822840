using System.Collections.Concurrent;
using System.Data.Common;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Core.People;

/// <summary>
/// The units with plans and rosters, kept in memory: a call costs one short query, and a snapshot is read
/// anew only when the unit's version has changed. Safe for several threads.
/// </summary>
public sealed class UnitDirectory
{
    private readonly ConcurrentDictionary<long, UnitView> known = new();

    /// <summary>The unit as this connection sees it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public UnitView Get(DbConnection db, long unitId) =>
        View(db, UnitStore.Find(db, unitId) ?? throw new KeyNotFoundException("There is no such unit."));

    /// <summary>The unit that came first, as this connection sees it; null on an empty database.</summary>
    public UnitView? Default(DbConnection db) => UnitStore.First(db) is { } unit ? View(db, unit) : null;

    /// <summary>All units as this connection sees them.</summary>
    public IReadOnlyList<UnitView> All(DbConnection db) => [.. UnitStore.All(db).Select(unit => View(db, unit))];

    /// <summary>The codes of all units, and whether their people are made up for a demonstration; without reading their lists.</summary>
    public static IReadOnlyList<(string Code, bool IsSample)> Names(DbConnection db) =>
        [.. UnitStore.All(db).Select(unit => (unit.Code, unit.IsSample != 0))];

    private UnitView View(DbConnection db, UnitRow unit)
    {
        if (known.TryGetValue(unit.Id, out var view) && view.Roster.Version == unit.RosterVersion)
        {
            return view;
        }

        // Outside a transaction an import may be committed between two of the queries: then all is read again.
        view = Load(db, unit);
        while (UnitStore.Find(db, unit.Id) is { } now && now.RosterVersion != view.Roster.Version)
        {
            view = Load(db, now);
        }

        // Another connection may be a version ahead or behind; whichever came last is kept, and each asks again.
        known[unit.Id] = view;
        return view;
    }

    private static UnitView Load(DbConnection db, UnitRow unit) => new(
        unit.Id,
        unit.Code,
        unit.Name,
        unit.IsSample != 0,
        PlanStore.LoadAll(db, unit.Id),
        RosterStore.Load(db, unit.Id, unit.RosterVersion, unit.IsSample != 0))
    {
        ParentId = unit.ParentId,
    };
}
