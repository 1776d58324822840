namespace ReportBot.Core.Households.Life;

/// <summary>What happened to a household on a day, told from its history alone.</summary>
/// <param name="Household">Row id.</param>
/// <param name="Day">The first day after it: the day of the decision, or the day after the last one on the list.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Before">What it was recorded as until then; null when it was not on the list.</param>
/// <param name="After">What it is recorded as from then on; null when it is no longer on the list.</param>
/// <param name="Decision">The decision behind it; empty where none is known.</param>
public sealed record HouseholdEvent(
    long Household, DateOnly Day, HouseholdEventKind Kind, HouseholdStatus? Before, HouseholdStatus? After, string Decision);

/// <summary>What can happen to a household.</summary>
public enum HouseholdEventKind
{
    /// <summary>thoát nghèo: no longer poor. Into near-poor it counts too, though the household is helped on.</summary>
    Exit,

    /// <summary>thoát cận nghèo</summary>
    NearPoorExit,

    /// <summary>tái nghèo: was poor before, had left, is poor again</summary>
    Relapse,

    /// <summary>phát sinh nghèo mới: never poor before</summary>
    NewlyPoor,

    /// <summary>phát sinh cận nghèo, from outside both lists</summary>
    NewlyNearPoor,

    /// <summary>chuyển đến</summary>
    MovedIn,

    /// <summary>tách hộ: the household that is new by it</summary>
    SplitOff,

    /// <summary>chuyển đi</summary>
    MovedOut,

    /// <summary>nhập hộ: the household that is gone by it</summary>
    Merged,

    /// <summary>chết, không còn ai</summary>
    Died,

    /// <summary>Came onto the list as neither poor nor near-poor.</summary>
    Listed,

    /// <summary>Left the list and nobody told why.</summary>
    Unlisted,
}
