using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Annual;

/// <summary>A current report of a year as the annual material reads it.</summary>
/// <param name="Number">The number people see.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PlanCode">The plan.</param>
/// <param name="PeriodKey">The period.</param>
/// <param name="Kind">periodic, half-year, annual, stage or ad-hoc.</param>
/// <param name="Day">The date the period is named by; the day of filing for an ad hoc report.</param>
/// <param name="IsLate">Its first version came after the last day.</param>
/// <param name="Form">The form it answers.</param>
/// <param name="Answers">The answers.</param>
public sealed record YearReport(
    long Number, SubjectId Subject, string PlanCode, string PeriodKey, string Kind, DateOnly Day, bool IsLate, Form Form, Answers Answers)
{
    /// <summary>It tells of the year from its first day on, so that earlier ones of the year are in it.</summary>
    public bool CoversYear { get; init; }

    /// <summary>Whether it tells what happened in its own time; the others tell totals.</summary>
    public bool IsCollected => Kind is "periodic" or Report.AdHocKind;
}
