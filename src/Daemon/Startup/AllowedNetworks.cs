using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace RVae.Daemon.Startup;

/// <summary>Reads the setting <c>Allow</c>: the networks and hosts that are let in.</summary>
internal static class AllowedNetworks
{
    // The system takes "10.1" for 10.0.0.1 and "192168" for 0.2.238.168, as the first Unix did. Nobody means that today.
    private static bool IsWhole(string word, IPAddress host) =>
        host.AddressFamily != AddressFamily.InterNetwork || word == host.ToString();

    /// <summary>Reads networks (<c>192.168.1.0/24</c>) and single hosts, separated by spaces or commas.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IReadOnlyList<IPNetwork>? networks)
    {
        ArgumentNullException.ThrowIfNull(text);
        networks = null;
        var read = new List<IPNetwork>();
        foreach (string word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(word, out IPNetwork network) && IsWhole(word.Split('/')[0], network.BaseAddress))
                read.Add(network);
            else if (IPAddress.TryParse(word, out IPAddress? host) && IsWhole(word, host))
                read.Add(new IPNetwork(host, host.GetAddressBytes().Length * 8));
            else
                return false;
        }

        networks = read;
        return true;
    }
}
