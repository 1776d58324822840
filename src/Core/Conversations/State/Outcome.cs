using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What became of a <see cref="Request"/>.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The chat is linked; the next step knows the person.</summary>
    public sealed record Linked : Outcome;

    /// <summary>The code cannot be used.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Elsewhere">Of a full bot: the name of another that has room; null where none has.</param>
    public sealed record NotLinked(LinkRefusal Reason, string? Elsewhere = null) : Outcome;

    /// <summary>The reports are stored (in this very transaction), in the order asked.</summary>
    public sealed record Filed(IReadOnlyList<Report> Reports) : Outcome;

    /// <summary>Nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Subject">About which of the reports.</param>
    public sealed record NotFiled(FilingRefusal Reason, SubjectId Subject) : Outcome;

    /// <summary>Ready words for the chat, already split into messages that fit; a summary or a list.</summary>
    /// <param name="Messages">The messages in order.</param>
    public sealed record Told(IReadOnlyList<string> Messages) : Outcome
    {
        /// <summary>Nothing is missing of what was asked about: nobody need be reminded.</summary>
        public bool IsComplete { get; init; }
    }

    /// <summary>How much is missing in a period.</summary>
    /// <param name="Officials">People who owe something.</param>
    public sealed record Counted(int Officials) : Outcome;

    /// <summary>A document is being made and will come by itself.</summary>
    public sealed record Exporting : Outcome;

    /// <summary>A summary is frozen.</summary>
    /// <param name="At">Since when, UTC.</param>
    /// <param name="Received">How many reports had come.</param>
    /// <param name="Expected">Of how many.</param>
    public sealed record Frozen(DateTimeOffset At, int Received, int Expected) : Outcome;

    /// <summary>The period still takes reports, or some should be read again: nothing is frozen before the person is sure.</summary>
    /// <param name="Missing">How many owed reports have not come.</param>
    /// <param name="Expected">How many are owed.</param>
    /// <param name="ReadAgain">What should be read again before; null where nothing should.</param>
    public sealed record TooEarly(int Missing, int Expected, string? ReadAgain = null) : Outcome;

    /// <summary>People were reminded.</summary>
    /// <param name="Reminded">How many now.</param>
    /// <param name="Already">How many had been reminded within the last hours and were left in peace.</param>
    /// <param name="Unreachable">Names of those with no linked or reachable chat.</param>
    public sealed record Nudged(int Reminded, int Already, IReadOnlyList<string> Unreachable) : Outcome;

    /// <summary>An invitation was made.</summary>
    public sealed record Invited(string OfficialName, string Code, InvitationWays Ways, DateTimeOffset Expires) : Outcome;

    /// <summary>How far broadcasts are, newest first.</summary>
    /// <param name="Recent">All of the last days.</param>
    /// <param name="Changed">The one that was paused, resumed or stopped; null when they were only listed.</param>
    public sealed record Broadcasts(IReadOnlyList<BroadcastProgress> Recent, BroadcastProgress? Changed = null) : Outcome;

    /// <summary>How many messages each bot has used this month.</summary>
    public sealed record Budget(IReadOnlyList<BudgetLine> Lines) : Outcome;

    /// <summary>A code to link another chat of one's own was made.</summary>
    public sealed record LinkCode(string Code, InvitationWays Ways, DateTimeOffset Expires) : Outcome;

    /// <summary>A proposal on a household as it is now: made, or with its check.</summary>
    public sealed record Proposed(StatusProposal Proposal) : Outcome;

    /// <summary>The committee's step on proposals is done; they are as they are now.</summary>
    public sealed record Recognised(IReadOnlyList<StatusProposal> Proposals) : Outcome;

    /// <summary>Nothing was stored of a proposal, a check or a recognition.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Subject">The code of the household, or the number of the proposal; empty where it looks like none.</param>
    public sealed record NotRecognised(RecognitionRefusal Reason, string Subject) : Outcome;

    /// <summary>A household is registered to leave poverty.</summary>
    public sealed record Registered(ExitRegistration Registration) : Outcome;

    /// <summary>A locked period is open again for one subject.</summary>
    /// <param name="Until">The last day, included.</param>
    public sealed record Reopened(DateOnly Until) : Outcome;

    /// <summary>Where the unit's list is taken; where the messenger takes files, the workbook of it follows by itself.</summary>
    /// <param name="Link">The page where it is taken back; null where links are not given.</param>
    public sealed record ImportOffered(string? Link) : Outcome;

    /// <summary>The workbook is being fetched and read; what was read comes by itself.</summary>
    public sealed record WorkbookWaits(string FileName) : Outcome;

    /// <summary>The messenger gives the file no more.</summary>
    public sealed record WorkbookLost(string FileName) : Outcome;

    /// <summary>The roster has changed since the workbook was read: it is read again.</summary>
    public sealed record WorkbookStale(string FileName) : Outcome;

    /// <summary>What a workbook would change, or why it is refused.</summary>
    /// <param name="Id">To import it by.</param>
    /// <param name="FileName">Its name.</param>
    /// <param name="Digest">The changes or the problems.</param>
    public sealed record WorkbookRead(string Id, string FileName, ImportDigest Digest) : Outcome;

    /// <summary>The workbook was imported.</summary>
    public sealed record Imported(string FileName, ImportDigest Digest) : Outcome;

    /// <summary>There is no such workbook any more.</summary>
    public sealed record ImportGone : Outcome;

    /// <summary>The workbook was let go of.</summary>
    public sealed record ImportDropped : Outcome;

    /// <summary>The last import; null where there was none.</summary>
    public sealed record UndoOffered(UndoOffer? Offer) : Outcome;

    /// <summary>Undone, or why not.</summary>
    /// <param name="Refusal">A whole sentence; null when it was undone.</param>
    public sealed record Undone(string? Refusal) : Outcome;

    /// <summary>Done, nothing more to say than that.</summary>
    public sealed record Done : Outcome;

    /// <summary>No such thing, or not for this person: the two look alike.</summary>
    public sealed record NotFound : Outcome;
}

/// <summary>Why a code was not taken.</summary>
public enum LinkRefusal
{
    /// <summary>No such code, or already used by somebody, or withdrawn.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Too many wrong codes from this person; wait.</summary>
    TooManyAttempts,

    /// <summary>The code was made in this very chat, or in another one of the same person: it stays good for the other one.</summary>
    AlreadyYours,

    /// <summary>The code is good, but this bot takes no more people.</summary>
    Full,
}

/// <summary>Why a report was not taken.</summary>
public enum FilingRefusal
{
    /// <summary>Not this person's subject on the period's days, or no such subject.</summary>
    NotYours,

    /// <summary>The period opens later.</summary>
    NotOpen,

    /// <summary>The period is locked.</summary>
    Locked,

    /// <summary>A required answer is missing.</summary>
    Incomplete,
}
