using System.Net;
using System.Net.Sockets;

namespace ReportBot.Bot.Tests;

/// <summary>A port that is taken and refuses every connection: nobody else can listen there meanwhile, as on one that was only freed.</summary>
internal sealed class UnansweredPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public UnansweredPort()
    {
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Url = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}";
    }

    /// <summary>The address that would answer there.</summary>
    public string Url { get; }

    public void Dispose() => socket.Dispose();
}
