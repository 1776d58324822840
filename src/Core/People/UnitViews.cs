using System.Data.Common;

namespace ReportBot.Core.People;

/// <summary>
/// The units as one pass over waiting messages sees them: inside its transaction nobody else can change them, so
/// each is asked for once.
/// </summary>
public sealed class UnitViews(UnitDirectory directory, DbConnection db)
{
    private readonly Dictionary<long, UnitView> seen = [];
    private (bool IsAsked, UnitView? View) only;

    /// <summary>The unit.</summary>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public UnitView Get(long unitId)
    {
        if (!seen.TryGetValue(unitId, out var view))
        {
            view = directory.Get(db, unitId);
            seen.Add(unitId, view);
        }

        return view;
    }

    /// <summary>This very pass has changed the unit: it is read anew when it is asked for next.</summary>
    public void Forget(long unitId)
    {
        seen.Remove(unitId);
        only = default;
    }

    /// <summary>The only unit; null on an empty database and where there are several.</summary>
    public UnitView? Only()
    {
        if (!only.IsAsked)
        {
            only = (true, UnitStore.All(db) is [var one] ? Get(one.Id) : null);
        }

        return only.View;
    }
}
