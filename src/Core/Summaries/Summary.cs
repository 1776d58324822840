namespace ReportBot.Core.Summaries;

/// <summary>
/// The compiled figures of one period (tổng hợp). Plain data that goes to storage, to the chat, to JSON and to
/// documents; every figure names the reports that it was counted from.
/// </summary>
public sealed record Summary
{
    /// <summary>The shape of this record in storage; grows when it changes.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit as people say it: "xã Kon Gang".</summary>
    public required string UnitName { get; init; }

    /// <summary>The unit's people and households are made up for a demonstration.</summary>
    public bool IsSample { get; init; }

    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>The period's key: <c>periodic:2025-09-10</c>.</summary>
    public required string Period { get; init; }

    /// <summary>periodic, half-year, annual or stage.</summary>
    public required string Kind { get; init; }

    /// <summary>The date the plan names.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last day on time.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The form whose answers were counted.</summary>
    public required string Form { get; init; }

    /// <summary>What is reported on: <c>household</c>, <c>area</c> or <c>organization</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The list's own word for what is reported on, Vietnamese: "khu phố"; null for the general word.</summary>
    public string? SubjectNoun { get; init; }

    /// <summary>When it was compiled, with the offset of the plan's zone.</summary>
    public required DateTimeOffset CompiledAt { get; init; }

    /// <summary>Reports owed, enumerated from the assignments on the period's last day.</summary>
    public required int Expected { get; init; }

    /// <summary>Owed reports that came, late and nil ones included.</summary>
    public required int Received { get; init; }

    /// <summary>Of those received: first filed by the last day.</summary>
    public required int OnTime { get; init; }

    /// <summary>Of those received: first filed after the last day.</summary>
    public required int Late { get; init; }

    /// <summary>Owed reports that did not come.</summary>
    public required IReadOnlyList<MissingSubject> Missing { get; init; }

    /// <summary>Numbers of the received reports that say that nothing is new.</summary>
    public required IReadOnlyList<long> NilReports { get; init; }

    /// <summary>Numbers of the received reports that were returned and wait for their correction.</summary>
    public required IReadOnlyList<long> Returned { get; init; }

    /// <summary>Numbers of the received reports that came with words which answer no question; they stand in the workbook.</summary>
    public IReadOnlyList<long> WithWords { get; init; } = [];

    /// <summary>Numbers of reports on subjects that owed none; they are in no other figure.</summary>
    public required IReadOnlyList<long> NotOwed { get; init; }

    /// <summary>One for each question of the form that has something to count, in the form's order.</summary>
    public required IReadOnlyList<QuestionFigures> Figures { get; init; }

    /// <summary>The same kind's period before, for comparison; null where it has no report.</summary>
    public PreviousPeriod? Previous { get; init; }

    /// <summary>How far the plan's targets are reached, and its own table of targets; null for a plan without any.</summary>
    public TargetBoard? Targets { get; init; }

    /// <summary>Reports that nobody owed ("đột xuất"), filed on the days that the period covers, in their order.</summary>
    public IReadOnlyList<AdHocNote> AdHoc { get; init; } = [];

    /// <summary>What came after an earlier summary that this one replaces; null where there is none.</summary>
    public Supersession? Replaces { get; init; }

    /// <summary>Set where it was frozen; its figures stay what they were then.</summary>
    public FrozenMark? Frozen { get; init; }

    /// <summary>The reports it was compiled from, by number.</summary>
    public required IReadOnlyList<SourceReport> Sources { get; init; }
}
