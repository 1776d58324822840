using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportBot.Core.Summaries;

/// <summary>The status of a period as <c>status --json</c> prints it.</summary>
public static class StatusJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line: due, expected, received, on_time, late, missing with subject and official.</summary>
    public static string Write(PeriodStatus status)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("due", status.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumber("expected", status.Expected);
            writer.WriteNumber("received", status.Received);
            writer.WriteNumber("on_time", status.OnTime);
            writer.WriteNumber("late", status.Late);
            writer.WriteStartArray("missing");
            foreach (var missing in status.Missing)
            {
                writer.WriteStartObject();
                writer.WriteString("subject", missing.Subject);
                writer.WriteString("official", missing.Official ?? missing.Group ?? "");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
