using ReportBot.Core.Forms;

namespace ReportBot.Core.Reports;

/// <summary>A half-filled report. It survives a restart, a reminder and a pause, and belongs to the official, not to a chat.</summary>
public sealed record Draft
{
    /// <summary>The plan.</summary>
    public required string PlanCode { get; init; }

    /// <summary>The period's key, or <c>ad-hoc:…</c>.</summary>
    public required string PeriodKey { get; init; }

    /// <summary>What it is about.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>The form.</summary>
    public required string FormId { get; init; }

    /// <summary>The form's version when it was begun.</summary>
    public required int FormVersion { get; init; }

    /// <summary>The answers so far.</summary>
    public required Answers Answers { get; init; }

    /// <summary>Keys of the questions passed over with "bỏ qua".</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Words of the official that answer no question, as typed; filed with the report. Empty where there are none.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The number of the report that it amends; null for a new one.</summary>
    public long? Amends { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last touched, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether it holds anything: an answer, a question passed over, or words.</summary>
    public bool IsBegun => Answers.Count > 0 || Skipped.Count > 0 || Rest.Length > 0;
}
