namespace ReportBot.Core.Households.Life;

/// <summary>What a household counts as on a day: its recorded status, and whether it has newly escaped.</summary>
public enum HouseholdStanding
{
    /// <summary>hộ nghèo</summary>
    Poor,

    /// <summary>hộ cận nghèo</summary>
    NearPoor,

    /// <summary>hộ mới thoát nghèo: within 36 months of the decision, and neither poor nor near-poor</summary>
    NewlyEscaped,

    /// <summary>hộ có mức sống trung bình</summary>
    AverageLiving,

    /// <summary>hộ không thuộc diện</summary>
    NonPoor,
}

/// <summary>The derived standing of households; never stored, because it changes with the day.</summary>
public static class Standing
{
    /// <summary>A household stays newly escaped for so many calendar months (Kim Tân's plan, 2.4 and 2.6).</summary>
    public const int Months = 36;

    /// <summary>What it counts as on a day; null when it is not on the list or has no status yet.</summary>
    public static HouseholdStanding? On(Household household, DateOnly day) =>
        household.ListedStatusOn(day) is not { } status ? null
        : status is not (HouseholdStatus.Poor or HouseholdStatus.NearPoor) && EscapedOn(household, day) is not null ? HouseholdStanding.NewlyEscaped
        : status switch
        {
            HouseholdStatus.Poor => HouseholdStanding.Poor,
            HouseholdStatus.NearPoor => HouseholdStanding.NearPoor,
            HouseholdStatus.AverageLiving => HouseholdStanding.AverageLiving,
            HouseholdStatus.NonPoor => HouseholdStanding.NonPoor,
        };

    /// <summary>
    /// The day of the decision by which it last left poverty, while <see cref="Months"/> have not passed and it is
    /// not poor again; a household that is near-poor since counts too. Null otherwise.
    /// </summary>
    public static DateOnly? EscapedOn(Household household, DateOnly day)
    {
        var last = HouseholdEvents.Of(household)
            .LastOrDefault(e => e.Day <= day && e.Kind is HouseholdEventKind.Exit or HouseholdEventKind.Relapse or HouseholdEventKind.NewlyPoor);
        return last is { Kind: HouseholdEventKind.Exit } && last.Day <= day && day < last.Day.AddMonths(Months) ? last.Day : null;
    }
}
