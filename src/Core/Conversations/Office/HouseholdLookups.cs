using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What a step may look up about the review of reports and the life of households; each gives only what the
/// person's access allows, and only reads.
/// </summary>
public sealed record HouseholdLookups
{
    /// <summary>Nothing, for a stranger.</summary>
    public static HouseholdLookups None { get; } = new();

    /// <summary>How many reports nobody has looked at yet; 0 for whoever does not review.</summary>
    public Func<int> CountUnreviewed { get; init; } = () => 0;

    /// <summary>Numbers of the reports that nobody has looked at yet, the newest period first, at most so many.</summary>
    public Func<int, IReadOnlyList<long>> Unreviewed { get; init; } = _ => [];

    /// <summary>Reports with a proposal that has no answer, newest first, at most so many.</summary>
    public Func<int, IReadOnlyList<Report>> Unanswered { get; init; } = _ => [];

    /// <summary>The current report with this number, for the office; null for others.</summary>
    public Func<long, Report?> Report { get; init; } = _ => null;

    /// <summary>The office's answer to the proposal in a report; null where there is none.</summary>
    public Func<long, string?> AnswerTo { get; init; } = _ => null;

    /// <summary>The proposals that wait for a check or for the committee, for the office.</summary>
    public Func<IReadOnlyList<StatusProposal>> Proposals { get; init; } = () => [];

    /// <summary>The proposal with this number, for the office; null for others.</summary>
    public Func<long, StatusProposal?> Proposal { get; init; } = _ => null;

    /// <summary>The proposals on a household that is one's own, or on any for the office, newest first.</summary>
    public Func<long, IReadOnlyList<StatusProposal>> ProposalsOn { get; init; } = _ => [];

    /// <summary>The registrations of a year: of own households, or of all for the office.</summary>
    public Func<int, IReadOnlyList<ExitRegistration>> Registrations { get; init; } = _ => [];

    /// <summary>The last day on which a locked period is open again for a subject; null where it is not.</summary>
    public Func<Period, SubjectId, DateOnly?> ReopenedUntil { get; init; } = (_, _) => null;

    /// <summary>What the reports of a calendar year tell about a household; null where the person may not read them.</summary>
    public Func<SubjectId, int, HouseholdYear?> YearOf { get; init; } = (_, _) => null;
}
