using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>
/// A summary as JSON: in storage, and as <c>summary --format json</c>. Every figure carries the numbers of
/// the reports behind it.
/// </summary>
[JsonSerializable(typeof(Summary))]
public sealed partial class SummaryJson : JsonSerializerContext
{
    private static readonly SummaryJson Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new QuestionKindConverter() },
        // Vietnamese letters stay letters: half the bytes of escaped ones.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One line of JSON.</summary>
    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, Compact.Summary);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no summary.</exception>
    public static Summary Read(string json) =>
        JsonSerializer.Deserialize(json, Compact.Summary) ?? throw new JsonException("Không có nội dung tổng hợp.");
}

/// <summary>Kinds by the words that forms use: <c>yesno</c> and the others in camel case.</summary>
internal sealed class QuestionKindConverter()
    : JsonStringEnumConverter<QuestionKind>(LowerCase.Policy, allowIntegerValues: false)
{
    private sealed class LowerCase : JsonNamingPolicy
    {
        public static readonly JsonNamingPolicy Policy = new LowerCase();

        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
