using RVae.Protocol.Osc;

namespace RVae.Bench.Codec;

/// <summary>The message that is sent most, written and read by our codec.</summary>
internal static class HitPacket
{
    /// <summary>Writes one; gives its length.</summary>
    public static int Write(Span<byte> into)
    {
        var writer = new OscWriter(into);
        writer.BeginMessage("/rvae/hit"u8, "iiiifii"u8);
        writer.WriteInt32(0);
        writer.WriteInt32(36);
        writer.WriteInt32(100);
        writer.WriteInt32(12);
        writer.WriteFloat32(-0.25f);
        writer.WriteInt32(3);
        writer.WriteInt32(1);
        return writer.Length;
    }

    /// <summary>Reads one; gives the sum of its whole numbers, or -1.</summary>
    public static int Read(ReadOnlySpan<byte> packet)
    {
        if (!OscPacket.Validate(packet, out _, out _) || !OscMessage.TryRead(packet, out OscMessage message))
            return -1;
        OscArguments arguments = message.Arguments;
        int sum = 0;
        while (!arguments.AtEnd)
        {
            if (arguments.TryReadInt32(out int whole))
                sum += whole;
            else if (!arguments.TrySkip())
                return -1;
        }

        return sum;
    }
}
