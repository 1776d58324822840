using System.Net;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The body that a request of the package makes of itself; it knows whether any of it was handed to the connection.</summary>
internal sealed class RequestContent : HttpContent, ISentContent
{
    private readonly HttpContent inner;

    private RequestContent(HttpContent inner)
    {
        this.inner = inner;
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>From here on the server may have acted on the request, whatever happens to the answer.</summary>
    public bool Began { get; private set; }

    /// <summary>Around the body that a request makes of itself; nothing for one that says nothing.</summary>
    public static async Task<RequestContent> OfAsync(HttpContent? body, CancellationToken cancellationToken)
    {
        var content = body ?? new ByteArrayContent([]);
        if (content is not MultipartContent)
        {
            // Its length goes ahead of it: a body in chunks is not taken by every server between.
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        return new RequestContent(content);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Began = true;
        return inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? 0;
        return inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
