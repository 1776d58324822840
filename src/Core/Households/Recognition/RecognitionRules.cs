namespace ReportBot.Core.Households.Recognition;

/// <summary>What may be proposed of a household and what may be recognised: told from its history alone.</summary>
public static class RecognitionRules
{
    /// <summary>The longest number of a decision.</summary>
    public const int LongestNumber = 60;

    /// <summary>What leaving means for a household on a day: out of poverty, out of near-poverty, or nothing to leave (null).</summary>
    public static ProposalKind? ExitOf(Household household, DateOnly day) => household.ListedStatusOn(day) switch
    {
        HouseholdStatus.Poor => ProposalKind.Exit,
        HouseholdStatus.NearPoor => ProposalKind.NearPoorExit,
        _ => null,
    };

    /// <summary>The statuses that a kind of proposal can lead to, the most usual first.</summary>
    public static IReadOnlyList<HouseholdStatus> Targets(ProposalKind kind) => kind switch
    {
        ProposalKind.Exit => [HouseholdStatus.NonPoor, HouseholdStatus.NearPoor, HouseholdStatus.AverageLiving],
        ProposalKind.NearPoorExit => [HouseholdStatus.NonPoor, HouseholdStatus.AverageLiving],
        ProposalKind.Relapse or ProposalKind.NewlyPoor => [HouseholdStatus.Poor],
    };

    /// <summary>Why a household is not what a proposal says of it on a day; null when it may be.</summary>
    public static RecognitionRefusal? Fits(Household household, ProposalKind kind, DateOnly day)
    {
        if (!household.IsListedOn(day) || household.StatusOn(day) is not { } status)
        {
            return RecognitionRefusal.NotListed;
        }

        var wasPoor = household.Statuses.Any(s => s.From <= day && s.Status == HouseholdStatus.Poor);
        return (kind, status) switch
        {
            (ProposalKind.Exit, HouseholdStatus.Poor) or (ProposalKind.NearPoorExit, HouseholdStatus.NearPoor) => null,
            (ProposalKind.Exit, HouseholdStatus.NearPoor) => RecognitionRefusal.IsNearPoor,
            (ProposalKind.NearPoorExit, HouseholdStatus.Poor) => RecognitionRefusal.IsPoor,
            (ProposalKind.Exit or ProposalKind.NearPoorExit, _) => RecognitionRefusal.AlreadyOut,
            (ProposalKind.Relapse, HouseholdStatus.Poor) => RecognitionRefusal.RelapseBeforeExit,
            (ProposalKind.NewlyPoor, HouseholdStatus.Poor) => RecognitionRefusal.IsPoor,
            (ProposalKind.Relapse, _) => wasPoor ? null : RecognitionRefusal.NeverPoor,
            (ProposalKind.NewlyPoor, _) => wasPoor ? RecognitionRefusal.WasPoor : null,
        };
    }

    /// <summary>Why a decision cannot recognise a checked proposal; null when it can.</summary>
    /// <param name="household">The household as recorded.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="decision">The decision named.</param>
    /// <param name="today">The day in the plan's zone.</param>
    public static RecognitionRefusal? Recognise(
        Household household, StatusProposal proposal, RecognitionDecision decision, DateOnly today) =>
        proposal.State == ProposalState.Recognised ? RecognitionRefusal.AlreadyRecognised
        : proposal.State != ProposalState.Checked || proposal.Check?.To is null ? RecognitionRefusal.NotChecked
        : Decision(decision, today) ?? Fits(household, proposal.Kind, decision.On)
            ?? (household.Statuses[^1].From >= decision.On ? RecognitionRefusal.LaterStatus : null);

    /// <summary>Why words and a date name no decision; null when they do.</summary>
    public static RecognitionRefusal? Decision(RecognitionDecision decision, DateOnly today) =>
        !decision.Number.Any(char.IsAsciiDigit) || decision.Number.Length > LongestNumber ? RecognitionRefusal.NoNumber
        : decision.On > today ? RecognitionRefusal.FutureDate
        : null;
}

/// <summary>Why a proposal or a recognition is not taken.</summary>
public enum RecognitionRefusal
{
    /// <summary>No such household or proposal, or not for this person: the two look alike.</summary>
    NotFound,

    /// <summary>The household was not on the list that day.</summary>
    NotListed,

    /// <summary>An exit from poverty of a household that is near-poor.</summary>
    IsNearPoor,

    /// <summary>The household is poor.</summary>
    IsPoor,

    /// <summary>It is on neither list, so there is nothing to leave.</summary>
    AlreadyOut,

    /// <summary>A relapse of a household that never left poverty.</summary>
    RelapseBeforeExit,

    /// <summary>A relapse of a household that was never poor: that is newly poor.</summary>
    NeverPoor,

    /// <summary>Newly poor, of a household that was poor before: that is a relapse.</summary>
    WasPoor,

    /// <summary>One waits already.</summary>
    AlreadyProposed,

    /// <summary>It has not been checked, or was not confirmed.</summary>
    NotChecked,

    /// <summary>It is recognised already.</summary>
    AlreadyRecognised,

    /// <summary>The decision has no number.</summary>
    NoNumber,

    /// <summary>The date of the decision, or of the check, has not come yet.</summary>
    FutureDate,

    /// <summary>The household has a status from the decision's date or later.</summary>
    LaterStatus,

    /// <summary>Grounds or a reason are missing.</summary>
    NoGrounds,
}
