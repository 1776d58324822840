namespace ReportBot.Core.Households.Life;

/// <summary>
/// Reads the events out of a household's dated history; nothing is stored twice. A relapse differs from a newly
/// poor household only by what came before, which is why every status row is kept.
/// </summary>
public static class HouseholdEvents
{
    /// <summary>All of a household, oldest first, its coming onto the list included. Changes while it is not on the list are none.</summary>
    public static IReadOnlyList<HouseholdEvent> Of(Household household)
    {
        var events = new List<HouseholdEvent>();
        var before = (HouseholdStatus?)null;
        var wasListed = false;
        foreach (var day in Days(household))
        {
            var isListed = household.IsListedOn(day);
            var after = isListed ? household.StatusOn(day) : null;
            if (Kind(household, day, (wasListed, before), (isListed, after)) is { } kind)
            {
                events.Add(new HouseholdEvent(household.Id, day, kind, before, after, DecisionOn(household, day)));
            }

            (wasListed, before) = (isListed, after);
        }

        return events;
    }

    // The days on which anything may change.
    private static IEnumerable<DateOnly> Days(Household household)
    {
        var days = household.Statuses.Select(s => s.From).Where(household.IsListedOn).Append(household.From);
        return (household.To is { } last ? days.Append(last.AddDays(1)) : days).Distinct().Order();
    }

    private static HouseholdEventKind? Kind(
        Household household, DateOnly day, (bool Listed, HouseholdStatus? Status) before, (bool Listed, HouseholdStatus? Status) after) =>
        (before.Listed, after.Listed) switch
        {
            (false, true) => Arrival(household, day, after.Status),
            (true, false) => Departure(household.Left),
            (true, true) => Change(household, day, before.Status, after.Status),
            _ => null,
        };

    private static HouseholdEventKind Arrival(Household household, DateOnly day, HouseholdStatus? status) => household.Came switch
    {
        HouseholdArrival.MovedIn => HouseholdEventKind.MovedIn,
        HouseholdArrival.Split => HouseholdEventKind.SplitOff,
        _ => Change(household, day, null, status) ?? HouseholdEventKind.Listed,
    };

    private static HouseholdEventKind Departure(HouseholdDeparture? reason) => reason switch
    {
        HouseholdDeparture.MovedOut => HouseholdEventKind.MovedOut,
        HouseholdDeparture.Merged => HouseholdEventKind.Merged,
        HouseholdDeparture.Died => HouseholdEventKind.Died,
        _ => HouseholdEventKind.Unlisted,
    };

    private static HouseholdEventKind? Change(Household household, DateOnly day, HouseholdStatus? before, HouseholdStatus? after) =>
        (before, after) switch
        {
            _ when before == after => null,
            (_, HouseholdStatus.Poor) => WasPoorBefore(household, day) ? HouseholdEventKind.Relapse : HouseholdEventKind.NewlyPoor,
            (HouseholdStatus.Poor, not null) => HouseholdEventKind.Exit,
            (_, HouseholdStatus.NearPoor) => HouseholdEventKind.NewlyNearPoor,
            (HouseholdStatus.NearPoor, not null) => HouseholdEventKind.NearPoorExit,
            _ => null,
        };

    private static bool WasPoorBefore(Household household, DateOnly day) =>
        household.Statuses.Any(s => s.From < day && s.Status == HouseholdStatus.Poor);

    private static string DecisionOn(Household household, DateOnly day) =>
        household.Statuses.FirstOrDefault(s => s.From == day)?.Decision ?? "";
}
