using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>Sends datagrams through the gateways, which are numbered. A datagram that cannot be sent is lost, as on any network.</summary>
internal interface ILinkOutput
{
    /// <summary>Sends a datagram to the group of a gateway.</summary>
    void Multicast(int gateway, ReadOnlySpan<byte> datagram);

    /// <summary>Sends a datagram to one peer.</summary>
    void Send(int gateway, in Endpoint to, ReadOnlySpan<byte> datagram);
}
