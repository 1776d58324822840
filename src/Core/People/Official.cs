namespace ReportBot.Core.People;

/// <summary>A person with a role in the unit.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Stable code in the roster: CB001.</param>
/// <param name="Name">Full name with marks.</param>
/// <param name="Title">Post: "Bí thư chi bộ".</param>
/// <param name="OrganizationId">Where the official works.</param>
/// <param name="CellId">The party cell the official belongs to.</param>
/// <param name="RepresentsId">The organization on whose behalf the official reports.</param>
/// <param name="Roles">What the official may do.</param>
/// <param name="From">First day in the unit.</param>
/// <param name="To">Last day in the unit, included; null while it lasts.</param>
public sealed record Official(
    long Id, string Code, string Name, string Title, long? OrganizationId, long? CellId, long? RepresentsId,
    Roles Roles, DateOnly From, DateOnly? To)
{
    /// <summary>For whom the official worked and reported before, oldest first; empty where a list never changed it.</summary>
    public IReadOnlyList<PastBodies> PastBodies { get; init; } = [];

    /// <summary>For whom now.</summary>
    public OfficialBodies Bodies => new(OrganizationId, CellId, RepresentsId);

    /// <summary>For whom on a day.</summary>
    public OfficialBodies BodiesOn(DateOnly day) => PastBodies.FirstOrDefault(p => day <= p.Until)?.Bodies ?? Bodies;

    /// <summary>The body that an official's reports of a day count for: the party cell, else the workplace.</summary>
    public long? CountsForOn(DateOnly day) => BodiesOn(day) is var bodies ? bodies.CellId ?? bodies.OrganizationId : null;
}
