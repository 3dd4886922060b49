using System.Net;
using RVae.Daemon.Clients;
using RVae.Daemon.Startup;

namespace RVae.Daemon.Network;

/// <summary>Decides which hosts may send at all. Any thread; a question does not allocate.</summary>
internal sealed class NetworkAccess
{
    private volatile IPNetwork[] _allowed;
    private volatile bool _hearsElsewhere = true;
    private readonly bool _asksProof;

    /// <summary>Lets in this machine, and other machines of some networks.</summary>
    /// <param name="allowed">The networks, as <see cref="AllowedNetworks.TryParse"/> gives them; an empty list lets in everybody.</param>
    /// <param name="asksProof">Whether peers on other machines have to prove that they know the secret or the join code.</param>
    /// <param name="drops">Counts what is dropped.</param>
    public NetworkAccess(IEnumerable<IPNetwork> allowed, bool asksProof, Drops drops)
    {
        (_allowed, _asksProof, Drops) = ([.. allowed], asksProof, drops);
    }

    /// <summary>Counts what is dropped.</summary>
    public Drops Drops { get; }

    /// <summary>Whether peers on other machines have to prove that they know the secret or the join code.</summary>
    public bool AsksProof => _asksProof;

    /// <summary>Whether only some networks, or only peers that prove themselves, are let in.</summary>
    public bool IsRestricted => _asksProof || _allowed.Length > 0;

    /// <summary>Lets in everybody.</summary>
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

    /// <summary>Changes the networks that are let in; an empty list lets in everybody.</summary>
    public void Allow(IEnumerable<IPNetwork> networks) => _allowed = [.. networks];

    /// <summary>Whether UDP from other machines is heard at all: the address of its sender can be forged.</summary>
    public bool UdpFromElsewhere
    {
        get => _hearsElsewhere;
        set => _hearsElsewhere = value;
    }

    /// <summary>Whether a value of the option <c>Udp</c> lets other machines be heard over UDP.</summary>
    public static bool HearsElsewhere(string udp) => !udp.Equals("local", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host is heard over UDP, by its address as text.</summary>
    public bool HearsUdp(string host) => IPAddress.TryParse(host, out IPAddress? address) && HearsUdp(address);

    /// <summary>Whether a host is heard over UDP.</summary>
    public bool HearsUdp(IPAddress host) => UdpFromElsewhere || IPAddress.IsLoopback(Plain(host));

    /// <summary>Whether a host has to prove itself.</summary>
    public bool NeedsProof(IPAddress host) => _asksProof && !IPAddress.IsLoopback(Plain(host));

    /// <summary>Turns an IPv4 address in the form of IPv6, as dual sockets give it, into a plain IPv4 address.</summary>
    public static IPAddress Plain(IPAddress host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.IsIPv4MappedToIPv6 ? host.MapToIPv4() : host;
    }
}
