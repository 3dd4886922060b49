using RVae.Engine.Playing;
using RVae.Protocol.Osc;
using RVae.Stage.Layout;

namespace RVae.Stage.Hearing;

/// <summary>
/// A message that does nothing but start, stop or silence the transport. It is read without the address table, so that the stage can carry it out at
/// once.
/// </summary>
internal static class PlainOrder
{
    /// <summary>Reads a packet that was not checked yet; false when the packet is anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out OrderKind kind)
    {
        kind = default;
        if (!packet.StartsWith("/rvae/"u8) || !OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message))
            return false;
        ReadOnlySpan<byte> address = message.Address[6..];
        // Without type tags it is unknown whether a button was pressed or released: the desk refuses such a message.
        if (message.Arguments.Count != 0 || message.LacksTypeTags)
            return false;
        if (address.SequenceEqual("play"u8))
            kind = OrderKind.Play;
        else if (address.SequenceEqual("stop"u8))
            kind = OrderKind.Stop;
        else if (address.SequenceEqual("continue"u8))
            kind = OrderKind.Continue;
        else if (address.SequenceEqual("panic"u8))
            kind = OrderKind.Panic;
        else
            return false;
        return true;
    }

    /// <summary>The transport after the order.</summary>
    public static TransportState Apply(OrderKind kind, in TransportState transport) => kind switch
    {
        OrderKind.Play => transport.Play(),
        OrderKind.Stop => transport.Stop(),
        OrderKind.Continue => transport.Continue(),
        _ => transport.Panic(),
    };
}
