using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RVae.Daemon.Network;

/// <summary>Room for datagrams that wait to be taken, as much as the system gives.</summary>
internal static class ReceiveBuffer
{
    /// <summary>
    /// Bytes that are asked for. Linux counts each twice and a small datagram as 768: some 40 000 fit, which at 50 000 a second is
    /// most of a second in which a busy machine need not let the receiving thread run.
    /// </summary>
    public const int Wanted = 16 << 20;

    // What every system gives; below it there is nothing to ask for.
    private const int Least = 64 << 10;

    private const int SolSocket = 1; // SOL_SOCKET
    private const int SoRcvBufForce = 33; // SO_RCVBUFFORCE: beyond net.core.rmem_max, for those who may

    /// <summary>Asks for it; gives the bytes that the system granted.</summary>
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
    /// Asks for half as much as long as it is refused: macOS refuses more than <c>kern.ipc.maxsockbuf</c>, 8 MB as it comes, where
    /// Linux and Windows give what they have.
    /// </summary>
    /// <param name="set">Sets so many bytes.</param>
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
                // In the end what the system gives everybody has to do.
            }
        }
    }

    // Linux tells what it counts, which is twice what it was asked for.
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
            // That takes CAP_NET_ADMIN; what the system gives everybody has to do.
        }
    }
}
