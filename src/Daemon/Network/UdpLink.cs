using System.Net;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Network;

/// <summary>The link to one UDP address. Two links to the same address are equal.</summary>
internal sealed class UdpLink : ILink
{
    private readonly IPAddress _ip;
    private readonly NetworkAccess _access;
    private readonly bool _isMapped;

    public UdpLink(UdpPeers peers, SocketAddress address, IPEndPoint endpoint, NetworkAccess access)
    {
        Peers = peers;
        Address = address;
        _ip = NetworkAccess.Plain(endpoint.Address);
        (_access, _isMapped) = (access, endpoint.Address.IsIPv4MappedToIPv6);
        Port = endpoint.Port;
        Host = _ip.ToString();
        Endpoint = $"udp {new IPEndPoint(_ip, Port)}";
    }

    /// <summary>The links that use the same socket.</summary>
    public UdpPeers Peers { get; }

    /// <summary>The address in the form that the system takes.</summary>
    public SocketAddress Address { get; }

    /// <summary>Whether it comes from a network that is let in.</summary>
    // A socket of IPv6 alone has no peers of IPv4: that source was written by hand.
    public bool IsAllowed => !_isMapped && _access.Allows(_ip) && _access.HearsUdp(_ip);

    public string Endpoint { get; }

    public string Host { get; }

    public int Port { get; }

    public bool IsLoopback => IPAddress.IsLoopback(_ip);

    public bool IsStream => false;

    public bool IsOwn => Peers.IsOwn(_ip, Port);

    public bool IsOfStage => Peers.IsOfStage;

    public void Send(ReadOnlySpan<byte> packet) => Peers.Send(packet, Address);

    public ILink ToPort(int port) => port == Port ? this : Peers.Of(_ip, port);

    public bool Equals(ILink? other) =>
        other is UdpLink link && ReferenceEquals(link.Peers, Peers) && link.Address.Equals(Address);

    public override bool Equals(object? obj) => obj is ILink link && Equals(link);

    public override int GetHashCode() => Address.GetHashCode();
}
