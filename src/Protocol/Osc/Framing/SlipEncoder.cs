namespace RVae.Protocol.Osc.Framing;

/// <summary>Frames packets as OSC 1.1 asks: END, the packet with END and ESC escaped, END.</summary>
public static class SlipEncoder
{
    /// <summary>The most bytes that a packet of this size can take: every byte escaped, and two ENDs.</summary>
    public static int MaxSize(int packetSize) => (2 * packetSize) + 2;

    /// <summary>Frames a packet; false, with nothing to send, when the destination is too small.</summary>
    public static bool TryEncode(ReadOnlySpan<byte> packet, Span<byte> destination, out int written)
    {
        written = 0;
        int size = packet.Length + 2 + packet.Count(Slip.End) + packet.Count(Slip.Escape);
        if (destination.Length < size)
            return false;

        destination[written++] = Slip.End;
        foreach (byte value in packet)
        {
            if (value is Slip.End or Slip.Escape)
            {
                destination[written++] = Slip.Escape;
                destination[written++] = value == Slip.End ? Slip.EscapedEnd : Slip.EscapedEscape;
            }
            else
            {
                destination[written++] = value;
            }
        }

        destination[written++] = Slip.End;
        return true;
    }
}
