namespace ReportBot.Core.Plans;

/// <summary>One target of a plan.</summary>
/// <param name="Key">Stable: <c>poor-reduction</c>.</param>
/// <param name="Label">In the plan's words.</param>
/// <param name="Kind">
/// <c>points</c>: the household rate falls by so many percentage points; <c>rate-below</c>: it is to be under this
/// rate; <c>share</c>: this share of what the label names; <c>multiple</c>: so many times the base year's value.
/// </param>
/// <param name="HundredthPoints">The rate in hundredths of a percentage point: 161 for 1,61 %; null where none is printed.</param>
/// <param name="Households">The equal number of households; null where none is printed.</param>
/// <param name="AtLeast">"trở lên": more is better, the number is a floor.</param>
/// <param name="Source">Where the plan says it.</param>
/// <param name="Of">Which households it counts: <c>poor</c> or <c>near-poor</c>.</param>
/// <param name="HundredthTimes">Of a multiple: 180 for 1,8 lần; null else.</param>
/// <param name="BaseYear">Of a multiple: the year it is compared with.</param>
/// <param name="PerYear">"hằng năm": each year anew.</param>
/// <param name="From">The first day it counts from; null: the plan's first day.</param>
/// <param name="By">The last day by which it is to be reached; null: the plan's last day.</param>
/// <param name="Base">The column of the target table of whose households the rate is; null: the households at the start.</param>
/// <param name="BaseIncome">Of a multiple: the base year's average income, VND a person a month; null where the office has not given it.</param>
/// <param name="BaseSource">Where that income comes from.</param>
/// <param name="Stated">Of a share: what the office states it has come to, because no report holds it.</param>
/// <param name="NoData">Why no report holds it, and who can give it: said while there is no number.</param>
public sealed record Target(
    string Key, string Label, string Kind, int? HundredthPoints, int? Households, bool AtLeast, string Source,
    string Of = Target.Poor, int? HundredthTimes = null, int? BaseYear = null, bool PerYear = false,
    DateOnly? From = null, DateOnly? By = null, string? Base = null, long? BaseIncome = null, string? BaseSource = null,
    IReadOnlyList<StatedShare>? Stated = null, string? NoData = null)
{
    /// <summary>Percentage points by which the household rate falls.</summary>
    public const string Points = "points";

    /// <summary>A rate that the household rate is to stay under.</summary>
    public const string RateBelow = "rate-below";

    /// <summary>A share of what the label names.</summary>
    public const string Share = "share";

    /// <summary>So many times the value of the base year.</summary>
    public const string Multiple = "multiple";

    /// <summary>hộ nghèo</summary>
    public const string Poor = "poor";

    /// <summary>hộ cận nghèo</summary>
    public const string NearPoor = "near-poor";
}

/// <summary>How far a share is reached on a day, in whole numbers, as the office states it.</summary>
/// <param name="On">The day.</param>
/// <param name="Met">How many it is true of.</param>
/// <param name="Of">How many it is meant for.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record StatedShare(DateOnly On, int Met, int Of, string Source);
