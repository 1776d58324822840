namespace ReportBot.Core.Conversations;

/// <summary>What the person wants done, whichever words said it.</summary>
/// <param name="Verb">What.</param>
/// <param name="Rest">The words after it, as typed.</param>
internal readonly record struct Command(Verb Verb, string Rest);

/// <summary>What can be wanted: the chat commands, then the words that answer a question of the bot.</summary>
internal enum Verb
{
    Start,
    Report,
    Households,
    Deadlines,
    History,
    AdHoc,
    Help,
    Cancel,
    Resume,
    Language,
    Summary,
    Missing,
    Nudge,
    Invite,
    Export,
    Import,
    Undo,
    Freeze,
    Unfreeze,
    Review,
    DropDraft,
    LinkMore,
    Chats,
    Register,
    Propose,
    Reopen,
    Departure,
    Progress,
    PauseBroadcast,
    ResumeBroadcast,
    StopBroadcast,
    Budget,
    Board,
    Skip,
    Back,

    // Only these follow which mean something as the answer to a question alone.
    Same,
    SameAll,
    Nil,
    Yes,
    No,
    Edit,
    Remove,
    Keep,
    Done,
    None,
    Today,
    Yesterday,
    TakeAll,
    NextPage,
    PreviousPage,
    Period,
    ChatPrefer,
    ChatUnlink,
    Hello,
    Thanks,
}
