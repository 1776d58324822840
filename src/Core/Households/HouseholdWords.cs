using ReportBot.Core.Households.Life;

namespace ReportBot.Core.Households;

/// <summary>The words for statuses and assignment roles in storage and in rosters.</summary>
public static class HouseholdWords
{
    /// <summary>The word for a status.</summary>
    public static string Of(HouseholdStatus status) => status switch
    {
        HouseholdStatus.Poor => "poor",
        HouseholdStatus.NearPoor => "near-poor",
        HouseholdStatus.NonPoor => "non-poor",
        HouseholdStatus.AverageLiving => "average-living",
    };

    /// <summary>The word for an assignment role.</summary>
    public static string Of(AssignmentRole role) => role switch
    {
        AssignmentRole.Lead => "lead",
        AssignmentRole.Support => "support",
        AssignmentRole.Supervisor => "supervisor",
    };

    /// <summary>The key of an event's words in the texts: <c>event.exit</c>.</summary>
    internal static string EventKey(HouseholdEventKind kind) => kind switch
    {
        HouseholdEventKind.Exit => "event.exit",
        HouseholdEventKind.NearPoorExit => "event.near-poor-exit",
        HouseholdEventKind.Relapse => "event.relapse",
        HouseholdEventKind.NewlyPoor => "event.newly-poor",
        HouseholdEventKind.NewlyNearPoor => "event.newly-near-poor",
        HouseholdEventKind.MovedIn => "event.moved-in",
        HouseholdEventKind.SplitOff => "event.split",
        HouseholdEventKind.MovedOut => "event.moved-out",
        HouseholdEventKind.Merged => "event.merged",
        HouseholdEventKind.Died => "event.died",
        HouseholdEventKind.Listed => "event.listed",
        HouseholdEventKind.Unlisted => "event.unlisted",
    };

    /// <summary>The status with this word; null when there is none.</summary>
    public static HouseholdStatus? ParseStatus(string word) => word switch
    {
        "poor" => HouseholdStatus.Poor,
        "near-poor" => HouseholdStatus.NearPoor,
        "non-poor" => HouseholdStatus.NonPoor,
        "average-living" => HouseholdStatus.AverageLiving,
        _ => null,
    };

    /// <summary>The role with this word; null when there is none.</summary>
    public static AssignmentRole? ParseRole(string word) => word switch
    {
        "lead" => AssignmentRole.Lead,
        "support" => AssignmentRole.Support,
        "supervisor" => AssignmentRole.Supervisor,
        _ => null,
    };

    /// <summary>The word for a way of coming onto the list.</summary>
    public static string? Of(HouseholdArrival? arrival) => arrival is not { } known ? null : known switch
    {
        HouseholdArrival.Split => "split",
        HouseholdArrival.MovedIn => "moved-in",
    };

    /// <summary>The word for a way of leaving the list.</summary>
    public static string? Of(HouseholdDeparture? departure) => departure is not { } known ? null : known switch
    {
        HouseholdDeparture.Merged => "merged",
        HouseholdDeparture.MovedOut => "moved-out",
        HouseholdDeparture.Died => "died",
    };

    /// <summary>The way of coming with this word; null when there is none.</summary>
    public static HouseholdArrival? ParseArrival(string? word) => word switch
    {
        "split" => HouseholdArrival.Split,
        "moved-in" => HouseholdArrival.MovedIn,
        _ => null,
    };

    /// <summary>The way of leaving with this word; null when there is none.</summary>
    public static HouseholdDeparture? ParseDeparture(string? word) => word switch
    {
        "merged" => HouseholdDeparture.Merged,
        "moved-out" => HouseholdDeparture.MovedOut,
        "died" => HouseholdDeparture.Died,
        _ => null,
    };
}
