using System.Net;
using RVae.Daemon.Clients;

namespace RVae.Daemon.Network;

/// <summary>The way to one UDP address. Two links to the same address are equal.</summary>
internal sealed class UdpLink : ILink
{
    private readonly UdpPeers _peers;
    private readonly SocketAddress _address;
    private readonly IPAddress _ip;

    public UdpLink(UdpPeers peers, SocketAddress address, IPEndPoint endpoint, NetworkAccess access)
    {
        _peers = peers;
        _address = address;
        _ip = NetworkAccess.Plain(endpoint.Address);
        IsAllowed = access.Allows(_ip);
        Port = endpoint.Port;
        Host = _ip.ToString();
        Endpoint = $"udp {new IPEndPoint(_ip, Port)}";
    }

    /// <summary>Whether it comes from a network that is let in.</summary>
    public bool IsAllowed { get; }

    public string Endpoint { get; }

    public string Host { get; }

    public int Port { get; }

    public bool IsLoopback => IPAddress.IsLoopback(_ip);

    public bool IsStream => false;

    public void Send(ReadOnlySpan<byte> packet) => _peers.Send(packet, _address);

    public ILink ToPort(int port) => port == Port ? this : _peers.Of(_ip, port);

    public bool Equals(ILink? other) =>
        other is UdpLink link && ReferenceEquals(link._peers, _peers) && link._address.Equals(_address);

    public override bool Equals(object? obj) => obj is ILink link && Equals(link);

    public override int GetHashCode() => _address.GetHashCode();
}
