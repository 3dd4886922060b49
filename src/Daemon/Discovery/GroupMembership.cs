using System.Net;

namespace RVae.Daemon.Discovery;

/// <summary>
/// Keeps a socket in the group on every network of this machine. A network may come after the daemon, as Wi-Fi does, or go and come back:
/// then the system has forgotten the membership. One thread.
/// </summary>
/// <param name="own">The addresses of this machine.</param>
/// <param name="join">Joins the group on the network of an address; false where the network has no groups.</param>
internal sealed class GroupMembership(Func<IEnumerable<IPAddress>> own, Func<IPAddress, bool> join)
{
    private readonly HashSet<IPAddress> _joined = [];

    /// <summary>Joins the group on the networks that have come since the last call.</summary>
    public void Renew()
    {
        IPAddress[] addresses = [.. own()];
        _joined.IntersectWith(addresses);
        foreach (IPAddress address in addresses)
        {
            if (!_joined.Contains(address) && join(address))
                _joined.Add(address);
        }
    }
}
