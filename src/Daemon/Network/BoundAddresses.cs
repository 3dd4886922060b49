using System.Net;

namespace RVae.Daemon.Network;

/// <summary>
/// The addresses to listen on for the configured one. Some programs take <c>localhost</c> for 127.0.0.1 and others for ::1, so the daemon
/// listens on both. Each address has a separate socket of its own family. So the socket tells what is loopback. An IPv4 address that is
/// written as an IPv6 address can be forged by anybody, and is never accepted.
/// </summary>
internal static class BoundAddresses
{
    /// <summary>The address that must be taken comes first. The others are taken where the system has them.</summary>
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
