using System.Text.Json.Serialization;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the bot waits for in a chat: a closed list, one case a kind of question. Each holds all that is needed
/// to ask it again in the same words.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "wait")]
[JsonDerivedType(typeof(ForCode), "code")]
[JsonDerivedType(typeof(ForSubject), "subject")]
[JsonDerivedType(typeof(ForAnswer), "answer")]
[JsonDerivedType(typeof(ForConfirm), "confirm")]
[JsonDerivedType(typeof(ForNil), "nil")]
[JsonDerivedType(typeof(ForBatch), "batch")]
[JsonDerivedType(typeof(ForNudge), "nudge")]
[JsonDerivedType(typeof(ForFreeze), "freeze")]
[JsonDerivedType(typeof(ForImport), "import")]
[JsonDerivedType(typeof(ForUndo), "undo")]
[JsonDerivedType(typeof(ForChat), "chat")]
[JsonDerivedType(typeof(ForReview), "review")]
[JsonDerivedType(typeof(ForCheck), "check")]
[JsonDerivedType(typeof(ForDecision), "decision")]
[JsonDerivedType(typeof(ForProposal), "proposal")]
[JsonDerivedType(typeof(ForRegistration), "registration")]
[JsonDerivedType(typeof(ForDrop), "drop")]
[JsonDerivedType(typeof(ForWords), "words")]
[JsonDerivedType(typeof(ForPeriod), "period")]
[JsonDerivedType(typeof(ForUrgent), "urgent")]
[JsonDerivedType(typeof(ForWish), "wish")]
public abstract record Pending
{
    private Pending()
    {
    }

    /// <summary>An invitation code.</summary>
    public sealed record ForCode : Pending;

    /// <summary>One of a numbered list of subjects.</summary>
    /// <param name="Aim">What for.</param>
    /// <param name="At">In which period; null where that does not matter.</param>
    /// <param name="Subjects">The numbered list.</param>
    /// <param name="Page">The page shown, from 0.</param>
    /// <param name="Asked">The words that led to the question, when the list is a choice between near misses.</param>
    public sealed record ForSubject(
        SubjectAim Aim, PeriodRef? At, IReadOnlyList<SubjectId> Subjects, int Page = 0, string? Asked = null) : Pending
    {
        /// <summary>It is asked whose the pictures are that wait in the state.</summary>
        public bool OfPictures { get; init; }

        /// <summary>The round of reports that the answer is for.</summary>
        public ForBatch? Then { get; init; }

        /// <summary>They only come close to the name or the code that was typed: it may be another.</summary>
        public bool Near { get; init; }

        /// <summary>They lie between two codes joined by a dash: some, all or none may be meant.</summary>
        public bool Between { get; init; }

        /// <summary>What was said may be said of all of these: they can be chosen together.</summary>
        public bool ForAll { get; init; }

        /// <summary>What has happened, told before it is known where; null for none.</summary>
        public string? Story { get; init; }

        /// <summary>What waited when something was looked up, and waits on afterwards; null for nothing.</summary>
        public Pending? Waits { get; init; }
    }

    /// <summary>The answer to one question of a draft.</summary>
    /// <param name="Draft">The draft.</param>
    /// <param name="Key">The question.</param>
    /// <param name="Then">Where to go on; null for the next question of the form.</param>
    public sealed record ForAnswer(DraftRef Draft, string Key, Pending? Then = null) : Pending
    {
        /// <summary>What was doubtful about the words given so far.</summary>
        public Doubt? Doubt { get; init; }

        /// <summary>Choices marked so far by buttons.</summary>
        public IReadOnlyList<string>? Marked { get; init; }

        /// <summary>Other reports of the round that the answer is for too.</summary>
        public IReadOnlyList<DraftRef> Also { get; init; } = [];
    }

    /// <summary>"Đúng" to the card of a draft, or what to change.</summary>
    /// <param name="Draft">The draft.</param>
    /// <param name="Choosing">The number of the answer to change is asked for.</param>
    /// <param name="CopiedFrom">The period key that the answers were taken over from.</param>
    /// <param name="Then">The round of reports that the card was opened from.</param>
    public sealed record ForConfirm(DraftRef Draft, bool Choosing = false, string? CopiedFrom = null, ForBatch? Then = null) : Pending;

    /// <summary>"Đúng" to a nil report.</summary>
    /// <param name="Draft">The draft that it stands for.</param>
    public sealed record ForNil(DraftRef Draft) : Pending;

    /// <summary>"Đúng" to what one message was understood as.</summary>
    /// <param name="Items">The reports, each kept as a draft.</param>
    /// <param name="Unplaced">What was said about households that are not known yet.</param>
    /// <param name="Rest">Words that belong to no report.</param>
    /// <param name="Choosing">Which of the reports to change is asked for.</param>
    public sealed record ForBatch(
        IReadOnlyList<BatchItem> Items, IReadOnlyList<Unplaced> Unplaced, string Rest = "", bool Choosing = false) : Pending
    {
        /// <summary>The period that the message named; null where none was.</summary>
        public PeriodRef? At { get; init; }

        /// <summary>What was asked before, and is asked again when nothing comes of the message.</summary>
        public Pending? Before { get; init; }

        /// <summary>What was understood has been said already, before a question that the message left open.</summary>
        public bool Told { get; init; }

        /// <summary>The report that the last message was on, where it was on one alone: words that name nobody go on with it.</summary>
        public DraftRef? Last { get; init; }

        /// <summary>What is put aside while the others are sent, and asked about afterwards.</summary>
        public IReadOnlyList<Unplaced> Held { get; init; } = [];

        /// <summary>Within one step: it is sent once what the message corrects is in, unless other words than these go along; null where it waits for its "đúng".</summary>
        [JsonIgnore]
        public string? GoesWith { get; init; }
    }

    /// <summary>"Đúng" to deleting what was filled in and not sent.</summary>
    /// <param name="Drafts">The drafts.</param>
    /// <param name="Then">What was asked before, and is asked again when nothing is deleted.</param>
    public sealed record ForDrop(IReadOnlyList<DraftRef> Drafts, Pending? Then = null) : Pending;

    /// <summary>Which question words on one subject belong to, or that they go along with its report as they are.</summary>
    /// <param name="Draft">The report.</param>
    /// <param name="Words">The words, as typed.</param>
    /// <param name="Then">The round that was open.</param>
    public sealed record ForWords(DraftRef Draft, string Words, ForBatch? Then = null) : Pending;

    /// <summary>Which of the periods that are open a report is for that names none.</summary>
    /// <param name="Words">The report, as typed.</param>
    /// <param name="Periods">The periods offered.</param>
    public sealed record ForPeriod(string Words, IReadOnlyList<PeriodRef> Periods) : Pending
    {
        /// <summary>The round that was told besides, and waits with it; null for none.</summary>
        public ForBatch? Then { get; init; }

        /// <summary>The first is the one that a report was sent for and can still be changed, the second the next of its kind.</summary>
        public bool IsOfBoth { get; init; }
    }

    /// <summary>Whether what has happened is told to the office at once, or with the report of the period.</summary>
    /// <param name="Words">The words, as typed.</param>
    public sealed record ForUrgent(string Words) : Pending;

    /// <summary>Whether a wish to leave poverty is written in the report or proposed.</summary>
    /// <param name="Subject">The household.</param>
    /// <param name="Words">The wish, as typed.</param>
    public sealed record ForWish(Reports.SubjectId Subject, string Words) : Pending;

    /// <summary>"Đúng" to importing a workbook that was shown.</summary>
    /// <param name="Id">Which.</param>
    public sealed record ForImport(string Id) : Pending;

    /// <summary>"Đúng" to undoing the last import.</summary>
    /// <param name="ImportId">Which.</param>
    public sealed record ForUndo(long ImportId) : Pending;

    /// <summary>"Đúng" to reminding people now.</summary>
    /// <param name="At">Of which period.</param>
    /// <param name="Officials">How many people.</param>
    /// <param name="Part">Only those of this part of the unit; null for all.</param>
    public sealed record ForNudge(PeriodRef At, int Officials, UnitPart? Part = null) : Pending;

    /// <summary>Whether to freeze the figures of a period that still takes reports.</summary>
    /// <param name="At">The period.</param>
    /// <param name="Missing">How many owed reports have not come.</param>
    /// <param name="Expected">How many are owed.</param>
    /// <param name="ReadAgain">What should be read again before; null where nothing should.</param>
    public sealed record ForFreeze(PeriodRef At, int Missing, int Expected, string? ReadAgain = null) : Pending;

    /// <summary>One of the person's own chats, or what to do with one.</summary>
    /// <param name="Chats">The numbered list, as ids.</param>
    /// <param name="Chosen">The one that was chosen; null while the list is shown.</param>
    public sealed record ForChat(IReadOnlyList<long> Chats, long? Chosen = null) : Pending;

    /// <summary>What to do next in a list of things to review, or with the one that is open.</summary>
    /// <param name="Place">Which list.</param>
    /// <param name="Numbers">Numbers of reports or proposals, as listed.</param>
    /// <param name="Page">The page shown, from 0.</param>
    /// <param name="Open">The number of the one that is open; null in the list.</param>
    /// <param name="Asks">Words that are asked for: the action they belong to; null where none are.</param>
    public sealed record ForReview(
        ReviewPlace Place, IReadOnlyList<long> Numbers, int Page = 0, long? Open = null, string? Asks = null) : Pending;

    /// <summary>What a check of a proposal found; the first part that is missing is asked for.</summary>
    /// <param name="Number">The proposal.</param>
    /// <param name="Result">The place of the chosen result among those offered; null while it is asked for.</param>
    /// <param name="By">Who checked.</param>
    /// <param name="On">When.</param>
    /// <param name="Grounds">What they found.</param>
    public sealed record ForCheck(long Number, int? Result = null, string? By = null, DateOnly? On = null, string? Grounds = null) : Pending;

    /// <summary>The decision that recognises proposals; the first part that is missing is asked for.</summary>
    /// <param name="Numbers">The proposals.</param>
    /// <param name="Decision">The decision's number.</param>
    /// <param name="On">The decision's date.</param>
    public sealed record ForDecision(IReadOnlyList<long> Numbers, string? Decision = null, DateOnly? On = null) : Pending;

    /// <summary>Whether to propose that a household has left poverty, and why.</summary>
    /// <param name="Household">The household's row id.</param>
    /// <param name="Kind">What would be proposed.</param>
    /// <param name="Grounds">Why; null while it is asked for.</param>
    /// <param name="Report">The report that says so.</param>
    /// <param name="Offered">It was offered because a report said so: "không" leaves it.</param>
    /// <param name="Then">The next household that the same reports say it of.</param>
    /// <param name="Said">The words of the report, which are the grounds where no others are given.</param>
    public sealed record ForProposal(
        long Household, ProposalKind Kind, string? Grounds = null, long? Report = null, bool Offered = false, ForProposal? Then = null,
        string? Said = null) : Pending;

    /// <summary>A registration to leave poverty; the first part that is missing is asked for.</summary>
    /// <param name="Household">The household's row id.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Deprivations">Keys of the indicators it lacks.</param>
    /// <param name="Support">The support it needs; empty where it was passed over.</param>
    /// <param name="Minority">"yes", "no", or "" where it was passed over.</param>
    public sealed record ForRegistration(
        long Household, int Year, IReadOnlyList<string>? Deprivations = null, string? Support = null, string? Minority = null) : Pending;
}

/// <summary>The lists of what waits for the office or for the committee.</summary>
public enum ReviewPlace
{
    /// <summary>The lists themselves.</summary>
    Menu,

    /// <summary>Reports that nobody has looked at.</summary>
    Reports,

    /// <summary>Proposals in reports that have no answer.</summary>
    Answers,

    /// <summary>Proposals on households that wait for a check.</summary>
    Checks,

    /// <summary>Checked proposals that wait for the committee.</summary>
    Decisions,
}

/// <summary>What a subject is asked for.</summary>
public enum SubjectAim
{
    /// <summary>To report on it.</summary>
    Report,

    /// <summary>To report on it out of turn.</summary>
    AdHoc,

    /// <summary>To see how it stands.</summary>
    Browse,

    /// <summary>To say whom a message was about.</summary>
    Place,

    /// <summary>To propose that it has left poverty.</summary>
    Propose,

    /// <summary>To register it to leave poverty.</summary>
    Register,
}

/// <summary>Doubtful words and the meanings offered for them.</summary>
/// <param name="Reason">Why, as a key of what the bot says.</param>
/// <param name="Read">What was read.</param>
/// <param name="Options">The meanings offered.</param>
public sealed record Doubt(string Reason, string Read, IReadOnlyList<DoubtOption> Options)
{
    /// <summary>Of help that may be under way: the choices in doubt, which were not given where it is.</summary>
    public IReadOnlyList<string>? Help { get; init; }

    /// <summary>It was passed over once, and is asked again before the report is sent.</summary>
    public bool Again { get; init; }
}

/// <summary>A meaning offered.</summary>
/// <param name="Label">To choose it by.</param>
/// <param name="Answers">What it stands for, as the JSON of answers with this one alone.</param>
public sealed record DoubtOption(string Label, string Answers);
