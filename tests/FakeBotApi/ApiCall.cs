using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ReportBot.FakeBotApi;

/// <summary>One request: its parameters as JSON, however they came, and its file.</summary>
internal sealed record ApiCall(string Method, JsonDocument Parameters, SentFile? File, string Body) : IDisposable
{
    public long? ChatId => Parameters.RootElement.ValueKind == JsonValueKind.Object
        && Parameters.RootElement.TryGetProperty("chat_id", out var chat) && chat.ValueKind == JsonValueKind.Number
        ? chat.GetInt64()
        : null;

    public string? Text(string name) => Parameters.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    public long? Number(string name) => Parameters.RootElement.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public void Dispose() => Parameters.Dispose();

    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static async Task<ApiCall> ReadAsync(HttpRequest request, string method, BotApiSpec spec, bool keepBody)
    {
        if (request.HasFormContentType)
        {
            return await FromFormAsync(request, method, spec);
        }

        if (request.ContentLength is null or 0)
        {
            var fields = request.Query.Select(q => (q.Key, q.Value.ToString()));
            return new ApiCall(method, ToJson(method, fields, spec), null, request.QueryString.Value ?? string.Empty);
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            // The document keeps what it reads, and the connection's buffer goes back: hence the copy.
            var bytes = read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return new ApiCall(method, JsonDocument.Parse(bytes), null, keepBody ? Encoding.UTF8.GetString(bytes) : string.Empty);
        }
    }

    private static async Task<ApiCall> FromFormAsync(HttpRequest request, string method, BotApiSpec spec)
    {
        var form = await request.ReadFormAsync();
        var fields = form.Select(f => (f.Key, f.Value.ToString())).ToList();
        SentFile? sent = null;
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            sent = new SentFile(file.FileName, file.ContentType, content.ToArray());
            fields.Add((file.Name, $"attach://{file.Name}"));
        }

        var json = ToJson(method, fields, spec);
        return new ApiCall(method, json, sent, json.RootElement.GetRawText());
    }

    // In a form all is text: what is not a string in the Bot API stands there as JSON.
    private static JsonDocument ToJson(string method, IEnumerable<(string Name, string Value)> fields, BotApiSpec spec)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                var types = spec.TypesOf(method, name);
                var isText = types.Count == 0 || types.Contains("InputFile") || (types.Contains("String") && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
                json.WritePropertyName(name);
                if (isText || types is ["String"])
                {
                    json.WriteStringValue(value);
                }
                else
                {
                    json.WriteRawValue(value);
                }
            }

            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
