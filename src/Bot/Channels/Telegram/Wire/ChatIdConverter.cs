using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Bot.Channels.Telegram.Wire;

/// <summary>Chat ids lie as text with us and are integers to the Bot API.</summary>
internal sealed class ChatIdConverter : JsonConverter<ChatId>
{
    public override ChatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? new ChatId(reader.GetInt64().ToString(CultureInfo.InvariantCulture))
            : new ChatId(reader.GetString() ?? string.Empty);

    public override void Write(Utf8JsonWriter writer, ChatId value, JsonSerializerOptions options)
    {
        if (long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Value);
        }
    }
}
