using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What the <c>parse</c> command prints: one message as JSON
/// <c>{"reports":[{"household":"H012","answers":{…},"unclear":["income"],"rest":"…"}]}</c>, and the batch form,
/// one line in and one line out.
/// </summary>
public static class ParseJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One message as one line of JSON.</summary>
    public static string One(string text, ReadingContext context) => Write(writer => WriteReports(writer, text, context));

    /// <summary>
    /// One line <c>{"id","text"}</c> as one line <c>{"id","reports"}</c>; a line that is none gives
    /// <c>{"id":null,"reports":[],"error":"…"}</c> and never throws, so that the other lines go on.
    /// </summary>
    public static string BatchLine(string jsonLine, ReadingContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(jsonLine.Trim('\uFEFF', ' ', '\r', '\n'));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Failed(null, "the line is no JSON object");
            }

            var id = root.TryGetProperty("id", out var given) ? given.Clone() : (JsonElement?)null;
            return root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? Write(writer => WriteWithId(writer, id, text.GetString()!, context))
                : Failed(id, "\"text\" is missing or no string");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            return Failed(null, "the line is no JSON");
        }
    }

    private static void WriteWithId(Utf8JsonWriter writer, JsonElement? id, string text, ReadingContext context)
    {
        WriteId(writer, id);
        WriteReports(writer, text, context);
    }

    private static string Failed(JsonElement? id, string reason) => Write(writer =>
    {
        WriteId(writer, id);
        writer.WriteStartArray("reports");
        writer.WriteEndArray();
        writer.WriteString("error", reason);
    });

    private static void WriteId(Utf8JsonWriter writer, JsonElement? id)
    {
        writer.WritePropertyName("id");
        if (id is { } value)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteReports(Utf8JsonWriter writer, string text, ReadingContext context)
    {
        writer.WriteStartArray("reports");
        foreach (var report in MessageReader.Read(text, context).Reports)
        {
            writer.WriteStartObject();
            writer.WriteString("household", report.Subject);
            writer.WritePropertyName("answers");
            // Help that was understood in part is asked about as a whole: a field is either answered or unclear.
            AnswersJson.Write(writer, report.Unclear.Aggregate(report.Answers, (answers, u) => answers.Without(u.Key)));
            writer.WriteStartArray("unclear");
            foreach (var unclear in report.Unclear)
            {
                writer.WriteStringValue(unclear.Key);
            }

            writer.WriteEndArray();
            writer.WriteString("rest", report.Rest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
