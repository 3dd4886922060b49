using System.Net;
using System.Net.Sockets;

namespace RVae.Tests;

/// <summary>
/// Ports of loopback that nobody has. Below those that the system hands out (32768 and up): there a connection of another
/// test, even one that has just ended, may hold over TCP what is free over UDP.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000, Count = 12_000;
    private static int _next = Environment.ProcessId * 41;

    /// <summary>One that is free over UDP and TCP, and not handed out before.</summary>
    public static int Next()
    {
        while (true)
        {
            int port = First + (int)((uint)Interlocked.Increment(ref _next) % Count);
            try
            {
                using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                udp.Bind(new IPEndPoint(IPAddress.Loopback, port));
                tcp.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // The next one, then.
            }
        }
    }
}
