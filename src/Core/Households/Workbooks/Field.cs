namespace ReportBot.Core.Households.Workbooks;

/// <summary>What a column of a list holds, whatever its header calls it.</summary>
internal enum Field
{
    /// <summary>TT: numbers the rows and says nothing.</summary>
    Ordinal,

    /// <summary>The code of what the row is about.</summary>
    Code,

    /// <summary>Kind of an area or a body.</summary>
    Kind,

    /// <summary>Name of an area, a body or an official.</summary>
    Name,

    /// <summary>All households of an area.</summary>
    Total,

    /// <summary>The area that something lies in; in a list of duties without households, the area looked after.</summary>
    Area,

    /// <summary>Post of an official.</summary>
    Title,

    /// <summary>What an official may do here.</summary>
    Roles,

    /// <summary>Where an official works.</summary>
    Organization,

    /// <summary>Party cell of an official.</summary>
    Cell,

    /// <summary>The body for which an official reports.</summary>
    Represents,

    /// <summary>First day.</summary>
    From,

    /// <summary>Last day, included.</summary>
    To,

    /// <summary>Head of a household.</summary>
    Head,

    /// <summary>Code of a household in a list of duties.</summary>
    HouseholdCode,

    /// <summary>People in a household.</summary>
    Members,

    /// <summary>Status of a household.</summary>
    Status,

    /// <summary>Since when a household has its status.</summary>
    StatusFrom,

    /// <summary>The decision behind a status.</summary>
    Decision,

    /// <summary>Why a household left the list.</summary>
    Left,

    /// <summary>Where it went, or the household it was merged into.</summary>
    WentTo,

    /// <summary>How a household came onto the list, other than by a review.</summary>
    Came,

    /// <summary>The household it was split from, or the place it came from.</summary>
    CameFrom,

    /// <summary>A cross in this column: poor.</summary>
    PoorMark,

    /// <summary>A cross in this column: near-poor.</summary>
    NearPoorMark,

    /// <summary>Code of who looks after something.</summary>
    Who,

    /// <summary>Name of who looks after something.</summary>
    WhoName,

    /// <summary>Code of what is looked after.</summary>
    On,

    /// <summary>Name of what is looked after.</summary>
    OnName,

    /// <summary>How somebody looks after it.</summary>
    Role,
}
