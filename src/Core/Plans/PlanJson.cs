using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Plans;

/// <summary>A plan as stored, its forms included.</summary>
internal static class PlanJson
{
    /// <summary>The names and words of plan files and of what is stored.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The plan as one line; the same plan gives the same text.</summary>
    public static string Write(Plan plan) => JsonSerializer.Serialize(plan, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no stored plan.</exception>
    public static Plan Read(string json) =>
        JsonSerializer.Deserialize<Plan>(json, Options) ?? throw new JsonException("The stored plan is empty.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters =
            {
                // As in FormFile.
                new JsonStringEnumConverter<QuestionKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            },
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
