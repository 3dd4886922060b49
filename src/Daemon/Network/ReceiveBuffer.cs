using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RVae.Daemon.Network;

/// <summary>Asks the system for a large buffer for datagrams that wait to be read.</summary>
internal static class ReceiveBuffer
{
    /// <summary>
    /// The bytes to ask for. Linux doubles the number and counts a small datagram as 768 bytes, so some 40 000 fit. At 50 000 datagrams a
    /// second that is most of a second, in which a busy machine need not run the receiving thread.
    /// </summary>
    public const int Wanted = 16 << 20;

    // Every system gives this much; there is no use in asking for less.
    private const int Least = 64 << 10;

    private const int SolSocket = 1; // SOL_SOCKET
    private const int SoRcvBufForce = 33; // SO_RCVBUFFORCE: more than net.core.rmem_max, for processes that may

    /// <summary>Asks for the buffer, and returns the bytes that the system granted.</summary>
    public static int Enlarge(Socket socket)
    {
        Ask(bytes => socket.ReceiveBufferSize = bytes);
        if (!OperatingSystem.IsLinux())
            return socket.ReceiveBufferSize;
        if (Granted(socket) < Wanted)
            Force(socket);
        return Granted(socket);
    }

    /// <summary>
    /// Asks for half as much as long as the system refuses. macOS refuses more than <c>kern.ipc.maxsockbuf</c>, which is 8 MB by default;
    /// Linux and Windows give what they have.
    /// </summary>
    /// <param name="set">Sets the buffer to so many bytes.</param>
    internal static void Ask(Action<int> set)
    {
        for (int bytes = Wanted; bytes >= Least; bytes /= 2)
        {
            try
            {
                set(bytes);
                return;
            }
            catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.NoBufferSpaceAvailable)
            {
                // In the end the default size has to do.
            }
        }
    }

    // Linux returns the number that it counts, which is twice the number that was asked for.
    private static int Granted(Socket socket) => socket.ReceiveBufferSize / 2;

    private static void Force(Socket socket)
    {
        int wanted = Wanted;
        try
        {
            socket.SetRawSocketOption(SolSocket, SoRcvBufForce, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in wanted)));
        }
        catch (SocketException)
        {
            // This option needs CAP_NET_ADMIN. Without it, the default size has to do.
        }
    }
}
