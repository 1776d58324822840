using ReportBot.Core.Forms;

namespace ReportBot.Core.Reports;

/// <summary>One stored version of a report.</summary>
public sealed record Report
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>The number people see, the same through all versions.</summary>
    public required long Number { get; init; }

    /// <summary>1 for the first, and one more with each amendment.</summary>
    public required int Version { get; init; }

    /// <summary>The plan.</summary>
    public required string PlanCode { get; init; }

    /// <summary>The period's key; <see cref="AdHocKind"/> and a time for an ad hoc report.</summary>
    public required string PeriodKey { get; init; }

    /// <summary>periodic, half-year, annual, stage or ad-hoc.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>The form it answers.</summary>
    public required string FormId { get; init; }

    /// <summary>The version of the form it answers.</summary>
    public required int FormVersion { get; init; }

    /// <summary>The answers.</summary>
    public required Answers Answers { get; init; }

    /// <summary>Words of the official that answer no question, as typed (NFC); empty where there are none.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The official who filed this version.</summary>
    public required long FiledBy { get; init; }

    /// <summary>When this version was filed, UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>When version 1 was filed, UTC; it decides between on time and late.</summary>
    public required DateTimeOffset FirstFiledAt { get; init; }

    /// <summary>Version 1 came after the period's last day.</summary>
    public required bool IsLate { get; init; }

    /// <summary>filed, returned or accepted.</summary>
    public required string ReviewState { get; init; }

    /// <summary>Why it was returned.</summary>
    public string ReviewNote { get; init; } = "";

    /// <summary>The kind of a report that nobody owes ("đột xuất").</summary>
    public const string AdHocKind = "ad-hoc";

    /// <summary>The review state of a report that its author must correct.</summary>
    public const string Returned = "returned";

    /// <summary>The review state of a report that the office has read.</summary>
    public const string Accepted = "accepted";

    /// <summary>The number as people see it: BC-000123.</summary>
    public static string Show(long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BC-{number:D6}");
}
