using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportBot.Core.Forms;

/// <summary>
/// Answers as JSON, the shape of the stored reports and of the <c>parse</c> command: booleans, integers, ISO
/// dates, text, lists of choice keys; a picture is the text of its name, several are a list; a nil report is <c>{"nil":true}</c>. The form gives the kinds when reading.
/// </summary>
public static class AnswersJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answers as one JSON object.</summary>
    public static string Write(Answers answers)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, answers);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the answers as one JSON object into a larger document.</summary>
    public static void Write(Utf8JsonWriter writer, Answers answers)
    {
        writer.WriteStartObject();
        if (answers.IsNil)
        {
            writer.WriteBoolean("nil", true);
        }

        foreach (var (key, answer) in answers)
        {
            writer.WritePropertyName(key);
            WriteAnswer(writer, answer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Answers)"/> wrote; keys the form does not know, and answers of another shape, are left out.</summary>
    /// <exception cref="JsonException">The text is not a JSON object of answers.</exception>
    public static Answers Read(Form form, string json)
    {
        using var document = JsonDocument.Parse(json);
        var answers = Answers.Empty;
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.NameEquals("nil"))
            {
                return Answers.Nil;
            }

            if (form.Find(property.Name) is { } question && ReadAnswer(question.Kind, property.Value) is { } answer)
            {
                answers = answers.With(question.Key, answer);
            }
        }

        return answers;
    }

    private static void WriteAnswer(Utf8JsonWriter writer, Answer answer)
    {
        switch (answer)
        {
            case Answer.YesNo yesNo:
                writer.WriteBooleanValue(yesNo.Value);
                break;
            case Answer.Chosen chosen:
                writer.WriteStringValue(chosen.Key);
                break;
            case Answer.ChosenMany many:
                WriteList(writer, many.Keys);
                break;
            case Answer.Money money:
                writer.WriteNumberValue(money.Vnd);
                break;
            case Answer.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case Answer.Date date:
                writer.WriteStringValue(date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Answer.Text text:
                writer.WriteStringValue(text.Words);
                break;
            case Answer.Photo { FileIds: [var only] }:
                writer.WriteStringValue(only);
                break;
            case Answer.Photo photo:
                WriteList(writer, photo.FileIds);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<string> words)
    {
        writer.WriteStartArray();
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    /// <summary>The answer; null where the value has another shape than the kind of question has.</summary>
    private static Answer? ReadAnswer(QuestionKind kind, JsonElement value) => (kind, value.ValueKind) switch
    {
        (QuestionKind.YesNo, JsonValueKind.True or JsonValueKind.False) => new Answer.YesNo(value.GetBoolean()),
        (QuestionKind.Choice, JsonValueKind.String) => new Answer.Chosen(value.GetString()!),
        (QuestionKind.Choices, JsonValueKind.Array) => List(value) is { } keys ? new Answer.ChosenMany(keys) : null,
        (QuestionKind.Money, JsonValueKind.Number) => value.TryGetInt64(out var vnd) ? new Answer.Money(vnd) : null,
        (QuestionKind.Number, JsonValueKind.Number) => value.TryGetInt64(out var number) ? new Answer.Number(number) : null,
        (QuestionKind.Date, JsonValueKind.String) => ReadDay(value.GetString()!),
        (QuestionKind.Text, JsonValueKind.String) => new Answer.Text(value.GetString()!),
        (QuestionKind.Photo, JsonValueKind.String) => new Answer.Photo([value.GetString()!]),
        (QuestionKind.Photo, JsonValueKind.Array) => List(value) is { Count: > 0 } files ? new Answer.Photo(files) : null,
        _ => null,
    };

    private static Answer.Date? ReadDay(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Answer.Date(day) : null;

    private static IReadOnlyList<string>? List(JsonElement value) =>
        value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : null;
}
