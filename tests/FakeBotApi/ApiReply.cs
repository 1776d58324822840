using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>An answer.</summary>
internal sealed record ApiReply(int Status, ReadOnlyMemory<byte> Body, string Type = "application/json")
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ApiReply True { get; } = Ok(json => json.WriteBooleanValue(true));

    public static ApiReply Ok(Action<Utf8JsonWriter> result) => Ok(result, static (json, write) => write(json));

    public static ApiReply Ok<T>(T state, Action<Utf8JsonWriter, T> result) => Write(200, (state, result), static (json, s) =>
    {
        json.WriteBoolean("ok", true);
        json.WritePropertyName("result");
        s.result(json, s.state);
    });

    public static ApiReply Refuse(Fault.Refused refusal) => Write(refusal.Code, refusal, static (json, refusal) =>
    {
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", refusal.Code);
        json.WriteString("description", refusal.Description);
        if (refusal.RetryAfter is not null || refusal.MigrateToChatId is not null)
        {
            json.WriteStartObject("parameters");
            WriteNumber(json, "retry_after", refusal.RetryAfter);
            WriteNumber(json, "migrate_to_chat_id", refusal.MigrateToChatId);
            json.WriteEndObject();
        }
    });

    public static ApiReply BadRequest(string description) => Refuse(new Fault.Refused(400, "Bad Request: " + description));

    /// <summary>Updates, joined as they lie.</summary>
    public static ApiReply Updates(List<QueuedUpdate> updates)
    {
        var head = "{\"ok\":true,\"result\":["u8;
        var body = new ArrayBufferWriter<byte>(head.Length + 2 + updates.Sum(u => u.Json.Length + 1));
        body.Write(head);
        for (var i = 0; i < updates.Count; i++)
        {
            body.Write(i == 0 ? ""u8 : ","u8);
            body.Write(updates[i].Json);
        }

        body.Write("]}"u8);
        return new ApiReply(200, body.WrittenMemory);
    }

    private static ApiReply Write<T>(int status, T state, Action<Utf8JsonWriter, T> content)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body, Plain))
        {
            json.WriteStartObject();
            content(json, state);
            json.WriteEndObject();
        }

        return new ApiReply(status, body.WrittenMemory);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
