using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Where a conversation stands in one chat: explicit data, stored after each step. What is filled in lives in
/// the official's drafts, so it outlives the chat.
/// </summary>
/// <param name="Prompt">Counts the bot's questions; a button carries it, so that one of an older question is known.</param>
/// <param name="Pending">What the bot waits for; null when for nothing in particular.</param>
public sealed record ConversationState(int Prompt, Pending? Pending)
{
    /// <summary>A chat that has said nothing yet.</summary>
    public static ConversationState Start { get; } = new(0, null);

    /// <summary>The data of the button pressed last, so that a double press is taken once.</summary>
    public string? LastPress { get; init; }

    /// <summary>When it was pressed, UTC milliseconds.</summary>
    public long LastPressAt { get; init; }

    /// <summary>The message whose reading can still be changed by editing it; null when there is none.</summary>
    public LastRead? LastRead { get; init; }

    /// <summary>The album whose first picture was taken last.</summary>
    public string? Album { get; init; }

    /// <summary>The draft that its pictures go to; null while they wait for their household, or belong to nothing.</summary>
    public DraftRef? AlbumDraft { get; init; }

    /// <summary>Stored files of pictures that wait for their household, oldest first; null for none.</summary>
    public IReadOnlyList<string>? Waiting { get; init; }

    /// <summary>Where the pictures sent since the last filing went, oldest first; null for none.</summary>
    public IReadOnlyList<PlacedPicture>? Placed { get; init; }

    /// <summary>When the open question was asked, UTC milliseconds: a number typed much later may be meant for something else.</summary>
    public long AskedAt { get; init; }

    /// <summary>The round that was put off or left for something else; "tiếp" reads it back once more.</summary>
    public Pending.ForBatch? Left { get; init; }

    /// <summary>The round in <see cref="Left"/> comes back by itself once what it was left for is sent; what was put off waits for "tiếp".</summary>
    public bool Returns { get; init; }

    /// <summary>The round in <see cref="Left"/> was told beside the question that is open, and "tiếp" means that question.</summary>
    public bool Aside { get; init; }

    /// <summary>Registrations that were begun and left for something else, one a household; null for none.</summary>
    public IReadOnlyList<Pending.ForRegistration>? Registrations { get; init; }

    /// <summary>The period worked in last, which is meant when none is named.</summary>
    public PeriodRef? At { get; init; }

    /// <summary>The period that the person said further words are for, while a report can be changed and the next one is open too.</summary>
    public SaidPeriod? SaidFor { get; init; }

    /// <summary>The report that was sent last, by itself, until something else is asked.</summary>
    public SentReport? Sent { get; init; }

    /// <summary>The reports that were sent last, together, with what each held before; null for none.</summary>
    public IReadOnlyList<SentReport>? LastSent { get; init; }
}

/// <summary>A message that was read into drafts.</summary>
/// <param name="Message">The messenger's own name of it.</param>
/// <param name="Pending">What was waited for before it.</param>
/// <param name="Drafts">The drafts that it changed, as they were before it.</param>
public sealed record LastRead(string Message, Pending? Pending, IReadOnlyList<DraftBefore> Drafts)
{
    /// <summary>The pictures that it brought, with those sent together with it; null for words alone.</summary>
    public IReadOnlyList<SentPicture>? Pictures { get; init; }

    /// <summary>The pictures that waited for their household before it.</summary>
    public IReadOnlyList<string>? Waiting { get; init; }

    /// <summary>Where pictures had gone before it.</summary>
    public IReadOnlyList<PlacedPicture>? Placed { get; init; }

    /// <summary>Whether an edit of this message is one of it.</summary>
    internal bool Names(string? message) =>
        message is not null && (Message == message || Pictures?.Any(p => p.Message == message) == true);
}

/// <summary>A picture in the report that it went to.</summary>
/// <param name="Draft">The report.</param>
/// <param name="File">The stored file.</param>
public sealed record PlacedPicture(DraftRef Draft, string File);

/// <summary>A picture as it was sent.</summary>
/// <param name="Message">The messenger's own name of its message; null where it has none.</param>
/// <param name="File">The stored file.</param>
/// <param name="Words">The words below it; empty for none.</param>
public sealed record SentPicture(string? Message, string File, string Words);

/// <summary>A draft as it was.</summary>
/// <param name="Draft">Which.</param>
/// <param name="Answers">Its answers as JSON; null where there was none.</param>
/// <param name="Skipped">Keys of the questions passed over.</param>
public sealed record DraftBefore(DraftRef Draft, string? Answers, IReadOnlyList<string> Skipped)
{
    /// <summary>Its words that answered no question.</summary>
    public string Rest { get; init; } = "";
}

/// <summary>A period by its names in storage.</summary>
/// <param name="Plan">The plan's code.</param>
/// <param name="Key">The period's key, or <see cref="AdHocKey"/>.</param>
public sealed record PeriodRef(string Plan, string Key)
{
    /// <summary>The key of what nobody owes ("đột xuất"): the draft and the request to file it.</summary>
    public const string AdHocKey = Report.AdHocKind;

    /// <summary>The names of this period.</summary>
    public static PeriodRef Of(Period period) => new(period.PlanCode, period.Key);
}

/// <summary>A draft by its names in storage.</summary>
/// <param name="Plan">The plan's code.</param>
/// <param name="Period">The period's key, or <see cref="PeriodRef.AdHocKey"/>.</param>
/// <param name="Subject">What it is about.</param>
public sealed record DraftRef(string Plan, string Period, SubjectId Subject)
{
    /// <summary>The period.</summary>
    internal PeriodRef At() => new(Plan, Period);

    /// <summary>Whether this names that draft.</summary>
    internal bool Names(Draft draft) =>
        Subject == draft.Subject
        && string.Equals(Period, draft.PeriodKey, StringComparison.Ordinal)
        && string.Equals(Plan, draft.PlanCode, StringComparison.Ordinal);

    /// <summary>The names of a draft.</summary>
    internal static DraftRef Of(Draft draft) => new(draft.PlanCode, draft.PeriodKey, draft.Subject);
}
