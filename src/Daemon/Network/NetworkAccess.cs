using System.Net;
using RVae.Daemon.Clients;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Network;

/// <summary>Which hosts are heard at all. Any thread; asking does not allocate.</summary>
internal sealed class NetworkAccess
{
    private volatile IPNetwork[] _allowed;
    private volatile bool _hearsElsewhere = true;
    private readonly bool _asksProof;

    /// <summary>Lets in this machine and, from elsewhere, those of some networks.</summary>
    /// <param name="allowed">The networks as <see cref="AllowedNetworks.TryParse"/> gives them; none means all.</param>
    /// <param name="asksProof">Whether those from elsewhere have to prove themselves, by a secret or the join code.</param>
    /// <param name="drops">Where what is dropped is counted.</param>
    public NetworkAccess(IEnumerable<IPNetwork> allowed, bool asksProof, Drops drops)
    {
        (_allowed, _asksProof, Drops) = ([.. allowed], asksProof, drops);
    }

    /// <summary>Where what is dropped is counted.</summary>
    public Drops Drops { get; }

    /// <summary>Whether those from elsewhere have to prove themselves.</summary>
    public bool AsksProof => _asksProof;

    /// <summary>Whether only some networks, or only those who prove themselves, are let in.</summary>
    public bool IsRestricted => _asksProof || _allowed.Length > 0;

    /// <summary>Everyone is let in.</summary>
    public static NetworkAccess Everyone() => new([], false, new Drops());

    /// <summary>Whether a host is heard.</summary>
    public bool Allows(IPAddress host)
    {
        ArgumentNullException.ThrowIfNull(host);
        IPAddress plain = Plain(host);
        IPNetwork[] allowed = _allowed;
        if (allowed.Length == 0 || IPAddress.IsLoopback(plain))
            return true;
        foreach (IPNetwork network in allowed)
        {
            if (network.Contains(plain))
                return true;
        }

        return false;
    }

    /// <summary>Whether a host is heard, by its address as text.</summary>
    public bool Allows(string host) => IPAddress.TryParse(host, out IPAddress? address) && Allows(address);

    /// <summary>Lets in other networks from now on; none means all.</summary>
    public void Allow(IEnumerable<IPNetwork> networks) => _allowed = [.. networks];

    /// <summary>Whether UDP is heard from other machines at all: its sender's address can be forged.</summary>
    public bool UdpFromElsewhere
    {
        get => _hearsElsewhere;
        set => _hearsElsewhere = value;
    }

    /// <summary>What the option <c>Udp</c> says of that.</summary>
    public static bool HearsElsewhere(string udp) => !udp.Equals("local", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host is heard over UDP, by its address as text.</summary>
    public bool HearsUdp(string host) => IPAddress.TryParse(host, out IPAddress? address) && HearsUdp(address);

    /// <summary>Whether a host is heard over UDP.</summary>
    public bool HearsUdp(IPAddress host) => UdpFromElsewhere || IPAddress.IsLoopback(Plain(host));

    /// <summary>Whether a host has to prove itself.</summary>
    public bool NeedsProof(IPAddress host) => _asksProof && !IPAddress.IsLoopback(Plain(host));

    /// <summary>An IPv4 address in IPv6 clothes, as dual sockets give them, as itself.</summary>
    public static IPAddress Plain(IPAddress host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.IsIPv4MappedToIPv6 ? host.MapToIPv4() : host;
    }
}
