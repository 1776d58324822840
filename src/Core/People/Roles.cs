namespace ReportBot.Core.People;

/// <summary>What an official may do in the unit; one person may have several.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reports on own subjects.</summary>
    Reporter = 1,

    /// <summary>Collects, checks and compiles for the whole unit.</summary>
    Secretary = 2,

    /// <summary>Reads summaries and recognises: the Standing Committee.</summary>
    Committee = 4,

    /// <summary>Keeps roster, invitations and settings.</summary>
    Administrator = 8,
}
