using System.Text.Json.Serialization;
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
[JsonDerivedType(typeof(ForChat), "chat")]
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
        /// <summary>A picture that waits for its household.</summary>
        public string? Photo { get; init; }

        /// <summary>The round of reports that the answer is for.</summary>
        public ForBatch? Then { get; init; }
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
    }

    /// <summary>"Đúng" to the card of a draft, or what to change.</summary>
    /// <param name="Draft">The draft.</param>
    /// <param name="Choosing">The number of the answer to change is asked for.</param>
    /// <param name="CopiedFrom">The period key that the answers were taken over from.</param>
    /// <param name="Then">The round of reports that the card was opened from.</param>
    public sealed record ForConfirm(DraftRef Draft, bool Choosing = false, string? CopiedFrom = null, ForBatch? Then = null) : Pending;

    /// <summary>"Đúng" to a nil report.</summary>
    /// <param name="Draft">The draft that it stands for.</param>
    /// <param name="Key">The text question that was open, whose answer the words could be too.</param>
    /// <param name="Words">The words as typed.</param>
    public sealed record ForNil(DraftRef Draft, string? Key = null, string? Words = null) : Pending;

    /// <summary>"Đúng" to what one message was understood as.</summary>
    /// <param name="Items">The reports, each kept as a draft.</param>
    /// <param name="Unplaced">What was said about households that are not known yet.</param>
    /// <param name="Rest">Words that belong to no report.</param>
    /// <param name="Choosing">Which of the reports to change is asked for.</param>
    public sealed record ForBatch(
        IReadOnlyList<BatchItem> Items, IReadOnlyList<Unplaced> Unplaced, string Rest = "", bool Choosing = false) : Pending;

    /// <summary>"Đúng" to reminding people now.</summary>
    /// <param name="At">Of which period.</param>
    /// <param name="Officials">How many people.</param>
    public sealed record ForNudge(PeriodRef At, int Officials) : Pending;

    /// <summary>One of the person's own chats, or what to do with one.</summary>
    /// <param name="Chats">The numbered list, as ids.</param>
    /// <param name="Chosen">The one that was chosen; null while the list is shown.</param>
    public sealed record ForChat(IReadOnlyList<long> Chats, long? Chosen = null) : Pending;
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
}

/// <summary>Doubtful words and the meanings offered for them.</summary>
/// <param name="Reason">Why, as a key of what the bot says.</param>
/// <param name="Read">What was read.</param>
/// <param name="Options">The meanings offered.</param>
public sealed record Doubt(string Reason, string Read, IReadOnlyList<DoubtOption> Options);

/// <summary>A meaning offered.</summary>
/// <param name="Label">To choose it by.</param>
/// <param name="Answers">What it stands for, as the JSON of answers with this one alone.</param>
public sealed record DoubtOption(string Label, string Answers);

/// <summary>One report of a round told in one message; its answers are in the draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Unclear">What must be asked yet.</param>
/// <param name="Rest">Words that were not understood.</param>
/// <param name="Nil">Nothing new: reported so without touching what a draft holds.</param>
public sealed record BatchItem(DraftRef Draft, IReadOnlyList<UnclearKey> Unclear, string Rest = "", bool Nil = false);

/// <summary>A question that a message touched without answering it beyond doubt.</summary>
public sealed record UnclearKey(string Key, Doubt Doubt);

/// <summary>What a message says about a household that was not named, or named by a name that is not known.</summary>
/// <param name="NamedAs">The words that named it; null when none did.</param>
/// <param name="Answers">The answers as JSON.</param>
/// <param name="Unclear">What must be asked yet.</param>
/// <param name="Rest">Words that were not understood.</param>
/// <param name="Candidates">Households it may be.</param>
public sealed record Unplaced(
    string? NamedAs, string Answers, IReadOnlyList<UnclearKey> Unclear, string Rest, IReadOnlyList<SubjectId> Candidates);
