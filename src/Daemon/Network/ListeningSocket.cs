using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>Makes the sockets to listen at.</summary>
internal static class ListeningSocket
{
    /// <summary>Makes a socket that is not bound yet. A system in which IPv6 is switched off makes none for its addresses.</summary>
    /// <param name="family">The family of the address.</param>
    /// <param name="isUdp">Whether it is for UDP, or else for TCP.</param>
    /// <param name="address">The address that is wanted, for the message.</param>
    /// <param name="port">The port that is wanted, for the message.</param>
    /// <exception cref="StartupException">The system makes none.</exception>
    public static Socket Make(AddressFamily family, bool isUdp, IPAddress address, int port)
    {
        try
        {
            return isUdp ? new Socket(family, SocketType.Dgram, ProtocolType.Udp) : new Socket(family, SocketType.Stream, ProtocolType.Tcp);
        }
        catch (SocketException refusal)
        {
            throw BindFailure.Explain(isUdp ? "UDP" : "TCP", address, port, refusal);
        }
    }
}
