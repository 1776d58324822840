namespace ReportBot.Core.Households;

/// <summary>A household on the unit's list, with the dated history of its status.</summary>
/// <param name="Id">Row id.</param>
/// <param name="Code">Its code: H012.</param>
/// <param name="HeadName">The head of the household; shown in one-to-one chats only.</param>
/// <param name="AreaId">The area it lives in now.</param>
/// <param name="MemberCount">People in the household; null where not known.</param>
/// <param name="From">First day on the list.</param>
/// <param name="To">Last day on the list (moved, merged, died out), included; null while it lasts.</param>
/// <param name="Statuses">Dated statuses, oldest first.</param>
public sealed record Household(
    long Id, string Code, string HeadName, long AreaId, int? MemberCount, DateOnly From, DateOnly? To,
    IReadOnlyList<DatedStatus> Statuses)
{
    /// <summary>Where it lived before, oldest first; empty where it never moved within the unit.</summary>
    public IReadOnlyList<PastArea> PastAreas { get; init; } = [];

    /// <summary>How it came onto the list on <see cref="From"/>; null: found poor or near-poor by a review.</summary>
    public HouseholdArrival? Came { get; init; }

    /// <summary>The code of the household it was split from, or the place it moved from; null where not told.</summary>
    public string? CameFrom { get; init; }

    /// <summary>Why it left the list after <see cref="To"/>; null while it is on it, or where nobody told.</summary>
    public HouseholdDeparture? Left { get; init; }

    /// <summary>The code of the household it was merged into, or the place it moved to; null where not told.</summary>
    public string? WentTo { get; init; }

    /// <summary>The area it lives in on a day.</summary>
    public long AreaOn(DateOnly day) => PastAreas.FirstOrDefault(p => day <= p.Until)?.AreaId ?? AreaId;

    /// <summary>The status in force on a day; null before the first.</summary>
    public HouseholdStatus? StatusOn(DateOnly day) => Statuses.LastOrDefault(s => s.From <= day)?.Status;

    /// <summary>Whether it is on the list on a day.</summary>
    public bool IsListedOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The status in force on a day on which it is on the list; null otherwise.</summary>
    public HouseholdStatus? ListedStatusOn(DateOnly day) => IsListedOn(day) ? StatusOn(day) : null;
}

/// <summary>A status from a day on, with the decision behind it.</summary>
public sealed record DatedStatus(HouseholdStatus Status, DateOnly From, string Decision);

/// <summary>How a household came onto the list other than by a review.</summary>
public enum HouseholdArrival
{
    /// <summary>tách hộ</summary>
    Split,

    /// <summary>chuyển đến</summary>
    MovedIn,
}

/// <summary>Why a household left the list other than by leaving poverty.</summary>
public enum HouseholdDeparture
{
    /// <summary>nhập hộ</summary>
    Merged,

    /// <summary>chuyển đi</summary>
    MovedOut,

    /// <summary>chết, không còn ai</summary>
    Died,
}

/// <summary>What a household is recorded as (Decree 07/2021/NĐ-CP and the plans' own lists).</summary>
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
