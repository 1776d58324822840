using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels;

/// <summary>Text that some servers write as a number; a value of any other shape is none.</summary>
internal sealed class LooseText : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                // As it stands: an identifier may have more digits than any number keeps.
                return Encoding.ASCII.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
