using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace RVae.Daemon.Discovery;

/// <summary>The addresses for questions: the group and the port that all daemons know, and the networks of this machine.</summary>
internal static class Neighbourhood
{
    /// <summary>The port at which every daemon receives questions; several daemons on one machine share it.</summary>
    public const int Port = 9696;

    /// <summary>The multicast group that every daemon joins; it stays within a site.</summary>
    public static IPAddress Group { get; } = new([239, 255, 96, 96]);

    /// <summary>The broadcast address of this machine, where the system has it.</summary>
    public static IPAddress LoopbackBroadcast { get; } = new([127, 255, 255, 255]);

    /// <summary>The IPv4 addresses of this machine, each with its network. Empty while the system changes them.</summary>
    public static IReadOnlyList<(IPAddress Address, IPNetwork Network)> Own()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(Of)];
        }
        catch (Exception change) when (change is NetworkInformationException or IOException)
        {
            return [];
        }
    }

    private static IReadOnlyList<(IPAddress Address, IPNetwork Network)> Of(NetworkInterface each)
    {
        try
        {
            return each.OperationalStatus is not (OperationalStatus.Up or OperationalStatus.Unknown) ? []
                : [.. each.GetIPProperties().UnicastAddresses.Where(at => at.Address.AddressFamily == AddressFamily.InterNetwork)
                    .Select(at => (at.Address, NetworkOf(at.Address, at.PrefixLength)))];
        }
        catch (Exception change) when (change is NetworkInformationException or IOException)
        {
            return []; // the interface is gone meanwhile
        }
    }

    /// <summary>The broadcast address of a network.</summary>
    public static IPAddress BroadcastOf(IPNetwork network)
    {
        byte[] bytes = network.BaseAddress.GetAddressBytes();
        for (int bit = network.PrefixLength; bit < 32; bit++)
            bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return new IPAddress(bytes);
    }

    private static IPNetwork NetworkOf(IPAddress address, int prefix)
    {
        byte[] bytes = address.GetAddressBytes();
        for (int bit = prefix; bit < 32; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), prefix);
    }
}
