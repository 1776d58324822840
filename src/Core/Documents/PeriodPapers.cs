using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportBot.Core.Households.Annual;

namespace ReportBot.Core.Documents;

/// <summary>What the documents of a period show beside its figures; kept with them when they are frozen.</summary>
internal sealed record PeriodPapers
{
    /// <summary>How the periods of this kind up to this one went, oldest first.</summary>
    public required IReadOnlyList<PeriodRate> Rates { get; init; }

    /// <summary>At the end of a year or stage: how whoever owes reports kept to them.</summary>
    public IReadOnlyList<YearWork> YearWork { get; init; } = [];

    /// <summary>At the end of a year or stage that reports on households.</summary>
    public YearMaterial? Year { get; init; }

    /// <summary>Numbers of the reports whose proposal the office has answered.</summary>
    public required IReadOnlyList<long> Answered { get; init; }
}

/// <summary>What the year gives the committee to decide on.</summary>
/// <param name="Recognition">The year's proposals with their grounds, check and decision.</param>
/// <param name="Officials">Each official who owed reports, by code.</param>
/// <param name="Bodies">Each party cell and body whose people owed reports, by code.</param>
public sealed record YearMaterial(
    IReadOnlyList<RecognitionLine> Recognition, IReadOnlyList<WorkOfYear> Officials, IReadOnlyList<WorkOfYear> Bodies);

/// <summary>Papers as they are stored.</summary>
[JsonSerializable(typeof(PeriodPapers))]
internal sealed partial class PapersJson : JsonSerializerContext
{
    private static readonly PapersJson Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(PeriodPapers papers) => JsonSerializer.Serialize(papers, Compact.PeriodPapers);

    public static PeriodPapers Read(string json) =>
        JsonSerializer.Deserialize(json, Compact.PeriodPapers) ?? throw new JsonException("No papers.");
}
