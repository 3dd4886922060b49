using System.Net;

namespace RVae.Daemon.Network;

/// <summary>
/// The addresses to listen on for the one that is configured. <c>localhost</c> is 127.0.0.1 to some programs and ::1 to others,
/// so this machine is heard on both. Each address has a socket of its own, of its own family: what is loopback is known by the
/// socket, and an IPv4 address in IPv6 clothes, which anybody can write, is nobody's.
/// </summary>
internal static class BoundAddresses
{
    /// <summary>The one that must be had first, then those that are had where the system has them.</summary>
    public static IReadOnlyList<IPAddress> Of(IPAddress configured)
    {
        if (configured.Equals(IPAddress.Loopback))
            return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        if (configured.Equals(IPAddress.IPv6Loopback))
            return [IPAddress.IPv6Loopback, IPAddress.Loopback];
        if (configured.Equals(IPAddress.Any))
            return [IPAddress.Any, IPAddress.IPv6Loopback];
        if (configured.Equals(IPAddress.IPv6Any))
            return [IPAddress.IPv6Any, IPAddress.Any];
        return [configured];
    }
}
