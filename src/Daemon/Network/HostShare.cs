using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Network;

/// <summary>
/// Shares out the places for connections, so that no host takes them all. Another machine may have a quarter of them. All other machines
/// together leave an eighth to this machine. An IPv6 host counts by its network of 64 bits, because it may have any address in it. An IPv4
/// host counts by its address, also where a socket of both families writes it as an IPv6 address. Any thread.
/// </summary>
/// <param name="limit">The number of places.</param>
internal sealed class HostShare(int limit)
{
    private const int NetworkBytes = 8;

    private readonly Lock _changing = new();
    private readonly Dictionary<IPAddress, int> _hosts = [];
    private int _others;

    /// <summary>Most places of one other machine.</summary>
    public int OfOne { get; } = Math.Max(1, limit / 4);

    /// <summary>Most places of all other machines together.</summary>
    public int OfOthers { get; } = Math.Max(1, limit - (limit / 8));

    /// <summary>Takes a place; false where the host already has its share. This machine always gets a place.</summary>
    public bool TryEnter(IPAddress host)
    {
        if (IPAddress.IsLoopback(host))
            return true;
        IPAddress key = KeyOf(host);
        lock (_changing)
        {
            int taken = _hosts.GetValueOrDefault(key);
            if (taken >= OfOne || _others >= OfOthers)
                return false;
            _hosts[key] = taken + 1;
            _others++;
            return true;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(IPAddress host)
    {
        if (IPAddress.IsLoopback(host))
            return;
        IPAddress key = KeyOf(host);
        lock (_changing)
        {
            if (!_hosts.TryGetValue(key, out int taken))
                return;
            _others--;
            if (taken > 1)
                _hosts[key] = taken - 1;
            else
                _hosts.Remove(key);
        }
    }

    private static IPAddress KeyOf(IPAddress address)
    {
        IPAddress host = NetworkAccess.Plain(address);
        if (host.AddressFamily != AddressFamily.InterNetworkV6 || host.IsIPv6LinkLocal)
            return host;
        byte[] bytes = host.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
