using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;

namespace ReportBot.Core.Households;

/// <summary>Why households left the list, told after they did: the year-end count names those of which nobody told.</summary>
public static class Departures
{
    private const string Update = """
        UPDATE households SET left_by = @reason, went_to = @to WHERE id = @id AND unit_id = @unitId AND to_date IS NOT NULL
        """;

    /// <summary>The households that left within a year before a day without a reason, the last first; none without the right.</summary>
    public static IReadOnlyList<Household> WithoutReason(Access access, Roster roster, DateOnly today) =>
        access.UnitId != roster.UnitId || !access.Allows(Operation.Import)
            ? []
            : [.. roster.HouseholdsInOrder.Where(h => h.Left is null && h.To < today && h.To >= today.AddYears(-1)).OrderByDescending(h => h.To)];

    /// <summary>Keeps why a household left; not found where this access may not, or it has not left.</summary>
    /// <param name="db">The writer.</param>
    /// <param name="access">Who tells it.</param>
    /// <param name="view">The unit.</param>
    /// <param name="household">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="to">Where it went, or the household that it was merged into; null where not told.</param>
    /// <param name="now">The time, UTC.</param>
    public static Outcome Tell(DbConnection db, Access access, UnitView view, long household, HouseholdDeparture reason, string? to, DateTimeOffset now)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.Import)
            || view.Roster.Household(household) is not { To: { } last } left || last >= UnitDay.Of(view, now)
            || db.Execute(Update, new { id = household, unitId = view.UnitId, reason = HouseholdWords.Of((HouseholdDeparture?)reason), to }) == 0)
        {
            return new Outcome.NotFound();
        }

        UnitStore.Touch(db, view.UnitId, now);
        Audit.Note(db, access, Operation.Import, left.Code, HouseholdWords.Of((HouseholdDeparture?)reason)!, now);
        return new Outcome.Done();
    }
}
