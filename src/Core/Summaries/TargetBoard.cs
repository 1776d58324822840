using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Summaries;

/// <summary>How far a plan's targets are reached on a day, and its own target table with what is the case beside it.</summary>
/// <param name="Day">The day of the actual numbers.</param>
/// <param name="Progress">One for each target, in the plan's order.</param>
/// <param name="Table">The plan's table; null where it prints none.</param>
public sealed record TargetBoard(DateOnly Day, IReadOnlyList<TargetProgress> Progress, TargetSheet? Table)
{
    /// <summary>The same without its days: the same numbers on another day say the same.</summary>
    internal TargetBoard Undated() => new(default, Progress, Table is null ? null : Table with { Day = null });
}

/// <summary>How far one target is reached. Whole numbers only; whoever shows a rate computes it from them.</summary>
public sealed record TargetProgress
{
    /// <summary>From the recognised statuses of the households on the roster.</summary>
    public const string Households = "households";

    /// <summary>From what the reports of the period state, where the unit has no households of its own.</summary>
    public const string Reports = "reports";

    /// <summary>From what the office states in the plan file, because no report holds it.</summary>
    public const string Stated = "stated";

    /// <summary>Nothing says how far it is; <see cref="Lacks"/> says why.</summary>
    public const string Unknown = "unknown";

    /// <summary>No report has come.</summary>
    public const string NoReports = "no-reports";

    /// <summary>No report states the number.</summary>
    public const string NotStated = "not-stated";

    /// <summary>Whoever states the number now did not state it before.</summary>
    public const string NoBefore = "no-before";

    /// <summary>The list of households does not reach back to the start.</summary>
    public const string NoStart = "no-start";

    /// <summary>The reports of this plan do not hold it.</summary>
    public const string NotReported = "not-reported";

    /// <summary>The target.</summary>
    public required string Key { get; init; }

    /// <summary>In the plan's words.</summary>
    public required string Label { get; init; }

    /// <summary><c>points</c>, <c>rate-below</c>, <c>share</c> or <c>multiple</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>poor</c> or <c>near-poor</c>.</summary>
    public required string Of { get; init; }

    /// <summary>Where the actual numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>The number in the plan is a floor.</summary>
    public bool AtLeast { get; init; }

    /// <summary>Each year anew.</summary>
    public bool PerYear { get; init; }

    /// <summary>The printed rate in hundredths of a percentage point.</summary>
    public int? HundredthPoints { get; init; }

    /// <summary>The printed multiple in hundredths.</summary>
    public int? HundredthTimes { get; init; }

    /// <summary>The year that a multiple is compared with.</summary>
    public int? BaseYear { get; init; }

    /// <summary>
    /// By how many households their number must fall: as the text prints it, or else the table, or else the fewest
    /// that reach the printed rate. Null where none is known.
    /// </summary>
    public long? Needed { get; init; }

    /// <summary>Whether <see cref="Needed"/> is printed in the plan.</summary>
    public bool IsNeededPrinted { get; init; }

    /// <summary>What the plan's table gives the areas together; null where it has no such column.</summary>
    public long? Allotted { get; init; }

    /// <summary>Households of the target's kind at its start; null where not known.</summary>
    public long? Start { get; init; }

    /// <summary>Households of the target's kind on the day; null where not known.</summary>
    public long? Now { get; init; }

    /// <summary>By how many they have become fewer; negative where there are more.</summary>
    public long? Reduced => Start - Now;

    /// <summary>The households that rates are of; null where not known.</summary>
    public long? Base { get; init; }

    /// <summary>What <see cref="Base"/> is: the label of a column of the plan's table; null for the total of the areas.</summary>
    public string? BaseColumn { get; init; }

    /// <summary>Average income that the reports state, VND per person and month; null where none does.</summary>
    public long? Income { get; init; }

    /// <summary>The income that a multiple is of, VND per person and month; null where not known.</summary>
    public long? BaseIncome { get; init; }

    /// <summary>Where it comes from in the office's words; null where it is counted from the base year's reports.</summary>
    public string? BaseIncomeSource { get; init; }

    /// <summary>Of a share: what the office states; null where nothing is stated.</summary>
    public StatedShare? Share { get; init; }

    /// <summary>Why it is not known: one of the constants; null where it is known.</summary>
    public string? Lacks { get; init; }

    /// <summary>The plan's own words on why no report holds it and who can give it.</summary>
    public string? NoData { get; init; }

    /// <summary>Each area of the plan's table; where the plan allots nothing to areas, those of the roster in which the number changed.</summary>
    public IReadOnlyList<AreaProgress> Areas { get; init; } = [];

    /// <summary>Numbers of the reports behind it.</summary>
    public IReadOnlyList<long> SourceReports { get; init; } = [];
}

/// <summary>How far one area is.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Name">Its printed name.</param>
/// <param name="Allotted">By how many households the plan wants fewer; null where it allots nothing to areas.</param>
/// <param name="Start">How many there were.</param>
/// <param name="Now">How many there are.</param>
public sealed record AreaProgress(string Area, string Name, long? Allotted, long Start, long Now)
{
    /// <summary>By how many they have become fewer.</summary>
    public long Reduced => Start - Now;
}
