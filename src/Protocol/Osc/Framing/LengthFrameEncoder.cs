using System.Buffers.Binary;

namespace RVae.Protocol.Osc.Framing;

/// <summary>Frames packets as OSC 1.0 asks of streams: an int32 length, then the packet.</summary>
public static class LengthFrameEncoder
{
    /// <summary>Bytes before the packet.</summary>
    public const int PrefixSize = sizeof(int);

    /// <summary>Frames a packet; false, with nothing to send, when the destination is too small.</summary>
    public static bool TryEncode(ReadOnlySpan<byte> packet, Span<byte> destination, out int written)
    {
        written = 0;
        if (destination.Length - PrefixSize < packet.Length)
            return false;

        BinaryPrimitives.WriteInt32BigEndian(destination, packet.Length);
        packet.CopyTo(destination[PrefixSize..]);
        written = PrefixSize + packet.Length;
        return true;
    }
}
