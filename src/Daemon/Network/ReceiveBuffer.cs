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

    private const int SolSocket = 1; // SOL_SOCKET
    private const int SoRcvBufForce = 33; // SO_RCVBUFFORCE: beyond net.core.rmem_max, for those who may

    /// <summary>Asks for it; gives the bytes that the system granted.</summary>
    public static int Enlarge(Socket socket)
    {
        socket.ReceiveBufferSize = Wanted;
        if (!OperatingSystem.IsLinux())
            return socket.ReceiveBufferSize;
        if (Granted(socket) < Wanted)
            Force(socket);
        return Granted(socket);
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
