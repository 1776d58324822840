using ReportBot.Core.Households;
using ReportBot.Core.Levels;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What a step of a conversation may know. The look-ups read when asked, and only read.</summary>
public sealed record Knowledge
{
    /// <summary>The time of the step, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day in the plan's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The linked official; null for a stranger.</summary>
    public required Person? Person { get; init; }

    /// <summary>The plans in force, newest first; the first is the one meant when none is named. Empty before an import.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>The unit's people, areas, households and assignments.</summary>
    public required Roster Roster { get; init; }

    /// <summary>What the channel can do.</summary>
    public required ChannelTraits Channel { get; init; }

    /// <summary>The person's current reports of one period, by subject.</summary>
    public required Func<Period, IReadOnlyDictionary<SubjectId, Report>> ReportsOf { get; init; }

    /// <summary>The person's drafts, last touched first.</summary>
    public required Func<IReadOnlyList<Draft>> Drafts { get; init; }

    /// <summary>The current report on a subject in the latest period before this one, whoever filed it; null when there is none.</summary>
    public required Func<SubjectId, Period, Report?> PreviousReport { get; init; }

    /// <summary>The latest current reports on one subject (or all of the person's own, for null), newest first, at most so many.</summary>
    public required Func<SubjectId?, int, IReadOnlyList<Report>> History { get; init; }

    /// <summary>What the person's own report of a period may be filled in from, to be confirmed.</summary>
    public Func<Plan, Period, SubjectId, IReadOnlyList<ProposedAnswer>> Proposed { get; init; } = (_, _, _) => [];

    /// <summary>What may be looked up about the review of reports and the life of households.</summary>
    public HouseholdLookups Life { get; init; } = HouseholdLookups.None;

    /// <summary>The link of the person's own reports as a web page; null where links are not given.</summary>
    public Func<string?> FormLink { get; init; } = () => null;

    /// <summary>The person's linked chats in the order in which they were linked.</summary>
    public Func<IReadOnlyList<OwnChat>> Chats { get; init; } = () => [];

    /// <summary>The chat is a group that an administrator made a board.</summary>
    public Func<bool> IsBoard { get; init; } = () => false;

    /// <summary>The channel and the chat of this step.</summary>
    public (string Channel, string ChatId) Here { get; init; }

    /// <summary>The card on reports told in one message; null where the plans bring none.</summary>
    public string? MessageCard { get; init; }
}

/// <summary>The linked official of a chat.</summary>
/// <param name="Official">Who.</param>
/// <param name="Access">What they may do.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record Person(Official Official, Access Access, string Language);
