using ReportBot.Core.People;

namespace ReportBot.Core.Households.Rosters;

/// <summary>
/// A whole list of a unit as an office hands it in: whoever and whatever it no longer names has ended by
/// <see cref="AsOf"/>. Read from JSON; a workbook gives the same records.
/// </summary>
public sealed record RosterFile
{
    /// <summary>Made up for a demonstration; never mixed with real people.</summary>
    public bool Sample { get; init; }

    /// <summary>What a reader of the file should know first.</summary>
    public string Note { get; init; } = "";

    /// <summary>The unit's code; null: the unit into which it is imported.</summary>
    public string? Unit { get; init; }

    /// <summary>The day from which the list holds: what it changes begins that day and ends the day before.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>In the plan's own order.</summary>
    public required IReadOnlyList<AreaEntry> Areas { get; init; }

    /// <summary>Party cells and other bodies.</summary>
    public required IReadOnlyList<OrganizationEntry> Organizations { get; init; }

    /// <summary>People.</summary>
    public required IReadOnlyList<OfficialEntry> Officials { get; init; }

    /// <summary>Poor and near-poor households.</summary>
    public required IReadOnlyList<HouseholdEntry> Households { get; init; }

    /// <summary>Who looks after what.</summary>
    public required IReadOnlyList<AssignmentEntry> Assignments { get; init; }
}

/// <summary>An area of the list.</summary>
/// <param name="Code">L01.</param>
/// <param name="Kind">The local word: làng, thôn, xóm, khu phố.</param>
/// <param name="Name">The whole name: "Làng Tam".</param>
/// <param name="HouseholdTotal">All households in it; null where not known.</param>
public sealed record AreaEntry(string Code, string Kind, string Name, int? HouseholdTotal = null);

/// <summary>A body of the list.</summary>
/// <param name="Code">CB-L01, CQ-TYT.</param>
/// <param name="Kind"><c>party-cell</c>, <c>body</c> or another word.</param>
/// <param name="Name">"Chi bộ làng Tam".</param>
/// <param name="Area">The code of its area, where it has one.</param>
/// <param name="Unit">The code of the unit below that it stands for; null: as known before; empty: none.</param>
public sealed record OrganizationEntry(string Code, string Kind, string Name, string? Area = null, string? Unit = null);

/// <summary>A person of the list.</summary>
/// <param name="Code">CB001.</param>
/// <param name="Name">Full name with marks.</param>
/// <param name="Roles">reporter, secretary, committee, administrator.</param>
/// <param name="Title">Post.</param>
/// <param name="Organization">Code of the body where the official works.</param>
/// <param name="Cell">Code of the official's party cell.</param>
/// <param name="Represents">Code of the body on whose behalf the official reports.</param>
/// <param name="From">First day in the unit; null: as known before, or the list's day.</param>
/// <param name="To">Last day in the unit, included.</param>
public sealed record OfficialEntry(
    string Code, string Name, IReadOnlyList<Roles> Roles, string Title = "", string? Organization = null,
    string? Cell = null, string? Represents = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>All roles together.</summary>
    internal Roles AllRoles => Roles.Aggregate(People.Roles.None, (all, role) => all | role);
}

/// <summary>A household of the list.</summary>
/// <param name="Code">H012.</param>
/// <param name="Head">Name of its head.</param>
/// <param name="Area">Code of its area.</param>
/// <param name="Statuses">At least the one in force on the list's day.</param>
/// <param name="Members">People in it; null where not known.</param>
/// <param name="From">First day on the list; null: as known before, or the first status's day.</param>
/// <param name="To">Last day on the list, included: moved, merged, died out.</param>
/// <param name="Came">split or moved-in; null: as known before, or found by a review.</param>
/// <param name="CameFrom">The household it was split from, or the place it moved from.</param>
/// <param name="Left">merged, moved-out or died; goes with <paramref name="To"/>.</param>
/// <param name="WentTo">The household it was merged into, or the place it moved to.</param>
public sealed record HouseholdEntry(
    string Code, string Head, string Area, IReadOnlyList<StatusEntry> Statuses, int? Members = null,
    DateOnly? From = null, DateOnly? To = null, HouseholdArrival? Came = null, string? CameFrom = null,
    HouseholdDeparture? Left = null, string? WentTo = null);

/// <summary>A status of a household of the list.</summary>
/// <param name="Status">What it counts as.</param>
/// <param name="From">Since when; null: as known before, or the list's day.</param>
/// <param name="Decision">The decision behind it.</param>
public sealed record StatusEntry(HouseholdStatus Status, DateOnly? From = null, string Decision = "");

/// <summary>An assignment of the list.</summary>
/// <param name="Who">Code of an official or of a body.</param>
/// <param name="On">Code of a household, an area or a body.</param>
/// <param name="Role">lead, support or supervisor.</param>
/// <param name="From">First day; null: as known before, or the list's day.</param>
/// <param name="To">Last day, included; null while it lasts.</param>
public sealed record AssignmentEntry(
    string Who, string On, AssignmentRole Role = AssignmentRole.Lead, DateOnly? From = null, DateOnly? To = null);
