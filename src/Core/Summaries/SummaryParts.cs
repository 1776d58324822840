namespace ReportBot.Core.Summaries;

/// <summary>A subject whose report has not come.</summary>
/// <param name="Subject">Its code: H031.</param>
/// <param name="Name">The head of the household, or the name; for one-to-one chats only.</param>
/// <param name="Area">The area's name; null where it lies in none.</param>
/// <param name="Official">The name of the official who owes it; null where a body owes it and nobody represents it.</param>
/// <param name="OfficialId">The official's row id.</param>
/// <param name="Group">The official's party cell, or else the body; null where neither is known.</param>
public sealed record MissingSubject(
    string Subject, string Name, string? Area, string? Official, long? OfficialId, string? Group);

/// <summary>A report that was counted.</summary>
/// <param name="Number">The number people see.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Subject">The subject's code.</param>
/// <param name="Late">First filed after the last day.</param>
public sealed record SourceReport(long Number, int Version, string Subject, bool Late);

/// <summary>What is compared from the period before.</summary>
/// <param name="Period">Its key.</param>
/// <param name="Due">Its date.</param>
/// <param name="Expected">Reports owed then.</param>
/// <param name="Received">Owed reports that came.</param>
/// <param name="Headlines">The leading count of each question then.</param>
public sealed record PreviousPeriod(
    string Period, DateOnly Due, int Expected, int Received, IReadOnlyList<Headline> Headlines);

/// <summary>The leading count of a question.</summary>
/// <param name="Key">The question.</param>
/// <param name="Count">How many.</param>
public sealed record Headline(string Key, int Count);

/// <summary>An earlier summary of the same period that is out of date, and why.</summary>
/// <param name="CompiledAt">When that one was compiled.</param>
/// <param name="WasSent">It was the one sent by itself when the period ended.</param>
/// <param name="Added">Codes of subjects reported on in time since.</param>
/// <param name="AddedLate">Codes of subjects reported on late since.</param>
/// <param name="Amended">Codes of subjects whose report changed since.</param>
public sealed record Supersession(
    DateTimeOffset CompiledAt, bool WasSent,
    IReadOnlyList<string> Added, IReadOnlyList<string> AddedLate, IReadOnlyList<string> Amended)
{
    /// <summary>Nothing came or changed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => Added.Count + AddedLate.Count + Amended.Count == 0;
}
