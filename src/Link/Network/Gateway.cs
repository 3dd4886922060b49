using System.Net;
using System.Net.Sockets;
using RVae.Link.Wire;

namespace RVae.Link.Network;

/// <summary>
/// The two sockets of one address: one hears what is told to all, the other sends everything and hears what is told to it
/// alone. Sending and receiving allocate nothing.
/// </summary>
internal sealed class Gateway : IDisposable
{
    private readonly SocketAddress _to;
    private readonly SocketAddress _group;

    private Gateway(LinkInterface at, Socket group, Socket own)
    {
        Interface = at;
        GroupSocket = group;
        OwnSocket = own;
        _to = new SocketAddress(at.Address.AddressFamily);
        _group = new IPEndPoint(at.Group, LinkInterface.Port).Serialize();
        Measure = Endpoint.From(at.Address, ((IPEndPoint)own.LocalEndPoint!).Port) with { Scope = 0 };
    }

    /// <summary>Of which address.</summary>
    public LinkInterface Interface { get; }

    /// <summary>Hears what is told to all.</summary>
    public Socket GroupSocket { get; }

    /// <summary>Sends, and hears what is told to it alone.</summary>
    public Socket OwnSocket { get; }

    /// <summary>Where pings are answered.</summary>
    public Endpoint Measure { get; }

    /// <summary>How the system refused to tell all, the last time; null while all is well.</summary>
    public SocketError? Refused { get; private set; }

    /// <summary>Opens both sockets.</summary>
    /// <exception cref="SocketException">The system refused.</exception>
    public static Gateway Open(LinkInterface at)
    {
        AddressFamily family = at.Address.AddressFamily;
        Socket? group = null, own = null;
        try
        {
            group = new Socket(family, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
            Share(group);
            group.Bind(new IPEndPoint(family == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, LinkInterface.Port));
            Join(group, at);
            HearOneInterface(group);
            own = new Socket(family, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
            own.Bind(new IPEndPoint(at.Address, 0));
            SendThrough(own, at);
            return new Gateway(at, group, own);
        }
        catch
        {
            group?.Dispose();
            own?.Dispose();
            throw;
        }
    }

    /// <summary>Sends to all.</summary>
    public void Multicast(ReadOnlySpan<byte> datagram) => Refused = Send(datagram, _group);

    /// <summary>Sends to one, of the family of this address.</summary>
    public void Send(in Endpoint to, ReadOnlySpan<byte> datagram)
    {
        if (to.IsV6 != (_to.Family == AddressFamily.InterNetworkV6))
            return;
        (to.IsV6 && to.Scope == 0 ? to with { Scope = (uint)Interface.Index } : to).Write(_to);
        _ = Send(datagram, _to);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        GroupSocket.Dispose();
        OwnSocket.Dispose();
    }

    // Several programs of one machine hear the group on one port.
    private static void Share(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        if (socket.AddressFamily == AddressFamily.InterNetworkV6)
            socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IPv6Only, true);
        socket.ReceiveBufferSize = 1 << 20;
    }

    private static void Join(Socket socket, LinkInterface at)
    {
        if (at.Address.AddressFamily == AddressFamily.InterNetwork)
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(at.Group, at.Address));
        else
            socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(at.Group, at.Index));
    }

    // Linux gives a socket what is told to the group on every interface on which any socket has joined it, unless it is told not to (ip(7)).
    private static void HearOneInterface(Socket socket)
    {
        const int Ip = 0, MulticastAll = 49;
        if (!OperatingSystem.IsLinux() || socket.AddressFamily != AddressFamily.InterNetwork)
            return;
        try
        {
            socket.SetRawSocketOption(Ip, MulticastAll, BitConverter.GetBytes(0));
        }
        catch (SocketException)
        {
            // A system that only passes for Linux: it hears what it hears.
        }
    }

    // What is told on a network does not come back to this machine; two programs of one machine meet on its loopback.
    private static void SendThrough(Socket socket, LinkInterface at)
    {
        bool v4 = at.Address.AddressFamily == AddressFamily.InterNetwork;
        SocketOptionLevel level = v4 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6;
        int through = v4 ? BitConverter.ToInt32(at.Address.GetAddressBytes()) : at.Index;
        socket.SetSocketOption(level, SocketOptionName.MulticastInterface, through);
        socket.SetSocketOption(level, SocketOptionName.MulticastLoopback, at.IsLoopback);
        socket.SetSocketOption(level, SocketOptionName.MulticastTimeToLive, 1);
    }

    // One that cannot be sent is lost, as any may be: the interface has gone, which the next scan sees, or a firewall says no.
    private SocketError? Send(ReadOnlySpan<byte> datagram, SocketAddress to)
    {
        try
        {
            OwnSocket.SendTo(datagram, SocketFlags.None, to);
            return null;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.WouldBlock ? null : refused.SocketErrorCode;
        }
    }
}
