using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportBot.Bot.Channels;

/// <summary>A request's body that knows whether any of it was handed to the connection.</summary>
internal interface ISentContent
{
    /// <summary>From here on the server may have acted on the request, whatever happens to the answer.</summary>
    bool Began { get; }
}

/// <summary>A body written once into bytes: JSON, or a form's fields.</summary>
internal sealed class SentBytes : HttpContent, ISentContent
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    private readonly byte[] bytes;

    private SentBytes(byte[] bytes, MediaTypeHeaderValue type)
    {
        this.bytes = bytes;
        Headers.ContentType = type;
    }

    public bool Began { get; private set; }

    public static SentBytes Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), JsonType);

    public static SentBytes Form(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var body = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            body.Append(body.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new SentBytes(Encoding.ASCII.GetBytes(body.ToString()), FormType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Began = true;
        return stream.WriteAsync(bytes, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
