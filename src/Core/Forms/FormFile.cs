using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Core.Forms;

/// <summary>A form as a JSON file, so that an office can change a question without a programmer.</summary>
public static class FormFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<QuestionKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
    };

    /// <summary>Reads a form.</summary>
    /// <exception cref="JsonException">The text is no form; the message names the place.</exception>
    public static Form Read(string json) =>
        JsonSerializer.Deserialize<Form>(json, Options) ?? throw new JsonException("Tệp biểu mẫu trống.");

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static string Write(Form form) => JsonSerializer.Serialize(form, Options);
}
