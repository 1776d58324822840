using System.Net;
using System.Net.Sockets;

namespace ReportBot.Bot.Tests;

/// <summary>
/// A port for what must be named before it listens. Below those that the system hands out by itself, so that no
/// other test gets it meanwhile by asking for any.
/// </summary>
internal static class KnownPort
{
    private const int Lowest = 18_000;
    private const int BelowHandedOut = 32_000;

    /// <summary>One that is free now.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = System.Security.Cryptography.RandomNumberGenerator.GetInt32(Lowest, BelowHandedOut);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Taken: another one.
            }
        }
    }
}
