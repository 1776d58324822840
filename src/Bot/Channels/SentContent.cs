using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportBot.Bot.Channels;

/// <summary>A request's body that knows whether any of it was handed to the connection.</summary>
internal interface ISentContent
{
    /// <summary>From here on the server may have acted on the request, whatever happens to the answer.</summary>
    bool Began { get; }
}

/// <summary>JSON, written once into bytes.</summary>
internal sealed class JsonBytes : HttpContent, ISentContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] bytes;

    private JsonBytes(byte[] bytes)
    {
        this.bytes = bytes;
        Headers.ContentType = Json;
    }

    public bool Began { get; private set; }

    public static JsonBytes Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));

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
