using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels;

/// <summary>A value that is there, of whatever shape: only its presence matters.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class AnyValue
{
    private static readonly AnyValue Present = new();

    internal sealed class Converter : JsonConverter<AnyValue>
    {
        public override AnyValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return Present;
        }

        public override void Write(Utf8JsonWriter writer, AnyValue value, JsonSerializerOptions options) =>
            writer.WriteBooleanValue(true);
    }
}
