using System.Net;
using System.Net.Sockets;
using RVae.Link.Wire;

namespace RVae.Link.Network;

/// <summary>
/// The two sockets of one address. One receives what is sent to the group; the other sends everything, and receives what is sent to this
/// peer alone. Sending and receiving allocate nothing.
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

    /// <summary>The address of this gateway.</summary>
    public LinkInterface Interface { get; }

    /// <summary>Receives what is sent to the group.</summary>
    public Socket GroupSocket { get; }

    /// <summary>Sends, and receives what is sent to this peer alone.</summary>
    public Socket OwnSocket { get; }

    /// <summary>The endpoint at which pings are answered.</summary>
    public Endpoint Measure { get; }

    /// <summary>The error of the last datagram to the group that the system refused; null when it was sent.</summary>
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

    /// <summary>Sends to the group.</summary>
    public void Multicast(ReadOnlySpan<byte> datagram) => Refused = Send(datagram, _group);

    /// <summary>Sends to one peer, whose address is of the same family.</summary>
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

    // Several programs on one machine receive the group on one port.
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

    // What is sent on a network does not come back to this machine. Two programs on one machine meet through its loopback.
    private static void SendThrough(Socket socket, LinkInterface at)
    {
        bool v4 = at.Address.AddressFamily == AddressFamily.InterNetwork;
        SocketOptionLevel level = v4 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6;
        int through = v4 ? BitConverter.ToInt32(at.Address.GetAddressBytes()) : at.Index;
        socket.SetSocketOption(level, SocketOptionName.MulticastInterface, through);
        socket.SetSocketOption(level, SocketOptionName.MulticastLoopback, at.IsLoopback);
        socket.SetSocketOption(level, SocketOptionName.MulticastTimeToLive, 1);
    }

    // A datagram that cannot be sent is lost, as any datagram may be. The interface may be gone, which the next scan finds, or a firewall refuses.
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
