using System.Net;
using System.Net.Sockets;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Network;

/// <summary>The links of a UDP socket, one for each source address, found without allocating. For the receiving thread.</summary>
/// <param name="socket">The socket that the links use.</param>
/// <param name="access">Which hosts are heard.</param>
/// <param name="isOfStage">Whether a stage sends through the same socket.</param>
internal sealed class UdpPeers(Socket socket, NetworkAccess access, bool isOfStage = false)
{
    // A million forged sources must not fill the memory. Links are equal by address, so one can be forgotten without harm.
    private const int MostKept = 1024;

    private readonly Dictionary<SocketAddress, UdpLink> _links = [];
    private readonly IPEndPoint _local = (IPEndPoint)socket.LocalEndPoint!;

    /// <summary>The socket that the links use.</summary>
    public Socket Socket => socket;

    /// <summary>Whether a stage sends through the same socket.</summary>
    public bool IsOfStage => isOfStage;

    public UdpLink Of(SocketAddress from)
    {
        if (_links.TryGetValue(from, out UdpLink? known))
            return known;
        if (_links.Count >= MostKept)
            _links.Clear();
        var address = new SocketAddress(from.Family, from.Size);
        from.Buffer.Span[..from.Size].CopyTo(address.Buffer.Span);
        var link = new UdpLink(this, address, EndPointOf(address), access);
        _links.Add(address, link);
        return link;
    }

    public UdpLink Of(IPAddress host, int port)
    {
        var endpoint = new IPEndPoint(host, port);
        return new UdpLink(this, endpoint.Serialize(), endpoint, access);
    }

    /// <summary>Whether a datagram to this host and port would arrive at this very socket.</summary>
    public bool IsOwn(IPAddress host, int port)
    {
        if (port != _local.Port)
            return false;
        bool everywhere = _local.Address.Equals(IPAddress.Any) || _local.Address.Equals(IPAddress.IPv6Any);
        return everywhere ? IsOfThisMachine(host) : host.Equals(NetworkAccess.Plain(_local.Address));
    }

    /// <summary>Sends a packet. Any thread.</summary>
    public void Send(ReadOnlySpan<byte> packet, SocketAddress to)
    {
        try
        {
            socket.SendTo(packet, SocketFlags.None, to);
        }
        catch (Exception refusal) when (refusal is SocketException or ObjectDisposedException)
        {
            // Unreachable, refused, or closing: the lease of the peer will end. Packets to others do not wait for it.
            CountUnsent();
        }
    }

    /// <summary>Counts a datagram that the system would not send.</summary>
    public void CountUnsent() => access.Drops.Count(DropCause.Unsent);

    /// <summary>
    /// Whether a host is this machine. The socket tries to bind to the address, because only an own address can be bound. That is surer
    /// than a search through the interfaces.
    /// </summary>
    private static bool IsOfThisMachine(IPAddress host)
    {
        if (IPAddress.IsLoopback(host))
            return true;
        try
        {
            using var probe = new Socket(host.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            probe.Bind(new IPEndPoint(host, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static IPEndPoint EndPointOf(SocketAddress address)
    {
        IPAddress any = address.Family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        return (IPEndPoint)new IPEndPoint(any, 0).Create(address);
    }
}
