using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using RVae.Link.Wire;

namespace RVae.Link.Network;

/// <summary>An address of this machine through which peers can be found.</summary>
/// <param name="Name">Name of the interface, as the system has it.</param>
/// <param name="Address">The address: IPv4, or a link-local IPv6 address.</param>
/// <param name="Index">The system's number of the interface.</param>
/// <param name="IsLoopback">Whether it reaches this machine only.</param>
/// <param name="HasMulticast">Whether the interface carries multicast, as far as the system says.</param>
public sealed record LinkInterface(string Name, IPAddress Address, int Index, bool IsLoopback, bool HasMulticast)
{
    /// <summary>The multicast group of the protocol for this address's family.</summary>
    public IPAddress Group => Address.AddressFamily == AddressFamily.InterNetworkV6 ? GroupV6 : GroupV4;

    /// <summary>The port of the groups.</summary>
    public const int Port = 20808;

    private static readonly IPAddress GroupV4 = IPAddress.Parse("224.76.78.75");
    private static readonly IPAddress GroupV6 = IPAddress.Parse("ff12::8080");

    /// <summary>
    /// All interfaces that are up: each IPv4 address, and the link-local IPv6 address of interfaces that have an IPv4 address too.
    /// Interfaces without multicast are included, so that they can be reported.
    /// </summary>
    public static IReadOnlyList<LinkInterface> Scan() => TryScan() ?? [];

    /// <summary>The same; null while the system is just changing its interfaces and does not tell them.</summary>
    public static IReadOnlyList<LinkInterface>? TryScan()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces().Where(IsUp).SelectMany(Of)];
        }
        catch (Exception change) when (change is NetworkInformationException or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a sender is on the network of this interface. Linux gives an IPv6 socket the group of all interfaces, whichever it has joined.
    /// </summary>
    internal bool IsOf(in Endpoint sender) =>
        !OperatingSystem.IsLinux() || !sender.IsV6 || sender.Scope == 0 || Index == 0 || sender.Scope == (uint)Index;

    // The system does not know the state of a loopback, or of many a tunnel.
    private static bool IsUp(NetworkInterface candidate) =>
        candidate.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown;

    private static IEnumerable<LinkInterface> Of(NetworkInterface candidate)
    {
        bool loopback = candidate.NetworkInterfaceType == NetworkInterfaceType.Loopback;
        IPInterfaceProperties properties = candidate.GetIPProperties();
        IPAddress[] addresses = [.. properties.UnicastAddresses.Select(address => address.Address)];
        IPAddress[] v4 = [.. addresses.Where(address => address.AddressFamily == AddressFamily.InterNetwork)];
        IEnumerable<IPAddress> v6 = v4.Length == 0 ? [] : addresses.Where(address => address.IsIPv6LinkLocal).Take(1);
        int index = IndexOf(properties);
        foreach (IPAddress address in v4.Concat(v6))
            yield return new LinkInterface(candidate.Name, address, index, loopback, candidate.SupportsMulticast);
    }

    private static int IndexOf(IPInterfaceProperties properties)
    {
        try
        {
            return properties.GetIPv4Properties()?.Index ?? 0;
        }
        catch (Exception change) when (change is NetworkInformationException or IOException)
        {
            return 0;
        }
    }
}
