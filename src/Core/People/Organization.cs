namespace ReportBot.Core.People;

/// <summary>A body that reports or is reported on: a party cell, an agency, a school, a commune.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Stable code in the roster: CB-L03.</param>
/// <param name="Kind"><c>party-cell</c>, <c>body</c>, or another word of the plan.</param>
/// <param name="Name">"Chi bộ làng Tam".</param>
/// <param name="AreaId">The area it belongs to, where it has one.</param>
/// <param name="StandsFor">The code of the unit below that it stands for in this unit's plan: an UBND xã in a district's; null for others.</param>
public sealed record Organization(long Id, string Code, string Kind, string Name, long? AreaId, string? StandsFor = null)
{
    /// <summary>The kind of a party cell (chi bộ).</summary>
    public const string PartyCell = "party-cell";
}
