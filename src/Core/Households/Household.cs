namespace ReportBot.Core.Households;

/// <summary>A household on the unit's list, with the dated history of its status.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Its code: H012.</param>
/// <param name="HeadName">The head of the household; shown in one-to-one chats only.</param>
/// <param name="AreaId">The area it lives in.</param>
/// <param name="MemberCount">People in the household; null where not known.</param>
/// <param name="From">First day on the list.</param>
/// <param name="To">Last day on the list (moved, merged, died out), included; null while it lasts.</param>
/// <param name="Statuses">Dated statuses, oldest first.</param>
public sealed record Household(
    long Id, string Code, string HeadName, long AreaId, int? MemberCount, DateOnly From, DateOnly? To,
    IReadOnlyList<DatedStatus> Statuses)
{
    /// <summary>The status in force on a day; null before the first.</summary>
    public HouseholdStatus? StatusOn(DateOnly day) => Statuses.LastOrDefault(s => s.From <= day)?.Status;
}

/// <summary>A status from a day on, with the decision behind it.</summary>
public sealed record DatedStatus(HouseholdStatus Status, DateOnly From, string Decision);

/// <summary>What a household counts as (Decree 07/2021/NĐ-CP and the plans' own lists).</summary>
public enum HouseholdStatus
{
    /// <summary>hộ nghèo</summary>
    Poor,

    /// <summary>hộ cận nghèo</summary>
    NearPoor,

    /// <summary>hộ đã được công nhận thoát nghèo hoặc không thuộc diện</summary>
    NonPoor,

    /// <summary>hộ có mức sống trung bình</summary>
    AverageLiving,
}
