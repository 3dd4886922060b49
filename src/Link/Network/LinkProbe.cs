using System.Net.Sockets;

namespace RVae.Link.Network;

/// <summary>Checks whether an interface does what a peer needs. Sends nothing that others would take for a message.</summary>
public static class LinkProbe
{
    /// <summary>Why no peers can be met on an interface, in the system's words; null where this machine sees no reason.</summary>
    public static string? Trouble(LinkInterface at)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (!at.HasMulticast && !at.IsLoopback)
            return "the interface carries none";
        try
        {
            using Gateway gateway = Gateway.Open(at);
            gateway.Multicast([]); // nobody takes an empty datagram for a message
            return gateway.Refused is { } refused ? new SocketException((int)refused).Message : null;
        }
        catch (SocketException refused)
        {
            return refused.Message;
        }
    }
}
