namespace ReportBot.Core.Plans;

/// <summary>What a reporting period is for.</summary>
public enum PeriodKind
{
    /// <summary>Within the year: the 10th and the 20th of each month.</summary>
    Periodic,

    /// <summary>Six months.</summary>
    HalfYear,

    /// <summary>The year's results.</summary>
    Annual,

    /// <summary>The end of a stage of several years.</summary>
    Stage,
}
