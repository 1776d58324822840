using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace ReportBot.Bot.Channels;

/// <summary>
/// The pooled connections. Below <see cref="HttpClient"/>, whose only work here would be a second timeout:
/// nothing logs, traces or follows a request, because its address holds the token.
/// </summary>
internal sealed class ApiTransport(
    TimeProvider time, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null) : IDisposable
{
    // Spans would carry the whole address (no propagator, no span); a redirect would carry it elsewhere.
    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = connect is null,
        ConnectCallback = connect,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxConnectionsPerServer = 100,

        // What is too large is left at once: reading on to save the connection would be the reading that was refused.
        MaxResponseDrainSize = 0,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(45),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    });

    /// <summary>Posts once. Throws only when <paramref name="cancellationToken"/> asks for it.</summary>
    public Task<RawAnswer> PostAsync(Uri uri, ISentContent content, TimeSpan timeout, int mostBytes, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, uri) { Content = (HttpContent)content }, content, timeout, mostBytes, cancellationToken);

    /// <summary>Posts once with headers of its own. Throws only when <paramref name="cancellationToken"/> asks for it.</summary>
    public Task<RawAnswer> PostAsync(
        Uri uri, ISentContent content, IReadOnlyList<(string Name, string Value)> headers, TimeSpan timeout, int mostBytes, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = (HttpContent)content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request, content, timeout, mostBytes, cancellationToken);
    }

    /// <summary>Gets once. Throws only when <paramref name="cancellationToken"/> asks for it.</summary>
    public Task<RawAnswer> GetAsync(Uri uri, TimeSpan timeout, int mostBytes, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, uri), null, timeout, mostBytes, cancellationToken);

    public void Dispose() => invoker.Dispose();

    private async Task<RawAnswer> SendAsync(
        HttpRequestMessage request, ISentContent? content, TimeSpan timeout, int mostBytes, CancellationToken cancellationToken)
    {
        using var owned = request;
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var response = await invoker.SendAsync(request, either.Token);
            return await ReadAsync(response, mostBytes, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Without(content, "timeout");
        }
        catch (HttpRequestException e)
        {
            return Without(content, Describe(e));
        }
        catch (IOException)
        {
            return Without(content, "connection lost");
        }
    }

    // Nothing of the body went out: the server cannot have done anything.
    private static RawAnswer Without(ISentContent? content, string reason) =>
        new(content is { Began: true } ? AnswerKind.Lost : AnswerKind.NotSent, 0, [], 0, reason);

    // Only the kind of failure: a message might hold the address.
    private static string Describe(HttpRequestException e) =>
        e.InnerException is SocketException socket ? $"{e.HttpRequestError}, {socket.SocketErrorCode}" : $"{e.HttpRequestError}";

    private static async Task<RawAnswer> ReadAsync(HttpResponseMessage response, int mostBytes, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var expected = response.Content.Headers.ContentLength ?? 0;
        if (expected > mostBytes)
        {
            return new RawAnswer(AnswerKind.Foreign, status, [], 0, "answer too large");
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(expected + 1, 4096));
        var length = 0;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > mostBytes)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return new RawAnswer(AnswerKind.Foreign, status, [], 0, "answer too large");
                }

                buffer = length < buffer.Length ? buffer : Grow(buffer, length);
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return new RawAnswer(AnswerKind.Ok, status, buffer, length, string.Empty);
    }

    private static byte[] Grow(byte[] full, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
