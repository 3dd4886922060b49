using RVae.Link.Wire;

namespace RVae.Link.Sessions;

/// <summary>Where datagrams leave: the gateways, numbered. What cannot be sent is lost, as on any network.</summary>
internal interface ILinkOutput
{
    /// <summary>To all on a gateway.</summary>
    void Multicast(int gateway, ReadOnlySpan<byte> datagram);

    /// <summary>Sends a datagram to one peer.</summary>
    void Send(int gateway, in Endpoint to, ReadOnlySpan<byte> datagram);
}
