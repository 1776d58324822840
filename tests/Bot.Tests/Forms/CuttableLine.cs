using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>
/// The line between phone and server, which a test can cut for everything that uses it. The browser's own emulation
/// reaches the page and not its service worker.
/// </summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int port;
    private readonly Task accepting;
    private readonly List<TcpClient> open = [];
    private readonly Lock gate = new();
    private bool isCut;
    private byte[]? portal;
    private long bytes;

    public CuttableLine(int port)
    {
        this.port = port;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

    /// <summary>What has gone over it, both ways.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public void Cut()
    {
        lock (gate)
        {
            isCut = true;
            open.ForEach(client => client.Dispose());
            open.Clear();
        }
    }

    /// <summary>Something on the way, a hotspot's page or a proxy, answers everything in the server's place.</summary>
    public void Answer(string response)
    {
        Cut();
        lock (gate)
        {
            isCut = false;
            portal = Encoding.ASCII.GetBytes(response);
        }
    }

    public void Mend()
    {
        lock (gate)
        {
            isCut = false;
            if (portal is not null)
            {
                portal = null;
                open.ForEach(client => client.Dispose());
                open.Clear();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        Cut();
        await accepting;
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var phone = await listener.AcceptTcpClientAsync();
                if (Keep(phone))
                {
                    _ = ForwardAsync(phone);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private bool Keep(TcpClient client)
    {
        lock (gate)
        {
            if (isCut)
            {
                client.Dispose();
                return false;
            }

            open.Add(client);
            return true;
        }
    }

    private async Task ForwardAsync(TcpClient phone)
    {
        using (phone)
        using (var server = new TcpClient())
        {
            try
            {
                if (portal is { } response)
                {
                    await phone.GetStream().WriteAsync(response);
                    phone.Client.Shutdown(SocketShutdown.Send);
                    await CopyAsync(phone, Stream.Null);
                    return;
                }

                await server.ConnectAsync(IPAddress.Loopback, port);
                if (Keep(server))
                {
                    await Task.WhenAny(CopyAsync(phone, server.GetStream()), CopyAsync(server, phone.GetStream()));
                }
            }
            catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut, or closed by one side.
            }
        }
    }

    private async Task CopyAsync(TcpClient from, Stream to)
    {
        var chunk = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(chunk) is > 0 and var read)
        {
            Interlocked.Add(ref bytes, read);
            await to.WriteAsync(chunk.AsMemory(0, read));
        }
    }
}
