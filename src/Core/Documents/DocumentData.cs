using ReportBot.Core.Households;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents;

/// <summary>All that the documents of a period are made of, read at once; making them reads and stores nothing.</summary>
public sealed record DocumentData
{
    /// <summary>The unit.</summary>
    public required UnitView View { get; init; }

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The figures; frozen ones where the period's summary was frozen.</summary>
    public required Summary Summary { get; init; }

    /// <summary>What the period expects, in the order of lists.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>The reports that were counted, by subject.</summary>
    public required IReadOnlyDictionary<SubjectId, FiledReport> Reports { get; init; }

    /// <summary>Numbers of the reports whose proposal the office has answered.</summary>
    public required IReadOnlySet<long> Answered { get; init; }

    /// <summary>How the periods of this kind up to this one went, oldest first.</summary>
    public required IReadOnlyList<PeriodRate> Rates { get; init; }

    /// <summary>At the end of a year or stage: how whoever owes reports kept to them in the year; empty else.</summary>
    public IReadOnlyList<YearWork> YearWork { get; init; } = [];

    /// <summary>At the end of a year or stage that reports on households: what the year gives for recognition and commendation; null else.</summary>
    public YearMaterial? Year { get; init; }

    /// <summary>The form of the period.</summary>
    public Form Form => Plan.Form(Period.FormId);

    /// <summary>The people and households.</summary>
    public Roster Roster => View.Roster;

    /// <summary>The report on a subject; null where none was counted.</summary>
    public FiledReport? ReportOn(SubjectId subject) => Reports.GetValueOrDefault(subject);
}

/// <summary>How one period went.</summary>
/// <param name="Due">The date the plan names.</param>
/// <param name="Expected">Reports owed.</param>
/// <param name="Received">Owed reports that came.</param>
/// <param name="OnTime">Of those: on time.</param>
public sealed record PeriodRate(DateOnly Due, int Expected, int Received, int OnTime);
