using System.Text.Json.Serialization;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What a message says about a household that was not named, or named by a name that is not known.</summary>
/// <param name="NamedAs">The words that named it; null when none did.</param>
/// <param name="Answers">The answers as JSON.</param>
/// <param name="Unclear">What must be asked yet.</param>
/// <param name="Rest">Words that were not understood.</param>
/// <param name="Candidates">Households it may be.</param>
public sealed record Unplaced(
    string? NamedAs, string Answers, IReadOnlyList<UnclearKey> Unclear, string Rest, IReadOnlyList<SubjectId> Candidates)
{
    /// <summary>It adds to what was filled in ("bổ sung").</summary>
    public bool Adds { get; init; }

    /// <summary>It is told of several at once ("mỗi hộ 1 suất quà"): all of them can be chosen.</summary>
    public bool OfSeveral { get; init; }

    /// <summary>The candidates lie between two codes joined by a dash: some, all or none may be meant.</summary>
    public bool Between { get; init; }

    /// <summary>Keys of the questions that it tells in place of what was filled in.</summary>
    public IReadOnlyList<string> Anew { get; init; } = [];

    private static readonly string NilJson = Forms.AnswersJson.Write(Forms.Answers.Nil);

    /// <summary>It says that there is nothing new.</summary>
    [JsonIgnore]
    public bool IsNil => string.Equals(Answers, NilJson, StringComparison.Ordinal);

    /// <summary>How it goes with what is filled in already.</summary>
    internal Telling Telling(Forms.Form form) => new(Adds, Anew.ToHashSet(StringComparer.Ordinal));

    /// <summary>The period in which it was told: what nobody has answered dies with it; null where that is not known.</summary>
    public PeriodRef? In { get; init; }

    /// <summary>Words that put a report right, once it is known whose.</summary>
    public string? Corrects { get; init; }

    /// <summary>Keys of answers to take out, once it is known whose.</summary>
    public IReadOnlyList<string>? Removed { get; init; }
}
