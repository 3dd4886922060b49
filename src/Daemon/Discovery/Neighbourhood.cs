using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace RVae.Daemon.Discovery;

/// <summary>Where daemons are asked for: the group and the port that all know, and the networks that this machine is in.</summary>
internal static class Neighbourhood
{
    /// <summary>Port at which every daemon hears the question, several on one machine too.</summary>
    public const int Port = 9696;

    /// <summary>Group that every daemon has joined; it stays within a site.</summary>
    public static IPAddress Group { get; } = new([239, 255, 96, 96]);

    /// <summary>Where all programs of this machine listen, where the system has it.</summary>
    public static IPAddress LoopbackBroadcast { get; } = new([127, 255, 255, 255]);

    /// <summary>The IPv4 addresses of this machine, each with its network; of those that are just changing, none.</summary>
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
            return []; // it went away meanwhile
        }
    }

    /// <summary>The address to which all in a network listen.</summary>
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
