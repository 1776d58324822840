namespace ReportBot.Core.People;

/// <summary>Everything that can be asked of the product: the rows of the access matrix.</summary>
public enum Operation
{
    /// <summary>See one's subjects and how they stand.</summary>
    ListSubjects,

    /// <summary>Begin, continue or drop a draft on a subject.</summary>
    EditDraft,

    /// <summary>File or amend a report on a subject.</summary>
    FileReport,

    /// <summary>Read the reports on a subject.</summary>
    ReadHistory,

    /// <summary>See what one's own report may be filled in from: figures of the area, or of the unit below that one's body stands for.</summary>
    ReadProposed,

    /// <summary>Compile or read the summary of a period.</summary>
    ReadSummary,

    /// <summary>Have the summary of a period as a document or a workbook.</summary>
    Export,

    /// <summary>Freeze the summary of a period, or undo that with a reason.</summary>
    FreezeSummary,

    /// <summary>See who is missing in a period.</summary>
    ListMissing,

    /// <summary>Remind those who are missing, now.</summary>
    Nudge,

    /// <summary>Return a report for correction.</summary>
    ReturnReport,

    /// <summary>Make invitation codes.</summary>
    Invite,

    /// <summary>Bring in a plan or a roster.</summary>
    Import,

    /// <summary>See the own linked chats, link another, choose the one for reminders, unlink one.</summary>
    ManageOwnChats,

    /// <summary>Accept reports and answer what they propose.</summary>
    ReviewReport,

    /// <summary>Open a locked period again for one subject.</summary>
    ReopenPeriod,

    /// <summary>Propose to recognise that a household has left poverty, or has become poor.</summary>
    ProposeStatus,

    /// <summary>Record the check of such a proposal.</summary>
    CheckProposal,

    /// <summary>Decide on a checked proposal: the only way by which a chat changes a status.</summary>
    Recognise,

    /// <summary>Register a household to leave poverty in a year.</summary>
    RegisterExit,

    /// <summary>See how far broadcasts are; pause, resume and stop them.</summary>
    ManageBroadcasts,

    /// <summary>Make a group a board of the unit, or end that.</summary>
    LinkBoard,

    /// <summary>See how many messages each bot has used.</summary>
    ReadBudget,
}
