using System.Buffers;
using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>Updates in the shape in which the Bot API delivers them.</summary>
internal static class UpdateWriter
{
    public static byte[] Write(long updateId, string kind, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", updateId);
            json.WriteStartObject(kind);
            content(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void From(Utf8JsonWriter json, long userId)
    {
        json.WriteStartObject("from");
        json.WriteNumber("id", userId);
        json.WriteBoolean("is_bot", false);
        json.WriteString("first_name", "Cán bộ");
        json.WriteString("language_code", "vi");
        json.WriteEndObject();
    }

    public static void Chat(Utf8JsonWriter json, long chatId)
    {
        json.WriteStartObject("chat");
        json.WriteNumber("id", chatId);
        json.WriteString("type", chatId < 0 ? "supergroup" : "private");
        json.WriteString(chatId < 0 ? "title" : "first_name", chatId < 0 ? "Ban Thường vụ" : "Cán bộ");
        json.WriteEndObject();
    }

    /// <summary>The fields that every message has.</summary>
    public static void Head(Utf8JsonWriter json, long messageId, long userId, long chatId, long date)
    {
        json.WriteNumber("message_id", messageId);
        From(json, userId);
        Chat(json, chatId);
        json.WriteNumber("date", date);
    }
}
