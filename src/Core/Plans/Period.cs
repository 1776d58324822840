using System.Globalization;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Plans;

/// <summary>
/// One reporting period of a plan. All days are days of the plan's time zone and belong to the period's
/// own phases whole: it accepts reports on time from <see cref="Opens"/> to <see cref="LastDay"/>, late ones
/// to <see cref="LastLateDay"/>, all included; then it is locked.
/// </summary>
public sealed record Period
{
    /// <summary>The plan it belongs to.</summary>
    public required string PlanCode { get; init; }

    /// <summary>What it is for.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>The date the plan names: 2025-09-10.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last day on time: <see cref="Due"/> for "vào ngày", the day before it for "trước ngày".</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The first day on which a report is accepted.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last day on which a late report or an amendment is accepted.</summary>
    public required DateOnly LastLateDay { get; init; }

    /// <summary>The first day of the time reported on.</summary>
    public required DateOnly CoversFrom { get; init; }

    /// <summary>The last day of the time reported on.</summary>
    public required DateOnly CoversTo { get; init; }

    /// <summary>The form it is answered with.</summary>
    public required string FormId { get; init; }

    /// <summary>What is reported on.</summary>
    public SubjectKind Subject { get; init; } = SubjectKind.Household;

    /// <summary>The stable key in storage: <c>periodic:2025-09-10</c>.</summary>
    public string Key => MakeKey(Kind, Due);

    /// <summary>The key of a period of this kind that is due on this date.</summary>
    public static string MakeKey(PeriodKind kind, DateOnly due) =>
        string.Create(CultureInfo.InvariantCulture, $"{KindWord(kind)}:{due:yyyy-MM-dd}");

    /// <summary>How a period stands on a day.</summary>
    public PeriodPhase PhaseOn(DateOnly day) =>
        day < Opens ? PeriodPhase.NotOpen
        : day <= LastDay ? PeriodPhase.Open
        : day <= LastLateDay ? PeriodPhase.Late
        : PeriodPhase.Locked;

    /// <summary>The word for a kind in keys and in plan files.</summary>
    public static string KindWord(PeriodKind kind) => kind switch
    {
        PeriodKind.Periodic => "periodic",
        PeriodKind.HalfYear => "half-year",
        PeriodKind.Annual => "annual",
        PeriodKind.Stage => "stage",
    };
}

/// <summary>How a period stands on a day.</summary>
public enum PeriodPhase
{
    /// <summary>Reports are not accepted yet.</summary>
    NotOpen,

    /// <summary>Reports are accepted and on time.</summary>
    Open,

    /// <summary>Reports are accepted and marked late.</summary>
    Late,

    /// <summary>Nothing is accepted; only the office can reopen it.</summary>
    Locked,
}
