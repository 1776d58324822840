using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels;

/// <summary>
/// Fetches pictures that a platform names by their address. The address comes from outside: only the platform's own
/// hosts are asked, over https, without redirects; a name that leads to an address of this machine or house is refused
/// at the moment of connecting; bytes are counted, and 30 seconds must do.
/// </summary>
internal sealed class PictureFetcher : IDisposable
{
    /// <summary>The largest picture, in bytes.</summary>
    public const int MostBytes = 20 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PictureHosts hosts;
    private readonly ApiTransport transport;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;
    private readonly Func<IPEndPoint, CancellationToken, ValueTask<Stream>> dial;

    /// <summary>Takes what may be asked; the last two stand in for the network in tests.</summary>
    public PictureFetcher(
        PictureHosts hosts,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null,
        Func<IPEndPoint, CancellationToken, ValueTask<Stream>>? dial = null)
    {
        this.hosts = hosts;
        this.resolve = resolve ?? Dns.GetHostAddressesAsync;
        this.dial = dial ?? DialAsync;
        transport = new ApiTransport(time, ConnectAsync);
    }

    /// <summary>The picture; null for one that is gone, too large, no picture, or at an address that is not asked.</summary>
    /// <exception cref="IOException">It could not be fetched now.</exception>
    public async Task<FetchedFile?> FetchAsync(string address, CancellationToken cancellationToken)
    {
        if (hosts.Allowed(address) is not { } uri || await LeadsInsideAsync(uri, cancellationToken))
        {
            return null;
        }

        using var raw = await transport.GetAsync(uri, Patience, MostBytes, cancellationToken);
        return raw switch
        {
            { Kind: AnswerKind.Ok, IsSuccess: true } => PhotoKind.Of(raw.Body) is { } mime ? new FetchedFile(raw.Body.ToArray(), mime) : null,
            { Kind: AnswerKind.Foreign } or { Kind: AnswerKind.Ok, Status: < 500 and not 408 and not 429 } => null,
            _ => throw new IOException(string.Create(CultureInfo.InvariantCulture, $"picture: {raw.Kind} {raw.Status} {raw.Reason}")),
        };
    }

    public void Dispose() => transport.Dispose();

    // Asked before, so that it is an answer and no failure; asked again at connecting, because names may change between.
    private async Task<bool> LeadsInsideAsync(Uri uri, CancellationToken cancellationToken) =>
        !hosts.IsOwn(uri) && !(await AddressesAsync(uri.IdnHost, cancellationToken)).Any(PublicAddress.Is);

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await resolve(host, cancellationToken);
        }
        catch (SocketException e)
        {
            throw new IOException($"picture: {e.SocketErrorCode}", e);
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isOwn = hosts.IsOwn(context.InitialRequestMessage.RequestUri!);
        var addresses = await AddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var address = Array.Find(addresses, a => isOwn || PublicAddress.Is(a)) ?? throw new IOException("picture: no public address");
        return await dial(new IPEndPoint(address, context.DnsEndPoint.Port), cancellationToken);
    }

    private static async ValueTask<Stream> DialAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
